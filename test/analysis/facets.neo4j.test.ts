/** Facets that are counted in one statement are those that are counted one by one. */
import { expect, test } from 'vitest';
import { appOn } from '../support/app.js';
import { countingStore } from '../support/counting-store.js';
import { drawn } from '../support/drawn.js';
import { expectExercised } from '../support/expect-exercised.js';
import { describeWithNeo4j, openSeededNeo4jStore } from '../support/neo4j.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { withNeo4jStore } from '../support/stores.js';
import { expectFacetsOfFilters, expectTablesOfFilters } from './facets-and-filters.js';
import { expectYearsOfFilter } from './facets-by-year.js';

const FACETS = 'facets(top: 100) { name truncated values { value count } }';
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  events: [
    'series: ["series:dushanbe-process"]',
    'participants: ["state:tajikistan", "org:un"]',
    'organizers: ["state:tajikistan"]',
    'topics: ["topic:border-security"]',
    'places: ["place:tajikistan"]',
    'countries: ["place:tajikistan"], participantAll: ["state:tajikistan", "org:un"]',
    'kinds: [CONFERENCE], statuses: [HELD], roles: [SPEAKER]',
    'during: { from: "2018", to: "2022" }',
    'during: { from: "2018", certainty: CERTAIN }',
    'text: "conference"',
  ],
  actors: ['kinds: [PERSON]', 'participatedIn: ["event:dushanbe-2022"]', 'memberOf: ["org:un"]'],
  statements: ['speakers: ["person:emomali-rahmon"]', 'onBehalfOf: ["org:caricc"], during: { from: "2018" }'],
  declarations: [
    'cites: ["declaration:un-gcts-2006"]',
    'citesKinds: [RESOLUTION]',
    'topics: ["topic:border-security"]',
    'series: ["series:dushanbe-process"]',
  ],
};

const QUERIES = Object.entries(FILTERS).flatMap(([list, filters]) => {
  const pairs = filters.slice(1).map((b, i) => `${filters[i]}, ${b}`);
  const once = (filter: string) => filter.split('during:').length <= 2;
  return ['', ...filters, ...pairs.filter(once)].map((f) => `${list}(first: 2, filter: { ${f} })`);
});

describeWithNeo4j('facets', (connection) => {
  test('one query for all facets counts the same as one query for each, and comes with the page', async () => {
    const store = await openSeededNeo4jStore(connection);
    try {
      const together = countingStore(store);
      const apart = { ...countingStore(store), capabilities: { nestedCollect: false } };
      let values = 0;
      let saved = 0;
      const some = drawn(QUERIES, 3);
      for (const [i, query] of some.entries()) {
        // With a page and without one.
        const page = i % 2 === 0 ? 'totalCount nodes { id }' : '';
        const text = `{ ${query} { ${page} ${FACETS} some: facets(by: [KIND], top: 1) { name values { value } } } }`;
        const [a, b] = [await appOn(together).ask(text), await appOn(apart).ask(text)];
        expect(a, text).toEqual(b);
        saved += apart.taken().length - together.taken().length;
        values += JSON.stringify(a).split('"count"').length - 1;
      }
      expectExercised(values, some.length * 30);
      expectExercised(saved, some.length * 2);
    } finally {
      await store.close();
    }
  });

  test('the filter by a value of a facet lets through as many as the facet counts', async () => {
    const store = await openSeededNeo4jStore(connection);
    try {
      expect(await expectFacetsOfFilters(appOn(store), { alone: true })).toBeGreaterThan(80);
      expect(await expectTablesOfFilters(appOn(store))).toBeGreaterThan(30);
    } finally {
      await store.close();
    }
  });

  test('a year counts what the filter by it lets through, however long or open the dates are', async () => {
    await withNeo4jStore(connection, emptyProjection, (store) =>
      expectYearsOfFilter(store, randomRuns(5, 30)),
    );
  });
});
