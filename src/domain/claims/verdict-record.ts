import type { PositionValue, VerdictRecord, WeighedPosition } from '../model.js';
import type { Predicate } from '../predicates.js';
import { compareText } from '../text/compare-text.js';
import { canBothBe } from './claim-value.js';
import { areOpposites, positionValueOf } from './position.js';
import { type Candidate, decide } from './resolution-policy.js';
import type { Verdict } from './verdict.js';
import { positionInWords } from './verdict-in-words.js';

/**
 * Describes a verdict as data, which the edge puts into words: names of entities may change, and a text is not the
 * place to look for their ids. `ranked` are the candidates that the verdict is about.
 */
export function verdictRecordOf(
  { accepted, tied }: Verdict,
  ranked: readonly Candidate[],
  predicate: Predicate,
  deprecated: number,
): VerdictRecord {
  if (tied.length > 0) return { outcome: 'TIED', tied: tied.map(valueIn).sort(byText), deprecated };
  if (!accepted) return { outcome: ranked.length === 0 ? 'NO_CLAIM' : 'ALL_DENIED', deprecated };
  const rival = ranked.find((other) => other.stance !== accepted.stance);
  if (!rival) return unopposed(accepted, predicate, deprecated);
  const bothPossible = reconcile(accepted, rival);
  const decision = decide(accepted, rival);
  return decision && decision.order < 0
    ? {
        outcome: 'DECIDED',
        by: decision.by,
        accepted: weighed(accepted),
        rival: weighed(rival),
        bothPossible,
        deprecated,
      }
    : { outcome: 'NOT_DENIED', accepted: valueIn(accepted), bothPossible, deprecated };
}

/** A relation is its own value: claims affirm or deny it. */
function unopposed(accepted: Candidate, { functional }: Predicate, deprecated: number): VerdictRecord {
  if (functional) return { outcome: 'ONLY_VALUE', accepted: valueIn(accepted), deprecated };
  return { outcome: accepted.stance.denied ? 'DENIED' : 'AFFIRMED', deprecated };
}

function reconcile(a: Candidate, b: Candidate): boolean {
  if (a.stance.denied || b.stance.denied) return !areOpposites(a.stance, b.stance);
  return canBothBe(a.value, b.value);
}

const weighed = (candidate: Candidate): WeighedPosition => ({
  value: valueIn(candidate),
  modality: candidate.claim.modality,
  sourceKind: candidate.sourceKind,
  independentOrigins: candidate.origins,
});

/** The stance's value, which is that of its first claim. */
const valueIn = ({ stance }: Candidate): PositionValue => positionValueOf(stance);

const byText = (a: PositionValue, b: PositionValue): number => compareText(quotedId(a), quotedId(b));
const quotedId = (value: PositionValue): string => `“${positionInWords(value, (id) => id)}”`;
