/**
 * Search from both ends, level by level, reading links in batches: what is read after m levels holds every path of m links.
 * The number of statements follows from the greatest length and the budget, never from how many paths there are.
 *
 * Bounded three times, for one entity may have 100,000 links: by how many links are read and looked through, by how many
 * steps are tried in memory, and by the clock. Whatever is left out on the way makes the answer `truncated`. Entities
 * with few links are opened first, so that what is left out are the hubs, whose paths would have come last anyway.
 */
import { compareText } from '../../domain/text/compare-text.js';
import type { Window } from '../../domain/time/window.js';
import type { LightLink } from '../../store/queries/traversal.js';
import { entitiesBetween, type FoundPath, topPaths } from './enumerate-paths.js';
import { createLinkIndex } from './link-index.js';

/** The most paths that can be asked for. */
export const MAX_PATHS = 50;

/** The links that a question lets through. Tests give one in memory. */
export interface LinkReader {
  /** Number of links of all types, whatever the question lets through; entities that there are not are missing. */
  degrees(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The links of each entity, at most `limit` of each; `trimmed`: some entity has more. */
  expand(
    ids: readonly string[],
    limit: number,
  ): Promise<{ readonly links: readonly LightLink[]; readonly trimmed: boolean }>;
}

export interface PathQuery {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly excludeHubsOver: number | null;
  /** The days to choose from where links must be in order; null where order does not matter. */
  readonly inTime: Window | null;
  /** Only the shortest are wanted, and how many there are. */
  readonly shortestOnly?: boolean;
}

export interface PathsFound {
  /** Shortest first, then most specific first; more than `first` where more were met on the way. */
  readonly paths: readonly FoundPath[];
  /** Something was left out by the search itself, beside what goes beyond `first`. */
  readonly cut: boolean;
  /** It was not bounded by the clock, for it looked through few links. */
  readonly unhurried: boolean;
  /** Number of links of the two ends; null where there is no such entity. */
  readonly degreeOf: { readonly from: number | null; readonly to: number | null };
}

/** Enough for 2 s on either store, with hubs of ten thousand links: `npm run bench -- --hub` measures it. */
export const BUDGET = {
  /** Links read of one entity. */
  perEntity: 5_000,
  /** Links read by one statement, by all of one search. */
  perStatement: 10_000,
  rows: 30_000,
  /** Links that the store looks through to sort or filter those of large entities: by one statement, by all. */
  scannedPerStatement: 50_000,
  scanned: 220_000,
  /** Entities of one level. */
  level: 10_000,
} as const;
/** Reading this many more links is not worth sparing. */
const CHEAP = 2_000;

/**
 * A search that looks through no more links than this is never in a hurry: in a graph of some thousand links an answer does not
 * depend on how fast the machine is today.
 */
const UNHURRIED = 10_000;
/** What has been read by the end is still searched, so that a slow store shows what it has found. */
const GRACE_MS = 300;

export interface Deadline {
  /** Milliseconds left. */
  left(): number;
}

interface Side {
  readonly seen: Set<string>;
  /** The entities to open next, those with few links first. */
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
  /** While degrees are not known yet, only what is known to be a hub stops a path. */
  const maybePassable = (id: string): number | null =>
    isEnd(id) || (degrees.has(id) && isHub(id)) ? null : 1;
  const passable = (id: string): number | null => (isEnd(id) || isHub(id) ? null : (degrees.get(id) ?? null));

  const start: Side = { seen: new Set([from]), frontier: [from] };
  const end: Side = { seen: new Set([to]), frontier: [to] };
  const cheaper = (): Side => (costOf(end) < costOf(start) ? end : start);

  for (let length = 1; length <= maxLength; length++) {
    const side = cheaper();
    if (isEnough(costOf(side))) break;
    const level = await open(side.frontier);
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
   * More than can be asked for is always enough. More than is asked for is enough only where it spares much, so that the
   * statements do not depend on `first` as long as they are cheap.
   */
  function isEnough(costOfNext: number): boolean {
    if (shortestOnly) return paths.length > 0;
    return paths.length > MAX_PATHS || (paths.length > first && costOfNext > CHEAP);
  }

  /** The links around the entities, as many as the budget lets through. */
  async function open(frontier: readonly string[]): Promise<readonly LightLink[]> {
    const opened: LightLink[] = [];
    const statements: string[][] = [];
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
      const isFull = rows > BUDGET.perStatement || scanned > BUDGET.scannedPerStatement;
      if (statements.length === 0 || isFull) {
        statements.push([]);
        rows = rowsOf(degree);
        scanned = degree;
      }
      statements.at(-1)?.push(id);
    }
    for (const ids of statements) {
      if (isOver()) {
        cut = true;
        break;
      }
      const { links, trimmed } = await reader.expand(ids, BUDGET.perEntity);
      cut ||= trimmed;
      for (const link of links) index.add(link);
      opened.push(...links);
    }
    return opened;
  }

  /** What this side meets for the first time. */
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

  /** The record of a link is looked for among all links of its owner. */
  function atTheSmallerEnd(link: LightLink): LightLink {
    const { owner, other } = link;
    return degreeOf(other) < degreeOf(owner) ? { ...link, owner: other, other: owner } : link;
  }

  function fewLinksFirst(a: string, b: string): number {
    return degreeOf(a) - degreeOf(b) || compareText(a, b);
  }
}

const rowsOf = (degree: number): number => Math.min(degree, BUDGET.perEntity);
