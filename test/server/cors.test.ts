/** Which pages elsewhere may ask, from a browser. */
import { describe, expect, test } from 'vitest';
import { appOn, type TestApp } from '../support/app.js';
import { stubStore } from './stub-store.js';

const FRIEND = 'https://dashboard.example';
const STRANGER = 'https://evil.example';

async function headersFor(
  { app }: TestApp,
  origin: string,
  method: 'POST' | 'OPTIONS',
  body = '{"query":"{ __typename }"}',
) {
  const response = await app.fetch(
    new Request('http://test.invalid/graphql', {
      method,
      headers: {
        origin,
        'content-type': 'application/json',
        ...(method === 'OPTIONS'
          ? { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
          : {}),
      },
      ...(method === 'POST' ? { body } : {}),
    }),
  );
  return Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control-')));
}

describe('by default', () => {
  const service = appOn(stubStore());
  test.each(['POST', 'OPTIONS'] as const)('no page elsewhere (%s)', async (method) => {
    expect(await headersFor(service, STRANGER, method)).toEqual({});
    expect(await headersFor(service, 'null', method)).toEqual({});
  });
});

describe.each([
  ['one origin', [FRIEND]],
  ['two origins', [FRIEND, 'https://other.example']],
])('with %s allowed', (_, corsOrigins) => {
  const service = appOn(stubStore(), { corsOrigins });

  test.each(['POST', 'OPTIONS'] as const)('its pages, without credentials (%s)', async (method) => {
    const headers = await headersFor(service, FRIEND, method);
    expect(headers['access-control-allow-origin']).toBe(FRIEND);
    expect(headers['access-control-allow-credentials']).not.toBe('true');
    if (method === 'OPTIONS') expect(headers['access-control-allow-methods']).toMatch(/POST/);
  });

  test.each(['POST', 'OPTIONS'] as const)('no others (%s)', async (method) => {
    for (const origin of [STRANGER, `${FRIEND}.evil.example`, 'http://dashboard.example', 'null']) {
      const headers = await headersFor(service, origin, method);
      expect(['*', origin]).not.toContain(headers['access-control-allow-origin']);
    }
  });

  test('also where the request is refused before it is read, so that the page can tell why', async () => {
    const tooLarge = 'x'.repeat(300 * 1024);
    expect(await headersFor(service, FRIEND, 'POST', tooLarge)).toEqual({
      'access-control-allow-origin': FRIEND,
    });
    expect(await headersFor(service, STRANGER, 'POST', tooLarge)).toEqual({});
  });
});
