/** Reads the question of a network view from its address. */

import { countAsOf } from '../../browser/count-as.js';
import { listOf } from '../../browser/router.js';
import type {
  CertainTiesQueryVariables,
  CountAs,
  EntityKind,
  NetworkQueryVariables,
  WidestTiesQueryVariables,
  YearsQueryVariables,
} from '../../generated/graphql.js';
import { type Pins, pinsOf } from './pins.js';
import type { ColorBy, SizeBy } from './sizes.js';
import { type Sorting, sortingOf, TABS, type Tab } from './sorting.js';

export interface NetworkQuestion {
  readonly series: string | null;
  readonly kinds: readonly EntityKind[];
  readonly from: number | null;
  readonly to: number | null;
  /** Whether to leave out what is only possibly within the period. */
  readonly sure: boolean;
  readonly min: number;
  readonly countAs: CountAs;
  readonly size: SizeBy;
  readonly color: ColorBy;
  readonly hubs: number | null;
  /** Whether to show weak ties too, beyond the first thousand. */
  readonly all: boolean;
  readonly actor: string | null;
  readonly tie: string | null;
  /** The one whose surroundings alone are shown. */
  readonly ego: string | null;
  /** Those whose ties are shown however weak. */
  readonly grown: readonly string[];
  readonly pins: Pins;
  /** Whether to write all names instead of the important ones. */
  readonly allNames: boolean;
  readonly tab: Tab;
  readonly sorting: Sorting | null;
}

/**
 * Over all events a single shared one is not enough: it would tie everybody to everybody at a large conference. A series is
 * small, and whoever was at one edition is part of it.
 */
export const defaultMin = (series: string | null): number => (series === null ? 2 : 1);
/** As many ties as an eye can take in; the others come on request. */
const FIRST_TIES = 1_000;
/** The ties by which places are found: all of a small network, the strongest of a large one. */
const WIDEST_TIES = 2_000;
/** The most that the API gives at once. */
export const MOST_TIES = 20_000;

export function readQuestion(params: URLSearchParams): NetworkQuestion {
  const number = (name: string): number | null => {
    const value = Number(params.get(name) ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const size = params.get('size');
  const series = params.get('series');
  return {
    series,
    kinds: listOf<EntityKind>(params.get('kinds')),
    from: number('from'),
    to: number('to'),
    sure: params.has('sure'),
    min: number('min') ?? defaultMin(series),
    countAs: countAsOf(params),
    size: size === 'degree' || size === 'betweenness' || size === 'events' ? size : 'strength',
    color: params.get('color') === 'kind' ? 'kind' : 'community',
    hubs: number('hubs'),
    all: params.has('all'),
    actor: params.get('actor'),
    tie: params.get('tie'),
    ego: params.get('ego'),
    grown: listOf(params.get('grow')),
    pins: pinsOf(params.get('pin')),
    allNames: params.get('names') === 'all',
    tab: TABS.find((tab) => tab === params.get('tab')) ?? 'ties',
    sorting: sortingOf(params.get('sort')),
  };
}

/** Returns the variables of the question for the strongest ties. */
export function variablesOf(question: NetworkQuestion): NetworkQueryVariables {
  const { from, to, min, sure } = question;
  const during = {
    from: yearText(from),
    to: yearText(to),
    ...(sure ? { certainty: 'CERTAIN' as const } : {}),
  };
  return {
    ...choiceOf(question),
    during: hasPeriod(question) ? during : null,
    minWeight: min,
    first: FIRST_TIES,
  };
}

export const hasPeriod = ({ from, to }: NetworkQuestion): boolean => from !== null || to !== null;

/** What decides who may be in the picture at all: within it everybody keeps their place. */
const choiceOf = ({ series, kinds, countAs }: NetworkQuestion) => ({
  series: series === null ? null : [series],
  kinds: kinds.length === 0 ? null : kinds,
  countAs,
});

export const widestOf = (question: NetworkQuestion): WidestTiesQueryVariables => ({
  ...choiceOf(question),
  first: WIDEST_TIES,
});

/** Null where nothing can be uncertain, as without a period. */
export const certainOf = (question: NetworkQuestion): CertainTiesQueryVariables | null =>
  question.sure || !hasPeriod(question)
    ? null
    : {
        ...choiceOf(question),
        during: { from: yearText(question.from), to: yearText(question.to), certainty: 'CERTAIN' },
        first: MOST_TIES,
      };

/** All years, whatever the period chosen. */
export const yearsOf = (question: NetworkQuestion): YearsQueryVariables => choiceOf(question);

/** Names the choice, within which everybody keeps their place. */
export const choiceKey = (question: NetworkQuestion): string => JSON.stringify(choiceOf(question));

const yearText = (year: number | null): string | null =>
  year === null ? null : String(year).padStart(4, '0');
