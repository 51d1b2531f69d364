import { comparableWords } from './compare-words.js';
import { contentWords } from './function-words.js';
import {
  bestOfEach,
  type MatchCandidate,
  matchesBy,
  type Pause,
  type RankedMatch,
  rankMatches,
} from './rank-matches.js';
import type { NameMatch } from './score.js';
import { scoreAnyWord } from './score-any-word.js';
import { scoreInContext } from './score-in-context.js';
import {
  allButOnePlan,
  anyWordPlan,
  contextPlan,
  fuzzyPlan,
  type SearchClause,
  type SearchOptions,
  type SearchPlan,
  searchPlan,
  wholeNamesPlan,
} from './search-plan.js';
import { type SharedEventsQuestion, sharedEventsQuestion } from './shared-events-question.js';
import { scoreWholeName, wholeNamesIn } from './whole-names.js';

export interface Candidates<C extends MatchCandidate> {
  readonly candidates: readonly C[];
  /** Whether the store holds more candidates than it gave. */
  readonly truncated: boolean;
}

export interface SearchResult<C extends MatchCandidate> {
  readonly matches: readonly RankedMatch<C>[];
  readonly truncated: boolean;
}

/** Where candidates come from. */
export interface SearchSource<C extends MatchCandidate> {
  readonly load: (clauses: readonly SearchClause[], limit?: number) => Promise<Candidates<C>>;
  /** Reads events at which all of the actors were. Without it, such events are found by their names and contexts alone. */
  readonly sharedEvents?: (question: SharedEventsQuestion) => Promise<Candidates<C>>;
  readonly pause?: Pause | undefined;
}

interface Options<C> extends SearchOptions {
  /** Leaves candidates out of the answer, such as those of other kinds. */
  readonly accepts?: (candidate: C) => boolean;
  /** False where one of several words is not enough, such as for the filter of a list. */
  readonly anyWord?: boolean;
}

/** A name or an identifier that is the query leaves nothing to look for. */
const IS_THE_QUERY = 0.95;
/** Where fewer entities have all of the words, those of which a name is among the words follow. */
const ENOUGH = 5;
/** How many candidates of one word are enough, since which of them is meant nobody knows. */
const FEW = 100;

/**
 * Runs the whole search, at most seven times asking the source. Of a text of several words, it looks for entities whose
 * context has what their names lack, and for events of those that are named in it. Where nothing has all of the words, it looks
 * for similar words, for all words but one, and last for any of them. Whether to go on does not depend on
 * `transliterate`, so that false removes the TRANSLITERATION hits and changes no other.
 */
export async function searchNames<C extends MatchCandidate>(
  text: string,
  source: SearchSource<C>,
  { transliterate, ...options }: Options<C> = {},
): Promise<SearchResult<C>> {
  const found = await findAll(text, source, options);
  if (transliterate !== false) return found;
  return { ...found, matches: found.matches.filter((match) => match.via !== 'TRANSLITERATION') };
}

async function findAll<C extends MatchCandidate>(
  text: string,
  { load, sharedEvents, pause }: SearchSource<C>,
  { accepts = () => true, anyWord = true }: Pick<Options<C>, 'accepts' | 'anyWord'>,
): Promise<SearchResult<C>> {
  const follow = async (plan: SearchPlan | null, limit?: number) =>
    plan === null ? NOTHING : load(plan.clauses, limit);
  const accepted = ({ candidates }: Candidates<C>) => candidates.filter(accepts);
  const byName = async (found: Candidates<C>): Promise<SearchResult<C>> => ({
    matches: await rankMatches(accepted(found), text, { pause }),
    truncated: found.truncated,
  });
  const scored = async (found: Candidates<C>, score: (candidate: C) => NameMatch | null) => ({
    ...found,
    matches: await matchesBy(accepted(found), score, pause),
  });

  const named = await byName(await follow(searchPlan(text)));
  const isShort = contentWords(comparableWords(text)).length < 2;
  if ((named.matches[0]?.score ?? 0) >= IS_THE_QUERY) return named;
  if (isShort) return named.matches.length > 0 ? named : byName(await follow(fuzzyPlan(text)));

  const [inContext, whole] = await Promise.all([follow(contextPlan(text)), follow(wholeNamesPlan(text))]);
  const question = sharedEventsQuestion(text, wholeNamesIn(text, whole.candidates));
  const shared = question === null || sharedEvents === undefined ? NOTHING : await sharedEvents(question);
  const together = merge(
    named,
    await scored(inContext, (c) => scoreInContext(text, c)),
    await scored(shared, (c) => scoreInContext(text, c, { explained: question?.explained ?? [] })),
  );
  if (together.matches.length >= ENOUGH) return together;
  const inside = await scored(whole, (c) => scoreWholeName(text, c.names));
  if (together.matches.length > 0) return merge(together, inside);

  const [similar, allButOne] = await Promise.all([follow(fuzzyPlan(text)), follow(allButOnePlan(text))]);
  const broader = merge(
    inside,
    await byName(similar),
    await scored(allButOne, (c) => scoreInContext(text, c, { mayMiss: true })),
  );
  if (broader.matches.length > 0 || !anyWord) return broader;

  const some = await follow(anyWordPlan(text), FEW);
  return merge(await scored(some, (c) => scoreAnyWord(text, c.names)));
}

const NOTHING = { candidates: [], truncated: false } as const;

/** Takes the best match of each candidate. */
function merge<C extends MatchCandidate>(...results: readonly SearchResult<C>[]): SearchResult<C> {
  return {
    matches: bestOfEach(results.flatMap((result) => result.matches)),
    truncated: results.some((result) => result.truncated),
  };
}
