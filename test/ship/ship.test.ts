/** What ships, runs: the packed package in an empty folder, as the container image and an installation have it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageRoot, readExampleQueries } from '../../src/shared/package-files.js';
import { addressOf, ask, type Running, startProcess } from '../cli/run-cli.js';
import { describeWith } from '../support/needs.js';
import { installPackage, NO_PACKAGE, servePackage } from './shipped-package.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' };

const shipped = await installPackage();

describeWith('the shipped package', shipped, NO_PACKAGE, ({ folder, node }) => {
  let service: Running;
  let url: string;
  beforeAll(async () => {
    service = servePackage({ folder, node });
    url = await addressOf(service);
  });
  afterAll(() => service.signal('SIGKILL'));

  const open = (path: string, headers: Readonly<Record<string, string>> = BROWSER) =>
    fetch(`${url}${path}`, { headers });

  test('holds what it runs with and nothing else', () => {
    const beside = ['data', 'data-of-traces', 'node_modules', 'package-lock.json'];
    expect(readdirSync(folder).filter((name) => !beside.includes(name))).toEqual([
      '.env.example',
      'LICENSE',
      'NOTICE',
      'README.md',
      'dist',
      'examples',
      'package.json',
      'sbom.cdx.json',
      'schema.graphql',
      'seeds',
    ]);
    const compiled = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(`${folder}/dist/`.length))
      .filter((file) => !file.startsWith('web/') && file !== 'trusted-documents.json');
    expect(compiled.filter((file) => !existsSync(join(packageRoot, 'src', sourceOf(file))))).toEqual([]);
  });

  test('lists every package that it holds in its bill of materials', () => {
    const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const installed: Readonly<Record<string, { readonly version: string }>> = read(
      'node_modules/.package-lock.json',
    ).packages;
    const held = Object.entries(installed).map(
      ([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`,
    );
    const text = readFileSync(join(folder, 'dist/web/licenses.txt'), 'utf8');
    const bundled = [...text.matchAll(/^## (\S+) (\S+) \(/gm)].map(
      ([, name, version]) => `${name}@${version}`,
    );
    expect(bundled).toEqual(expect.arrayContaining([expect.stringMatching(/^preact@/)]));

    const components: readonly { readonly 'bom-ref': string; readonly scope: string }[] =
      read('sbom.cdx.json').components;
    const listed = (scope?: string) =>
      components.flatMap((c) => (scope === undefined || c.scope === scope ? [c['bom-ref']] : []));
    expect([...held, ...bundled].filter((reference) => !listed().includes(reference))).toEqual([]);
    // Of the engine of the embedded store each platform has its own.
    expect(listed('required').filter((reference) => ![...held, ...bundled].includes(reference))).toEqual([]);
  });

  test('sends traces only with packages that it does not hold, and names them', async () => {
    const environment = {
      PORT: '0',
      DATA_DIR: join(folder, 'data-of-traces'),
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
    };
    const { code, err } = await startProcess(node, ['dist/cli/main.js', 'serve'], folder, environment).ended;
    expect([code, err]).toEqual([78, expect.stringContaining('packages that send traces are not installed')]);
  });

  test('has its seeds loaded at the first start, and answers a question', async () => {
    expect(await ask(url, '{ event(id: "event:dushanbe-2022") { period { edtf } } }')).toEqual({
      data: { event: { period: { edtf: '2022-10-18/2022-10-19' } } },
    });
    expect((await open('/ready')).status).toBe(200);
  });

  test('shows the explorer, with its script and its style', async () => {
    const page = await open('/');
    const html = await page.text();
    expect([page.status, html]).toEqual([200, expect.stringContaining('<div id="page">')]);
    const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const types = await Promise.all(
      assets.map(async (path) => {
        const { status, headers } = await open(path, {});
        return `${status} ${headers.get('content-type')}`;
      }),
    );
    expect(new Set(types)).toEqual(
      new Set(['200 text/css; charset=utf-8', '200 text/javascript; charset=utf-8']),
    );
  });

  test('shows GraphiQL with every example', async () => {
    const page = await open('/graphql');
    const html = await page.text();
    expect(page.status).toBe(200);
    for (const { query } of readExampleQueries()) expect(html).toContain(JSON.stringify(query).slice(1, 60));
  });

  test('checks its seeds by the command line', async () => {
    const { code, out, err } = await startProcess(node, ['dist/cli/main.js', 'check'], folder).ended;
    expect([code, out, err]).toEqual([0, expect.stringMatching(/^The seeds are sound: /), '']);
  });

  test('ends in order when told to', async () => {
    service.signal('SIGTERM');
    const { code, err } = await service.ended;
    expect([code, err]).toEqual([0, expect.not.stringMatching(/error|warn/i)]);
  });
});

const sourceOf = (compiled: string): string => compiled.replace(/\.js$/, '.ts');
