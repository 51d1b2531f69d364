/** The start page, charts and the map as readers use them: by the mark, by the table, as a file, and in a page elsewhere. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

describeWithBrowser('what is counted', () => {
  let listener: Listener;
  let opened: OpenBrowser;

  beforeAll(async () => {
    const { store } = await seededApp();
    listener = await servePage(store);
  });
  afterAll(() => listener?.stop());
  beforeEach(async () => {
    opened = await openBrowser({
      origin: listener.url,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
  });
  afterEach(() => opened.close());

  const go = (path: string) => opened.page.goto(listener.url + path);
  const textsOf = (selector: string) => opened.page.locator(selector).allTextContents();

  test('stands in the table as in the marks, and a mark leads to the list of as many', async () => {
    await go('/charts?chart=years');
    const { page } = opened;
    await page.locator('.chart .chart-mark').first().waitFor();
    const marks = await textsOf('.chart .chart-mark > title');
    await page.getByText('The same as a table').click();
    await page.locator('.chart-table tbody tr').first().waitFor();
    const rows = await page.locator('.chart-table tbody tr').allInnerTexts();
    expect([rows.length, marks.length]).toEqual([27, 27]);
    for (const [i, row] of rows.entries()) {
      const [year, certain, possible] = row.trim().split(/\s+/);
      const told = certain === possible ? `${year}: ${certain} ` : `${possible} at the most`;
      expect(marks[i]).toContain(told);
    }
    // In the middle of the picture, where the pointer rests on the bar of its year.
    await page.locator('.chart-mark', { hasText: '2022: 34' }).click({ position: { x: 5, y: 150 } });
    await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
    await page.locator('.section .count').filter({ hasText: /^36$/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?status=HELD&year=2022');
    expectQuiet(opened);
  });

  test('is saved with its question and what it leaves out', async () => {
    await go('/map');
    const { page } = opened;
    await page.locator('.map circle').first().waitFor();
    await page.getByText('The same as a table').click();
    await page.locator('.chart-table tbody tr').first().waitFor();
    const circles = await page.locator('.chart-table tr', { hasText: 'as a circle' }).count();
    expect(await page.locator('.map circle').count()).toBe(circles);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Picture (SVG)' }).click(),
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    expect(svg).toContain('In which countries were events held, and how many?');
    expect(svg).toContain('Almaty (20)');
    expect(svg).toContain('Natural Earth');
    expectQuiet(opened);
  });

  test('stands alone where it is embedded, with its source, and opens lists elsewhere', async () => {
    await go('/charts?chart=states&embed=1');
    const { page } = opened;
    await page.locator('.chart .chart-mark').first().waitFor();
    expect(await page.locator('.masthead, .colophon, .filters').count()).toBe(0);
    const source = page.locator('.embedded-source a');
    expect(await source.getAttribute('href')).toBe(`${listener.url}/charts?chart=states`);
    const [list] = await Promise.all([
      page.waitForEvent('popup'),
      page.locator('.chart-mark', { hasText: 'Kazakhstan' }).first().click(),
    ]);
    expect(new URL(list.url()).pathname).toBe('/search/events');
    expect(new URL(page.url()).pathname).toBe('/charts');
    expectQuiet(opened);
  });

  test('is on the start page: how much, the process, the years', async () => {
    await go('/');
    const { page } = opened;
    await page.getByRole('heading', { level: 2, name: 'Dushanbe Process' }).waitFor();
    await page.locator('.ring a').first().waitFor();
    expect(await textsOf('.home-numbers dd')).not.toContain('…');
    expect(await page.locator('.cards h2').count()).toBe(6);
    await page.locator('.home-years .chart-mark').first().waitFor();
    expectQuiet(opened);
  });

  test('leaves the start page with its search and its tasks where the service fails', async () => {
    const { page } = opened;
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 400, json: { errors: [{ message: 'no' }] } }),
    );
    await go('/');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.cards h2').count()).toBe(6);
    expect(await page.getByRole('combobox').count()).toBe(1);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.home-years .chart-mark').first().waitFor();
  });
});
