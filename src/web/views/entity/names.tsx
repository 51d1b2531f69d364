import type { ComponentChildren } from 'preact';
import { evidenceOf } from '../../api/evidence-of.js';
import { Fact } from '../../components/evidence.js';
import { NameText } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { languageName, nameKinds, wordFor } from '../../enum-labels.js';
import { formatPeriod, isDated } from '../../format/period.js';
import type { ClaimFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { EntityData } from './entity-data.js';

type Props = Pick<EntityData, 'names' | 'identifiers' | 'nameClaims'>;

/** Lists names by language, each in its own script and direction. Many are common knowledge and have no source. */
export function Names({ names, identifiers, nameClaims }: Props) {
  const byLanguage = [...Map.groupBy(names, (name) => languageName(name.lang))];
  return (
    <Section title={texts.entity.names} count={names.length}>
      {names.some(({ value }) => !nameClaims.nodes.some((claim) => claim.value === value)) ? (
        <p class="soft small">{texts.entity.namesHint}</p>
      ) : null}
      <dl class="names">
        {byLanguage.map(([language, ofLanguage]) => (
          <>
            <dt>{language}</dt>
            {ofLanguage.map(({ value, lang, kind, period }) => (
              <dd key={`${value}${kind}${period?.edtf}`}>
                <NameFact value={value} edtf={period?.edtf} claims={nameClaims.nodes}>
                  <NameText text={value} lang={lang} />{' '}
                  <span class="soft small">
                    {[wordFor(nameKinds, kind), isDated(period) ? formatPeriod(period) : '']
                      .filter((word) => word !== '')
                      .join(', ')}
                  </span>
                </NameFact>
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

interface FactProps {
  readonly value: string;
  readonly edtf: string | undefined;
  readonly claims: readonly ClaimFragment[];
  readonly children: ComponentChildren;
}

/** What a source says of a name without a time is no evidence for the time. */
function NameFact({ value, edtf, claims, children }: FactProps) {
  const own = claims.filter((claim) => claim.value === value && claim.period?.edtf === edtf);
  if (own.length === 0) return <div>{children}</div>;
  return (
    // Names do not contradict each other: an entity can have any number.
    <Fact evidence={evidenceOf(own, false)} label={value}>
      {children}
    </Fact>
  );
}
