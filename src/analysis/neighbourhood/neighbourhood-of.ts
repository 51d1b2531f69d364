/**
 * The neighbourhood of an entity: all entities within some links and the links between them, as two flat
 * lists. It is read level by level, with two queries a level.
 *
 * Where a level has more entities than requested, groups take turns: each pair of an entity and a link type
 * adds one new entity, then each pair another one, until the answer is full. So a hub with 700 participations
 * and two memberships still shows its memberships. For every entity whose links were followed, and every
 * type, the links of the answer and the omitted ones add up to all links that it has.
 */

import { LINK_TYPES, type LinkRecord, type LinkType } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { linkCountsByType, linksByType } from '../../store/queries/traversal.js';
import type { NeighbourhoodQuestion } from './neighbourhood-question.js';

export interface TruncatedLinks {
  readonly entityId: string;
  readonly type: LinkType;
  readonly omitted: number;
}

export interface NeighbourhoodAnswer {
  /** The entity itself first, then the nearest ones. */
  readonly nodeIds: readonly string[];
  /** Sorted by id. */
  readonly links: readonly LinkRecord[];
  /** Sorted by the distance of the entity, its id, and the type. */
  readonly truncated: readonly TruncatedLinks[];
}

/** Links to read for one level. The budget cuts hubs, and leaves smaller groups whole. */
const ROWS_PER_LEVEL = 6_000;
/**
 * Links that the store may scan for one level, to find the first ones of each group. Beyond it, the largest
 * groups are not followed, and all their links count as omitted.
 */
const SCANNED_PER_LEVEL = 100_000;
/** Links to read of one type at one entity: twice as many as entities can be requested. */
const ROWS_PER_GROUP = 1_000;

/** The number of links of one type at one entity. */
interface Count {
  readonly entityId: string;
  readonly type: LinkType;
  readonly total: number;
}

/** The links of one type at one entity that were read, sorted by id. */
interface Group extends Count {
  readonly links: readonly LinkRecord[];
}

export async function neighbourhoodOf(
  store: GraphReader,
  id: string,
  { depth, types, first }: NeighbourhoodQuestion,
): Promise<NeighbourhoodAnswer> {
  const nodes = new Set([id]);
  const links = new Map<string, LinkRecord>();
  const followed: Group[] = [];
  let frontier: readonly string[] = [id];
  for (let level = 0; level < depth && frontier.length > 0; level++) {
    const groups = await groupsAround(store, frontier, types ?? LINK_TYPES);
    frontier = takeTurns(groups, nodes, first);
    followed.push(...groups);
    for (const link of groups.flatMap((g) => g.links))
      if (nodes.has(link.fromId) && nodes.has(link.toId)) links.set(link.id, link);
  }
  return {
    nodeIds: [...nodes],
    links: [...links.values()].sort((a, b) => compareText(a.id, b.id)),
    truncated: truncatedOf(followed, [...links.values()]),
  };
}

/**
 * Adds new entities to `nodes`, one of each group in turn, up to `maxNodes`. Returns the new ones, sorted by
 * id.
 */
function takeTurns(groups: readonly Group[], nodes: Set<string>, maxNodes: number): readonly string[] {
  const added: string[] = [];
  let waiting = groups.map(({ entityId, links }) => links.map((link) => otherEnd(link, entityId)).values());
  while (waiting.length > 0 && nodes.size < maxNodes) {
    waiting = waiting.filter((others) => {
      if (nodes.size >= maxNodes) return false;
      const next = firstNew(others, nodes);
      if (next === null) return false;
      nodes.add(next);
      added.push(next);
      return true;
    });
  }
  return added.sort();
}

function firstNew(others: Iterator<string>, nodes: ReadonlySet<string>): string | null {
  for (let next = others.next(); next.done !== true; next = others.next())
    if (!nodes.has(next.value)) return next.value;
  return null;
}

async function groupsAround(
  store: GraphReader,
  ids: readonly string[],
  types: readonly LinkType[],
): Promise<Group[]> {
  const counts = (await store.read(linkCountsByType, { ids })).flatMap(({ entityId, totals }) =>
    LINK_TYPES.map((type, i) => ({ entityId, type, total: totals[i] ?? 0 })).filter(
      ({ type, total }) => total > 0 && types.includes(type),
    ),
  );
  if (counts.length === 0) return [];
  const read = withinScan(counts);
  const limit = limitOf(read.map((c) => c.total));
  const keyOf = (entityId: string, type: LinkType) => `${entityId} ${type}`;
  const links = new Map<string, LinkRecord[]>(counts.map((c) => [keyOf(c.entityId, c.type), []]));
  const groups = [...groupBy(read, (c) => c.entityId)].map(([entityId, own]) => ({
    entityId,
    types: own.map((c) => c.type),
  }));
  for (const { entityId, link } of await store.read(linksByType, { groups, limit }))
    links.get(keyOf(entityId, link.type))?.push(link);
  return counts.map((c) => ({ ...c, links: links.get(keyOf(c.entityId, c.type)) ?? [] }));
}

/** Returns the smallest groups that fit into the scan budget together, at least one. */
function withinScan(counts: readonly Count[]): readonly Count[] {
  const ordered = counts.toSorted((a, b) => a.total - b.total);
  let scanned = 0;
  const end = ordered.findIndex((c, i) => {
    scanned += c.total;
    return i > 0 && scanned > SCANNED_PER_LEVEL;
  });
  return end === -1 ? counts : ordered.slice(0, end);
}

/** Returns the greatest limit per group with which all groups together stay within the rows of a level. */
function limitOf(totals: readonly number[]): number {
  let budget = ROWS_PER_LEVEL;
  let left = totals.length;
  for (const total of totals.toSorted((a, b) => a - b)) {
    if (total * left > budget) return Math.min(ROWS_PER_GROUP, Math.max(1, Math.floor(budget / left)));
    budget -= total;
    left -= 1;
  }
  return ROWS_PER_GROUP;
}

function truncatedOf(followed: readonly Group[], links: readonly LinkRecord[]): TruncatedLinks[] {
  const included = new Map<string, number>();
  for (const { type, fromId, toId } of links)
    for (const end of new Set([fromId, toId]))
      included.set(`${end} ${type}`, (included.get(`${end} ${type}`) ?? 0) + 1);
  return followed.flatMap(({ entityId, type, total }) => {
    const omitted = total - (included.get(`${entityId} ${type}`) ?? 0);
    return omitted > 0 ? [{ entityId, type, omitted }] : [];
  });
}

const otherEnd = ({ fromId, toId }: LinkRecord, entityId: string): string =>
  fromId === entityId ? toId : fromId;
