/** What clients see of errors, and what only the log sees. */
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DomainError } from '../../src/domain/errors.js';
import { appOn, postRequest, type TestApp } from '../support/app.js';
import { away, stubStore } from './stub-store.js';

const store = stubStore();
const service = appOn(store);
beforeEach(() => store.behave('empty'));

const QUERY = '{ event(id: "event:dushanbe-2022") { name } }';
const get = (path: string, headers: Record<string, string> = {}) =>
  service.app.fetch(new Request(`http://test.invalid${path}`, { headers }));

describe.each(['production', 'development', 'test'])(
  'an unexpected error, with NODE_ENV=%s,',
  (environment) => {
    let inEnvironment: TestApp;
    beforeAll(() => {
      vi.stubEnv('NODE_ENV', environment);
      inEnvironment = appOn(store);
    });
    beforeEach(() => store.behave(new Error('the secret is 42')));
    afterAll(() => void vi.unstubAllEnvs());

    test.each([
      ['in a resolver', QUERY],
      ['in a batch', '{ nodes(ids: ["event:a", "event:b"]) { id } }'],
      ['in a search', '{ search(text: "x") { totalCount } }'],
      ['in a count', '{ topics { totalCount } }'],
    ])('%s is hidden from the client and logged', async (_, query) => {
      const { status, text, errors } = await inEnvironment.ask(query);
      expect(status).toBe(500);
      expect(errors).toMatchObject([
        { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ]);
      expect(text).not.toMatch(/secret|stack|\.ts|node_modules|originalError/);
      expect(inEnvironment.logged.slice(-1)).toMatchObject([
        { msg: 'a query met a fault', err: { message: 'the secret is 42' } },
      ]);
    });
  },
);

test('a fault names the field that it stopped', async () => {
  store.behave(new Error('the secret is 42'));
  const { errors } = await service.ask('{ found: event(id: "event:dushanbe-2022") { name } }');
  expect(errors[0]?.path).toEqual(['found']);
});

describe('while the store is away', () => {
  beforeEach(() => store.behave(away()));

  test('queries are answered with UPSTREAM_UNAVAILABLE and 503, nothing of its inside', async () => {
    const { status, errors, text } = await service.ask(QUERY);
    expect(status).toBe(503);
    expect(errors).toMatchObject([
      {
        message: 'The database cannot answer now. Try again in a little while, or ask for less at once.',
        extensions: { code: 'UPSTREAM_UNAVAILABLE' },
      },
    ]);
    expect(text).not.toMatch(/10\.0\.0\.1|db:7687/);
  });

  test('the log has what clients are not told, by the id of the request', async () => {
    const lines: { msg: string; requestId?: string; err: { message: string } }[] = [];
    const logger = pino({ level: 'warn' }, { write: (line) => void lines.push(JSON.parse(line)) });
    const { app } = appOn(store, { logger });
    await app.fetch(postRequest({ query: QUERY }, { 'x-request-id': 'req-8' }));
    const ready = await app.fetch(new Request('http://test.invalid/ready'));
    expect(await ready.text()).toBe('The store does not answer.\n');
    const err = {
      message: 'Neo4j at bolt://db:7687 does not answer: refused: connect ECONNREFUSED 10.0.0.1:7687',
    };
    expect(lines).toMatchObject([
      { msg: 'a query met a store that cannot answer', requestId: 'req-8', err },
      { msg: 'not ready: the store does not answer', err },
    ]);
  });

  test('the process is healthy, and not ready', async () => {
    expect((await get('/health')).status).toBe(200);
    const ready = await get('/ready');
    // Neither where the store is nor why it does not answer.
    expect([ready.status, await ready.text()]).toEqual([503, 'The store does not answer.\n']);
  });

  test('what needs no store is answered', async () => {
    expect(await service.ask('{ __schema { queryType { name } } }')).toMatchObject({
      status: 200,
      errors: [],
    });
  });

  test('once it is back, so are the answers', async () => {
    await service.ask(QUERY);
    store.behave('empty');
    expect(await service.ask(QUERY)).toMatchObject({ status: 200, errors: [], data: { event: null } });
    expect((await get('/ready')).status).toBe(200);
  });
});

test('a store that fails at something else is not ready either, and does not tell why', async () => {
  store.behave(new Error('the secret is 42'));
  const response = await get('/ready');
  expect([response.status, await response.text()]).toEqual([503, 'The store does not answer.\n']);
});

test.each([
  ['STORE_LOCKED', 503],
  ['STORE_UNAUTHORIZED', 503],
  ['STORE_FULL', 507],
] as const)('%s is UPSTREAM_UNAVAILABLE to clients', async (code, status) => {
  store.behave(new DomainError(code, 'The store is in trouble.'));
  expect(await service.ask(QUERY)).toMatchObject({
    status,
    errors: [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
  });
});

test('an answer that takes too long is given up with TIMED_OUT and 504', async () => {
  store.behave('silent');
  const hasty = appOn(store, { requestTimeoutMs: 50 });
  const { status, errors } = await hasty.ask(QUERY);
  expect(status).toBe(504);
  expect(errors).toMatchObject([
    {
      message: 'The answer took longer than 0.05 seconds. Ask for smaller pages or fewer levels.',
      extensions: { code: 'TIMED_OUT' },
    },
  ]);
});

test('after drain it is not ready, and still answers', async () => {
  const draining = appOn(store);
  draining.app.drain();
  const response = await draining.app.fetch(new Request('http://test.invalid/ready'));
  expect([response.status, await response.text()]).toEqual([503, 'shutting down\n']);
  expect(await draining.ask(QUERY)).toMatchObject({ status: 200 });
});

describe('a request that is wrong', () => {
  const GRAPHQL_RESPONSE = 'application/graphql-response+json';
  const post = async (body: object | string, accept: string) => {
    const response = await service.app.fetch(postRequest(body, { accept }));
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return { status: response.status, code: errors[0]?.extensions?.code };
  };

  test.each([
    ['{ event(id: "event:x" }', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['', undefined, 'GRAPHQL_PARSE_FAILED'],
    [undefined, undefined, 'BAD_REQUEST'],
    ['{ events { nodes { nothing } } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ topics(first: 1.5) { totalCount } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($id: ID!) { event(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['query ($first: Int) { topics(first: $first) { totalCount } }', { first: 'ten' }, 'BAD_USER_INPUT'],
    [
      'query A { topics { totalCount } } query B { topics { totalCount } }',
      {},
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s is refused with 400', async (query, variables, code) => {
    expect(await post({ query, variables }, GRAPHQL_RESPONSE)).toEqual({ status: 400, code });
  });

  test('with one of our codes it is refused with 400 also where application/json is taken', async () => {
    const query = 'query ($first: Int) { topics(first: $first) { totalCount } }';
    for (const first of [0, 'ten'])
      expect(await post({ query, variables: { first } }, 'application/json')).toEqual({
        status: 400,
        code: 'BAD_USER_INPUT',
      });
  });

  test('a field that does not exist is met with those that do', async () => {
    const { errors } = await service.ask('{ event(id: "event:x") { nme } }');
    expect(errors[0]?.message).toMatch(/Did you mean "name"/);
  });

  test.each([['{'], ['[]'], ['null'], ['"text"'], ['{"query":1}']])(
    'the body %s is refused with 400',
    async (body) => {
      const response = await service.app.fetch(postRequest(body));
      expect(response.status).toBe(400);
    },
  );

  test('a method that is not meant is refused', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await service.app.fetch(new Request('http://test.invalid/graphql', { method }));
      expect([method, response.status]).toEqual([method, 405]);
    }
  });

  test('a mutation is refused, also in an address', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('mutation { __typename }')}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test('an address that leads nowhere is told so, in the form of all errors', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

test('a query may stand in the address', async () => {
  const response = await get(`/graphql?query=${encodeURIComponent(QUERY)}`);
  expect([response.status, await response.json()]).toEqual([200, { data: { event: null } }]);
});
