import { Known } from '../../components/known.js';
import { NameText } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { languageName, nameKinds, wordFor } from '../../enum-labels.js';
import { formatPeriod, isDated } from '../../format/period.js';
import type { FactFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { EntityData } from './entity-data.js';

type Props = Pick<EntityData, 'names' | 'identifiers' | 'nameFacts'>;

/** Lists names by language, each in its own script and direction. Many are common knowledge and have no source. */
export function Names({ names, identifiers, nameFacts }: Props) {
  const byLanguage = [...Map.groupBy(names, (name) => languageName(name.lang))];
  return (
    <Section title={texts.entity.names} count={names.length} folds>
      {names.some(
        ({ value }) =>
          !nameFacts.nodes.some(({ evidence }) => evidence.claims.some((claim) => claim.value === value)),
      ) ? (
        <p class="soft small">{texts.entity.namesHint}</p>
      ) : null}
      <dl class="names">
        {byLanguage.map(([language, ofLanguage]) => (
          <>
            <dt>{language}</dt>
            {ofLanguage.map(({ value, lang, kind, period }) => (
              <dd key={`${value}${kind}${period?.edtf}`}>
                <Known fact={factOfName(nameFacts.nodes, value, period?.edtf)} label={value}>
                  <NameText text={value} lang={lang} />{' '}
                  <span class="soft small">
                    {[wordFor(nameKinds, kind), isDated(period) ? formatPeriod(period) : '']
                      .filter((word) => word !== '')
                      .join(', ')}
                  </span>
                </Known>
              </dd>
            ))}
          </>
        ))}
        {identifiers.length === 0 ? null : <dt>{texts.entity.identifiers}</dt>}
        {identifiers.map(({ scheme, value, url }) => (
          <dd key={`${scheme}${value}`}>
            <span class="soft small">{scheme}</span>{' '}
            {url === null ? (
              value
            ) : (
              <a href={url} rel="external noreferrer" target="_blank">
                {value}
              </a>
            )}
          </dd>
        ))}
      </dl>
    </Section>
  );
}

/** What a source says of a name without a time is no evidence for the time: each time is a fact of its own. */
const factOfName = (
  facts: readonly FactFragment[],
  name: string,
  edtf: string | undefined,
): FactFragment | undefined =>
  facts.find(({ evidence }) =>
    evidence.claims.some(({ value, period }) => value === name && period?.edtf === edtf),
  );
