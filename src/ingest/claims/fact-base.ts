/** Holds all claims and the facts that they are about, from which everything else is projected. */

import { createFactResolver, type FactResolver, positiveClaims } from '../../domain/claims/resolve-fact.js';
import type { Agreement, ClaimRecord, Evidence, FactRecord } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import { mayShareDay } from '../../domain/time/overlap.js';
import type { Assertion } from './assertion.js';
import { factIdOf, relationIdOf } from './fact-id-of.js';
import { mergeClaims } from './merge-claims.js';
import type { SourceIndex } from './source-index.js';
import { splitAnnouncements } from './split-announcements.js';
import { splitSpells } from './split-spells.js';

/** A fact with its claims, sorted by id. */
export interface FactWithClaims {
  readonly record: FactRecord;
  /** Tell it from other facts of its subject and predicate; its spell is left out. */
  readonly discriminators: readonly string[];
  /** Null where the relation has one spell, or is none. */
  readonly spell: string | null;
  /** Those of its spell, and those that bear on several spells, such as undated ones. */
  readonly claims: readonly ClaimRecord[];
}

export interface FactBase {
  readonly sources: SourceIndex;
  readonly resolver: FactResolver;
  readonly claims: readonly ClaimRecord[];
  readonly facts: readonly FactWithClaims[];
  /** The facts of a predicate, sorted by id. Claims that bear on several spells are in the facts of those, and make none here. */
  readonly factsOf: (predicate: string, subjectId?: string) => readonly FactWithClaims[];
  /** The accepted claim; null on a tie, and where all claims are deprecated or denied. */
  readonly accepted: (fact: FactWithClaims) => ClaimRecord | null;
  /** The evidence for a record that is projected from these claims, given how far the sources of their facts agree. */
  readonly evidence: (claims: readonly ClaimRecord[], agreements: readonly Agreement[]) => Evidence;
}

export function createFactBase(assertions: readonly Assertion[], sources: SourceIndex): FactBase {
  const resolver = createFactResolver(sources.forResolution);
  const all = splitSpells(splitAnnouncements(assertions, sources));
  const claims = mergeClaims(all, sources);
  const byFact = groupBy(claims, (c) => c.factId);
  const assertionOf = new Map(all.map((a) => [factIdOf(a), a]));
  const facts = [...byFact]
    .map(([id, own]): FactWithClaims => {
      const assertion = assertionOf.get(id) as Assertion;
      const { discriminators, spell } = assertion;
      const ofRelation = spell === null ? [] : (byFact.get(relationIdOf(assertion)) ?? []);
      const group = [...own, ...claimsBearingOn(own, ofRelation)].sort((a, b) => compareText(a.id, b.id));
      return { record: factOf(id, group, resolver), discriminators, spell, claims: group };
    })
    .sort((a, b) => compareText(a.record.id, b.record.id));
  const divided = new Set(
    [...assertionOf.values()].flatMap((a) => (a.spell === null ? [] : [relationIdOf(a)])),
  );
  const whole = facts.filter((f) => !divided.has(f.record.id));
  const byPredicate = groupBy(whole, (f) => f.record.predicate);
  const bySubject = groupBy(whole, (f) => `${f.record.predicate} ${f.record.subjectId}`);
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

/** Picks from claims about a relation as a whole those that may be about this spell of it. */
const claimsBearingOn = (spell: readonly ClaimRecord[], claims: readonly ClaimRecord[]): ClaimRecord[] =>
  claims.filter(
    ({ period }) => period === null || spell.some((c) => c.period !== null && mayShareDay(c.period, period)),
  );

function factOf(id: string, claims: readonly ClaimRecord[], resolver: FactResolver): FactRecord {
  const { subjectId, predicate } = claims[0] as ClaimRecord;
  const { agreement, independentOrigins, acceptedClaimId, policy, verdict, positions } = resolver.fact(
    predicate,
    claims,
  );
  const evidence = { agreement, independentOrigins, claimIds: claims.map((c) => c.id) };
  const objectId = sharedObjectOf(claims);
  return { id, subjectId, predicate, objectId, evidence, acceptedClaimId, policy, verdict, positions };
}

/** What the claims all name is the object of the fact; where they name different ones, each is a position only. */
function sharedObjectOf(claims: readonly ClaimRecord[]): string | null {
  const [objectId, ...others] = new Set(claims.map((claim) => claim.objectId));
  return others.length === 0 ? (objectId ?? null) : null;
}

/** A record that rests on several facts is contested only where every one is, as one uncontested fact is enough. */
function combined(agreements: readonly Agreement[], origins: number): Agreement {
  const uncontested = agreements.filter((a) => a !== 'CONTESTED');
  if (uncontested.length === 0) return 'CONTESTED';
  if (origins <= 1) return 'SINGLE_SOURCE';
  return uncontested.includes('COMPATIBLE') ? 'COMPATIBLE' : 'UNANIMOUS';
}
