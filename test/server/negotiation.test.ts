/** Which form of a page a client gets, by the weights of its Accept-Encoding and Accept headers. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/server/app.js';
import { appOn } from '../support/app.js';
import { stubStore } from './stub-store.js';

const SCRIPT = `console.log('${'x'.repeat(2_000)}');`;

let folder: string;
let app: App;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'negotiation-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/index.js'), SCRIPT);
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>x</title>');
  app = appOn(stubStore(), { webFolder: folder }).app;
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, headers: Readonly<Record<string, string>>) =>
  app.fetch(new Request(`http://test.invalid${path}`, { headers }));

describe('Accept-Encoding', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['GZIP', 'gzip'],
    ['gzip;q=0', null],
    ['gzip; q=0.0', null],
    ['gzip ;q=0', null],
    ['br;q=0', null],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0, br', 'br'],
    ['gzip;q=0.8, br;q=0.2', 'gzip'],
    ['gzip;q=0.2, br;q=0.8', 'br'],
    ['gzip;q=0.5, br;q=0.5', 'br'],
    ['*', 'br'],
    ['*;q=0', 'refused'],
    ['br;q=0, *', 'gzip'],
    ['gzip, *;q=0', 'gzip'],
    ['*;q=0.1, gzip;q=0', 'br'],
    ['identity', null],
    ['identity, gzip;q=0.5', null],
    ['identity;q=0.5, gzip', 'gzip'],
    ['identity;q=0', 'refused'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['identity;q=0, *', 'br'],
    ['identity, *;q=0', null],
    ['deflate', null],
    ['deflate, zstd;q=1', null],
    ['x-brotli, not-gzip', null],
    ['gzip-9', null],
  ])('%s → %s', async (accepted, encoding) => {
    const response = await get(
      '/assets/index.js',
      accepted === undefined ? {} : { 'accept-encoding': accepted },
    );
    expect(response.headers.get('vary')).toMatch(/accept-encoding/);
    if (encoding === 'refused') {
      expect([response.status, await response.text()]).toEqual([
        406,
        'This is sent as br, gzip, identity only.\n',
      ]);
      return;
    }
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, encoding]);
    const body = Buffer.from(await response.arrayBuffer());
    const decode =
      { br: brotliDecompressSync, gzip: gunzipSync }[String(encoding)] ?? ((bytes: Buffer) => bytes);
    expect(decode(body).toString()).toBe(SCRIPT);
  });

  test.each([
    ['gzip;q=0', null],
    ['gzip', 'gzip'],
    ['br', null],
  ])('GraphiQL, which is kept as gzip alone: %s → %s', async (accepted, encoding) => {
    const response = await get('/graphql', { accept: 'text/html', 'accept-encoding': accepted });
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, encoding]);
  });

  test('each form has a tag of its own, and 304 goes to who holds that very form', async () => {
    const tagOf = async (encoding: string) =>
      String((await get('/assets/index.js', { 'accept-encoding': encoding })).headers.get('etag'));
    const tags = [await tagOf('identity'), await tagOf('gzip'), await tagOf('br')];
    expect(new Set(tags).size).toBe(3);
    const [plain = '', gzipped = ''] = tags;
    const again = async (ifNoneMatch: string, encoding: string) =>
      (await get('/assets/index.js', { 'if-none-match': ifNoneMatch, 'accept-encoding': encoding })).status;
    expect(await again(gzipped, 'gzip')).toBe(304);
    expect(await again(`W/${gzipped}`, 'gzip')).toBe(304);
    expect(await again(`"another", ${gzipped}`, 'gzip')).toBe(304);
    expect(await again('*', 'gzip')).toBe(304);
    expect(await again(plain, 'gzip')).toBe(200);
    expect(await again(gzipped, 'gzip;q=0')).toBe(200);
    expect(await again(`"${plain.slice(1, 5)}"`, 'identity')).toBe(200);
  });
});

describe('Accept', () => {
  const PAGE = /^text\/html/;
  test.each([
    ['text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', true, true],
    ['text/html', true, true],
    ['TEXT/HTML', true, true],
    ['application/json, text/html;q=0.1', true, true],
    ['text/html;charset=utf-8', true, true],
    ['*/*', true, false],
    ['text/*', true, false],
    ['application/json, */*;q=0.1', true, false],
    [undefined, true, false],
    ['text/html;q=0', false, false],
    ['text/html;q=0.000, */*', false, false],
    ['text/*;q=0, */*', false, false],
    ['*/*;q=0', false, false],
    ['text/html ; q=0', false, false],
    ['application/json', false, false],
    ['application/x-text/html', false, false],
    ['text/html-sandboxed', false, false],
  ])(
    '%s: a view is a page (%s), and so are the API and what is nowhere (%s)',
    async (accept, view, other) => {
      const headers: Readonly<Record<string, string>> = accept === undefined ? {} : { accept };
      for (const [path, isPage] of [
        ['/search', view],
        ['/entity/org:caricc', view],
        ['/graphql', other],
        ['/nowhere', other],
      ] as const) {
        const type = (await get(path, headers)).headers.get('content-type') ?? '';
        expect([path, PAGE.test(type)]).toEqual([path, isPage]);
      }
    },
  );
});
