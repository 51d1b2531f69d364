/**
 * What lies around an entity: all entities up to some links away and the links that were followed to them, as two flat
 * lists. Level by level, two statements a level.
 *
 * Where there are more entities than wanted, those of one level take turns: each pair of an entity and a type of link brings
 * in one new entity, then each pair again, until there is no more room. So a hub with 700 participations and two memberships
 * still shows its memberships. What is left out is counted: for every entity whose links were followed, and every type,
 * the links in the answer and the omitted ones add up to those that it has.
 */

import { LINK_TYPES, type LinkRecord, type LinkType } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { linkCountsByType, linksByType } from '../../store/queries/traversal.js';
import type { NeighbourhoodQuestion } from './neighbourhood-question.js';

export interface TruncatedLinks {
  readonly entityId: string;
  readonly type: LinkType;
  readonly omitted: number;
}

export interface NeighbourhoodAnswer {
  /** The entity itself first, then nearest first. */
  readonly nodeIds: readonly string[];
  /** By id. */
  readonly links: readonly LinkRecord[];
  /** By distance of the entity, its id, and type. */
  readonly truncated: readonly TruncatedLinks[];
}

/** Links read for one level. A hub beside others is read in part only, and still the others whole. */
const ROWS_PER_LEVEL = 6_000;
/**
 * Links that the store looks through for one level, to find the first ones of each group. Where hubs have more, those of most
 * links of a type are not followed along it: all of these links are counted as omitted.
 */
const SCANNED_PER_LEVEL = 100_000;
/** And of one type at one entity: twice as many as entities can be asked for. */
const ROWS_PER_GROUP = 1_000;

interface Count {
  readonly owner: string;
  readonly type: LinkType;
  readonly total: number;
}

/** The links of one type at one entity: as many as were read, by id. */
interface Group extends Count {
  readonly links: readonly LinkRecord[];
}

export async function neighbourhoodOf(
  store: GraphStore,
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
    links: [...links.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    truncated: truncatedOf(followed, [...links.values()]),
  };
}

/** Adds what the groups bring in, one of each in turn, as long as there is room. The new ones, by id. */
function takeTurns(groups: readonly Group[], nodes: Set<string>, room: number): readonly string[] {
  const added: string[] = [];
  let waiting = groups.map(({ owner, links }) => links.map((link) => otherEnd(link, owner)).values());
  while (waiting.length > 0 && nodes.size < room) {
    waiting = waiting.filter((others) => {
      if (nodes.size >= room) return false;
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
  for (let step = others.next(); step.done !== true; step = others.next())
    if (!nodes.has(step.value)) return step.value;
  return null;
}

async function groupsAround(
  store: GraphStore,
  ids: readonly string[],
  types: readonly LinkType[],
): Promise<Group[]> {
  const counts = (await store.read(linkCountsByType, { ids })).flatMap(({ owner, totals }) =>
    LINK_TYPES.map((type, i) => ({ owner, type, total: totals[i] ?? 0 })).filter(
      ({ type, total }) => total > 0 && types.includes(type),
    ),
  );
  if (counts.length === 0) return [];
  const read = withinScan(counts);
  const limit = limitOf(read.map((c) => c.total));
  const keyOf = (owner: string, type: LinkType) => `${owner} ${type}`;
  const links = new Map<string, LinkRecord[]>(counts.map((c) => [keyOf(c.owner, c.type), []]));
  const wanted = [...groupBy(read, (c) => c.owner)].map(([owner, own]) => ({
    owner,
    types: own.map((c) => c.type),
  }));
  for (const { owner, link } of await store.read(linksByType, { wanted, limit }))
    links.get(keyOf(owner, link.type))?.push(link);
  return counts.map((c) => ({ ...c, links: links.get(keyOf(c.owner, c.type)) ?? [] }));
}

/** The smallest groups that can be looked through together, one at the least. */
function withinScan(counts: readonly Count[]): readonly Count[] {
  const ordered = counts.toSorted((a, b) => a.total - b.total);
  let scanned = 0;
  const end = ordered.findIndex((c, i) => {
    scanned += c.total;
    return i > 0 && scanned > SCANNED_PER_LEVEL;
  });
  return end === -1 ? counts : ordered.slice(0, end);
}

/** The greatest number of links of a group with which all groups together stay within the rows of a level. */
function limitOf(totals: readonly number[]): number {
  let room = ROWS_PER_LEVEL;
  let left = totals.length;
  for (const total of totals.toSorted((a, b) => a - b)) {
    if (total * left > room) return Math.min(ROWS_PER_GROUP, Math.max(1, Math.floor(room / left)));
    room -= total;
    left -= 1;
  }
  return ROWS_PER_GROUP;
}

function truncatedOf(followed: readonly Group[], links: readonly LinkRecord[]): TruncatedLinks[] {
  const shown = new Map<string, number>();
  for (const { type, fromId, toId } of links)
    for (const end of new Set([fromId, toId]))
      shown.set(`${end} ${type}`, (shown.get(`${end} ${type}`) ?? 0) + 1);
  return followed.flatMap(({ owner, type, total }) => {
    const omitted = total - (shown.get(`${owner} ${type}`) ?? 0);
    return omitted > 0 ? [{ entityId: owner, type, omitted }] : [];
  });
}

const otherEnd = ({ fromId, toId }: LinkRecord, owner: string): string => (fromId === owner ? toId : fromId);
