/** What a reader relies on while reading: order, evidence where one looks for it, files that hold what the page holds. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage, tool } from './served-page.js';

describeWithBrowser('a reader', () => {
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
  afterEach(async () => {
    expectQuiet(opened);
    await opened.close();
  });

  const go = (path: string) => opened.page.goto(listener.url + path);

  test.each([
    ['/entity/place:dushanbe', 'Events held here', -1],
    ['/entity/topic:border-security', 'About this', -1],
    ['/entity/org:caricc', 'Organised', -1],
    ['/entity/declaration:un-gcts-2006', 'Cited by', -1],
    ['/entity/series:dushanbe-process', 'Editions', 1],
  ])('of %s finds “%s” by date', async (path, heading, sign) => {
    await go(path);
    const section = opened.page.locator('.section').filter({
      has: opened.page.getByRole('heading', { level: 2, name: new RegExp(`^${heading}`) }),
    });
    const years = (await rowsOf(section)).map((text) => Number(/\d{4}/.exec(text)?.[0]));
    expect(years.length).toBeGreaterThan(2);
    expect(years).toEqual(years.toSorted((a, b) => sign * (a - b)));
  });

  test('finds claims of one kind by date', async () => {
    await go('/entity/org:caricc');
    const milestones = opened.page
      .locator('.section > div')
      .filter({ has: opened.page.getByRole('heading', { level: 3, name: 'Milestone', exact: true }) });
    await milestones.locator('li').first().waitFor();
    const years = (await milestones.locator('li').allTextContents()).map((text) =>
      Number(/\((?:since |\d+ )?(?:\w+ )?(\d{4})/.exec(text)?.[1]),
    );
    expect(years.length).toBeGreaterThan(3);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  test('opens what a mark of the matrix rests on, and closes it with Escape', async () => {
    await go('/process/series:dushanbe-process');
    const { page } = opened;
    const coverage = page.getByRole('row', { name: /^Named, of those reported/ }).getByRole('cell');
    expect(await coverage.nth(3).textContent()).toContain('3 of 92 states named');
    const row = page.locator('.matrix').first().locator('tbody tr').filter({ hasText: 'Kazakhstan' }).first();
    const cell = row.getByRole('button', { name: 'Kazakhstan, 2018 Dushanbe: was there. How we know' });
    await cell.press('Enter');
    expect(await cell.getAttribute('aria-expanded')).toBe('true');
    const evidence = page.locator('.cell-evidence');
    await evidence.locator('.mark').first().click();
    expect(await evidence.locator('.evidence .evidence a').first().getAttribute('href')).toMatch(/^https?:/);
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
    // What is not known rests on nothing.
    expect(await row.locator('td').nth(3).locator('button').count()).toBe(0);
  });

  test('is brought to the panel that a row far below opens, and back by Escape', async () => {
    await go('/network?from=2018&to=2024');
    const { page } = opened;
    const button = page.getByRole('button', { name: /Shared events of/ }).nth(30);
    await button.press('Enter');
    const panel = page.locator('.panel');
    await panel.waitFor();
    const top = await panel.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(800);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    const back = await button.evaluate((element) => element.getBoundingClientRect().top);
    expect(back).toBeGreaterThanOrEqual(0);
    expect(back).toBeLessThan(900);
  });

  test('takes members, organs and officers of an organisation along, with the place in the source', async () => {
    await go('/entity/org:caricc');
    const downloading = opened.page.waitForEvent('download');
    await (await tool(opened.page, 'button', 'CSV: links')).click();
    const [head, ...rows] = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n');
    expect(head).toMatch(/,locator,quote$/);
    for (const link of [
      /^MEMBER_OF,state:kazakhstan,.*,org:caricc,/,
      /^PART_OF,org:caricc-council,/,
      /^HOLDS_POST,person:rustam-miralizoda,.*Director/,
    ])
      expect(rows.filter((row) => link.test(row)).length).toBeGreaterThan(0);
  });

  /** All rows of a list that grows. */
  async function rowsOf(section: ReturnType<OpenBrowser['page']['locator']>): Promise<readonly string[]> {
    const dates = section.locator('.facts .fact-date');
    await dates.first().waitFor();
    const more = section.locator('.more button');
    while ((await more.count()) > 0) {
      const before = await dates.count();
      await more.click();
      await expect.poll(() => dates.count()).toBeGreaterThan(before);
    }
    return dates.allTextContents();
  }
});
