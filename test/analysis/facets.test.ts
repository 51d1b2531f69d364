import { expect, test } from 'vitest';
import { crossFacet } from '../../src/analysis/cross-facet.js';
import { countFacets, MAX_EDGES, topOf } from '../../src/analysis/facets.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import {
  actorPages,
  declarationPages,
  eventPages,
  statementPages,
} from '../../src/store/queries/list-pages.js';
import { appOver, seededApp } from '../support/app.js';
import { projectionOf } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { expectFacetsOfFilters, expectTablesOfFilters, FACETED } from './facets-and-filters.js';
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
  const answer = (await countFacets(store, actorPages, {}, null)).map((f) => topOf(f, 20, null));
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
  const answer = (await countFacets(store, actorPages, {}, null)).map((f) => topOf(f, 20, null));
  expect(answer.map((f) => f.truncated)).toEqual([false, false, false, false]);
});

test('a year counts what the filter by it lets through, however long or open the dates are', async () => {
  const store = await openGrafeoStore();
  await expectYearsOfFilter(store, randomRuns(15, 100));
  await store.close();
});

test('the filter by a value of a facet lets through as many as the facet counts', async () => {
  expect(await expectFacetsOfFilters(await seededApp())).toBeGreaterThan(250);
});

test('every facet of every list has its filter in that test', () => {
  const lists = {
    events: eventPages,
    actors: actorPages,
    declarations: declarationPages,
    statements: statementPages,
  };
  for (const [list, { facets, filters }] of Object.entries(lists)) {
    const compared = FACETED[list]?.filters ?? {};
    expect(Object.keys(compared).sort()).toEqual(Object.keys(facets?.sources ?? {}).sort());
    // `participantAll` and `presentAll` are no properties by which to count; a text and the certainty have no values to count by.
    const others = ['ids', 'certainlyDuring', 'participantAll', 'presentAll'];
    expect(filters.filter((name) => !others.includes(name)).sort()).toEqual(
      [...new Set(Object.values(compared))].sort(),
    );
  }
});

test('facets over very many edges are counted where they are asked for, of the kinds that are asked for', async () => {
  const { query } = await seededApp();
  const all = await query<{ events: { facets: { name: string }[] } }>(
    '{ events(first: 1) { facets { name } } }',
  );
  expect(all.events.facets.map(({ name }) => name)).not.toContain('PARTICIPANT');
  const { events } = await query<{
    events: { facets: { values: { value: string }[]; truncated: boolean }[] };
  }>(
    '{ events(first: 1) { facets(by: [PARTICIPANT, KIND], kinds: [ORGANIZATION], top: 5) { values { value } truncated } } }',
  );
  const [kinds, participants] = events.facets;
  expect(kinds?.values.map(({ value }) => value)).toContain('CONFERENCE');
  expect(participants?.values).toHaveLength(5);
  expect(participants?.values.filter(({ value }) => !value.startsWith('org:'))).toEqual([]);
  expect(participants?.truncated).toBe(true);
});

test('a cell counts what the filters by its row and its column let through together', async () => {
  expect(await expectTablesOfFilters(await seededApp())).toBeGreaterThan(30);
});

test('a table tells what is in no cell, in several, and without a date', async () => {
  const dates = ['2018-05', '2018/2019', '../..', '2020'];
  const { query } = await appOver(
    projectionOf([
      { id: 'source:mfa', publisher: 'MFA', title: 'On it', kind: 'OFFICIAL' },
      ...['a', 'b'].map((id) => ({ id: `topic:${id}`, names: [{ value: id }] })),
      ...dates.map((value, i) => ({
        id: `event:e${i}`,
        kind: 'MEETING',
        names: [{ value: `e${i}` }],
        dates: [{ value, sources: ['source:mfa'] }],
        topics: [['a', 'b'], ['a'], ['b'], []][i]?.map((id) => ({
          of: `topic:${id}`,
          sources: ['source:mfa'],
        })),
      })),
    ]),
  );
  const { events } = await query<{ events: { crossFacet: unknown } }>(
    `{ events(first: 1) { crossFacet(rows: YEAR, columns: TOPIC) { rows { value count } columns { value } cells { row column count }
       items itemsInNoCell itemsInSeveralCells undatedItems truncated } } }`,
  );
  const cell = (row: string, column: string, count: number) => ({ row, column: `topic:${column}`, count });
  expect(events.crossFacet).toEqual({
    rows: [
      { value: '2018', count: 3 },
      { value: '2019', count: 2 },
      { value: '2020', count: 2 },
    ],
    columns: [{ value: 'topic:a' }, { value: 'topic:b' }],
    cells: [
      cell('2018', 'a', 2),
      cell('2018', 'b', 2),
      cell('2019', 'a', 1),
      cell('2019', 'b', 1),
      cell('2020', 'b', 1),
    ],
    items: 4,
    itemsInNoCell: 1,
    itemsInSeveralCells: 3,
    undatedItems: 1,
    truncated: false,
  });
});

test('a table over more edges than can be walked in time has no cells, and does not say how many items are in none', async () => {
  const { store, counted } = storeWith(MAX_EDGES + 5);
  const table = await crossFacet(store, eventPages, {}, { rows: 'PARTICIPANT', columns: 'ROLE', top: 5 });
  expect(table).toMatchObject({ rows: [], columns: [], cells: [], truncated: true });
  expect([await table?.itemsInNoCell(), table?.itemsInSeveralCells, table?.undatedItems]).toEqual([
    null,
    null,
    null,
  ]);
  expect(counted).toEqual([]);
});

test.each([
  ['declarations', 'ROLE', 'This list is not counted by ROLE. Ask for some of KIND, YEAR'],
  ['statements', 'SERIES', 'This list is not counted by SERIES. Ask for some of YEAR, CERTAIN_YEAR, SPEAKER'],
])('a table of %s by %s is refused with the facets that there are', async (list, rows, reason) => {
  const { ask } = await seededApp();
  const { errors } = await ask(
    `{ ${list}(first: 1) { crossFacet(rows: ${rows}, columns: YEAR) { items } } }`,
  );
  expect(errors[0]?.message).toContain(reason);
});
