/** Shows one disagreement: the positions side by side, and who holds each. */
import { predicates, wordFor } from '../enum-labels.js';
import { formatValue } from '../format/period.js';
import type { ClaimFragment, ContestedFactFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { Claims } from './evidence.js';
import { EntityLink, NameText } from './name.js';

interface Props {
  readonly fact: ContestedFactFragment;
  /** Names the entity, which its own page need not. */
  readonly withEntity?: boolean;
}

export function ContestedFact({ fact, withEntity = false }: Props) {
  const { entity, predicate, positions, accepted, reason, policy } = fact;
  const isAccepted = (claims: readonly ClaimFragment[]) => claims.some((claim) => claim.id === accepted?.id);
  return (
    <article class="contested-fact">
      <h3>
        {wordFor(predicates, predicate)}
        {withEntity ? (
          <>
            {' · '}
            <EntityLink entity={entity} />
          </>
        ) : null}
      </h3>
      <p class="soft small">
        {accepted === null ? texts.contested.tie : texts.contested.accepted} <NameText text={reason} />{' '}
        {texts.contested.policy(policy)}
      </p>
      <div class="positions">
        {positions.map(({ value, claims, independentOrigins, deprecated }) => (
          <div class={isAccepted(claims) ? 'position accepted' : 'position'} key={value}>
            <p class="value">
              <NameText text={formatValue(predicate, value)} />
            </p>
            <p>
              {isAccepted(claims) ? <span class="badge">{texts.contested.acceptedMark}</span> : null}{' '}
              {deprecated ? <span class="badge">{texts.evidence.deprecated}</span> : null}{' '}
              <span class="soft">{texts.evidence.origins(independentOrigins)}</span>
            </p>
            <Claims claims={claims} />
          </div>
        ))}
      </div>
    </article>
  );
}
