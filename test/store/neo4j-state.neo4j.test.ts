/** What Neo4j knows of its own graph: one that was emptied or cut is told from one that never held anything. */
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { appOn } from '../support/app.js';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { NO_CHANGE } from '../support/no-change.js';
import { sampleProjection } from './sample-projection.js';

const LOST = {
  code: 'STORE_UNUSABLE',
  hint: expect.stringMatching(/communique restore FILE.*DROP CONSTRAINT/),
};

describeWithNeo4j('what Neo4j says of its graph', (connection) => {
  let store: GraphStore;
  let other: GraphStore;
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password));
  const run = (cypher: string) => driver.executeQuery(cypher, {}, { database: 'neo4j' });
  beforeAll(async () => {
    [store, other] = [await openNeo4jStore(connection), await openNeo4jStore(connection)];
  });
  beforeEach(() => wipeNeo4j(connection));
  afterAll(async () => {
    await Promise.all([store?.close(), other?.close(), driver.close()]);
  });

  test('a database is new until something was loaded, also when it was made ready', async () => {
    expect(await store.inspect()).toEqual({ isNew: true, model: 1 });
    await store.prepare();
    expect(await store.inspect()).toEqual({ isNew: true, model: 1 });
    expect(await store.graphVersion()).toBeNull();
    await loadProjection(store, sampleProjection);
    expect(await store.inspect()).toEqual({ isNew: false, model: 1 });
  });

  test('a load of one service is seen by the others', async () => {
    await loadProjection(store, sampleProjection);
    const first = await other.graphVersion();
    expect([first, await store.graphVersion()]).toEqual([expect.any(String), first]);
    await other.apply({ ...NO_CHANGE, deleteNodeIds: ['state:qatar'] });
    const second = await store.graphVersion();
    expect([second === first, await other.graphVersion()]).toEqual([false, second]);
  });

  test('a database made anew never has a version that was there before', async () => {
    await loadProjection(store, sampleProjection);
    const first = await store.graphVersion();
    await wipeNeo4j(connection);
    await loadProjection(store, sampleProjection);
    expect(await store.graphVersion()).not.toBe(first);
  });

  test.each([
    ['emptied', 'MATCH (n) DETACH DELETE n', /has been emptied/],
    ['emptied but for its state', 'MATCH (n:Record) DETACH DELETE n', /it holds 0 nodes and 0 edges/],
    ['short of a node', "MATCH (n:Record {id: 'state:qatar'}) DETACH DELETE n", /Data are missing/],
    ['short of an edge', 'MATCH (:Record)-[r]->() WITH r LIMIT 1 DELETE r', /Data are missing/],
  ])(
    'one that is %s is refused and not ready, until it is restored or given up',
    async (_, loss, message) => {
      const service = appOn(store);
      const ready = async () => (await service.app.fetch(new Request('http://test.invalid/ready'))).status;
      await loadProjection(store, sampleProjection);
      expect(await ready()).toBe(200);
      await run(loss);
      await expect(store.inspect()).rejects.toMatchObject({
        ...LOST,
        message: expect.stringMatching(message),
      });
      expect(await ready()).toBe(503);

      // As the hint says.
      await run('MATCH (s:GraphState) DELETE s');
      await run('MATCH (n) DETACH DELETE n');
      await run('DROP CONSTRAINT record_id IF EXISTS');
      expect(await store.inspect()).toEqual({ isNew: true, model: 1 });
      await loadProjection(store, sampleProjection);
      expect(await ready()).toBe(200);
    },
  );

  test('one that was wiped with its indexes: search and readiness are 503, and nothing is logged as a fault', async () => {
    const service = appOn(store);
    await loadProjection(store, sampleProjection);
    await wipeNeo4j(connection);
    const { status, errors, text } = await service.ask('{ search(text: "Qatar") { nodes { node { id } } } }');
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'UPSTREAM_UNAVAILABLE']);
    expect(text).not.toContain('entity_search');
    expect((await service.app.fetch(new Request('http://test.invalid/ready'))).status).toBe(503);
    expect(service.logged).toEqual([]);
  });

  test('a graph from before there were versions gets one when it is made ready', async () => {
    await loadProjection(store, sampleProjection);
    await run('MATCH (s:GraphState) DELETE s');
    expect(await store.inspect()).toEqual({ isNew: false, model: 1 });
    expect(await store.graphVersion()).toBeNull();
    await store.prepare();
    expect(await store.graphVersion()).not.toBeNull();
  });
});
