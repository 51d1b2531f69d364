/**
 * How much work the named queries of the benchmark are for the database: statements, round trips, and database hits by
 * `PROFILE`, on a generated graph. No clock: a plan that walks too much fails on any machine.
 */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIZES } from '../../bench/src/generate/sizes.js';
import type { GraphSpec } from '../../bench/src/generate.js';
import { withStagedGraph } from '../../bench/src/load/staged.js';
import { type BoltProxy, startBoltProxy } from '../../bench/src/proxy/bolt-proxy.js';
import { QUERIES } from '../../bench/src/queries/index.js';
import { profile } from '../../bench/src/run/profile.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { appOn } from '../support/app.js';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';

/** As dense as S, and small enough to load in a test. */
const GRAPH: GraphSpec = {
  ...SIZES.S,
  states: 40,
  organizations: 80,
  people: 300,
  series: 7,
  topics: 20,
  places: 20,
  events: 80,
};

interface Allowed {
  readonly statements: number;
  /** Of statements in a row; those side by side count as many as there are. */
  readonly roundTrips: number;
  readonly hits: number;
}

/** What another version of the database, or other statistics, may make of the same statement. */
const PLANNERS_WHIM = 1.25;

/** As measured. What makes them fewer may lower them; what makes them more had better have a reason. */
const ALLOWED: Readonly<Record<string, Allowed>> = {
  search: { statements: 1, roundTrips: 1, hits: 7 },
  'actor-events': { statements: 1, roundTrips: 1, hits: 109 },
  'people-page-1': { statements: 1, roundTrips: 1, hits: 64 },
  'people-page-500': { statements: 1, roundTrips: 1, hits: 62 },
  'events-filtered': { statements: 1, roundTrips: 1, hits: 174 },
  'event-facets': { statements: 1, roundTrips: 1, hits: 323 },
  'co-participants': { statements: 3, roundTrips: 3, hits: 12534 },
  'actor-deep': { statements: 1, roundTrips: 1, hits: 2993 },
  'event-evidence': { statements: 1, roundTrips: 1, hits: 2059 },
  'nested-page': { statements: 1, roundTrips: 1, hits: 17666 },
  'series-deep': { statements: 1, roundTrips: 1, hits: 6194 },
};

describeWithNeo4j('the work of the named queries', (connection) => {
  let proxy: BoltProxy;
  let store: GraphStore;
  let driver: Driver;
  beforeAll(async () => {
    await wipeNeo4j(connection);
    driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password));
    proxy = await startBoltProxy(connection.uri);
    store = await openNeo4jStore({ ...connection, uri: proxy.uri, database: 'neo4j' });
    await withStagedGraph(GRAPH, (graph) => store.bulkLoad(graph));
    for (const wait of [
      'CALL db.resampleOutdatedIndexes()',
      'CALL db.awaitIndexes(60)',
      'CALL db.prepareForReplanning()',
    ])
      await driver.executeQuery(wait, {}, { database: 'neo4j' });
  });
  afterAll(async () => {
    await store?.close();
    await proxy?.close();
    await driver?.close();
  });

  const asked = async (cypher: string, params: object = {}) =>
    (await driver.executeQuery(cypher, params, { database: 'neo4j' })).records.map((r) => r.toObject());

  test.each(QUERIES.map((query) => ({ query, name: query.name })))('$name', async ({ query, name }) => {
    const [sample] = await query.samples(asked);
    if (sample === undefined) throw new Error('the graph holds nothing to ask about');
    const { ask } = appOn(store);
    await ask(query.ours.text, query.ours.variables(sample));
    proxy.take();
    const { errors } = await ask(query.ours.text, query.ours.variables(sample));
    expect(errors).toEqual([]);
    const { statements, roundTrips } = proxy.take();
    let hits = 0;
    for (const statement of statements) hits += (await profile(statement, driver)).hits;
    const { hits: most, ...exact } = ALLOWED[name] as Allowed;
    expect({ statements: statements.length, roundTrips }).toEqual(exact);
    expect(hits).toBeLessThanOrEqual(most * PLANNERS_WHIM);
  });
});
