/** What a search promises of the labelled queries, whatever the store. */
import { expect, test } from 'vitest';
import type { Projection } from '../../src/domain/projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { labelledQueries } from './labelled-queries.js';
import { measureRecall, share } from './recall.js';

const LEAST_RECALL = 0.98;
/** Of queries that the search was not made for. */
const LEAST_HELD_BACK = 0.9;

/** @param run gives the body a store that holds the projection */
export function testRecall(
  projection: Projection,
  run: (body: (store: GraphStore) => Promise<void>) => Promise<void>,
): void {
  const ids = new Set(projection.entities.map((entity) => entity.id));

  test.each(['labelled-queries', 'held-back-queries'] as const)('%s are about what is there', (file) => {
    const labels = labelledQueries(file);
    const named = labels.flatMap(({ first, top = [], not = [] }) => [
      ...top,
      ...not,
      ...(first ? [first] : []),
    ]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(labels.map(({ q }) => q)).size).toBe(labels.length);
  });

  test('enough of the labelled queries find what was meant, and no trap is sprung', () =>
    run(async (store) => {
      const { scripts, whole, misses } = await measureRecall(store, labelledQueries('labelled-queries'));
      expect(whole.asked).toBeGreaterThanOrEqual(250);
      expect(scripts.length).toBeGreaterThanOrEqual(7);
      expect(share(whole), JSON.stringify(misses)).toBeGreaterThanOrEqual(LEAST_RECALL);
      expect(misses.filter(({ label }) => label.not !== undefined)).toEqual([]);

      const heldBack = await measureRecall(store, labelledQueries('held-back-queries'));
      expect(share(heldBack.whole), JSON.stringify(heldBack.misses)).toBeGreaterThanOrEqual(LEAST_HELD_BACK);
    }));
}
