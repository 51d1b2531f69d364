/** How the built explorer is served. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stubStore } from '../server/stub-store.js';
import { appOn } from '../support/app.js';
import { buildPage } from './served-page.js';

const FIRST_LOAD_BUDGET = 250 * 1024;
const STATIC_IMPORT = /(?:^|[;}])import(?:[^'"();]*from)?["']\.\/([^"']+)["']/gm;
/** What stands in the scales of charts, in the shapes of the map, and in the network alone. */
const LOADED_LATE = ['paddingInner', '"Topology"', 'sigma'];

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Request(`http://test.invalid${path}`, { method, headers: { accept: 'text/html', ...headers } });

describe('the built explorer', () => {
  let folder: string;
  let respond: (request: Request) => Promise<Response>;
  let script: string;

  beforeAll(async () => {
    folder = await buildPage();
    respond = appOn(stubStore(), { webFolder: folder }).app.fetch;
    script = `/assets/${(await readdir(join(folder, 'assets'))).find((name) => /^index.*\.js$/.test(name))}`;
  });

  test.each([
    '/',
    '/search?q=x',
    '/network',
    '/process',
    '/paths',
    '/contested',
    '/actors',
    '/charts',
    '/map',
  ])('is the page at %s', async (path) => {
    const response = await respond(get(path));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<div id="page">');
  });

  test('says 404 with the page at an address of no view, and nothing to who wants no page', async () => {
    expect((await respond(get('/nowhere'))).status).toBe(404);
    for (const request of [
      get('/nowhere', { accept: 'application/json' }),
      get('/assets/../../package.json', { accept: '*/*' }),
    ]) {
      const response = await respond(request);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  test('allows nothing inline and nothing from elsewhere', async () => {
    const response = await respond(get('/'));
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    // Previews want the picture with the address of the service itself.
    const html = (await response.text()).replaceAll('http://test.invalid/', '/');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|https?:\/\//);
  });

  test('may be framed by the origins that the operator names, and only as a view that is made for it', async () => {
    const origin = 'https://report.example';
    const open = appOn(stubStore(), { webFolder: folder, embedOrigins: [origin] }).app.fetch;
    const framesOf = async (answer: Promise<Response>) =>
      /frame-ancestors ([^;]+)/.exec((await answer).headers.get('content-security-policy') ?? '')?.[1];
    expect(await framesOf(open(get('/charts?chart=years&embed=1')))).toBe(origin);
    expect(await framesOf(open(get('/charts?chart=years')))).toBe("'none'");
    expect(await framesOf(open(get('/nowhere?embed=1')))).toBe("'none'");
    expect(await framesOf(open(get('/graphql?embed=1')))).toBe("'none'");
    expect(await framesOf(respond(get('/charts?chart=years&embed=1')))).toBe("'none'");
  });

  test('keeps files with a hash for long, and asks again for the page', async () => {
    expect((await respond(get(script))).headers.get('cache-control')).toContain('immutable');
    const page = await respond(get('/'));
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await respond(get('/', { 'if-none-match': page.headers.get('etag') ?? '' }));
    expect(again.status).toBe(304);
  });

  test('compresses as the browser likes it', async () => {
    const plain = await readFile(join(folder, script));
    const bytes = async (encoding: string) => {
      const response = await respond(get(script, { 'accept-encoding': encoding }));
      expect(response.headers.get('content-encoding')).toBe(encoding);
      return Buffer.from(await response.arrayBuffer());
    };
    expect(brotliDecompressSync(await bytes('br'))).toEqual(plain);
    expect(gunzipSync(await bytes('gzip'))).toEqual(plain);
  });

  test('has the picture that previews show', async () => {
    const html = await (await respond(get('/'))).text();
    const [, address = ''] = /property="og:image" content="http:\/\/test\.invalid([^"]*)"/.exec(html) ?? [];
    const picture = await respond(get(address));
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await picture.arrayBuffer()).byteLength).toBeLessThan(60_000);
  });

  test('answers HEAD without a body', async () => {
    const response = await respond(get('/', {}, 'HEAD'));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('loads under 250 kB compressed at first, without charts, map and network', async () => {
    const first = await firstLoad();
    const sizes = await Promise.all(
      first.map(async (name) => brotliCompressSync(await readFile(join(folder, name))).length),
    );
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(FIRST_LOAD_BUDGET);
    expect(first.some((name) => name.endsWith('.css'))).toBe(true);
    const code = (await Promise.all(first.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
    for (const late of LOADED_LATE) expect([late, code.includes(late)]).toEqual([late, false]);
  });

  test.each(LOADED_LATE)('has %s in another file', async (late) => {
    const names = await readdir(join(folder, 'assets'));
    const others = await Promise.all(names.map((name) => readFile(join(folder, 'assets', name), 'utf8')));
    expect(others.some((text) => text.includes(late))).toBe(true);
  });

  /** The page and all that it loads by itself: what it names, and what these files import at their tops. */
  async function firstLoad(): Promise<readonly string[]> {
    const names = new Set(['index.html']);
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8');
      if (name.endsWith('.html'))
        for (const [, address = ''] of text.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)) names.add(address);
      if (name.endsWith('.js'))
        for (const [, file = ''] of text.matchAll(STATIC_IMPORT)) names.add(`assets/${file}`);
    }
    return [...names];
  }
});

describe('an explorer that is not built', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'not-built-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('says how to build it', async () => {
    const { app } = appOn(stubStore(), { webFolder: folder });
    const response = await app.fetch(get('/'));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});
