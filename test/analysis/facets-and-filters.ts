/** Every facet beside the filter by the same property: whatever a facet counts, the filter by its value lets through as many. */
import { expect } from 'vitest';
import type { TestApp } from '../support/app.js';

interface List {
  readonly type: string;
  /** The filter by each facet. */
  readonly filters: Readonly<Record<string, string>>;
  /** Filters that are set beside, from which the facet counts on. */
  readonly beside: readonly (readonly [string, unknown])[];
}

const IN_TIME = ['during', { from: '2018', to: '2022' }] as const;

export const FACETED: Readonly<Record<string, List>> = {
  events: {
    type: 'EventFilter',
    filters: {
      ...{ KIND: 'kinds', STATUS: 'statuses', YEAR: 'during', CERTAIN_YEAR: 'during' },
      ...{ PLACE: 'places', COUNTRY: 'countries' },
      ...{
        TOPIC: 'topics',
        SERIES: 'series',
        ROLE: 'roles',
        PARTICIPANT: 'participants',
        ORGANIZER: 'organizers',
      },
    },
    beside: [
      ['participantAll', ['state:tajikistan', 'org:un']],
      ['countries', ['place:tajikistan']],
      ['kinds', ['CONFERENCE', 'MEETING']],
      IN_TIME,
    ],
  },
  actors: {
    type: 'ActorFilter',
    filters: {
      KIND: 'kinds',
      MEMBERSHIP: 'memberOf',
      ROLE: 'roles',
      SERIES: 'series',
      EVENT: 'participatedIn',
    },
    beside: [
      ['memberOf', ['org:caricc']],
      ['series', ['series:dushanbe-process']],
    ],
  },
  declarations: {
    type: 'DeclarationFilter',
    filters: {
      ...{ KIND: 'kinds', YEAR: 'during', CERTAIN_YEAR: 'during', TOPIC: 'topics', SERIES: 'series' },
      EVENT: 'events',
      ...{ ADOPTER: 'adoptedBy', CITED: 'cites', CITED_KIND: 'citesKinds' },
    },
    beside: [['citesKinds', ['RESOLUTION', 'STRATEGY']], IN_TIME],
  },
  statements: {
    type: 'StatementFilter',
    filters: {
      ...{ YEAR: 'during', CERTAIN_YEAR: 'during' },
      ...{ SPEAKER: 'speakers', BODY: 'onBehalfOf', EVENT: 'events', TOPIC: 'topics' },
    },
    beside: [['onBehalfOf', ['state:tajikistan', 'org:caricc']], IN_TIME],
  },
};

/** Filters that ask for the same property as a facet does, and are off where it counts. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  PARTICIPANT: ['participants', 'participantAll'],
  PLACE: ['places', 'countries'],
  COUNTRY: ['places', 'countries'],
};

interface Facet {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/**
 * Asks for every facet, alone or beside other filters, and of some of its values for what the filter lets through. Returns how many
 * were compared.
 */
export async function expectFacetsOfFilters(
  { query }: Pick<TestApp, 'query'>,
  { alone }: { readonly alone: boolean } = { alone: false },
): Promise<number> {
  let compared = 0;
  for (const [list, { type, filters, beside }] of Object.entries(FACETED))
    for (const other of alone ? [null] : [null, ...beside]) {
      const filter = other === null ? {} : Object.fromEntries([other]);
      const by = Object.keys(filters);
      const answer = await query<Record<string, { facets: readonly Facet[] }>>(
        `query ($filter: ${type}, $by: [FacetName!]) { ${list}(filter: $filter, first: 1) { facets(by: $by, top: 100) { name values { value count } } } }`,
        { filter, by },
      );
      const facets = answer[list]?.facets ?? [];
      expect(facets.map(({ name }) => name).sort()).toEqual(by.toSorted());
      for (const { name, values } of facets) {
        const own = filters[name] ?? '';
        const kept = Object.entries(filter).filter(([n]) => !(OWN[name] ?? [own]).includes(n));
        for (const { value, count } of someOf(values)) {
          const asked = {
            ...Object.fromEntries(kept),
            [own]: own === 'during' ? within(name, value) : [value],
          };
          const through = await query<Record<string, { totalCount: number }>>(
            `query ($filter: ${type}) { ${list}(filter: $filter, first: 1) { totalCount } }`,
            { filter: asked },
          );
          expect([list, name, asked, through[list]?.totalCount]).toEqual([list, name, asked, count]);
          compared += 1;
        }
      }
    }
  return compared;
}

interface Table {
  readonly rows: Facet['values'];
  readonly columns: Facet['values'];
  readonly cells: readonly { readonly row: string; readonly column: string; readonly count: number }[];
  readonly items: number;
  readonly itemsInNoCell: number;
  readonly itemsInSeveralCells: number;
  readonly undatedItems: number | null;
}

const TABLES = [
  ['events', 'YEAR', 'TOPIC', ['countries', ['place:tajikistan']]],
  ['events', 'YEAR', 'KIND', IN_TIME],
  ['events', 'TOPIC', 'CERTAIN_YEAR', ['statuses', ['HELD']]],
  ['events', 'COUNTRY', 'PARTICIPANT', ['series', ['series:dushanbe-process']]],
  ['events', 'TOPIC', 'TOPIC', ['participantAll', ['org:un', 'state:tajikistan']]],
  ['declarations', 'CITED_KIND', 'YEAR', ['kinds', ['DECLARATION', 'COMMUNIQUE', 'RESOLUTION']]],
  ['statements', 'SPEAKER', 'TOPIC', IN_TIME],
  ['actors', 'KIND', 'ROLE', ['memberOf', ['org:un', 'org:caricc']]],
] as const;

/** Asks for tables, and of some of their cells for what the two filters let through together. Returns how many were compared. */
export async function expectTablesOfFilters({ query }: Pick<TestApp, 'query'>): Promise<number> {
  let compared = 0;
  for (const [list, rows, columns, other] of TABLES) {
    const { type, filters } = FACETED[list] as List;
    const filter = Object.fromEntries([other]);
    const countOf = async (asked: object) =>
      (
        await query<Record<string, { totalCount: number }>>(
          `query ($filter: ${type}) { ${list}(filter: $filter, first: 1) { totalCount } }`,
          { filter: { ...filter, ...asked } },
        )
      )[list]?.totalCount;
    const answer = await query<Record<string, { crossFacet: Table }>>(
      `query ($filter: ${type}) { ${list}(filter: $filter, first: 1) { crossFacet(rows: ${rows}, columns: ${columns}, top: 100) {
         rows { value count } columns { value count } cells { row column count } items itemsInNoCell itemsInSeveralCells undatedItems } } }`,
      { filter },
    );
    const table = answer[list]?.crossFacet as Table;
    expect(table.items).toBe(await countOf({}));
    for (const { row, column, count } of someOf(table.cells)) {
      const asked = [
        [rows, row],
        [columns, column],
      ].map(([facet = '', value = '']) => {
        const name = filters[facet] ?? '';
        return [name, name === 'during' ? within(facet, value) : [value]];
      });
      // The same property twice would be one filter.
      if (rows === columns && row !== column) continue;
      expect([list, row, column, await countOf(Object.fromEntries(asked))]).toEqual([
        list,
        row,
        column,
        count,
      ]);
      compared += 1;
    }
    expect(table.itemsInNoCell).toBeLessThan(table.items);
    expect(table.items - table.itemsInNoCell).toBeGreaterThanOrEqual(table.itemsInSeveralCells);
    const filled = table.cells.reduce((sum, { count }) => sum + count, 0);
    expect(filled).toBeGreaterThanOrEqual(table.items - table.itemsInNoCell + table.itemsInSeveralCells);
    expect(table.undatedItems === null).toBe(![rows, columns].some((name) => name.endsWith('YEAR')));
  }
  return compared;
}

const within = (facet: string, year: string): object => ({
  ...{ from: year, to: year },
  ...(facet === 'CERTAIN_YEAR' ? { certainty: 'CERTAIN' } : {}),
});

/** The most frequent values, the rarest, and some between. */
const someOf = <T>(values: readonly T[]): readonly T[] =>
  values.filter((_, i) => i < 3 || i >= values.length - 2 || i % 25 === 0);
