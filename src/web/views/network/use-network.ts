/** Asks for what the view of a network shows, and joins the answers. */
import { useMemo, useRef } from 'preact/hooks';
import { dataOf, type QueryState, useQuery } from '../../api/use-query.js';
import {
  AllTiesDocument,
  type AllTiesQuery,
  CertainTiesDocument,
  NetworkDocument,
  type NetworkQuery,
  WidestTiesDocument,
  YearsDocument,
  type YearsQuery,
} from '../../generated/graphql.js';
import { type Actor, type NetworkData, namedTies, withActors } from './data.js';
import { around, grownBy } from './narrow.js';
import type { PlacedTie } from './places.js';
import { certainOf, MOST_TIES, type NetworkQuestion, variablesOf, widestOf, yearsOf } from './question.js';

export interface NetworkAnswers {
  readonly state: QueryState<NetworkQuery>;
  /** The answer with weak ties, where it is asked for. */
  readonly all: QueryState<AllTiesQuery>;
  /** What is shown: the last whole answer, while another is awaited. */
  readonly network: NetworkData | undefined;
  /** The question to which `network` is the answer; what is said of it must be said with its minimum, not with another. */
  readonly answered: NetworkQuestion;
  /** How many ties it has by choice, which are weaker than the minimum. */
  readonly weaker: number;
  /** Whether `network` is the answer to the present question. */
  readonly isReady: boolean;
  readonly widest: readonly PlacedTie[] | null;
  readonly years: YearsQuery | undefined;
  /** Whether there are more ties than the first question gives. */
  readonly isCut: boolean;
}

export function useNetwork(question: NetworkQuestion): NetworkAnswers {
  const variables = variablesOf(question);
  const state = useQuery(NetworkDocument, variables);
  const first = dataOf(state);
  const isCut = first !== undefined && first.cooperation.totalTies > first.cooperation.ties.length;
  const needsAll = isCut && (question.all || question.ego !== null);
  const all = useQuery(AllTiesDocument, needsAll ? { ...variables, first: MOST_TIES } : null);
  const isGrown = question.grown.length > 0 && question.min > 1;
  const weak = useQuery(AllTiesDocument, isGrown ? { ...variables, minWeight: 1, first: MOST_TIES } : null);
  const certainVariables = certainOf(question);
  const certain = useQuery(CertainTiesDocument, certainVariables);
  const widest = useQuery(WidestTiesDocument, widestOf(question));
  const years = dataOf(useQuery(YearsDocument, yearsOf(question)));

  // An answer to part of the question would claim too much: of ties that are only possible, that they are certain.
  const isWhole = [state, certain].every(({ status }) => status !== 'loading') && first !== undefined;
  const isReady = isWhole && [all, weak].every(({ status }) => status !== 'loading');
  const [more, weaker] = [answerOf(all), answerOf(weak)];
  const known = certain.status === 'failed' ? NOTHING_CERTAIN : dataOf(certain);
  const named = dataOf(widest)?.cooperation.actors ?? NOBODY;
  const { ego } = question;
  const grown = question.grown.join();
  const joined = useMemo(() => {
    if (first === undefined) return undefined;
    const whole = withActors(
      first,
      needsAll ? more : undefined,
      certainVariables === null ? undefined : known,
      named,
    );
    const seen = ego === null ? whole : around(whole, ego);
    if (!isGrown || weaker === undefined) return { network: seen, weaker: 0 };
    const { ties, actors } = weaker.cooperation;
    const network = grownBy(
      seen,
      namedTies(ties, [...actors, ...named, ...first.cooperation.actors]),
      grown.split(','),
    );
    return { network, weaker: network.ties.length - seen.ties.length };
  }, [first, needsAll, more, certainVariables === null, known, named, ego, isGrown, weaker, grown]);
  const last = useRef<typeof joined & { readonly answered: NetworkQuestion }>(undefined);
  // The strongest ties are something to begin with.
  if (joined !== undefined && (isReady || (isWhole && last.current === undefined)))
    last.current = { ...joined, answered: question };
  return {
    state,
    all: all.status === 'idle' ? weak : all,
    network: state.status === 'failed' ? undefined : last.current?.network,
    answered: last.current?.answered ?? question,
    weaker: last.current?.weaker ?? 0,
    isReady,
    // Without it, places are found by what is shown.
    widest: answerOf(widest)?.cooperation.ties ?? (widest.status === 'failed' ? NO_TIES : null),
    years,
    isCut,
  };
}

/** Not that to the question before, which does not fit beside the others. */
const answerOf = <Data>(state: QueryState<Data>): Data | undefined =>
  state.status === 'ready' ? state.data : undefined;

const NOBODY: readonly Actor[] = [];
const NO_TIES: readonly PlacedTie[] = [];
const NOTHING_CERTAIN = { cooperation: { ties: [] } };
