/** A nested query returns what the plain loaders read level by level; they are the oracle. */

import fc from 'fast-check';
import { type ExecutionResult, execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../../src/graphql/context.js';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/shared/package-files.js';
import { ITEMS_PER_CHUNK } from '../../src/store/nested-query/row-chunks.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { type CountingStore, countingStore } from '../support/counting-store.js';
import { expectExercised } from '../support/expect-exercised.js';
import { describeWithNeo4j, openSeededNeo4jStore } from '../support/neo4j.js';
import { randomRuns } from '../support/random-runs.js';
import { randomQuery } from './random-query.js';

const schema = createSchema(readSchemaText());
const ROOTS = [
  'event(id: "event:dushanbe-2022")',
  'event(id: "event:dushanbe-2018")',
  'actor(id: "org:caricc")',
  'actor(id: "state:tajikistan")',
  'actor(id: "person:nobody")',
  'entity(id: "person:rustam-miralizoda")',
  'entity(id: "topic:border-security")',
  'series(id: "series:dushanbe-process")',
  'events(first: 3)',
  'events(first: 2, order: DESC, filter: { during: { from: "2018" } })',
  'actors(first: 4, filter: { kinds: [PERSON] })',
  'actors(first: 3, filter: { participatedIn: ["event:dushanbe-2018"] })',
  'declarations(first: 3)',
  'statements(first: 3)',
  'statements(first: 3, order: DESC, filter: { onBehalfOf: ["state:tajikistan"], during: { from: "2018" } })',
  'person(id: "person:emomali-rahmon")',
  'topic(id: "topic:border-security")',
  'place(id: "place:tajikistan")',
  'places(first: 3)',
  'events(first: 2, filter: { participantAll: ["org:caricc", "state:tajikistan"], countries: ["place:tajikistan"] })',
  'declarations(first: 3, filter: { citesKinds: [RESOLUTION], kinds: [DECLARATION] })',
  'allSeries(first: 2)',
  'sources(first: 2)',
  'topics(first: 2)',
];
const RUNS = randomRuns(30, 500);

describeWithNeo4j('nested queries', (connection) => {
  let ahead: CountingStore;
  let plain: CountingStore;
  let store: GraphStore;
  beforeAll(async () => {
    store = await openSeededNeo4jStore(connection);
    ahead = countingStore(store);
    plain = { ...countingStore(store), capabilities: { nestedCollect: false } };
  });
  afterAll(() => store?.close());

  test(`${RUNS} random queries are answered as by the plain loaders`, async () => {
    let saved = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const query = randomQuery(schema, ROOTS, (limit) => g(fc.nat, { max: limit - 1 }));
        const document = parse(query);
        // The same name for fields of two types is nothing that a client may ask.
        fc.pre(validate(schema, document).length === 0);
        const [found, expected] = [await answerOf(ahead), await answerOf(plain)];
        if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found, query).toEqual(expected);
        const [sent, needed] = [ahead.taken().length, plain.taken().length];
        saved += needed - sent;

        async function answerOf(on: GraphStore): Promise<ExecutionResult> {
          return execute({ schema, document, contextValue: createContext(on) });
        }
      }),
      // Numbers near nought are no likelier than others: each chooses among fields.
      { numRuns: RUNS, unbiased: true },
    );
    expectExercised(saved, RUNS);
  });

  test('a result of many row chunks is joined', async () => {
    const document = parse(
      `{ events(first: 100) { totalCount pageInfo { hasNextPage } nodes {
           id name topics { id } declarations { id topics { id name } }
           participants(first: 100) { totalCount nodes { id name } }
           participations(first: 100) { pageInfo { hasNextPage } nodes { id roles participant { name } } }
       } } }`,
    );
    const [found, expected] = await Promise.all(
      [ahead, plain].map((on) => execute({ schema, document, contextValue: createContext(on) })),
    );
    expect(found).toEqual(expected);
    expect(found?.data).toHaveProperty('events.nodes.length', 100);
    expect(ITEMS_PER_CHUNK).toBeLessThan(100);
  });

  test('a cached plan is not used for other values of the variables', async () => {
    const document = parse(
      `query ($n: Int, $roles: [ParticipationRole!], $with: Boolean!, $after: String, $topic: [ID!]) {
         actor(id: "state:tajikistan") { ...Seats }
         events(first: 2, filter: { topics: $topic }) {
           totalCount nodes { id name @include(if: $with) participations(first: $n) { totalCount nodes { ...Seat } } }
           facets(by: [KIND]) { name values { value count } }
         }
       }
       fragment Seats on Actor { id name @skip(if: $with) participations(first: $n, after: $after, roles: $roles) {
         nodes { ...Seat } pageInfo { endCursor }
       } }
       fragment Seat on Participation { id roles @include(if: $with) }`,
    );
    expect(validate(schema, document)).toEqual([]);
    const after = JSON.stringify(['2019-01-01 x', 'participation:x']);
    const some = [
      { with: true },
      { with: false, n: 3 },
      { with: true, n: 3, roles: null },
      { with: true, n: 3, roles: ['SPEAKER'] },
      { with: true, n: 2, topic: ['topic:border-security'] },
      { with: true, n: 2, after: Buffer.from(after).toString('base64url') },
      { with: true, n: 1_000 },
    ];
    for (const variableValues of [...some, ...some.toReversed()]) {
      const [found, expected] = await Promise.all(
        [ahead, plain].map((on) =>
          execute({ schema, document, variableValues, contextValue: createContext(on) }),
        ),
      );
      expect(found).toEqual(expected);
    }
  });
});
