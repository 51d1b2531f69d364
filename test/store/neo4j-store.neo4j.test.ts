/** What can go wrong between us and a Neo4j, and what people are told then. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { type Params, readQuery } from '../../src/store/port/read-query.js';
import { countNodes } from '../../src/store/queries/inventory.js';
import { describeWithNeo4j, describeWithNeo4jServer, wipeNeo4j } from '../support/neo4j.js';
import { type Neo4jServer, startNeo4jServer } from '../support/neo4j-server.js';
import { NO_CHANGE } from '../support/no-change.js';
import { sampleProjection } from './sample-projection.js';

/** An answer that something is away must come while somebody still waits for it. */
const SOON_MS = 10_000;

describeWithNeo4j('opening Neo4j', (connection) => {
  // Most of these wait, each for somebody else.
  test.concurrent('a wrong password is told with what to check, and not repeated', async () => {
    const refused = await failureOf(openNeo4jStore({ ...connection, password: 'hunter2' }));
    expect(refused).toMatchObject({
      code: 'STORE_UNAUTHORIZED',
      message: expect.stringContaining(connection.uri),
      hint: expect.stringMatching(/NEO4J_USERNAME.*NEO4J_PASSWORD/),
    });
    expect(refused.message).not.toContain('hunter2');
  });

  test.concurrent('a database that is not there is named', async () => {
    await expect(openNeo4jStore({ ...connection, database: 'elsewhere' })).rejects.toMatchObject({
      code: 'STORE_UNUSABLE',
      message: expect.stringContaining('elsewhere'),
      hint: expect.stringContaining('NEO4J_DATABASE'),
    });
  });

  test.concurrent.each(['nonsense', 'http://127.0.0.1:7687', 'bolt://', 'bolt://127.0.0.1:99999'])(
    '%s is no address',
    async (uri) => {
      await expect(openNeo4jStore({ ...connection, uri })).rejects.toMatchObject({
        code: 'STORE_UNUSABLE',
        hint: expect.stringContaining('neo4j://localhost:7687'),
      });
    },
  );

  test.concurrent.each([
    'bolt://127.0.0.1:1',
    'neo4j://127.0.0.1:1',
    'bolt://nowhere.invalid:7687',
    'neo4j://nowhere.invalid:7687',
  ])('nobody at %s: told soon', async (uri) => {
    const start = performance.now();
    await expect(openNeo4jStore({ ...connection, uri })).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: expect.stringContaining(uri),
      hint: expect.stringContaining('NEO4J_URI'),
    });
    expect(performance.now() - start).toBeLessThan(SOON_MS);
  });

  test.concurrent('somebody who listens and never answers: told soon', async () => {
    const { port, server, sockets } = await listening(() => {});
    const start = performance.now();
    try {
      await expect(openNeo4jStore({ ...connection, uri: `bolt://127.0.0.1:${port}` })).rejects.toMatchObject({
        code: 'UPSTREAM_UNAVAILABLE',
      });
      expect(performance.now() - start).toBeLessThan(SOON_MS + 2_000);
    } finally {
      hangUp(server, sockets);
    }
  });

  test.concurrent('somebody who is no Neo4j is told soon', async () => {
    const { port, server, sockets } = await listening((socket) =>
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    try {
      await expect(openNeo4jStore({ ...connection, uri: `bolt://127.0.0.1:${port}` })).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:UPSTREAM_UNAVAILABLE|STORE_UNUSABLE)$/),
      });
    } finally {
      hangUp(server, sockets);
    }
  });

  describe('an open store', () => {
    let store: GraphStore | undefined;
    afterEach(() => store?.close());

    test('gives up a statement that takes too long, and answers the next', async () => {
      await wipeNeo4j(connection);
      store = await openNeo4jStore({ ...connection, readTimeoutMs: 300 });
      await expect(store.read(endless, {})).rejects.toMatchObject({ code: 'TIMED_OUT' });
      expect(await store.read(countNodes, {})).toEqual([0]);
    });

    test('a line that goes dead without a word: told soon', async () => {
      const line = await deadLineTo(connection.uri);
      try {
        store = await openNeo4jStore({
          ...connection,
          uri: `bolt://127.0.0.1:${line.port}`,
          readTimeoutMs: 2_500,
        });
        expect(await store.read(countNodes, {})).toEqual([0]);
        line.goDead();
        const start = performance.now();
        await expect(store.read(countNodes, {})).rejects.toMatchObject({
          code: expect.stringMatching(/^(?:UPSTREAM_UNAVAILABLE|TIMED_OUT)$/),
        });
        expect(performance.now() - start).toBeLessThan(SOON_MS);
      } finally {
        line.close();
      }
    });
  });
});

await describeWithNeo4jServer('a Neo4j that stops while it is used', () => {
  let server: Neo4jServer;
  let store: GraphStore;
  beforeAll(async () => {
    server = await startNeo4jServer();
    store = await openNeo4jStore(server);
  });
  afterAll(async () => {
    await store?.close();
    await server?.dispose();
  });

  test.each(['stop', 'kill'] as const)(
    '%s: reads and writes are refused soon, and go on when it is back',
    async (how) => {
      const { nodes } = await loadProjection(store, sampleProjection);
      await server[how]();
      const failures = await Promise.all(
        [
          store.read(countNodes, {}),
          store.searchCandidates([{ keys: ['dushanbe'] }], 10),
          store.ping(2_000),
          store.apply({ ...NO_CHANGE, deleteNodeIds: ['state:qatar'] }),
        ].map(failureAndTime),
      );
      expect(failures.map((f) => f.code)).toEqual(failures.map(() => 'UPSTREAM_UNAVAILABLE'));
      expect(Math.max(...failures.map((f) => f.ms))).toBeLessThan(SOON_MS);

      await server.restart();
      expect(await store.read(countNodes, {})).toEqual([nodes]);
      await store.apply({ ...NO_CHANGE, deleteNodeIds: ['state:qatar'] });
      expect(await store.read(countNodes, {})).toEqual([nodes - 1]);
    },
    180_000,
  );
});

const endless = readQuery<Params, unknown>(
  'test.endless',
  'UNWIND range(1, 1000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x) AS total',
  (row) => row.total,
);

async function failureOf(
  promise: Promise<unknown>,
): Promise<{ readonly code?: string; readonly message: string }> {
  return promise.then(
    () => ({ message: 'it did not fail' }),
    (error: Error & { code?: string }) => error,
  );
}

async function failureAndTime(promise: Promise<unknown>) {
  const start = performance.now();
  const { code } = await failureOf(promise);
  return { code, ms: performance.now() - start };
}

async function listening(onSocket: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, server, sockets };
}

function hangUp(server: Server, sockets: ReadonlySet<Socket>): void {
  for (const socket of sockets) socket.destroy();
  server.close();
}

/** Passes everything on until it goes dead: then nothing more, and no sign of it either. */
async function deadLineTo(uri: string) {
  const { hostname, port: target } = new URL(uri);
  let isDead = false;
  const { port, server, sockets } = await listening((near) => {
    const far = connect(Number(target), hostname).on('error', () => near.destroy());
    sockets.add(far);
    near.on('data', (data) => isDead || far.write(data));
    far.on('data', (data) => isDead || near.write(data));
  });
  return {
    port,
    goDead: () => {
      isDead = true;
    },
    close: () => hangUp(server, sockets),
  };
}
