/** What the embedded store reads off its own index of search keys equals what the engine finds. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  anyWordPlan,
  contextPlan,
  fuzzyPlan,
  type SearchClause,
  searchPlan,
  wholeNamesPlan,
} from '../../src/domain/names/search-plan.js';
import type { Projection } from '../../src/domain/projection.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { labelledQueries } from '../search/labelled-queries.js';
import { loadedSeeds, openSeededStore } from '../support/seeded-graph.js';

const { projection } = await loadedSeeds();

let store: GraphStore;
beforeEach(async () => {
  store = await openSeededStore();
});
afterEach(() => store.close());

interface Inside {
  searchEngine(
    ...args: Parameters<GraphStore['searchCandidates']>
  ): ReturnType<GraphStore['searchCandidates']>;
}
const inside = () => store as unknown as Inside;

const FIRST = searchPlan('Dushanbe')?.clauses ?? [];

/** Searches until the store takes an answer from its index, which it builds in the background. */
async function untilBuilt(): Promise<void> {
  const asked = vi.spyOn(inside(), 'searchEngine');
  for (let isBuilt = false; !isBuilt; await delay(1)) {
    asked.mockClear();
    await store.searchCandidates(FIRST, 1);
    isBuilt = asked.mock.calls.length === 0;
  }
  asked.mockRestore();
}

test('every plan of the labelled queries leads to the same candidates in the same order', async () => {
  await untilBuilt();
  const asked = vi.spyOn(inside(), 'searchEngine');
  const plans = labelledQueries('labelled-queries').flatMap(({ q }) =>
    [searchPlan(q), contextPlan(q), wholeNamesPlan(q), anyWordPlan(q)].flatMap((plan) => plan?.clauses ?? []),
  );
  const clauses = plans.flatMap((clause, i): SearchClause[][] => [[clause], plans.slice(i, i + 2)]);
  for (const some of clauses)
    for (const limit of [2, 1_000])
      expect(await store.searchCandidates(some, limit)).toEqual(await inside().searchEngine(some, limit));
  expect(asked).toHaveBeenCalledTimes(clauses.length * 2);
});

test('keys for one letter wrong are left to the engine', async () => {
  await untilBuilt();
  const asked = vi.spyOn(inside(), 'searchEngine');
  const { candidates } = await store.searchCandidates(fuzzyPlan('Miralisoda')?.clauses ?? [], 10);
  expect(candidates.map(({ id }) => id)).toContain('person:rustam-miralizoda');
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a write is found at once, while the index is built anew', async () => {
  await untilBuilt();
  const renamed: Projection = {
    ...projection,
    entities: projection.entities.map((entity) =>
      entity.id === 'state:qatar'
        ? {
            ...entity,
            names: [{ value: 'Xyzzystan', lang: 'en', script: 'Latn', kind: 'COMMON', weak: false }],
          }
        : entity,
    ),
  };
  await loadProjection(store, renamed);
  const ids = async () =>
    (await store.searchCandidates(searchPlan('Xyzzystan')?.clauses ?? [], 10)).candidates.map(({ id }) => id);
  expect(await ids()).toEqual(['state:qatar']);
  await untilBuilt();
  expect(await ids()).toEqual(['state:qatar']);
});
