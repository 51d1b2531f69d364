/** Who may ask, and how often, as clients see it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Caller,
  type CallerVariables,
  requireScope,
  SCOPES,
} from '../../../src/server/access/caller.js';
import type { AccessOptions } from '../../../src/server/access/guard.js';
import { createKey } from '../../../src/server/access/key-file.js';
import { createKeyRing } from '../../../src/server/access/key-ring.js';
import { appOn, postRequest } from '../../support/app.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { stubStore } from '../stub-store.js';

let folder: string;
let keysFile: string;
let keys: AccessOptions['keys'];
let read: string;
let expired: string;
beforeAll(async () => {
  folder = await temporaryFolder('guard');
  keysFile = join(folder, 'keys.json');
  read = createKey(keysFile, { name: 'reader', scope: 'read', expires: null });
  expired = createKey(keysFile, { name: 'late', scope: 'admin', expires: new Date(Date.now() - 1) });
  keys = createKeyRing({ path: keysFile });
});
afterAll(() => rm(folder, { recursive: true }));

const FRIEND = 'https://dashboard.example';
const service = (access: AccessOptions) =>
  appOn(stubStore(), { access, webFolder: '/not-built', corsOrigins: [FRIEND] }).app;
const QUESTION = { query: '{ __typename }' };
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const get = (path: string, headers = {}) => new Request(`http://test.invalid${path}`, { headers });
const told = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code, response.headers.get('www-authenticate')];
};
const CHALLENGE = 'Bearer realm="communique"';
const INVALID = `${CHALLENGE}, error="invalid_token"`;

describe('where reading is open', () => {
  test('anybody asks, with a key or without', async () => {
    for (const headers of [{}, bearer(read), { authorization: 'Basic eDp5' }])
      expect((await service({ keys }).fetch(postRequest(QUESTION, headers))).status).toBe(200);
  });

  test.each(['x', 'communique_x', '', 'a b'])(
    'a key that is none (%j) is refused all the same',
    async (key) => {
      expect(await told(await service({ keys }).fetch(postRequest(QUESTION, bearer(key))))).toEqual([
        ...[401, 'UNAUTHENTICATED', INVALID],
      ]);
    },
  );

  test('an expired key is refused', async () => {
    expect(await told(await service({ keys }).fetch(postRequest(QUESTION, bearer(expired))))).toEqual([
      ...[401, 'UNAUTHENTICATED', INVALID],
    ]);
  });
});

describe('where reading is closed', () => {
  test('a question needs a key', async () => {
    const closed = service({ keys, closed: true });
    expect(await told(await closed.fetch(postRequest(QUESTION)))).toEqual([
      401,
      'UNAUTHENTICATED',
      CHALLENGE,
    ]);
    expect(await told(await closed.fetch(get('/graphql?query={__typename}')))).toEqual([
      ...[401, 'UNAUTHENTICATED', CHALLENGE],
    ]);
    expect((await closed.fetch(postRequest(QUESTION, bearer(read)))).status).toBe(200);
  });

  test('probes and pages without data are open', async () => {
    const closed = service({ keys, closed: true });
    for (const path of ['/health', '/ready']) expect((await closed.fetch(get(path))).status).toBe(200);
    expect((await closed.fetch(get('/graphql', { accept: 'text/html' }))).status).toBe(200);
  });

  test('a page of an allowed origin may ask whether it may, and reads why it may not', async () => {
    const closed = service({ keys, closed: true });
    const preflight = new Request('http://test.invalid/graphql', {
      method: 'OPTIONS',
      headers: { origin: FRIEND, 'access-control-request-headers': 'authorization' },
    });
    expect((await closed.fetch(preflight)).status).toBe(204);
    const refused = await closed.fetch(postRequest(QUESTION, { origin: FRIEND }));
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, FRIEND]);
  });

  test('a token that allows nothing is not enough', async () => {
    const tokens = async (): Promise<Caller> => ({ kind: 'token', name: 'ada', scope: null });
    const closed = service({ tokens, closed: true });
    expect(await told(await closed.fetch(postRequest(QUESTION, bearer('a.b.c'))))).toEqual([
      403,
      'FORBIDDEN',
      null,
    ]);
  });
});

test('each scope allows itself and those before it', async () => {
  for (const [had, scope] of SCOPES.entries())
    for (const [needed, wanted] of SCOPES.entries()) {
      const routes = new Hono<CallerVariables>()
        .use(async (c, next) => {
          c.set('caller', { kind: 'key', name: 'x', scope });
          await next();
        })
        .get('/', (c) => {
          requireScope(c, wanted);
          return c.text('done');
        })
        .onError((error, c) => c.text((error as { code?: string }).code ?? ''));
      expect(await (await routes.request('/')).text()).toBe(had >= needed ? 'done' : 'FORBIDDEN');
    }
});

describe('the rate', () => {
  const ask = (app: ReturnType<typeof service>, address: string, headers = {}) =>
    app.fetch(postRequest(QUESTION, headers), { address });

  test('of an address is limited, of probes is not', async () => {
    const app = service({ ratePerMinute: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await ask(app, '203.0.113.7')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await ask(app, '203.0.113.7');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect((await ask(app, '203.0.113.8')).status).toBe(200);
    for (let i = 0; i < 5; i++)
      expect((await app.fetch(get('/health'), { address: '203.0.113.7' })).status).toBe(200);
  });

  test('of a household is that of all its addresses', async () => {
    const app = service({ ratePerMinute: 1 });
    expect((await ask(app, '2001:db8::1')).status).toBe(200);
    expect((await ask(app, '2001:db8::2:3:4:5')).status).toBe(429);
    expect((await ask(app, '2001:db8:0:1::1')).status).toBe(200);
  });

  test('of a key is its own, wherever it is used', async () => {
    const app = service({ keys, ratePerMinute: 1, keyRatePerMinute: 2 });
    expect((await ask(app, '203.0.113.7')).status).toBe(200);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await ask(app, `203.0.113.${i}`, bearer(read))).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  test('of guesses at keys is that of the address', async () => {
    const app = service({ keys, ratePerMinute: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await ask(app, '203.0.113.7', bearer(`guess${i}`))).status);
    expect(statuses).toEqual([401, 401, 429]);
  });

  test('is that of the client behind a named proxy', async () => {
    const app = service({ ratePerMinute: 1, trustedProxies: ['10.0.0.0/8'] });
    const by = (client: string, proxy = '10.0.0.1') => ask(app, proxy, { 'x-forwarded-for': client });
    expect((await by('203.0.113.7')).status).toBe(200);
    expect((await by('203.0.113.7', '10.0.0.2')).status).toBe(429);
    expect((await by('203.0.113.8')).status).toBe(200);
  });

  test('is not limited by itself', async () => {
    const app = service({});
    for (let i = 0; i < 300; i++) expect((await ask(app, '203.0.113.7')).status).toBe(200);
  });
});
