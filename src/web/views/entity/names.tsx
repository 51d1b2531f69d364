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
    <Section title={texts.entity.names} count={names.length}>
      {names.some(({ value }) => !nameFacts.nodes.some((fact) => isOfName(fact, value))) ? (
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
                    {wordFor(nameKinds, kind)}
                    {isDated(period) ? `, ${formatPeriod(period)}` : null}
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

/** Finds the fact about a name, that of the same time where several times are told apart. */
const factOfName = (
  facts: readonly FactFragment[],
  name: string,
  edtf: string | undefined,
): FactFragment | undefined =>
  facts.find((fact) => isOfName(fact, name, edtf)) ?? facts.find((fact) => isOfName(fact, name));

/** A claim without a time is for the name at any time. */
const isOfName = ({ evidence }: FactFragment, name: string, edtf?: string): boolean =>
  evidence.claims.some(
    ({ value, period }) => value === name && (edtf === undefined || period === null || period.edtf === edtf),
  );
