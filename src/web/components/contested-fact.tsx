/** One disagreement: what is said, side by side, and by whom. */
import { CLAIMS, type ClaimValue, type PositionValue, type Ref } from '../api/documents.js';
import { predicates, wordFor } from '../enum-labels.js';
import { formatValue } from '../format/period.js';
import { texts } from '../texts.js';
import { Claims } from './evidence.js';
import { EntityLink, NameText } from './name.js';

export interface ContestedValue {
  readonly id: string;
  readonly entity: Ref;
  readonly predicate: string;
  readonly positions: readonly (Omit<PositionValue, 'claims'> & { readonly claims: readonly ClaimValue[] })[];
  readonly policy: string;
  readonly accepted: { readonly id: string } | null;
  readonly reason: string;
}

export const CONTESTED_FIELDS = `
fragment contested on ContestedFact {
  id predicate policy reason accepted { id }
  entity { id kind name }
  positions { value independentOrigins claims { ...claim } }
}
${CLAIMS}`;

interface Props {
  readonly fact: ContestedValue;
  /** Not needed on the entity's own page. */
  readonly withEntity?: boolean;
}

export function ContestedFact({ fact, withEntity = false }: Props) {
  const { entity, predicate, positions, accepted, reason, policy } = fact;
  const isAccepted = (claims: readonly ClaimValue[]) => claims.some((claim) => claim.id === accepted?.id);
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
        {accepted === null ? texts.contested.tie : texts.contested.accepted} {reason}{' '}
        {texts.contested.policy(policy)}
      </p>
      <div class="positions">
        {positions.map(({ value, claims, independentOrigins }) => (
          <div class={isAccepted(claims) ? 'position accepted' : 'position'} key={value}>
            <p class="value">
              <NameText text={formatValue(predicate, value)} />
            </p>
            <p>
              {isAccepted(claims) ? <span class="badge">{texts.contested.acceptedMark}</span> : null}{' '}
              <span class="soft">{texts.evidence.origins(independentOrigins)}</span>
            </p>
            <Claims claims={claims} />
          </div>
        ))}
      </div>
    </article>
  );
}
