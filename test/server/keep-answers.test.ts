/** Answers that are kept under the version of the graph. */
import { describe, expect, test } from 'vitest';
import { newestVersion } from '../../src/server/cache/newest-version.js';
import { readExampleQueries } from '../../src/shared/package-files.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { appOn } from '../support/app.js';
import { countingStore } from '../support/counting-store.js';
import { randomRuns } from '../support/random-runs.js';
import { openSeededStore } from '../support/seeded-graph.js';
import { asGet, asPost, expectNeverStale } from './keep-answers-cases.js';

const store = countingStore(await openSeededStore());
const kept = appOn(store, { keptAnswerBytes: 4_000_000 }).app;
const anew = appOn(store).app;
const QUERY = '{ event(id: "event:dushanbe-2018") { name } }';

describe('a question that is asked again', () => {
  test.each(readExampleQueries().map(({ name, query }) => [name, query] as const))(
    'has the same answer, and the store is not asked: %s',
    async (_, query) => {
      for (const ask of [asGet, asPost]) {
        const expected = await (await anew.fetch(ask(query))).text();
        const first = await kept.fetch(ask(query));
        expect(await first.text()).toBe(expected);
        store.taken();
        const again = await kept.fetch(ask(query));
        expect(await again.text()).toBe(expected);
        expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
        expect(store.taken()).toEqual([]);
      }
    },
  );

  test('carries the version of the graph, and an id of its own', async () => {
    const ids = new Set<string | null>();
    for (let i = 0; i < 2; i++) {
      const { headers } = await kept.fetch(asPost(QUERY));
      expect(headers.get('x-graph-version')).toBe(await store.graphVersion());
      expect(headers.get('cache-control')).toBe('no-store');
      ids.add(headers.get('x-request-id'));
    }
    expect(ids.size).toBe(2);
  });
});

describe('a GET', () => {
  test('is answered with 304 while the client holds what it would get', async () => {
    const { headers } = await kept.fetch(asGet(QUERY));
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    expect(headers.get('cache-control')).toBe('public, no-cache');
    store.taken();
    for (const held of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
      const again = await kept.fetch(asGet(QUERY, { 'if-none-match': held }));
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect(store.taken()).toEqual([]);
    expect((await kept.fetch(asGet(QUERY, { 'if-none-match': '"other"' }))).status).toBe(200);
    expect((await kept.fetch(asGet(`${QUERY} `, { 'if-none-match': etag }))).status).toBe(200);
  });

  test('is private where reading needs a key', async () => {
    const closed = appOn(store, { keptAnswerBytes: 1_000_000, access: { closed: true } }).app;
    const refused = await closed.fetch(asGet(QUERY));
    expect(refused.status).toBe(401);
    expect(refused.headers.get('etag')).toBeNull();
  });
});

test('what went wrong is asked anew each time', async () => {
  for (const query of [
    '{ event(id: "event:dushanbe-2018") { nothing } }',
    '{ events(first: 1000) { totalCount } }',
    '{',
  ])
    for (let i = 0; i < 2; i++) {
      const { headers } = await kept.fetch(asGet(query));
      expect(headers.get('etag')).toBeNull();
    }
});

test('what an answer has cost is told of that answer', async () => {
  const ask = () =>
    kept.fetch(
      new Request('http://test.invalid/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY, extensions: { cost: true } }),
      }),
    );
  await ask();
  store.taken();
  expect(await (await ask()).json()).toMatchObject({
    extensions: { cost: { estimate: expect.any(Number), spent: 1, limit: 300_000 } },
  });
  expect(store.taken()).toHaveLength(1);
});

test('no more is kept than fits', async () => {
  const small = appOn(store, { keptAnswerBytes: 2_000 }).app;
  const ask = async (i: number) =>
    (await small.fetch(asGet(`{ a${i}: event(id: "event:dushanbe-2018") { name } }`))).text();
  for (let i = 0; i < 10; i++) await ask(i);
  store.taken();
  await ask(9);
  expect(store.taken()).toEqual([]);
  await ask(0);
  expect(store.taken()).toHaveLength(1);
});

test('no answer is older than the last load', async () => {
  await expectNeverStale([await openGrafeoStore({})], randomRuns(15, 200));
});

test('nobody is told a version that was looked for before they asked', async () => {
  let version = 0;
  let looks = 0;
  const ask = newestVersion(async () => {
    looks += 1;
    const seen = version;
    await new Promise((resolve) => setTimeout(resolve, 1));
    return String(seen);
  });
  await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i % 20));
      if (i % 3 === 0) version += 1;
      const atLeast = version;
      expect(Number(await ask())).toBeGreaterThanOrEqual(atLeast);
    }),
  );
  expect(looks).toBeLessThan(150);
  expect(version).toBeGreaterThan(50);
});
