import type { ComponentChildren } from 'preact';
import { evidenceOf } from '../../api/evidence-of.js';
import { Fact } from '../../components/evidence.js';
import { NameText } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { languageName, nameKinds, wordFor } from '../../enum-labels.js';
import type { ClaimFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { EntityPage } from './entity-page.js';

type Props = Pick<EntityPage, 'names' | 'identifiers' | 'nameClaims'>;

/** By language, each in its own script and direction. Many names are common knowledge, for which no source is given. */
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
            {ofLanguage.map(({ value, lang, kind }) => (
              <dd key={`${value}${kind}`}>
                <NameFact value={value} claims={nameClaims.nodes}>
                  <NameText text={value} lang={lang} />{' '}
                  <span class="soft small">{wordFor(nameKinds, kind)}</span>
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
  readonly claims: readonly ClaimFragment[];
  readonly children: ComponentChildren;
}

function NameFact({ value, claims, children }: FactProps) {
  const own = claims.filter((claim) => claim.value === value);
  if (own.length === 0) return <div>{children}</div>;
  return (
    // Names do not contradict each other: there can be any number.
    <Fact evidence={evidenceOf(own, false)} label={value}>
      {children}
    </Fact>
  );
}
