/** A Neo4j that goes away under a running service, and comes back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { projectionOf } from '../ingest/seeds-of.js';
import { appOn, type TestApp } from '../support/app.js';
import { describeWithNeo4jServer } from '../support/neo4j.js';
import { type Neo4jServer, startNeo4jServer } from '../support/neo4j-server.js';

await describeWithNeo4jServer('when Neo4j goes away', () => {
  let server: Neo4jServer;
  let store: GraphStore;
  let service: TestApp;

  beforeAll(async () => {
    server = await startNeo4jServer();
    store = await openNeo4jStore(server);
    await loadProjection(store, projectionOf('- { id: topic:border, names: [{ value: Border }] }'));
    service = appOn(store);
  });
  afterAll(async () => {
    await store?.close();
    await server?.dispose();
  });

  const QUERY = '{ topics { nodes { name } } }';
  const BORDER = { topics: { nodes: [{ name: 'Border' }] } };
  const ready = async () => (await service.app.fetch(new Request('http://test.invalid/ready'))).status;

  test('queries are answered with 503 and nothing of its inside; when it is back, with what it holds', async () => {
    expect(await service.ask(QUERY)).toMatchObject({ status: 200, data: BORDER });
    expect(await ready()).toBe(200);

    await server.stop();
    const { status, errors, text } = await service.ask(QUERY);
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'UPSTREAM_UNAVAILABLE']);
    expect(text).not.toContain(server.password);
    // Nor where it is, or what it is.
    expect(text).not.toMatch(/neo4j|bolt:|127\.0\.0\.1|localhost/i);
    expect(await ready()).toBe(503);
    expect(service.logged).toEqual([]);

    await server.restart();
    expect(await service.ask(QUERY)).toMatchObject({ status: 200, data: BORDER });
    expect(await ready()).toBe(200);
  });
});
