/** Reads the question of a network view from its address. */
import { listOf } from '../../browser/router.js';
import { countAsOf } from '../../components/count-as-select.js';
import type { CountAs, EntityKind, NetworkQueryVariables } from '../../generated/graphql.js';
import type { ColorBy, SizeBy } from './graph.js';

export interface NetworkQuestion {
  readonly series: string | null;
  readonly kinds: readonly EntityKind[];
  readonly from: number | null;
  readonly to: number | null;
  readonly min: number;
  readonly countAs: CountAs;
  readonly size: SizeBy;
  readonly color: ColorBy;
  readonly hubs: number | null;
  /** Whether to show weak ties too, beyond the first thousand. */
  readonly all: boolean;
  readonly actor: string | null;
  readonly tie: string | null;
}

/**
 * Over all events a single shared one is not enough: it would tie everybody to everybody at a large conference. A series is
 * small, and whoever was at one edition is part of it.
 */
export const defaultMin = (series: string | null): number => (series === null ? 2 : 1);
/** As many ties as an eye can take in; the others come on request. */
const FIRST_TIES = 1_000;
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
    min: number('min') ?? defaultMin(series),
    countAs: countAsOf(params),
    size: size === 'degree' || size === 'betweenness' || size === 'events' ? size : 'strength',
    color: params.get('color') === 'kind' ? 'kind' : 'community',
    hubs: number('hubs'),
    all: params.has('all'),
    actor: params.get('actor'),
    tie: params.get('tie'),
  };
}

/** Returns the variables of the question for the strongest ties. */
export function variablesOf({
  series,
  kinds,
  from,
  to,
  min,
  countAs,
}: NetworkQuestion): NetworkQueryVariables {
  return {
    series: series === null ? null : [series],
    kinds: kinds.length === 0 ? null : kinds,
    during: from === null && to === null ? null : { from: yearText(from), to: yearText(to) },
    minWeight: min,
    countAs,
    first: FIRST_TIES,
  };
}

const yearText = (year: number | null): string | null => (year === null ? null : String(year));
