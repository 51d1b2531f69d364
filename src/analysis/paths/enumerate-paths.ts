/**
 * Enumerates the best simple paths of one exact length among links in memory. It is pure: no store, and no
 * clock but the one given.
 *
 * A path is a sequence of entities with one link type a step. Links of one type between the same two entities
 * (two roles of one organiser, two posts in one body) are one step, shown by the link with most origins;
 * links of different types (organised it, took part in it) say different things and make different paths.
 */
import type { Window } from '../../domain/time/window.js';
import type { LightLink } from '../../store/queries/traversal.js';
import type { LinkIndex, ParallelLinks } from './link-index.js';
import { earliestDay, linksInOrder } from './order-in-time.js';
import { costOfDegree, specificityOf } from './specificity.js';

export interface FoundPath {
  /** Ids from end to end, one more than there are links. */
  readonly nodes: readonly string[];
  readonly links: readonly LightLink[];
  readonly specificity: number;
}

interface Enumeration {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  /** The number of best paths to keep. */
  readonly limit: number;
  /** Returns the degree of an entity, or null if no path may lead through it. */
  readonly passable: (id: string) => number | null;
  /** The window of days for paths whose links must be in order of time; null if the order does not matter. */
  readonly inTime: Window | null;
  /** Whether to give up; called every `STEPS_PER_CLOCK_CHECK` steps. */
  readonly outOfTime: () => boolean;
}

const MAX_STEPS = 400_000;
const STEPS_PER_CLOCK_CHECK = 1_024;

/**
 * Returns the best paths first: by specificity, then by the ids and types along the path.
 * `complete` says that no better path was left out.
 */
export function topPaths(
  index: LinkIndex,
  query: Enumeration,
): { readonly paths: readonly FoundPath[]; readonly complete: boolean } {
  const { from, to, length, limit, passable, inTime, outOfTime } = query;
  const distance = distancesTo(index, query);
  const best: FoundPath[] = [];
  const nodes = [from];
  const steps: ParallelLinks[] = [];
  let taken = 0;
  let stopped = false;

  function visit(cost: number, day: string): void {
    const at = nodes[nodes.length - 1] as string;
    const left = length - steps.length - 1;
    for (const step of index.steps(at)) {
      if (stopped) return;
      taken += 1;
      stopped = taken > MAX_STEPS || (taken % STEPS_PER_CLOCK_CHECK === 0 && outOfTime());
      const { other } = step;
      if ((distance.get(other) ?? Number.POSITIVE_INFINITY) > left || (other === to) !== (left === 0))
        continue;
      if (nodes.includes(other)) continue;
      const next = inTime === null ? day : earliestDay(step.links, day, inTime);
      const degree = left === 0 ? 1 : passable(other);
      if (next === null || degree === null) continue;
      const nextCost = left === 0 ? cost : cost + costOfDegree(degree);
      // Paths come in the order of their ids, so of two equally specific ones the earlier stays.
      const worst = best.length < limit ? undefined : best[best.length - 1];
      if (worst !== undefined && specificityOf(nextCost, length - 1) <= worst.specificity) continue;
      nodes.push(other);
      steps.push(step);
      if (left === 0) keep(specificityOf(cost, length - 1));
      else visit(nextCost, next);
      nodes.pop();
      steps.pop();
    }
  }

  function keep(specificity: number): void {
    const parallel = steps.map((s) => s.links);
    const links = inTime === null ? parallel.map((l) => l[0] as LightLink) : linksInOrder(parallel, inTime);
    if (links === null) return;
    const rank = best.findLastIndex((p) => p.specificity >= specificity) + 1;
    best.splice(rank, 0, { nodes: [...nodes], links, specificity });
    if (best.length > limit) best.pop();
  }

  if (limit > 0 && (distance.get(from) ?? Number.POSITIVE_INFINITY) <= length) visit(0, inTime?.from ?? '');
  return { paths: best, complete: !stopped };
}

/** Returns the entities on walks of this length between the two ends: a search needs their degrees. */
export function entitiesBetween(
  index: LinkIndex,
  query: Pick<Enumeration, 'from' | 'to' | 'length' | 'passable'>,
): string[] {
  const fromStart = distancesTo(index, { ...query, to: query.from });
  const fromEnd = distancesTo(index, query);
  return [...fromStart].flatMap(([id, steps]) =>
    steps > 0 && id !== query.to && steps + (fromEnd.get(id) ?? Number.POSITIVE_INFINITY) <= query.length
      ? [id]
      : [],
  );
}

/** Returns the distance of entities from `to`, up to the length of the path. */
function distancesTo(
  index: LinkIndex,
  { from, to, length, passable }: Pick<Enumeration, 'from' | 'to' | 'length' | 'passable'>,
): ReadonlyMap<string, number> {
  const distances = new Map([[to, 0]]);
  let level = [to];
  for (let steps = 1; steps <= length && level.length > 0; steps++) {
    const next: string[] = [];
    for (const id of level) {
      for (const other of index.neighbours(id)) {
        if (distances.has(other)) continue;
        distances.set(other, steps);
        if (other !== from && passable(other) !== null) next.push(other);
      }
    }
    level = next;
  }
  return distances;
}
