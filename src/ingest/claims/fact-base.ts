/** All claims and the facts that they are about: what everything else is projected from. */

import { factId } from '../../domain/ids.js';
import type { Agreement, ClaimRecord, Evidence, FactRecord } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { Assertion } from './assertion.js';
import { mergeClaims } from './merge-claims.js';
import { createFactResolver, type FactResolver, positiveClaims } from './resolve-fact.js';
import type { SourceIndex } from './source-index.js';
import { splitAnnouncements } from './split-announcements.js';

/** A fact with its claims, sorted by id. */
export interface FactWithClaims {
  readonly record: FactRecord;
  /** What keeps it apart from other facts of the subject and predicate. */
  readonly discriminators: readonly string[];
  readonly claims: readonly ClaimRecord[];
}

export interface FactBase {
  readonly sources: SourceIndex;
  readonly resolver: FactResolver;
  readonly claims: readonly ClaimRecord[];
  readonly facts: readonly FactWithClaims[];
  /** Sorted by id; empty where nobody asserts anything of the kind. */
  readonly factsOf: (predicate: string, subjectId?: string) => readonly FactWithClaims[];
  /** Null on a tie; and of claims that are all given up or denied, none is shown as what is so. */
  readonly accepted: (fact: FactWithClaims) => ClaimRecord | null;
  /** That something projected from these claims is so, as far as the sources of the facts agree. */
  readonly evidence: (claims: readonly ClaimRecord[], agreements: readonly Agreement[]) => Evidence;
}

export function createFactBase(assertions: readonly Assertion[], sources: SourceIndex): FactBase {
  const judge = createFactResolver(sources);
  const all = splitAnnouncements(assertions, sources);
  const claims = mergeClaims(all, sources);
  const abouts = new Map(
    all.map((a) => [factId(a.subjectId, a.predicate, a.discriminators), a.discriminators]),
  );
  const facts = [...groupBy(claims, (c) => c.factId)]
    .map(
      ([id, of]): FactWithClaims => ({
        record: factOf(id, of, judge),
        discriminators: abouts.get(id) ?? [],
        claims: of,
      }),
    )
    .sort((a, b) => compareText(a.record.id, b.record.id));
  const byPredicate = groupBy(facts, (f) => f.record.predicate);
  const bySubject = groupBy(facts, (f) => `${f.record.predicate} ${f.record.subjectId}`);
  return {
    sources,
    resolver: judge,
    claims,
    facts,
    factsOf: (predicate, subjectId) =>
      (subjectId === undefined ? byPredicate.get(predicate) : bySubject.get(`${predicate} ${subjectId}`)) ??
      [],
    accepted: (fact) => positiveClaims(fact.claims).find((c) => c.id === fact.record.acceptedClaimId) ?? null,
    evidence: (rest, agreements) => {
      const independentOrigins = sources.countOrigins(rest.flatMap((c) => c.supports));
      const claimIds = [...new Set(rest.map((c) => c.id))].sort();
      return { agreement: combined(agreements, independentOrigins), independentOrigins, claimIds };
    },
  };
}

function factOf(id: string, claims: readonly ClaimRecord[], judge: FactResolver): FactRecord {
  const { subjectId, predicate } = claims[0] as ClaimRecord;
  const { agreement, independentOrigins, acceptedClaimId, policy, verdict, positions } = judge.fact(
    predicate,
    claims,
  );
  const evidence = { agreement, independentOrigins, claimIds: claims.map((c) => c.id) };
  return { id, subjectId, predicate, evidence, acceptedClaimId, policy, verdict, positions };
}

/** What rests on several facts is contested only where every one is: one that nobody contests is enough. */
function combined(agreements: readonly Agreement[], origins: number): Agreement {
  const uncontested = agreements.filter((a) => a !== 'CONTESTED');
  if (uncontested.length === 0) return 'CONTESTED';
  if (origins <= 1) return 'SINGLE_SOURCE';
  return uncontested.includes('COMPATIBLE') ? 'COMPATIBLE' : 'UNANIMOUS';
}
