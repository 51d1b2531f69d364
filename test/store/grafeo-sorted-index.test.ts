/** A page that the embedded store reads off a sorted index equals the page that the query returns. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSortedIndex } from '../../src/store/embedded/grafeo-sorted-index.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { type GraphNode, LABEL_SETS } from '../../src/store/port/property-graph.js';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import type { PageParams, SortPosition } from '../../src/store/queries/keyset.js';
import { actorPages, eventPages } from '../../src/store/queries/list-pages.js';
import { NO_CHANGE } from '../support/no-change.js';
import { stagedInMemory } from '../support/staged-in-memory.js';

/** Several times the distance of samples in an index, and no multiple of it. */
const PEOPLE = 730;
const STATES = 41;
const EVENTS = 250;
/** Characters beyond 16 bits, which JavaScript sorts differently, and characters before them. */
const LETTERS = ['a', 'b', 'ж', '\u{fb01}', '\u{1f30d}'];

let store: GraphStore;
beforeEach(async () => {
  store = await openGrafeoStore();
  await store.prepare();
});
afterEach(() => store.close());

const nameOf = (i: number) => [i % 5, (i >> 1) % 5, (i * 7) % 5].map((l) => LETTERS[l]).join('');
const nodeOf = (kind: 'PERSON' | 'STATE' | 'EVENT', i: number): GraphNode => ({
  id: `${kind.toLowerCase()}:${i}`,
  labels: LABEL_SETS[kind],
  props: {
    id: `${kind.toLowerCase()}:${i}`,
    rev: '1',
    kind,
    // There are few names, so that many nodes share one and are sorted by id.
    sortKey: nameOf(i),
    latestKey: `${2000 + (i % 17)} ${nameOf(i)}`,
  },
});
const nodesOf = (kind: 'PERSON' | 'STATE' | 'EVENT', count: number) =>
  Array.from({ length: count }, (_, i) => nodeOf(kind, i));

const load = () =>
  store.apply({
    ...NO_CHANGE,
    createNodes: [...nodesOf('PERSON', PEOPLE), ...nodesOf('STATE', STATES), ...nodesOf('EVENT', EVENTS)],
  });

type Page = ReadQuery<PageParams, SortPosition>;

/** Reads a page until the store takes it from an index, which it builds in the background. */
async function untilKept(page: Page, filter: Params = {}): Promise<void> {
  const asked = vi.spyOn(store as unknown as { rows(cypher: string): Promise<unknown> }, 'rows');
  for (let isKept = false; !isKept; await delay(1)) {
    asked.mockClear();
    await store.read(page, { ...filter, afterKey: null, afterId: null, limit: 1 });
    isKept = asked.mock.calls.every(([cypher]) => cypher !== page.cypher);
  }
  asked.mockRestore();
}

/** Reads all pages, from the first to the last. */
async function pagesOf(
  page: Page,
  limit: number,
  filter: Params,
): Promise<readonly (readonly SortPosition[])[]> {
  const pages: (readonly SortPosition[])[] = [];
  for (let after: SortPosition | undefined; ; after = pages.at(-1)?.at(-1)) {
    const place = { afterKey: after?.key ?? null, afterId: after?.id ?? null };
    const found = await store.read(page, { ...filter, ...place, limit });
    if (found.length === 0) return pages;
    pages.push(found);
  }
}

async function expectAlike(page: Page, limit: number, filter: Params = {}): Promise<number> {
  const { sortedIndex, ...plain } = page;
  expect(sortedIndex).toBeDefined();
  await untilKept(page, filter);
  const kept = await pagesOf(page, limit, filter);
  expect(kept).toEqual(await pagesOf(plain, limit, filter));
  return kept.flat().length;
}

const page = (pages: typeof actorPages | typeof eventPages, active: string[], direction: 'ASC' | 'DESC') =>
  pages.page(active, direction) as Page;

test('of nothing there are no pages', async () => {
  expect(await expectAlike(page(actorPages, [], 'ASC'), 20)).toBe(0);
});

test.each(['ASC', 'DESC'] as const)('pages of all nodes and of some kinds, %s', async (direction) => {
  await load();
  for (const limit of [1, 7, 99, 100, 101, 2000].slice(direction === 'ASC' ? 0 : 1)) {
    expect(await expectAlike(page(actorPages, [], direction), limit)).toBe(PEOPLE + STATES);
    expect(await expectAlike(page(eventPages, [], direction), limit)).toBe(EVENTS);
  }
  const ofKinds = page(actorPages, ['kinds'], direction);
  const count = (...kinds: string[]) => expectAlike(ofKinds, 30, { kinds });
  expect(await count('PERSON')).toBe(PEOPLE);
  expect(await count('STATE', 'PERSON', 'STATE')).toBe(PEOPLE + STATES);
  expect(await count('ORGANIZATION', 'STATE')).toBe(STATES);
  expect(await count('ORGANIZATION')).toBe(0);
  expect(await count()).toBe(0);
});

test('a page after a position that no node has any more begins where it was', async () => {
  await load();
  for (const direction of ['ASC', 'DESC'] as const)
    for (const key of ['', 'a', 'b', 'жж', '\u{fb01}\u{ffff}', '\u{1f30d}', '\u{10ffff}']) {
      const kept = page(actorPages, [], direction);
      const { sortedIndex: _, ...plain } = kept;
      const params = { afterKey: key, afterId: 'person:3', limit: 10 };
      await untilKept(kept);
      expect(await store.read(kept, params)).toEqual(await store.read(plain, params));
    }
});

test('the next page has what was written and not what was deleted', async () => {
  await load();
  const first = page(actorPages, [], 'ASC');
  const read = async () =>
    (await store.read(first, { afterKey: null, afterId: null, limit: 3 })).map((place) => place.id);
  await untilKept(first);
  const before = await read();
  const [gone] = before;
  const { props, ...node } = nodeOf('STATE', STATES);
  const added = { ...node, props: { ...props, sortKey: '' } };
  await store.apply({ ...NO_CHANGE, createNodes: [added], deleteNodeIds: [gone as string] });
  expect(await read()).toEqual([added.id, ...before.slice(1)]);
});

test('the next page has what a bulk load wrote', async () => {
  const first = page(actorPages, [], 'ASC');
  expect(await expectAlike(first, 20)).toBe(0);
  await store.bulkLoad(stagedInMemory({ nodes: nodesOf('STATE', STATES), edges: [] }, 10));
  expect(await expectAlike(first, 20)).toBe(STATES);
});

test('a page that is read during a write is of before or of after', async () => {
  await load();
  const first = page(actorPages, ['kinds'], 'ASC');
  const read = () => store.read(first, { kinds: ['PERSON'], afterKey: null, afterId: null, limit: 10 });
  const moved = nodeOf('PERSON', 0);
  const other = nodeOf('PERSON', 4);
  // Each to the other end: what takes one for gone and does not know of the other is of no time at all.
  const ends: GraphNode[][] = ['', '\u{10ffff}'].map((key, i, keys) => [
    { ...moved, props: { ...moved.props, sortKey: key } },
    { ...other, props: { ...other.props, sortKey: keys[1 - i] as string } },
  ]);
  for (let round = 0; round < 20; round++) {
    await untilKept(first, { kinds: ['PERSON'] });
    const before = await read();
    const pages: (readonly SortPosition[])[] = [];
    let isWritten = false;
    const writing = store
      .apply({ ...NO_CHANGE, updateNodes: ends[round % 2] as GraphNode[] })
      .finally(() => (isWritten = true));
    while (!isWritten) pages.push(...(await Promise.all([read(), read(), read()])));
    await writing;
    const after = await read();
    expect(after).not.toEqual(before);
    for (const found of pages) expect([before, after]).toContainEqual(found);
  }
});

test('a page from an index reads its rows and those up to the next sample', async () => {
  const all = Array.from({ length: 1000 }, (_, number) => number);
  const keyOf = (number: number) => String(number).padStart(4, '0');
  const read: number[] = [];
  const orders = createSortedIndex(async (_, { numbers }) => {
    if (numbers === undefined) return [{ numbers: all }];
    const some = numbers as readonly number[];
    read.push(some.length);
    return some.map(keyOf).map((key) => ({ key, id: key, sortKey: key, tieBreaker: key }));
  });
  for (const direction of ['ASC', 'DESC'] as const) {
    const place = { afterKey: keyOf(555), afterId: keyOf(555), limit: 20 };
    const pages = { label: 'Actor', key: 'sortKey', direction };
    while ((await orders.page(pages, place)) === null) await delay(1);
  }
  const marks = all.length / 100;
  expect(read).toEqual([marks, 120, 120]);
});
