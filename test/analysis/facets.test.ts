import { expect, test } from 'vitest';
import { countFacets, MAX_EDGES, topOf } from '../../src/analysis/facets.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import { actorPages } from '../../src/store/queries/list-pages.js';
import { randomRuns } from '../support/random-runs.js';
import { expectYearsOfFilter } from './facets-by-year.js';

/** Every facet has one value; `edges` are walked. */
function storeWith(edges: number) {
  const counted: string[] = [];
  const read = async ({ name }: ReadQuery<Params, unknown>, { mostEdges }: Params) => {
    if (name.includes('facetEdges')) return [Math.min(edges, Number(mostEdges))];
    counted.push(name);
    return [{ value: 'x', until: null, count: 3 }];
  };
  const capabilities = { nestedCollect: false };
  return { store: { capabilities, read } as unknown as GraphStore, counted };
}

test('a facet over more edges than can be walked in time has no values, and says so', async () => {
  const { store, counted } = storeWith(MAX_EDGES + 5);
  const answer = (await countFacets(store, actorPages, {}, null)).map((f) => topOf(f, 20));
  const whole = { values: [{ value: 'x', count: 3 }], truncated: false };
  expect(Object.fromEntries(answer.map(({ name, ...rest }) => [name, rest]))).toMatchObject({
    KIND: whole,
    MEMBERSHIP: whole,
    ROLE: { values: [], truncated: true },
    SERIES: { values: [], truncated: true },
  });
  expect(counted).toHaveLength(2);
});

test('up to that number all are counted', async () => {
  const { store } = storeWith(MAX_EDGES);
  const answer = (await countFacets(store, actorPages, {}, null)).map((f) => topOf(f, 20));
  expect(answer.map((f) => f.truncated)).toEqual([false, false, false, false]);
});

test('a year counts what the filter by it lets through, however long or open the dates are', async () => {
  const store = await openGrafeoStore();
  await expectYearsOfFilter(store, randomRuns(15, 100));
  await store.close();
});
