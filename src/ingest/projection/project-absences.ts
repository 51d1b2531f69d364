/** Absence is stated, never inferred: only a claim that denies a participation says that somebody was not there. */

import type { AbsenceRecord } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { FactBase } from '../claims/fact-base.js';

export function projectAbsences(ledger: FactBase): AbsenceRecord[] {
  const facts = ledger.factsOf('PARTICIPATED_IN');
  const isPresent = new Set(facts.filter((f) => ledger.resolver.isAccepted(f.claims)).map(pairOf));
  const denied = facts.filter((f) => f.claims.some(isDenial) && !isPresent.has(pairOf(f)));
  return [...groupBy(denied, pairOf)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([pair, group]) => {
      const [actorId = '', eventId = ''] = pair.split('|');
      const claims = group.flatMap((f) => f.claims.filter(isDenial));
      return {
        actorId,
        eventId,
        evidence: ledger.evidence(
          claims,
          group.map((f) => f.record.evidence.agreement),
        ),
      };
    });
}

const pairOf = (fact: {
  readonly record: { readonly subjectId: string };
  readonly discriminators: readonly string[];
}): string => `${fact.record.subjectId}|${fact.discriminators[0] ?? ''}`;

const isDenial = (claim: { readonly polarity: string; readonly rank: string }): boolean =>
  claim.polarity === 'NEGATIVE' && claim.rank !== 'DEPRECATED';
