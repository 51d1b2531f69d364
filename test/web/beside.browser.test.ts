/** Sources, documents and actors side by side, and what would change without some sources: by clicks, in both schemes, narrow and wide. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { texts } from '../../src/web/texts.js';
import { type SeededApp, seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

const SOURCE = 'source:caricc-2022-10-20';
const DECLARATIONS = '/documents?series=series:dushanbe-process&kind=DECLARATION&compare=all';
const VIEWS: readonly (readonly [name: string, address: string, content: string])[] = [
  ['sources', '/sources?kind=INSTRUMENT&lang=en', 'main .facts .kind'],
  ['a source', `/sources/${SOURCE}`, '.sayings'],
  ['documents side by side', DECLARATIONS, '.compared'],
  ['two actors', '/compare?a=org:caricc&b=org:unoct', '.commons'],
  ['a doubt', '/trust?about=event:dushanbe-2018&without=kind:OFFICIAL', '.ghost'],
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeWithBrowser('side by side', () => {
  let app: SeededApp;
  let listener: Listener;
  let opened: OpenBrowser;
  let page: Page;
  let axe: string;

  beforeAll(async () => {
    app = await seededApp();
    listener = await servePage(app.store);
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    opened = await openBrowser({
      origin: listener.url,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    page = opened.page;
  });
  afterAll(async () => {
    expectQuiet(opened);
    await opened?.close();
    await listener?.stop();
  });

  const open = async (address: string, content: string) => {
    await page.goto(`${listener.url}${address}`);
    await page.locator(content).first().waitFor();
  };

  describe.each(VIEWS)('%s', (_, address, content) => {
    test('is accessible in both schemes, and fits a narrow screen', async () => {
      await open(address, content);
      await page.evaluate(axe);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const faults = await page.evaluate(
          `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((found) =>
            found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]))`,
        );
        expect(faults).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      // The page is laid out anew for the narrow window a moment after that is there.
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(14_000);
      await page.setViewportSize({ width: 1440, height: 900 });
    });
  });

  test('the declarations of the process are three clicks from home, and unknown citations are not told as none', async () => {
    await page.goto(listener.url);
    await page.locator('a[href^="/process"]').first().click();
    await page.locator('a[href$="/process/series:dushanbe-process"]').first().click();
    await page.getByRole('link', { name: texts.documents.ofSeries }).click();
    const table = page.locator('.compared');
    await table.waitFor();
    const heads = await table.locator('thead th').allTextContents();
    expect(heads.slice(0, 2)).toEqual(['Dushanbe Declaration (2018)', 'Dushanbe Declaration (2019)']);
    const row = table.getByRole('row', { name: /^Charter of the United Nations/ });
    const cells = await row.locator('td').allTextContents();
    expect(cells.slice(1, 3)).toEqual([texts.documents.states.NOT_RECORDED, texts.documents.states.UNKNOWN]);
    expect(cells[0]).toContain('cites');
    await row.getByRole('button').click();
    expect(await row.locator('.evidence .source').count()).toBeGreaterThan(0);
  });

  test('documents are chosen by ticking, and Back takes the last choice back', async () => {
    await open('/documents?q=Dushanbe', 'main .facts input');
    const boxes = page.locator('main .facts input');
    await boxes.nth(0).check();
    await expect.poll(() => new URL(page.url()).searchParams.get('compare')).not.toBeNull();
    await boxes.nth(1).check();
    await page.locator('.compared').waitFor();
    await page.goBack();
    await page.getByText(texts.documents.onlyOne).waitFor();
  });

  test('evidence leads to the page of its source, which counts what the API counts', async () => {
    await open('/contested', '.contested-fact');
    const link = page.getByRole('link', { name: texts.sources.page }).first();
    const id = decodeURI((await link.getAttribute('href')) ?? '').replace('/sources/', '');
    await link.click();
    await page.locator('.sayings').first().waitFor();
    const { facts } = await app.query<{ facts: { totalCount: number } }>(
      'query ($id: ID!) { facts(filter: { sources: [$id] }) { totalCount } }',
      { id },
    );
    const said = page.getByRole('heading', { level: 2, name: new RegExp(`^${texts.sources.says}`) });
    expect(await said.locator('.count').textContent()).toBe(String(facts.totalCount));
  });

  test('a source that is not trusted takes with it what rests on it alone', async () => {
    await open(`/sources/${SOURCE}`, '.sayings');
    const alone = page.getByRole('heading', { level: 2, name: new RegExp(`^${texts.sources.alone}`) });
    const expected = await alone.locator('.count').textContent();
    await page.getByRole('link', { name: texts.sources.doubt }).click();
    const lost = page.getByRole('heading', { level: 2, name: new RegExp(`^${texts.trust.changes.LOST}`) });
    await lost.waitFor();
    expect(await lost.locator('.count').textContent()).toBe(expected);
    expect(await page.locator('del.ghost').count()).toBeGreaterThan(0);
    const press = page.getByRole('checkbox', { name: 'press', exact: true });
    await press.check();
    await expect.poll(() => new URL(page.url()).searchParams.get('without')).toBe(`${SOURCE},kind:PRESS`);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.get('without')).toBe(SOURCE);
    await expect.poll(() => press.isChecked()).toBe(false);
  });

  test('two actors are seen together at as many events as the API says', async () => {
    await open('/compare?a=org:caricc&b=org:unoct', '.lanes');
    const { events } = await app.query<{ events: { totalCount: number } }>(
      '{ events(filter: { presentAll: ["org:caricc", "org:unoct"] }) { totalCount } }',
    );
    const together = page.getByRole('heading', { level: 2, name: new RegExp(`^${texts.compare.together}`) });
    expect(await together.locator('.count').textContent()).toBe(String(events.totalCount));
    await page.getByText(texts.compare.table, { exact: true }).click();
    expect(await page.getByRole('row', { name: /^2022/ }).textContent()).toMatch(/\d/);
  });
});
