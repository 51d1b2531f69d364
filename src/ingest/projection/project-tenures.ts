/** Projects who held which post when. Terms of office compete within a spell; sightings in a post only add up. */

import { positiveClaims } from '../../domain/claims/resolve-fact.js';
import { slugOf } from '../../domain/ids.js';
import type { ClaimRecord, LinkRecord, Period, TenureRecord } from '../../domain/model.js';
import { SEEN_IN_POST } from '../../domain/predicates.js';
import { groupBy } from '../../domain/text/group-by.js';
import { mayShareDay } from '../../domain/time/overlap.js';
import { parsePeriod } from '../../domain/time/parse-period.js';
import type { FactBase, FactWithClaims } from '../claims/fact-base.js';
import { sightings } from '../records/read-period.js';
import { distinctIds } from './distinct-ids.js';
import { linkIdOf } from './project-links.js';
import type { ProjectionContext } from './projection-context.js';

/**
 * Makes a tenure for each spell of a person in a post: from what sources say of its term, together with the sightings in the post
 * that may lie within it. Sightings outside every term are a tenure of their own, as the person must have held the post again.
 */
export function projectTenures(
  factBase: FactBase,
  isShared: ProjectionContext['isShared'],
): ProjectedTenure[] {
  const facts = [...factBase.factsOf('HOLDS_POST'), ...factBase.factsOf(SEEN_IN_POST)].filter((f) =>
    factBase.resolver.isAccepted(f.claims),
  );
  const posts = groupBy(facts, (f) => JSON.stringify([f.record.subjectId, ...f.discriminators]));
  const drafts = [...posts.values()].flatMap((post) => tenuresOf(post, factBase));
  return distinctIds(
    drafts,
    (t) => t.record.id,
    (t, id) => ({ ...t, record: { ...t.record, id } }),
    ({ record, spell }) => JSON.stringify([record.ofId, record.title, ...(spell === null ? [] : [spell])]),
    isShared,
  );
}

/** A tenure with the spell that tells it from others of the same person in the same post; null where there is one. */
export interface ProjectedTenure {
  readonly record: TenureRecord;
  readonly spell: string | null;
}

/** What the tenure is made from: one term of office or none, and sightings. */
interface Stay {
  readonly term: FactWithClaims | null;
  /** As its term or the author of the sightings names it. */
  readonly spell: string | null;
  readonly sightings: readonly ClaimRecord[];
}

function tenuresOf(post: readonly FactWithClaims[], factBase: FactBase): ProjectedTenure[] {
  const seen = post.filter((f) => f.record.predicate === SEEN_IN_POST);
  const stays = staysOf(
    post.filter((f) => f.record.predicate !== SEEN_IN_POST),
    seen,
    factBase,
  );
  return stays.flatMap((stay) => {
    const record = tenureOf(stay, seen, factBase);
    const spell = stays.length === 1 ? null : (stay.spell ?? record?.period.edtf ?? null);
    return record === null ? [] : [{ record, spell }];
  });
}

function staysOf(
  terms: readonly FactWithClaims[],
  seen: readonly FactWithClaims[],
  factBase: FactBase,
): readonly Stay[] {
  const all = seen.flatMap((f) => positiveClaims(f.claims).map((claim) => ({ claim, spell: f.spell })));
  const stays = terms.map((term) => {
    const period = factBase.resolver.period(positiveClaims(term.claims));
    const within = all.filter(({ claim, spell }) =>
      spell === null ? mayLieIn(claim, period) : spell === term.spell,
    );
    return { term, spell: term.spell, sightings: within.map((s) => s.claim) };
  });
  const others = all.filter(({ claim }) => !stays.some((stay) => stay.sightings.includes(claim)));
  return [
    ...stays,
    ...[...groupBy(others, (s) => s.spell)].map(([spell, group]) => ({
      term: null,
      spell,
      sightings: group.map((s) => s.claim),
    })),
  ];
}

/** Whether somebody who was seen then may have been in that term; a term without dates may be at any time. */
function mayLieIn({ period }: ClaimRecord, term: Period | null): boolean {
  return term === null || period === null || mayShareDay(parsePeriod(period.edtf), term);
}

function tenureOf(
  { term, sightings: seen }: Stay,
  facts: readonly FactWithClaims[],
  factBase: FactBase,
): TenureRecord | null {
  const stated = term === null ? [] : positiveClaims(term.claims);
  const claims = [...stated, ...seen];
  const [first] = claims;
  if (first?.objectId == null || first.value === null) return null;
  const { subjectId: personId, objectId: ofId, value: title } = first;
  const agreements = [...(term === null ? [] : [term]), ...(seen.length === 0 ? [] : facts)].map(
    (f) => f.record.evidence.agreement,
  );
  return {
    id: `tenure:${slugOf(personId)}-${slugOf(ofId)}`,
    personId,
    ofId,
    title,
    period: factBase.resolver.period(stated) ?? sightings(seen.flatMap((c) => c.period?.edtf ?? [])),
    evidence: factBase.evidence(claims, agreements),
  };
}

export const tenureLinks = (tenures: readonly ProjectedTenure[]): LinkRecord[] =>
  tenures.map(({ record: t, spell }) => ({
    id: linkIdOf('HOLDS_POST', t.personId, t.ofId, t.title, spell),
    type: 'HOLDS_POST',
    fromId: t.personId,
    toId: t.ofId,
    evidence: t.evidence,
    period: t.period,
    detail: t.title,
    ordinal: null,
    standing: 'REPORTED',
  }));
