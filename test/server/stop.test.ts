/** The orderly stop: who has asked gets an answer or is told why not, and nobody is cut off who need not be. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { type App, createApp } from '../../src/server/app.js';
import { type Listener, listen } from '../../src/server/listen.js';
import { stubStore } from './stub-store.js';

const QUESTION = JSON.stringify({ query: '{ actors { totalCount } }' });
const HEAD = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

/** An app that answers each question after some time, or never. */
function slowApp(waitMs: number): App {
  const store = stubStore();
  return createApp({
    store: {
      ...store,
      read: async () => {
        await delay(waitMs, undefined, { ref: false });
        return [];
      },
    },
    logger: pino({ level: 'silent' }),
  });
}

const serve = (app: App, graceMs: number) => listen(app, { port: 0, host: '127.0.0.1', graceMs });

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** An error of a request on a connection that had carried another one before. */
class Lost extends Error {}

function ask({ url }: Listener, agent: Agent | false, path = '/graphql'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = path === '/graphql' ? 'POST' : 'GET';
    const sent = request(
      `${url}${path}`,
      { method, agent, headers: { 'content-type': 'application/json' } },
      (response: IncomingMessage) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            connection: response.headers.connection,
            retryAfter: response.headers['retry-after'],
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    sent.on('error', (error) => reject(sent.reusedSocket ? new Lost(error.message) : error));
    sent.end(method === 'POST' ? QUESTION : undefined);
  });
}

async function open({ url }: Listener, text: string): Promise<{ socket: Socket; received: Promise<string> }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk)).on('error', () => {});
  const received = new Promise<string>((resolve) =>
    socket.once('close', () => resolve(Buffer.concat(chunks).toString())),
  );
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write(text);
  return { socket, received };
}

test('of eight busy clients on kept connections none is cut off', async () => {
  const listener = await serve(slowApp(20), 20_000);
  let isStopping = false;
  const clients = Array.from({ length: 8 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const last: Answer[] = [];
    for (;;) {
      const before = isStopping;
      try {
        const answer = await ask(listener, agent);
        expect(answer.status).toBe(200);
        if (before) last.push(answer);
      } catch (error) {
        agent.destroy();
        return { error, last };
      }
    }
  });
  await delay(300);
  isStopping = true;
  const report = await listener.stop();
  const ends = await Promise.all(clients);
  expect(report).toEqual({ told: 0, cut: 0 });
  for (const { error, last } of ends) {
    // Nobody listens any more. A connection that the system has taken, and the service not yet, may be reset.
    expect(error).not.toBeInstanceOf(Lost);
    expect(['ECONNREFUSED', 'ECONNRESET']).toContain((error as NodeJS.ErrnoException).code);
    expect(last.length).toBeGreaterThan(0);
    for (const { connection } of last) expect(connection).toBe('close');
  }
});

test('it is not ready from the first moment, and says so to those who ask anew', async () => {
  const listener = await serve(slowApp(400), 20_000);
  const slow = ask(listener, false);
  await delay(100);
  const stopped = listener.stop();
  const probe = await ask(listener, false, '/ready');
  expect(probe).toMatchObject({
    status: 503,
    body: expect.stringContaining('shutting down'),
    connection: 'close',
  });
  expect(await ask(listener, false, '/health')).toMatchObject({ status: 200, connection: 'close' });
  expect(await slow).toMatchObject({ status: 200, connection: 'close' });
  expect(await stopped).toEqual({ told: 0, cut: 0 });
});

test('a request that never ends is told so, and when to ask again', async () => {
  const listener = await serve(slowApp(3_600_000), 300);
  const endless = ask(listener, new Agent({ keepAlive: true }));
  await delay(100);
  expect(await listener.stop()).toEqual({ told: 1, cut: 0 });
  const { status, retryAfter, connection, body } = await endless;
  expect([status, retryAfter, connection]).toEqual([503, '5', 'close']);
  expect(JSON.parse(body).errors[0].extensions.code).toBe('SHUTTING_DOWN');
});

test('a request whose body never comes is told so', async () => {
  const listener = await serve(slowApp(0), 300);
  const { received } = await open(listener, `${HEAD}Content-Length: 100\r\n\r\n{"query":`);
  const inPieces = await open(listener, `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{"que\r\n`);
  await delay(100);
  expect(await listener.stop()).toEqual({ told: 2, cut: 0 });
  for (const answer of [await received, await inPieces.received]) {
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toContain('SHUTTING_DOWN');
  }
});

test('connections that carry nothing do not hold it up', async () => {
  const listener = await serve(slowApp(0), 60_000);
  const unused = await open(listener, '');
  const idle = await open(listener, 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await delay(200);
  const began = performance.now();
  expect(await listener.stop()).toEqual({ told: 0, cut: 0 });
  expect(performance.now() - began).toBeLessThan(30_000);
  expect(await unused.received).toBe('');
  expect(await idle.received).toMatch(/^HTTP\/1\.1 200 /);
});

test('questions sent without waiting are answered in order, and the last one ends the connection', async () => {
  const listener = await serve(slowApp(2_000), 20_000);
  const question = `${HEAD}Content-Length: ${QUESTION.length}\r\n\r\n${QUESTION}`;
  const { socket, received } = await open(listener, question);
  await delay(50);
  const stopped = listener.stop();
  await delay(50);
  socket.write(question);
  expect(await stopped).toEqual({ told: 0, cut: 0 });
  const answers = (await received).split(/(?=HTTP\/1\.1)/);
  expect(answers.map((answer) => answer.slice(0, 12))).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
  expect(answers.map((answer) => /^connection: close\r$/im.test(answer))).toEqual([false, true]);
});

test('an answer that is written and still on its way is not cut off', async () => {
  const body = 'x'.repeat(64 * 1024 * 1024);
  const app: App = { fetch: async () => new Response(body), drain: () => {}, refuse: () => {} };
  const listener = await serve(app, 60_000);
  const { socket, received } = await open(listener, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  socket.pause();
  await delay(500);
  const stopped = listener.stop();
  await delay(1_500);
  socket.resume();
  expect(await stopped).toEqual({ told: 0, cut: 0 });
  expect((await received).length).toBeGreaterThan(body.length);
});

test('who does not take an answer is cut off, and it is counted', async () => {
  const body = 'x'.repeat(64 * 1024 * 1024);
  const app: App = { fetch: async () => new Response(body), drain: () => {}, refuse: () => {} };
  const listener = await serve(app, 300);
  const { socket } = await open(listener, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  socket.pause();
  await delay(200);
  expect(await listener.stop()).toEqual({ told: 0, cut: 1 });
  socket.destroy();
});
