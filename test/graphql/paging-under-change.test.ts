/** Pages stay in step while the graph changes between them, also where many items share a place in the order. */
import { beforeEach, expect, test } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { projectionOf } from '../ingest/seeds-of.js';
import { appOn, appOver, type TestApp } from '../support/app.js';

/** Meetings of one name on one day: nothing but their ids tells their order. */
const meetings = (numbers: readonly number[]): string =>
  numbers
    .map(
      (n) => `
- id: event:meeting-${n}
  kind: MEETING
  names: [{ value: Meeting of the council }]
  dates: { value: 2018-05-03, sources: source:mfa }
  participants: [{ who: org:council, sources: source:mfa }]`,
    )
    .join('\n');

const graphOf = (numbers: readonly number[]) =>
  projectionOf(`- id: org:council\n  kind: IGO\n  names: [{ value: Council }]\n${meetings(numbers)}`);

let app: TestApp;
beforeEach(async () => {
  app = await appOver(graphOf([11, 12, 13, 14, 15, 16, 17, 18]));
});

interface Page<T = { readonly id: string }> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly totalCount: number;
}
const PAGE = 'pageInfo { endCursor hasNextPage } totalCount';

const LISTS: Readonly<Record<string, (after: string | null) => Promise<Page>>> = {
  'of all events': async (after) => {
    const text = `query ($after: String) { events(first: 3, after: $after) { nodes { id } ${PAGE} } }`;
    return (await app.query<{ events: Page }>(text, { after })).events;
  },
  'of what an actor took part in': async (after) => {
    const text = `query ($after: String) { actor(id: "org:council") {
      participations(order: ASC, first: 3, after: $after) { nodes { event { id } } ${PAGE} }
    } }`;
    type Participations = Page<{ event: { id: string } }>;
    const { actor } = await app.query<{ actor: { participations: Participations } }>(text, { after });
    return { ...actor.participations, nodes: actor.participations.nodes.map(({ event }) => event) };
  },
  'of what a search found': async (after) => {
    const text = `query ($after: String) {
      search(text: "Meeting of the council", first: 3, after: $after) { nodes { node { id } } ${PAGE} }
    }`;
    const { search } = await app.query<{ search: Page<{ node: { id: string } }> }>(text, { after });
    return { ...search, nodes: search.nodes.map(({ node }) => node) };
  },
};

test.each(Object.entries(LISTS))('%s', async (_, pageAfter) => {
  const first = await pageAfter(null);
  expect(numbersOf(first)).toEqual([11, 12, 13]);

  // Gone: one that was read, the very last that was read, and the next one. New: before, between and after.
  await loadProjection(app.store, graphOf([10, 11, 15, 16, 165, 17, 18, 19]));
  const second = await pageAfter(first.pageInfo.endCursor);
  expect(numbersOf(second)).toEqual([15, 16, 165]);
  expect([second.totalCount, second.pageInfo.hasNextPage]).toEqual([8, true]);

  const third = await pageAfter(second.pageInfo.endCursor);
  expect(numbersOf(third)).toEqual([17, 18, 19]);
  expect(third.pageInfo.hasNextPage).toBe(false);
});

test('and while a page is read', async () => {
  let hasChanged = false;
  const changing: GraphStore = {
    ...app.store,
    async read(statement, params) {
      const rows = await app.store.read(statement, params);
      if (statement.name === 'events.page' && !hasChanged) {
        hasChanged = true;
        await loadProjection(app.store, graphOf([11, 14, 15, 16]));
      }
      return rows;
    },
  };
  const { events } = await appOn(changing).query<{ events: Page }>(
    `{ events(first: 3) { nodes { id } ${PAGE} } }`,
  );
  expect(hasChanged).toBe(true);
  expect(numbersOf(events)).toEqual([11, 14, 15]);
  expect(events.pageInfo.hasNextPage).toBe(true);
});

const numbersOf = ({ nodes }: Page): number[] =>
  nodes.map(({ id }) => Number(id.replace('event:meeting-', '')));
