/** Cooperation through the API: arguments, pages, number of queries, and the network of the seeds. */
import DataLoader from 'dataloader';
import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import { countPairs } from '../../src/analysis/cooperation/count-pairs.js';
import { measure } from '../../src/analysis/cooperation/measure.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';
import { createContext, type GraphContext } from '../../src/graphql/context.js';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/shared/package-files.js';
import { appOn, appOver, seededApp } from '../support/app.js';
import { countingStore } from '../support/counting-store.js';
import { type Meeting, projectionOf } from './cooperation-cases.js';

const seeds = await seededApp();

interface Tie {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly weight: number;
  readonly sharedEvents: readonly { readonly id: string }[];
}

const TIE = 'a { id } b { id } weight sharedEvents { id }';

test('nobody is tied to a body by speaking for it, nor by sessions twice', async () => {
  const { cooperation } = await seeds.query<{ cooperation: { totalTies: number; ties: readonly Tie[] } }>(
    `{ cooperation(first: 1000) { totalTies ties { ${TIE} } } }`,
  );
  const spoke = new Set(
    seeds.projection.participations.flatMap((p) =>
      p.onBehalfOfId === null ? [] : [`${p.participantId} ${p.onBehalfOfId}`],
    ),
  );
  expect(cooperation.ties.length).toBe(1_000);
  for (const { a, b, sharedEvents } of cooperation.ties) {
    for (const pair of [`${a.id} ${b.id}`, `${b.id} ${a.id}`])
      if (pair.startsWith('person:')) expect(spoke).not.toContain(pair);
    for (const event of sharedEvents) expect(event.id).not.toMatch(/^event:dushanbe-2022-(opening|session)/);
  }
  // A session has the UN's Secretary-General, the conference its co-chairs.
  const joint = cooperation.ties.find((t) => t.a.id === 'org:un' && t.b.id === 'state:tajikistan');
  expect(joint?.sharedEvents.map((e) => e.id)).toContain('event:dushanbe-2022');
});

test.each(['DIRECT', 'REPRESENTED', 'ROLLED_UP'])(
  'nobody is tied to the whole that it is part of, counted as %s',
  async (countAs) => {
    const { cooperation, actor } = await seeds.query<{
      cooperation: { tiesOfAnyWeight: number; totalTies: number; ties: readonly Tie[] };
      actor: { cooperation: { nodes: readonly Tie[]; tiesOfAnyWeight: number } };
    }>(
      `{ cooperation(first: 5000, countAs: ${countAs}) { totalTies tiesOfAnyWeight ties { ${TIE} } }
         actor(id: "org:un") { cooperation(first: 100, minWeight: 2, countAs: ${countAs}) { tiesOfAnyWeight nodes { ${TIE} } } } }`,
    );
    const pairs = [...cooperation.ties, ...actor.cooperation.nodes].map(({ a, b }) => `${a.id} ${b.id}`);
    for (const pair of [
      'org:un org:unoct',
      'org:government-of-tajikistan state:tajikistan',
      'org:sco org:sco-rats',
    ])
      expect(pairs).not.toContain(pair);
    const ofUn = cooperation.ties.filter(({ a, b }) => [a.id, b.id].includes('org:un'));
    expect(ofUn.length).toBeGreaterThan(10);
    expect(actor.cooperation.tiesOfAnyWeight).toBe(ofUn.length);
    expect(actor.cooperation.nodes.length).toBe(ofUn.filter(({ weight }) => weight > 1).length);
    expect(cooperation.tiesOfAnyWeight).toBe(cooperation.totalTies);
  },
);

test('an actor was at fewer events than its ties add up to', async () => {
  const { cooperation } = await seeds.query<{ cooperation: { measures: readonly Measured[] } }>(
    '{ cooperation(series: ["series:dushanbe-process"]) { measures { actor { id } events strength weightedDegree } } }',
  );
  interface Measured {
    readonly actor: { readonly id: string };
    readonly events: number;
    readonly strength: number;
    readonly weightedDegree: number;
  }
  const un = cooperation.measures.find(({ actor }) => actor.id === 'org:un');
  expect(un?.events).toBe(4);
  expect(un?.strength).toBeGreaterThan(50);
  for (const { strength, weightedDegree } of cooperation.measures) expect(weightedDegree).toBe(strength);
});

test('pages of an actor’s ties join to the list, the strongest first', async () => {
  const ask = async (args: string) =>
    (
      await seeds.query<{ actor: { cooperation: Page } }>(
        `{ actor(id: "org:caricc") { cooperation(${args}) { totalCount truncated nodes { ${TIE} }
           edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
      )
    ).actor.cooperation;
  interface Page {
    readonly totalCount: number;
    readonly truncated: boolean;
    readonly nodes: readonly Tie[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const whole = await ask('first: 100');
  expect(whole.totalCount).toBe(whole.nodes.length);
  expect(whole.truncated).toBe(false);
  const weights = whole.nodes.map((t) => t.weight);
  expect(weights).toEqual(weights.toSorted((v, w) => w - v));
  const joined: Tie[] = [];
  for (let after = ''; ; ) {
    const page = await ask(`first: 7${after}`);
    joined.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  expect(joined).toEqual(whole.nodes);
  const strong = await ask('first: 100, minWeight: 3');
  expect(strong.nodes).toEqual(whole.nodes.filter((t) => t.weight >= 3));
});

test.each([
  ['cooperation(kinds: [EVENT]) { totalTies }', 'EVENT is not a kind of actor'],
  ['cooperation(kinds: [STATE, TOPIC]) { totalTies }', 'TOPIC is not a kind of actor'],
  ['cooperation(minWeight: 0) { totalTies }', 'minWeight is 0'],
  ['cooperation(first: 0) { totalTies }', 'first is 0'],
  ['cooperation(first: 20001) { totalTies }', 'first is 20001'],
  ['cooperation(series: ["x y"]) { totalTies }', '"x y" is not an id'],
  ['cooperation(during: {from: "2020", to: "2019"}) { totalTies }', 'ends before it starts'],
  ['actor(id: "org:un") { cooperation(minWeight: -1) { totalCount } }', 'minWeight is -1'],
  ['actor(id: "org:un") { cooperation(first: 101) { totalCount } }', 'first is 101'],
  ['actor(id: "org:un") { cooperation(after: "WyJhIiwiYiJd") { totalCount } }', 'is not a cursor'],
])('%s is refused', async (query, message) => {
  const { errors } = await seeds.ask(`{ ${query} }`);
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('no kinds and no series are nobody; null is as if it were not said', async () => {
  const { none, nowhere, all, whole } = await seeds.query<Record<string, { totalTies: number }>>(
    `{ none: cooperation(kinds: []) { totalTies } nowhere: cooperation(series: []) { totalTies }
       all: cooperation(kinds: null, series: null, during: null, minWeight: null, first: null) { totalTies }
       whole: cooperation { totalTies } }`,
  );
  expect(none).toEqual({ totalTies: 0 });
  expect(nowhere).toEqual({ totalTies: 0 });
  expect(all).toEqual(whole);
});

test('an empty network has no measures and no communities', async () => {
  const { query } = await appOver(projectionOf([]));
  expect(
    await query(
      '{ cooperation { totalTies measured truncated actors { id } timeline { year } measures { degree } communities { number } } }',
    ),
  ).toEqual({
    cooperation: {
      ...{ totalTies: 0, measured: true, truncated: false },
      ...{ actors: [], timeline: [], measures: [], communities: [] },
    },
  });
});

test('the number of statements does not grow with the graph, nor with the number of actors', async () => {
  const counts = await Promise.all([2, 8].map(statementsOver));
  expect(counts[1]).toEqual(counts[0]);
});

async function statementsOver(size: number): Promise<readonly string[]> {
  const meeting = (i: number): Meeting => ({
    ...{ date: i % 10, partOf: i % 3 === 0 ? [] : [i - 1], series: [0], organizers: [3] },
    participants: [0, 4, 8, 9 + (i % 3)].map((who) => ({ who, for: who === 8 ? 1 : undefined })),
  });
  const { store } = await appOver(projectionOf(Array.from({ length: size }, (_, i) => meeting(i))));
  const counting = countingStore(store);
  const { query } = appOn(counting);
  await query(
    `{ cooperation { actors { name } ties { a { name } b { name } sharedEvents { name } } timeline { ties }
         measures { actor { name } } communities { actors { name } } }
       actors(first: ${size}) { nodes { cooperation { totalCount nodes { a { name } b { name } sharedEvents { name } } } } } }`,
  );
  return counting.taken().toSorted();
}

test('a bridge has all betweenness, and two groups that it joins are two communities', async () => {
  const groups = [
    ['org:a', 'org:b', 'org:c'],
    ['org:d', 'org:e', 'org:f'],
    ['org:c', 'org:d'],
  ];
  const attendance = groups.map((actorIds, i) => ({
    ...{ eventId: `event:e${i}`, period: parsePeriod('2020-01-01') },
    ...{ actorIds, apart: new Map() },
  }));
  const { measures, communities } = await measure(countPairs(attendance), attendance);
  expect(communities).toEqual([
    { number: 1, actorIds: ['org:a', 'org:b', 'org:c'] },
    { number: 2, actorIds: ['org:d', 'org:e', 'org:f'] },
  ]);
  // Each end of the bridge lies between its two companions and the three beyond: 6 of 10 pairs.
  expect(measures.map((m) => [m.actorId, m.degree, Number(m.betweenness.toFixed(9))])).toEqual([
    ...['c', 'd'].map((x) => [`org:${x}`, 3, 0.6]),
    ...['a', 'b', 'e', 'f'].map((x) => [`org:${x}`, 2, 0]),
  ]);
});

test('where events are left out of the count, nobody knows how many ties an actor has', async () => {
  const schema = createSchema(readSchemaText());
  const context = createContext(seeds.store);
  const cut: GraphContext = {
    ...context,
    loaders: {
      ...context.loaders,
      attendance: (question) =>
        new DataLoader(async (ids: readonly string[]) => {
          const read = await context.loaders.attendance(question).loadMany([...ids]);
          return read.map((one) => (one instanceof Error ? one : { ...one, truncated: true }));
        }),
    },
  };
  const document = parse(
    '{ actor(id: "org:caricc") { cooperation(first: 3) { totalCount tiesOfAnyWeight truncated nodes { weight } } } }',
  );
  const { data, errors } = await execute({ schema, document, contextValue: cut });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    actor: { cooperation: { totalCount: null, tiesOfAnyWeight: null, truncated: true } },
  });
  expect(data).toHaveProperty('actor.cooperation.nodes.length', 3);
});
