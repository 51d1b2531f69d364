import type { Predicate } from '../predicates.js';
import { areOpposites } from './position.js';
import { type Candidate, decide } from './resolution-policy.js';

export interface Verdict {
  readonly accepted: Candidate | null;
  /** The candidates that no criterion tells apart, two or more; empty where the policy decides. */
  readonly tied: readonly Candidate[];
}

/** Chooses the accepted one of the ranked candidates, which are the best claim of each stance, best first. */
export function verdictOn(ranked: readonly Candidate[], predicate: Predicate): Verdict {
  const undenied = ranked.filter((candidate) => !candidate.stance.denied && !isOutweighed(candidate, ranked));
  const [best] = undenied;
  if (!best) return { accepted: predicate.functional ? null : (ranked[0] ?? null), tied: [] };
  const rivals = [...undenied, ...ranked.filter((other) => areOpposites(best.stance, other.stance))];
  const tied = rivals.filter((other) => decide(best, other) === null);
  return tied.length > 1 ? { accepted: null, tied } : { accepted: best, tied: [] };
}

/** Whether a better claim denies this very value. */
function isOutweighed(candidate: Candidate, ranked: readonly Candidate[]): boolean {
  return ranked.some(
    (other) => areOpposites(candidate.stance, other.stance) && (decide(other, candidate)?.order ?? 0) < 0,
  );
}
