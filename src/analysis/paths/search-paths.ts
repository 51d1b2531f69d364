/**
 * Searches from both ends, level by level, and reads links in batches: after m levels, the links in memory
 * contain every path of m links. The number of queries depends on the greatest length and the budget, never
 * on the number of paths.
 *
 * One entity may have 100,000 links, so three bounds apply: on the links read and scanned, on the steps tried
 * in memory, and on time. Anything left out makes the answer `truncated`. Entities with few links are
 * expanded first, so the search leaves out hubs, whose paths would rank last anyway.
 */
import { compareText } from '../../domain/text/compare-text.js';
import type { Window } from '../../domain/time/window.js';
import type { LightLink } from '../../store/queries/traversal.js';
import { entitiesBetween, type FoundPath, topPaths } from './enumerate-paths.js';
import { createLinkIndex } from './link-index.js';

/** The greatest number of paths that can be requested. */
export const MAX_PATHS = 50;

/** Reads the links that a question accepts. Tests pass one in memory. */
export interface LinkReader {
  /**
   * Returns the number of links of all types, whatever the question accepts; unknown entities are missing.
   */
  degrees(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Returns at most `limit` links of each entity; `trimmed` says that some entity has more. */
  expand(
    ids: readonly string[],
    limit: number,
  ): Promise<{ readonly links: readonly LightLink[]; readonly trimmed: boolean }>;
}

interface PathQuery {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly excludeHubsOver: number | null;
  /** The window of days for paths whose links must be in order of time; null if the order does not matter. */
  readonly inTime: Window | null;
  /** Stops after the shortest paths. */
  readonly shortestOnly?: boolean;
}

export interface PathsFound {
  /** The shortest first, then the most specific; may hold more than `first`. */
  readonly paths: readonly FoundPath[];
  /** Whether the search itself left something out, apart from paths beyond `first`. */
  readonly cut: boolean;
  /** Whether the search scanned so few links that the clock did not bound it. */
  readonly unhurried: boolean;
  /** The number of links of the two ends; null if there is no such entity. */
  readonly degreeOf: { readonly from: number | null; readonly to: number | null };
}

/**
 * Keeps a search below 2 s on both stores, with hubs of ten thousand links; `npm run bench -- --hub` measures
 * it.
 */
export const BUDGET = {
  /** Links to read of one entity. */
  perEntity: 5_000,
  /** Links to read in one query. */
  perQuery: 10_000,
  /** Links to read in one search. */
  rows: 30_000,
  /** Links that the store may scan in one query, to sort or filter those of large entities. */
  scannedPerQuery: 50_000,
  /** Links that the store may scan in one search. */
  scanned: 220_000,
  /** Entities to expand in one level. */
  level: 10_000,
} as const;
/** The cost, in links to read, up to which the search continues although it has enough paths. */
const CHEAP = 2_000;

/**
 * The deadline is ignored until a search has scanned this many links, so that answers in a graph of some
 * thousand links do not depend on the speed of the machine.
 */
const UNHURRIED = 10_000;
/** Time beyond the deadline to search the links that were read, so that even a slow store gives an answer. */
const GRACE_MS = 300;

export interface Deadline {
  /** Returns the milliseconds left. */
  left(): number;
}

interface Side {
  readonly seen: Set<string>;
  /** The entities to expand next, those with few links first. */
  frontier: string[];
}

export async function searchPaths(
  reader: LinkReader,
  query: PathQuery,
  deadline: Deadline,
): Promise<PathsFound> {
  const { from, to, maxLength, first, excludeHubsOver, inTime, shortestOnly = false } = query;
  const index = createLinkIndex();
  const degrees = new Map(await reader.degrees([from, to]));
  const ends = { from: degrees.get(from) ?? null, to: degrees.get(to) ?? null };
  const paths: FoundPath[] = [];
  const spent = { rows: 0, scanned: 0 };
  let cut = false;
  if (ends.from === null || ends.to === null) return { paths, cut, unhurried: true, degreeOf: ends };

  const isHurried = () => spent.scanned > UNHURRIED;
  const isOver = (graceMs = 0) => isHurried() && deadline.left() <= -graceMs;
  const degreeOf = (id: string): number => degrees.get(id) ?? Number.POSITIVE_INFINITY;
  const isEnd = (id: string): boolean => id === from || id === to;
  const isHub = (id: string): boolean => excludeHubsOver !== null && degreeOf(id) > excludeHubsOver;
  const costOf = ({ frontier }: Side): number => frontier.reduce((sum, id) => sum + rowsOf(degreeOf(id)), 0);
  /** Before all degrees are known, only a known hub stops a path. */
  const maybePassable = (id: string): number | null =>
    isEnd(id) || (degrees.has(id) && isHub(id)) ? null : 1;
  const passable = (id: string): number | null => (isEnd(id) || isHub(id) ? null : (degrees.get(id) ?? null));

  const start: Side = { seen: new Set([from]), frontier: [from] };
  const end: Side = { seen: new Set([to]), frontier: [to] };
  const cheaper = (): Side => (costOf(end) < costOf(start) ? end : start);

  for (let length = 1; length <= maxLength; length++) {
    const side = cheaper();
    if (isEnough(costOf(side))) break;
    const level = await expand(side.frontier);
    const isLast = length === maxLength;
    side.frontier = isLast || isOver() ? [] : newcomers(side, level);
    await learnDegrees([
      ...side.frontier,
      ...entitiesBetween(index, { from, to, length, passable: maybePassable }),
    ]);
    side.frontier = side.frontier.filter((id) => degrees.has(id) && !isHub(id)).sort(fewLinksFirst);

    const limit = MAX_PATHS + 1 - paths.length;
    const outOfTime = () => isOver(GRACE_MS);
    const found = topPaths(index, { from, to, length, limit, passable, inTime, outOfTime });
    paths.push(...found.paths.map((path) => ({ ...path, links: path.links.map(atTheSmallerEnd) })));
    cut ||= !found.complete;
    if (isOver()) {
      cut ||= !isLast;
      break;
    }
  }
  return { paths, cut, unhurried: !isHurried(), degreeOf: ends };

  /**
   * More paths than can be requested are always enough. More than are requested are enough only if stopping
   * saves much, so that cheap searches send the same queries whatever `first` is.
   */
  function isEnough(costOfNext: number): boolean {
    if (shortestOnly) return paths.length > 0;
    return paths.length > MAX_PATHS || (paths.length > first && costOfNext > CHEAP);
  }

  /** Reads the links around the entities, as far as the budget goes. */
  async function expand(frontier: readonly string[]): Promise<readonly LightLink[]> {
    const read: LightLink[] = [];
    const batches: string[][] = [];
    let rows = 0;
    let scanned = 0;
    for (const id of frontier) {
      const degree = degreeOf(id);
      if (spent.rows + rowsOf(degree) > BUDGET.rows || spent.scanned + degree > BUDGET.scanned) {
        cut = true;
        break;
      }
      spent.rows += rowsOf(degree);
      spent.scanned += degree;
      rows += rowsOf(degree);
      scanned += degree;
      const isFull = rows > BUDGET.perQuery || scanned > BUDGET.scannedPerQuery;
      if (batches.length === 0 || isFull) {
        batches.push([]);
        rows = rowsOf(degree);
        scanned = degree;
      }
      batches.at(-1)?.push(id);
    }
    for (const ids of batches) {
      if (isOver()) {
        cut = true;
        break;
      }
      const { links, trimmed } = await reader.expand(ids, BUDGET.perEntity);
      cut ||= trimmed;
      for (const link of links) index.add(link);
      read.push(...links);
    }
    return read;
  }

  /** Returns the entities that this side reaches for the first time. */
  function newcomers(side: Side, links: readonly LightLink[]): string[] {
    const found = new Set<string>();
    for (const { other } of links) if (!side.seen.has(other) && !isEnd(other)) found.add(other);
    for (const id of found) side.seen.add(id);
    if (found.size <= BUDGET.level) return [...found];
    cut = true;
    return [...found].sort().slice(0, BUDGET.level);
  }

  async function learnDegrees(ids: readonly string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !degrees.has(id));
    if (unknown.length === 0) return;
    if (unknown.length > BUDGET.level) cut = true;
    for (const [id, degree] of await reader.degrees(unknown.slice(0, BUDGET.level))) degrees.set(id, degree);
  }

  /** Names the end with fewer links, since the record of a link is read among all links of the entity. */
  function atTheSmallerEnd(link: LightLink): LightLink {
    const { entityId, other } = link;
    return degreeOf(other) < degreeOf(entityId) ? { ...link, entityId: other, other: entityId } : link;
  }

  function fewLinksFirst(a: string, b: string): number {
    return degreeOf(a) - degreeOf(b) || compareText(a, b);
  }
}

const rowsOf = (degree: number): number => Math.min(degree, BUDGET.perEntity);
