/** GraphiQL as it is served: one page with everything in it, compressed, and sent again only when it has changed. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readExampleQueries } from '../../src/shared/package-files.js';
import { appOn } from '../support/app.js';
import { stubStore } from './stub-store.js';

const { app } = appOn(stubStore());
const BROWSER = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' };

const get = (headers: Readonly<Record<string, string>>, path = '/graphql') =>
  app.fetch(new Request(`http://test.invalid${path}`, { headers }));

test('a browser gets the page, with the examples as tabs and no script from elsewhere', async () => {
  const response = await get(BROWSER);
  const page = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  for (const { query } of readExampleQueries()) expect(page).toContain(JSON.stringify(query).slice(1, 60));
  expect(page).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="?(?:https?:)?\/\//);
});

test('compressed it is the same page, a quarter as large', async () => {
  const plain = Buffer.from(await (await get(BROWSER)).arrayBuffer());
  const response = await get({ ...BROWSER, 'accept-encoding': 'gzip, deflate, br' });
  const compressed = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('vary')).toMatch(/accept-encoding/);
  expect(compressed.length).toBeLessThan(plain.length / 3);
  expect(gunzipSync(compressed).equals(plain)).toBe(true);
});

describe('the page that a browser has already', () => {
  test('is not sent again', async () => {
    const etag = String((await get(BROWSER)).headers.get('etag'));
    for (const known of [etag, `W/${etag}`, `"another", ${etag}`]) {
      const response = await get({ ...BROWSER, 'if-none-match': known });
      expect([known, response.status, await response.text()]).toEqual([known, 304, '']);
      expect(response.headers.get('etag')).toBe(etag);
    }
  });

  test('is asked for again each time, so that a new version is seen at once', async () => {
    const response = await get({ ...BROWSER, 'if-none-match': '"of another version"' });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });
});

test('whoever does not take HTML gets answers, also to a query in the address', async () => {
  const query = `?query=${encodeURIComponent('{ __typename }')}`;
  const response = await get({ accept: 'application/json' }, `/graphql${query}`);
  expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  expect((await get({ accept: '*/*' })).headers.get('content-type')).not.toMatch(/html/);
});
