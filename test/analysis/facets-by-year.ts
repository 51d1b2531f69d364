/** The facets YEAR and CERTAIN_YEAR of events with all kinds of dates, beside what the filter by each year lets through. */

import fc from 'fast-check';
import { expect } from 'vitest';
import { countFacets } from '../../src/analysis/facets.js';
import type { EventRecord } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { eventPages } from '../../src/store/queries/list-pages.js';
import { expectExercised } from '../support/expect-exercised.js';
import { emptyProjection } from '../support/random-projection.js';

const DATES = [
  ...['1901/1910', '1901/1911', '16XX', '0988', '2019', '2018-12-31/2019-01-01', '../1905', '2016/', '../..'],
  ...['[1903-02-10,1915-03-20]', '[1600..1610,1650]', '[1699,2016..]', '2015-24', '2016/..', '2016~'],
];

const projectionOf = (dates: readonly string[]): Projection => ({
  ...emptyProjection,
  entities: dates.map(
    (edtf, i): EventRecord => ({
      id: `event:e${i}`,
      kind: 'EVENT',
      name: `e${i}`,
      names: [{ value: `e${i}`, lang: 'en', script: 'Latn', kind: 'COMMON', weak: false }],
      identifiers: [],
      summary: null,
      eventKind: 'MEETING',
      status: 'HELD',
      placeId: null,
      period: parsePeriod(edtf, { assertedAt: '2019-05' }),
    }),
  ),
});

/** A year that the facet leaves out, though something certainly was in it, is a fault as well. */
export async function expectYearsOfFilter(store: GraphStore, numRuns: number): Promise<void> {
  let years = 0;
  await fc.assert(
    fc.asyncProperty(fc.subarray(DATES, { minLength: 1 }), async (dates) => {
      await loadProjection(store, projectionOf(dates));
      const [facet, certainFacet] = await countFacets(store, eventPages, {}, ['YEAR', 'CERTAIN_YEAR']);
      const counts = new Map(facet?.values?.map(({ value, count }) => [value, count]));
      const certainCounts = new Map(certainFacet?.values?.map(({ value, count }) => [value, count]));
      const sample = [...counts.keys()].filter((year, i) => i % 9 === 0 || Number(year) % 100 < 12);
      for (const year of new Set([
        ...sample,
        '0988',
        '1600',
        '1655',
        '1905',
        '1911',
        '2017',
        '2018',
        '2019',
      ])) {
        const window = { from: `${year}-01-01`, to: `${year}-12-31` };
        const [possible] = await store.read(eventPages.count(['during']), window);
        const [certain = 0] = await store.read(eventPages.count(['certainlyDuring']), window);
        expect([year, certainCounts.get(year) ?? 0]).toEqual([year, certain]);
        const counted = counts.get(year);
        if (counted !== undefined) expect([year, counted]).toEqual([year, possible]);
        else expect([year, certain]).toEqual([year, 0]);
      }
      years += counts.size;
    }),
    { numRuns, endOnFailure: true },
  );
  expectExercised(years, numRuns * 20);
}
