/**
 * A Neo4j that goes away under load, is killed or falls silent, and comes back. Nothing here measures milliseconds: what hangs
 * would hang for good, and ends the test.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { countNodes } from '../../src/store/queries/inventory.js';
import { addressOf, ask, startCli } from '../cli/run-cli.js';
import { projectionOf } from '../ingest/seeds-of.js';
import { type Answer, appOn, type TestApp } from '../support/app.js';
import { describeWithNeo4jServer } from '../support/neo4j.js';
import { type Neo4jServer, startNeo4jServer } from '../support/neo4j-server.js';
import { randomRuns } from '../support/random-runs.js';

/** Well below the time after which the store gives up on a connection that says nothing. */
const REQUEST_TIMEOUT_MS = 2_000;
const CLIENTS = 20;
const ROUNDS = randomRuns(1, 10);

await describeWithNeo4jServer('when Neo4j goes away', () => {
  let server: Neo4jServer;
  let store: GraphStore;
  /** With a pool of two connections. */
  let small: GraphStore;
  let service: TestApp;
  let hurried: TestApp;

  beforeAll(async () => {
    server = await startNeo4jServer();
    store = await openNeo4jStore({ ...server, readTimeoutMs: 3_000 });
    small = await openNeo4jStore({ ...server, readTimeoutMs: 3_000, maxConnections: 2 });
    await loadProjection(store, projectionOf('- { id: topic:border, names: [{ value: Border }] }'));
    service = appOn(store);
    hurried = appOn(store, { requestTimeoutMs: REQUEST_TIMEOUT_MS });
  });
  afterAll(async () => {
    await small?.close();
    await store?.close();
    await server?.dispose();
  });

  const QUERY = '{ topics { nodes { name } } }';
  const BORDER = { topics: { nodes: [{ name: 'Border' }] } };
  const statusOf = async (path: string) =>
    (await service.app.fetch(new Request(`http://test.invalid${path}`))).status;

  const readAll = (count: number) =>
    Promise.allSettled(Array.from({ length: count }, () => small.read(countNodes, {})));

  /** Clients who ask as soon as they are answered, until told to stop. */
  function load(app: TestApp) {
    let isOver = false;
    const answers: Answer[] = [];
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (!isOver) {
        answers.push(await app.ask(QUERY));
        await delay(5);
      }
    });
    return {
      answers,
      async end() {
        isOver = true;
        await Promise.all(clients);
      },
    };
  }

  /** Waits for an answer that came in after this was called. */
  async function until(answers: readonly Answer[], isIt: (answer: Answer) => boolean): Promise<void> {
    for (let seen = answers.length; ; await delay(10))
      for (; seen < answers.length; seen++) if (isIt(answers[seen] as Answer)) return;
  }

  function expectTold(answers: readonly Answer[], codes: Readonly<Record<number, string>>): void {
    for (const { status, data, errors, text } of answers) {
      if (status === 200) {
        expect(data).toEqual(BORDER);
        continue;
      }
      expect([status, errors[0]?.extensions.code]).toEqual([status, codes[status]]);
      expect(errors[0]?.message).toMatch(/^[A-Z].+ .+\.$/);
      expect(text).not.toContain(server.password);
      // Nor where it is, or what it is.
      expect(text).not.toMatch(/neo4j|bolt:|127\.0\.0\.1|localhost/i);
    }
  }

  /** A server that has just started may take too long over its first statements. */
  const AWAY = { 503: 'UPSTREAM_UNAVAILABLE', 504: 'TIMED_OUT' };

  test('killed or stopped under load, clients are told so; once it is back, they are answered', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { answers, end } = load(service);
      await until(answers, ({ status }) => status === 200);
      expect(await statusOf('/ready')).toBe(200);
      await (round % 2 === 0 ? server.kill() : server.stop());
      await until(answers, ({ status }) => status === 503);
      expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 503]);
      await server.restart();
      await until(answers, ({ status }) => status === 200);
      await end();
      expect(await statusOf('/ready')).toBe(200);
      expectTold(answers, AWAY);
    }
    expect(service.logged).toEqual([]);
  });

  test('frozen under load, clients are told so in time; once it is thawed, they are answered', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [patient, impatient] = [load(service), load(hurried)];
      await until(patient.answers, ({ status }) => status === 200);
      server.freeze();
      try {
        const [statements] = await Promise.all([
          readAll(6),
          until(patient.answers, ({ status }) => status === 503),
          until(impatient.answers, ({ status }) => status === 504),
        ]);
        // Two wait for answers, the others for one of the two connections.
        for (const statement of statements)
          expect(statement).toMatchObject({ status: 'rejected', reason: { code: 'UPSTREAM_UNAVAILABLE' } });
        expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 503]);
      } finally {
        server.thaw();
      }
      await Promise.all([patient, impatient].map(({ answers }) => until(answers, (a) => a.status === 200)));
      await Promise.all([patient.end(), impatient.end()]);
      expect(await statusOf('/ready')).toBe(200);
      expect((await readAll(6)).map(({ status }) => status)).toEqual(Array(6).fill('fulfilled'));
      expectTold([...patient.answers, ...impatient.answers], AWAY);
    }
    expect([...service.logged, ...hurried.logged]).toEqual([]);
  });

  test('more statements at once than connections wait for one, and all are answered', async () => {
    const results = await readAll(300);
    expect(results.filter(({ status }) => status !== 'fulfilled')).toEqual([]);
  });

  test('more than a hundred questions at once are answered, or told that it is too much', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, () => service.ask(QUERY)));
    expectTold(answers, { 503: 'OVERLOADED' });
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(await service.ask(QUERY)).toMatchObject({ status: 200, data: BORDER });
  });

  test('told to stop while Neo4j is frozen, a service tells those who wait, and ends in order', async () => {
    const { uri, username, password } = server;
    const running = startCli('serve', {
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      PORT: '0',
    });
    const url = await addressOf(running);
    server.freeze();
    try {
      const asked = Array.from({ length: CLIENTS }, () => ask(url, QUERY));
      await delay(2_000);
      running.signal('SIGTERM');
      for (const answer of await Promise.all(asked))
        expect(answer).toMatchObject({ errors: [{ extensions: { code: 'SHUTTING_DOWN' } }] });
      const { code, err } = await running.ended;
      expect([code, err]).toEqual([0, expect.stringContaining(`"told":${CLIENTS},"cut":0`)]);
    } finally {
      server.thaw();
    }
  });
});
