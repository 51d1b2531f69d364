/** Projects who held which post when. Terms of office compete; sightings in a post only add up. */
import { slugOf } from '../../domain/ids.js';
import type { ClaimRecord, LinkRecord, Period, TenureRecord } from '../../domain/model.js';
import { SEEN_IN_POST } from '../../domain/predicates.js';
import { groupBy } from '../../domain/text/group-by.js';
import { UNDATED } from '../../domain/time/parse-period.js';
import type { FactBase, FactWithClaims } from '../claims/fact-base.js';
import { positiveClaims } from '../claims/resolve-fact.js';
import { sightings } from '../records/read-period.js';
import { distinctIds } from './distinct-ids.js';
import { linkIdOf } from './project-links.js';
import type { ProjectionContext } from './projection-context.js';

/** Makes one tenure for a person, a body and a title, from terms of office and sightings in the post together. */
export function projectTenures(factBase: FactBase, isShared: ProjectionContext['isShared']): TenureRecord[] {
  const facts = [...factBase.factsOf('HOLDS_POST'), ...factBase.factsOf(SEEN_IN_POST)].filter((f) =>
    factBase.resolver.isAccepted(f.claims),
  );
  const posts = groupBy(facts, (f) => JSON.stringify([f.record.subjectId, ...f.discriminators]));
  const drafts = [...posts.values()].flatMap((post) => tenureOf(post, factBase));
  return distinctIds(
    drafts,
    (t) => t.id,
    (t, id) => ({ ...t, id }),
    (t) => JSON.stringify([t.ofId, t.title]),
    isShared,
  );
}

function tenureOf(post: readonly FactWithClaims[], factBase: FactBase): TenureRecord[] {
  const claims = post.flatMap((f) => positiveClaims(f.claims));
  const [first] = claims;
  if (first?.objectId == null || first.value === null) return [];
  const { subjectId: personId, objectId: ofId, value: title } = first;
  return [
    {
      id: `tenure:${slugOf(personId)}-${slugOf(ofId)}`,
      personId,
      ofId,
      title,
      period: periodOf(claims, factBase),
      evidence: factBase.evidence(
        claims,
        post.map((f) => f.record.evidence.agreement),
      ),
    },
  ];
}

/** Prefers a term of office that a source states, as it says more than sightings within it. */
function periodOf(claims: readonly ClaimRecord[], factBase: FactBase): Period {
  const terms = factBase.resolver.period(
    'HOLDS_POST',
    claims.filter((c) => c.predicate === 'HOLDS_POST'),
  );
  if (terms !== null) return terms;
  const seen = claims.flatMap((c) => c.period?.edtf ?? []);
  return seen.length === 0 ? UNDATED : sightings(seen);
}

export const tenureLinks = (tenures: readonly TenureRecord[]): LinkRecord[] =>
  tenures.map((t) => ({
    id: linkIdOf('HOLDS_POST', t.personId, t.ofId, t.title),
    type: 'HOLDS_POST',
    fromId: t.personId,
    toId: t.ofId,
    evidence: t.evidence,
    period: t.period,
    detail: t.title,
    ordinal: null,
  }));
