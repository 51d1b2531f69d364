/** The line that each request leaves in the log: what an operator needs, and nothing about who asked what. */
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { postRequest } from '../support/app.js';
import { openSeededStore } from '../support/seeded-graph.js';
import { away, stubStore } from './stub-store.js';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

const SEEDED = await openSeededStore();

function logged(store = SEEDED, level = 'debug') {
  const lines: Line[] = [];
  const logger = pino({ level, base: null }, { write: (line) => void lines.push(JSON.parse(line)) });
  const { fetch, refuse } = createApp({ store, logger });
  const ask = async (request: Request | string): Promise<Line> => {
    const before = lines.length;
    const sent = typeof request === 'string' ? new Request(`http://test.invalid${request}`) : request;
    const response = await fetch(sent);
    await response.arrayBuffer();
    const answered = lines.slice(before).filter(({ msg }) => msg === 'answered');
    expect(answered.length).toBeLessThanOrEqual(1);
    return answered[0] ?? { level: 0, msg: 'nothing' };
  };
  return { ask, lines, refuse };
}

test('tells which operation it was, how it went and what it took', async () => {
  const { ask } = logged();
  const query = 'query WhoIsIt($id: ID!) { actor(id: $id) { id name } }';
  const request = postRequest(
    { query, variables: { id: 'state:tajikistan' } },
    { 'x-request-id': 'proxy-7', 'user-agent': 'Mozilla', 'x-forwarded-for': '203.0.113.9' },
  );
  const line = await ask(request);
  expect(line).toEqual({
    level: 30,
    time: expect.any(Number),
    msg: 'answered',
    requestId: 'proxy-7',
    method: 'POST',
    route: '/graphql',
    status: 200,
    ms: expect.any(Number),
    bytes: expect.any(Number),
    operation: 'WhoIsIt',
    operationKind: 'query',
    estimate: expect.any(Number),
    spent: expect.any(Number),
    storeCalls: expect.any(Number),
    storeMs: expect.any(Number),
  });
  expect(line.bytes).toBeGreaterThan(30);
  expect(line.storeCalls).toBeGreaterThan(0);
  expect(line.ms).toBeGreaterThanOrEqual(line.storeMs as number);
});

test('holds nothing that was asked for, nor who asked', async () => {
  const { ask, lines } = logged();
  const secret = 'Раҳмон';
  const headers = { 'x-forwarded-for': '203.0.113.9', referer: 'https://study.example/', cookie: 'a=b' };
  await ask(postRequest({ query: `{ search(text: "${secret}") { nodes { node { id } } } }` }, headers));
  await ask(
    postRequest(
      {
        query: 'query($t: String!) { search(text: $t) { nodes { node { id } } } }',
        variables: { t: secret },
      },
      headers,
    ),
  );
  await ask(postRequest({ query: `{ nonsense(text: "${secret}") }` }, headers));
  await ask(`/search?text=${encodeURIComponent(secret)}`);
  await ask(`/entity/person:emomali-rahmon`);
  await ask(`/${encodeURIComponent(secret)}`);
  const text = JSON.stringify(lines);
  expect(lines).toHaveLength(6);
  for (const word of [secret, encodeURIComponent(secret), 'rahmon', '203.0.113.9', 'study.example', 'a=b'])
    expect(text).not.toContain(word);
});

test.each([
  ['a query that is no GraphQL', '{', { status: 200, codes: ['GRAPHQL_PARSE_FAILED'] }],
  ['a field that is none', '{ nothing }', { status: 200, codes: ['GRAPHQL_VALIDATION_FAILED'] }],
  [
    'two errors of one code',
    '{ a: actor(id: "event:x") { id } b: actor(id: "event:y") { id } }',
    { codes: ['BAD_USER_INPUT'], operationKind: 'query' },
  ],
])('%s has its codes, each once', async (_, query, expected) => {
  const { ask } = logged();
  expect(await ask(postRequest({ query }))).toMatchObject(expected);
});

test('an error outside of GraphQL has its code too', async () => {
  const { ask } = logged();
  const tooLarge = postRequest('x', { 'content-length': '1000000' });
  expect(await ask(tooLarge)).toMatchObject({ status: 413, codes: ['PAYLOAD_TOO_LARGE'] });
  const store = stubStore();
  store.behave(away());
  const line = await logged(store).ask(postRequest({ query: '{ actors { totalCount } }' }));
  expect(line).toMatchObject({ status: 503, codes: ['UPSTREAM_UNAVAILABLE'], storeCalls: 1 });
});

test.each([
  ['/', 'page'],
  ['/entity/event:dushanbe-2018', 'page'],
  ['/nowhere', 'none'],
  ['/graphql', '/graphql'],
  ['/health', '/health'],
  ['/ready', '/ready'],
])('%s has the route %s', async (path, route) => {
  expect(await logged().ask(path)).toMatchObject({ route, bytes: expect.any(Number) });
});

test('probes are told at debug only', async () => {
  const { ask } = logged(SEEDED, 'info');
  expect(await ask('/health')).toMatchObject({ msg: 'nothing' });
  expect(await ask('/nowhere')).toMatchObject({ msg: 'answered' });
});

test('a request that the end of the service overtakes is told as that', async () => {
  const store = stubStore();
  store.behave('silent');
  const { ask, refuse } = logged(store);
  const asked = ask(postRequest({ query: '{ actors { totalCount } }' }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  refuse();
  expect(await asked).toMatchObject({ status: 503, codes: ['SHUTTING_DOWN'] });
});
