import type { EntityKind, Name } from '../model.js';
import { compareText } from '../text/compare-text.js';
import { sortKey } from './display-name.js';
import { type NameMatch, scoreMatch } from './score-match.js';
import type { SearchOptions } from './search-plan.js';

export interface MatchCandidate {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly Name[];
}

export type RankedMatch<C extends MatchCandidate = MatchCandidate> = NameMatch & { readonly candidate: C };

export interface RankOptions extends SearchOptions {
  readonly minScore?: number;
}

/** Every match scores at least this, so nothing is dropped unless a caller asks for more. */
export const MINIMUM_SCORE = 0.1;

/** Ranks the candidates that match, best first: by score, then by folded display name, then by id. */
export function rankMatches<C extends MatchCandidate>(
  candidates: readonly C[],
  query: string,
  options: RankOptions = {},
): RankedMatch<C>[] {
  const minScore = options.minScore ?? MINIMUM_SCORE;
  return candidates
    .flatMap((candidate) => {
      const match = scoreMatch(query, candidate.names, options);
      return match !== null && match.score >= minScore ? [{ candidate, ...match }] : [];
    })
    .map((match) => ({ match, name: sortKey(match.candidate.names[0]?.value ?? '') }))
    .sort(
      (a, b) =>
        b.match.score - a.match.score ||
        compareText(a.name, b.name) ||
        compareText(a.match.candidate.id, b.match.candidate.id),
    )
    .map(({ match }) => match);
}
