import type { EntityKind, Identifier, Name } from '../model.js';
import { compareText } from '../text/compare-text.js';
import { sortKey } from './display-name.js';
import { codeOf, identifierCodes } from './identifier-codes.js';
import type { NameMatch } from './score.js';
import { hit } from './score.js';
import { scoreMatch } from './score-match.js';
import type { ContextForms } from './search-context.js';
import type { SearchOptions } from './search-plan.js';

export interface MatchCandidate {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly Name[];
  readonly identifiers?: readonly Identifier[];
  readonly context?: ContextForms;
  readonly prominence?: number;
}

export type RankedMatch<C extends MatchCandidate = MatchCandidate> = NameMatch & { readonly candidate: C };

export interface RankOptions extends SearchOptions {
  readonly minScore?: number;
  readonly pause?: Pause | undefined;
}

/** Lets others go on between two candidates; undefined where nobody waits. */
export type Pause = () => Promise<void> | undefined;

/** Every match scores at least this, so nothing is dropped unless a caller asks for more. */
export const MINIMUM_SCORE = 0.1;
const IDENTIFIER = 0.96;

/** Ranks the candidates that match by a name or an identifier, best first. */
export async function rankMatches<C extends MatchCandidate>(
  candidates: readonly C[],
  query: string,
  options: RankOptions = {},
): Promise<RankedMatch<C>[]> {
  const minScore = options.minScore ?? MINIMUM_SCORE;
  const code = codeOf(query);
  const matches = await matchesBy(
    candidates,
    (c) => identifierMatch(code, c) ?? scoreMatch(query, c.names, options),
    options.pause,
  );
  return inOrder(matches.filter((match) => match.score >= minScore));
}

/** How many candidates are scored before others may go on. */
const CANDIDATES_AT_ONCE = 10;

export async function matchesBy<C extends MatchCandidate>(
  candidates: readonly C[],
  score: (candidate: C) => NameMatch | null,
  pause?: Pause,
): Promise<RankedMatch<C>[]> {
  const matches: RankedMatch<C>[] = [];
  for (const [i, candidate] of candidates.entries()) {
    if (i % CANDIDATES_AT_ONCE === CANDIDATES_AT_ONCE - 1) await pause?.();
    const match = score(candidate);
    if (match !== null) matches.push({ candidate, ...match });
  }
  return matches;
}

/** Keeps the best match of each candidate. */
export function bestOfEach<C extends MatchCandidate>(matches: readonly RankedMatch<C>[]): RankedMatch<C>[] {
  const best = new Map<string, RankedMatch<C>>();
  for (const match of matches) {
    const other = best.get(match.candidate.id);
    if (other === undefined || match.score > other.score) best.set(match.candidate.id, match);
  }
  return inOrder([...best.values()]);
}

/** Sorts matches by score, then by folded display name, then by id. */
function inOrder<C extends MatchCandidate>(matches: readonly RankedMatch<C>[]): RankedMatch<C>[] {
  return matches
    .map((match) => ({ match, name: sortKey(match.candidate.names[0]?.value ?? '') }))
    .sort(
      (a, b) =>
        b.match.score - a.match.score ||
        compareText(a.name, b.name) ||
        compareText(a.match.candidate.id, b.match.candidate.id),
    )
    .map(({ match }) => match);
}

function identifierMatch(code: string, { identifiers = [], names }: MatchCandidate): NameMatch | null {
  const [name] = names;
  const identifier = identifiers.find(({ value }) => code !== '' && identifierCodes(value).includes(code));
  if (name === undefined || identifier === undefined) return null;
  return hit({ ...name, value: identifier.value, lang: null }, 'IDENTIFIER', IDENTIFIER);
}
