/** The ways through the explorer: navigation, palette, menus, sections and Back, from one page to the next without a new start. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage, tool } from './served-page.js';

/** As long as a machine that has much else to do may take. */
const poll = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 });

describeWithBrowser('through the explorer', () => {
  let listener: Listener;
  let opened: OpenBrowser;

  beforeAll(async () => {
    const { store } = await seededApp();
    listener = await servePage(store);
    opened = await openBrowser({
      origin: listener.url,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
  });
  afterAll(async () => {
    expectQuiet(opened);
    await opened?.close();
    await listener?.stop();
  });

  const search = () => new URL(opened.page.url()).search;
  const path = () => decodeURIComponent(new URL(opened.page.url()).pathname);

  test('the palette leads to entities and views, and is no key of who writes', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/actors?kind=STATE`);
    const dialog = page.getByRole('dialog');
    const words = page.getByLabel('With these words');
    await words.press('/');
    expect(await dialog.count()).toBe(0);
    await words.blur();

    await page.keyboard.press('/');
    await page.keyboard.type('caricc');
    await dialog.getByRole('option', { name: /^Central Asian Regional/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Central Asian Regional/ }).waitFor();

    await page.keyboard.press('Control+k');
    await dialog.getByRole('group', { name: 'Seen in this session' }).getByRole('option').first().waitFor();
    await page.keyboard.type('actors');
    await page.keyboard.press('ArrowUp');
    await dialog.getByRole('option', { name: 'Actors', exact: true, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Actors' }).waitFor();
    expect(await page.getByRole('link', { name: 'Actors', exact: true }).getAttribute('aria-current')).toBe(
      'page',
    );

    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('Back takes one choice back, and returns to the same place with the same focus', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/search/events`);
    const from = page.getByLabel('From year');
    // Half a year is none; the whole counts without Enter, and is one step.
    await from.pressSequentially('2018');
    await poll(search).toBe('?from=2018');
    await page.getByLabel('Order').selectOption('Earliest first');
    await poll(search).toBe('?from=2018&order=ASC');
    const dates = page.locator('.section .fact-date');
    await poll(() => dates.first().textContent()).toContain('2018');

    const link = page.locator('.section .facts a[href^="/entity/event:"]').nth(30);
    await link.focus();
    const top = await page.evaluate('scrollY');
    expect(top).toBeGreaterThan(500);
    const address = await link.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'What lies around it' }).waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.goBack();
    await poll(() => page.evaluate('scrollY')).toBe(top);
    await poll(() => page.evaluate('document.activeElement.getAttribute("href")')).toBe(address);

    await page.goBack();
    await poll(search).toBe('?from=2018');
    await page.goBack();
    await poll(search).toBe('');
    await poll(() => from.inputValue()).toBe('');
  });

  test('a file and a question of a page stand in two menus, which Escape closes', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/entity/event:dushanbe-2018`);
    await page.getByText('Download', { exact: true }).press('Enter');
    await page.getByRole('button', { name: 'CSV: participants' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'CSV: participants' }).waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Download');

    const href = await (await tool(page, 'link', 'Open as GraphQL: Who took part')).getAttribute('href');
    const query = new URL(href ?? '', listener.url).searchParams.get('query');
    const answer = await page.request.post(`${listener.url}/graphql`, { data: { query } });
    expect((await answer.json()).data.event.participations.totalCount).toBe(54);
  });

  test('a page tells its facts and how its counts fit, and leads to its sections', async () => {
    const { page } = opened;
    const box = page.locator('.facts-box');
    const told = (await box.textContent()) ?? '';
    for (const fact of [
      '3–4 May 2018',
      'Dushanbe',
      'Dushanbe Process · edition 1',
      'Dushanbe Declaration (2018)',
    ])
      expect(told).toContain(fact);
    expect(told).toContain(
      'Sources report 46–48 states, 31 organisations and at least 400 people; of these the record identifies 39 states, 9 organisations and 7 people.',
    );
    expect(told).toMatch(/In all, 48 participants can be named.*has 54 entries/);
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
      expect.arrayContaining(['States 38', 'Organisations 9', 'People 7']),
    );

    const menu = page.getByRole('navigation', { name: 'On this page' });
    await menu.getByRole('link', { name: 'Names' }).click();
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Names/);
    expect(new URL(page.url()).hash).toBe('#names');
    await poll(() => menu.locator('[aria-current]').count()).toBe(1);
    expect(await menu.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);

    await page.goto(`${listener.url}/entity/person:rustam-miralizoda`);
    await page.getByText('money from the drug business pays for terrorist acts').waitFor();
    expect(path()).toBe('/entity/person:rustam-miralizoda');
  });

  test('what is found tells its date and place', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/search?q=Dushanbe+2018`);
    const first = page.locator('main .facts > li').first();
    await poll(() => first.textContent()).toContain('3–4 May 2018, Dushanbe');
    await page.getByRole('checkbox', { name: /^Document \(\d+\)$/ }).check();
    await poll(() => page.locator('main .facts .kind').allTextContents()).not.toContain('Event');
  });

  test.each(['/entity/org:caricc', '/entity/state:tajikistan', '/entity/event:dushanbe-2018'])(
    '%s is short where it is narrow, and folds its long sections',
    async (address) => {
      const { page } = opened;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(listener.url + address);
      const fold = page.getByRole('button', { name: /^(Who took part|Took part in) / });
      await fold.waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThan(7_000);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await fold.press('Enter');
      expect(await fold.getAttribute('aria-expanded')).toBe('true');

      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('link', { name: 'Disagreements', exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Disagreements', exact: true }).waitFor({ state: 'hidden' });
    },
  );
});
