/** Holds all claims and the facts that they are about, from which everything else is projected. */
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
  /** Tell it from other facts of its subject and predicate. */
  readonly discriminators: readonly string[];
  readonly claims: readonly ClaimRecord[];
}

export interface FactBase {
  readonly sources: SourceIndex;
  readonly resolver: FactResolver;
  readonly claims: readonly ClaimRecord[];
  readonly facts: readonly FactWithClaims[];
  /** The facts of a predicate, sorted by id. */
  readonly factsOf: (predicate: string, subjectId?: string) => readonly FactWithClaims[];
  /** The accepted claim; null on a tie, and where all claims are deprecated or denied. */
  readonly accepted: (fact: FactWithClaims) => ClaimRecord | null;
  /** The evidence for a record that is projected from these claims, given how far the sources of their facts agree. */
  readonly evidence: (claims: readonly ClaimRecord[], agreements: readonly Agreement[]) => Evidence;
}

export function createFactBase(assertions: readonly Assertion[], sources: SourceIndex): FactBase {
  const resolver = createFactResolver(sources);
  const all = splitAnnouncements(assertions, sources);
  const claims = mergeClaims(all, sources);
  const discriminatorsById = new Map(
    all.map((a) => [factId(a.subjectId, a.predicate, a.discriminators), a.discriminators]),
  );
  const facts = [...groupBy(claims, (c) => c.factId)]
    .map(
      ([id, group]): FactWithClaims => ({
        record: factOf(id, group, resolver),
        discriminators: discriminatorsById.get(id) ?? [],
        claims: group,
      }),
    )
    .sort((a, b) => compareText(a.record.id, b.record.id));
  const byPredicate = groupBy(facts, (f) => f.record.predicate);
  const bySubject = groupBy(facts, (f) => `${f.record.predicate} ${f.record.subjectId}`);
  return {
    sources,
    resolver,
    claims,
    facts,
    factsOf: (predicate, subjectId) =>
      (subjectId === undefined ? byPredicate.get(predicate) : bySubject.get(`${predicate} ${subjectId}`)) ??
      [],
    accepted: (fact) => positiveClaims(fact.claims).find((c) => c.id === fact.record.acceptedClaimId) ?? null,
    evidence: (given, agreements) => {
      const independentOrigins = sources.countOrigins(given.flatMap((c) => c.supports));
      const claimIds = [...new Set(given.map((c) => c.id))].sort();
      return { agreement: combined(agreements, independentOrigins), independentOrigins, claimIds };
    },
  };
}

function factOf(id: string, claims: readonly ClaimRecord[], resolver: FactResolver): FactRecord {
  const { subjectId, predicate } = claims[0] as ClaimRecord;
  const { agreement, independentOrigins, acceptedClaimId, policy, verdict, positions } = resolver.fact(
    predicate,
    claims,
  );
  const evidence = { agreement, independentOrigins, claimIds: claims.map((c) => c.id) };
  return { id, subjectId, predicate, evidence, acceptedClaimId, policy, verdict, positions };
}

/** A record that rests on several facts is contested only where every one is, as one uncontested fact is enough. */
function combined(agreements: readonly Agreement[], origins: number): Agreement {
  const uncontested = agreements.filter((a) => a !== 'CONTESTED');
  if (uncontested.length === 0) return 'CONTESTED';
  if (origins <= 1) return 'SINGLE_SOURCE';
  return uncontested.includes('COMPATIBLE') ? 'COMPATIBLE' : 'UNANIMOUS';
}
