/** Projects absences from claims that deny a participation. Absence is never inferred from silence. */
import type { AbsenceRecord } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { FactBase } from '../claims/fact-base.js';

export function projectAbsences(factBase: FactBase): AbsenceRecord[] {
  const facts = factBase.factsOf('PARTICIPATED_IN');
  const isPresent = new Set(facts.filter((f) => factBase.resolver.isAccepted(f.claims)).map(pairOf));
  const denied = facts.filter((f) => f.claims.some(isDenial) && !isPresent.has(pairOf(f)));
  return [...groupBy(denied, pairOf)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([pair, group]) => {
      const [actorId = '', eventId = ''] = pair.split('|');
      const claims = group.flatMap((f) => f.claims.filter(isDenial));
      return {
        actorId,
        eventId,
        evidence: factBase.evidence(
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
