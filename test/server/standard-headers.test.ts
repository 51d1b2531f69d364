/** What every response carries, whichever route it comes from, and which methods the routes serve. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/server/app.js';
import { type Listener, listen } from '../../src/server/listen.js';
import { appOn, postRequest } from '../support/app.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { stubStore } from './stub-store.js';

const store = stubStore();
const FRIEND = 'https://dashboard.example';
const service = appOn(store, { webFolder: '/not-built', corsOrigins: [FRIEND] });
const send = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  service.app.fetch(new Request(`http://test.invalid${path}`, { method, headers }));

const HTML = { accept: 'text/html,*/*;q=0.8' };
const GRAPHQL = { accept: 'application/graphql-response+json' };
const SECURITY = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const RESPONSES: readonly [string, number, () => Promise<Response>][] = [
  ['an answer', 200, () => service.app.fetch(postRequest({ query: '{ __typename }' }))],
  ['a query that is wrong', 400, () => service.app.fetch(postRequest({ query: '{' }, GRAPHQL))],
  ['a body that is too large', 413, () => service.app.fetch(postRequest('x'.repeat(300 * 1024)))],
  ['a body of no type', 415, () => send('POST', '/graphql')],
  ['a method that the API does not serve', 405, () => send('DELETE', '/graphql')],
  ['a preflight of a page elsewhere', 204, () => send('OPTIONS', '/graphql', { origin: FRIEND })],
  ['GraphiQL', 200, () => send('GET', '/graphql', HTML)],
  ['/health', 200, () => send('GET', '/health')],
  ['/health by HEAD', 200, () => send('HEAD', '/health')],
  ['/ready', 200, () => send('GET', '/ready')],
  ['a method that /health does not serve', 405, () => send('POST', '/health')],
  ['an explorer that is not built', 503, () => send('GET', '/search', HTML)],
  [
    'a form of answer that is not sent',
    406,
    () => service.app.fetch(postRequest({}, { accept: 'image/png' })),
  ],
  ['a key that is none', 401, () => service.app.fetch(postRequest({}, { authorization: 'Bearer x' }))],
  ['an address that leads nowhere', 404, () => send('GET', '/nowhere')],
];

describe.each(RESPONSES)('%s', (_, status, respond) => {
  test(`has status ${status}, security headers and an id`, async () => {
    const response = await respond();
    expect(response.status).toBe(status);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject(SECURITY);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
    // What is told nothing of it may be kept by any cache, for as long as it likes.
    expect(headers['cache-control']).toBeTruthy();
  });
});

describe('the built explorer', () => {
  let folder: string;
  let app: App;
  beforeAll(async () => {
    folder = await temporaryFolder('headers');
    await mkdir(join(folder, 'assets'));
    for (const file of ['index.html', 'assets/a.js', 'assets/a.css', 'icon.svg', 'other.bin'])
      await writeFile(join(folder, file), '<!doctype html><title>x</title>');
    app = appOn(stubStore(), { webFolder: folder }).app;
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['/', 200],
    ['/network', 200],
    ['/entity/org:un', 404],
    ['/nothing', 404],
    ['//', 404],
    ['//..%2fpackage.json', 404],
    ['/assets/a.js', 200],
    ['/assets/a.css', 200],
    ['/icon.svg', 200],
    ['/other.bin', 200],
  ])('%s cannot be framed, guessed at or traced', async (path, status) => {
    for (const encoding of ['br', 'identity', '*;q=0']) {
      const headers = { ...HTML, 'accept-encoding': encoding };
      const response = await app.fetch(new Request(`http://test.invalid${path}`, { headers }));
      expect(response.status).toBe(encoding === '*;q=0' ? 406 : status);
      expect(Object.fromEntries(response.headers)).toMatchObject(SECURITY);
      expect(response.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(response.headers.get('cache-control')).toBeTruthy();
    }
  });

  test.each(['/assets/a.js', '/icon.svg'])('%s takes no other method', async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const headers = { 'accept-encoding': 'br' };
      const response = await app.fetch(new Request(`http://test.invalid${path}`, { method, headers }));
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect([response.headers.get('content-encoding'), await response.text()]).toEqual([
        null,
        'This address answers to GET and HEAD only.\n',
      ]);
    }
  });
});

test('GraphiQL runs the scripts of its page alone', async () => {
  const policy = (await send('GET', '/graphql', HTML)).headers.get('content-security-policy');
  // GraphiQL's own, and the one that readies its tabs.
  expect(policy).toMatch(/script-src( 'sha256-[\w+/]{43}='){2};/);
});

describe('the id of a request', () => {
  const idFor = async (id: string) =>
    (await send('GET', '/health', { 'x-request-id': id })).headers.get('x-request-id');

  test.each(['a', 'req-42_x', 'x'.repeat(128)])('is the one that it came with: %s', async (id) => {
    expect(await idFor(id)).toBe(id);
  });

  test.each(['', 'a b', '<script>', 'a"b', 'x'.repeat(129)])('is a new one in place of %j', async (id) => {
    expect(await idFor(id)).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is another each time', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => send('GET', '/health')));
    expect(new Set(ids.map(({ headers }) => headers.get('x-request-id'))).size).toBe(3);
  });

  test('is in the log of a fault', async () => {
    store.behave(new Error('the secret is 42'));
    const query = '{ event(id: "event:dushanbe-2022") { name } }';
    const response = await service.app.fetch(postRequest({ query }, { 'x-request-id': 'req-7' }));
    store.behave('empty');
    expect([response.status, response.headers.get('x-request-id')]).toEqual([500, 'req-7']);
    expect(service.logged).toMatchObject([{ msg: 'a query met a fault', requestId: 'req-7' }]);
  });
});

test.each([
  ['/graphql', 'GET, POST', ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']],
  ['/health', 'GET, HEAD', ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']],
  ['/ready', 'GET, HEAD', ['POST', 'DELETE']],
  ['/', 'GET, HEAD', ['POST', 'DELETE']],
  ['/entity/org:un', 'GET, HEAD', ['POST', 'PUT', 'OPTIONS']],
])('%s answers other methods than %s with 405', async (path, allow, methods) => {
  for (const method of methods) {
    const response = await send(method, path, HTML);
    expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, allow]);
  }
});

describe('over HTTP', () => {
  let listener: Listener;
  beforeAll(async () => {
    listener = await listen(service.app, { port: 0, host: '127.0.0.1' });
  });
  afterAll(() => listener.stop());

  test.each([
    ['a host that is none', '/health', 'a b'],
    ['a host with a path', '/health', 'x/y'],
    ['an address that is none', '*', 'localhost'],
  ])('%s is refused with the headers of all responses', async (_, path, host) => {
    const { hostname, port } = new URL(listener.url);
    const { status, headers } = await new Promise<{ status?: number; headers: object }>((resolve, reject) => {
      request({ hostname, port, path, headers: { host } }, (response) => {
        response.resume();
        resolve({ ...(response.statusCode && { status: response.statusCode }), headers: response.headers });
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
    expect(headers).toMatchObject({ ...SECURITY, 'x-request-id': expect.stringMatching(/^[\w-]{36}$/) });
  });
});
