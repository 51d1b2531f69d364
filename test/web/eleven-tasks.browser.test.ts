/**
 * The tasks at which a first-time researcher was watched, each with how much it took then. Here each is done from the start page,
 * and everything that a reader does counts: a press of the pointer, a key, a text that is typed. Half of what it took is allowed.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage, tool } from './served-page.js';

type Page = OpenBrowser['page'];
type Locator = ReturnType<Page['locator']>;

/** Does things as a reader does, and counts them. */
function readerOf(page: Page) {
  let acts = 0;
  return {
    acts: () => acts,
    click: async (target: Locator) => {
      acts += 1;
      await target.click();
    },
    /** Keys that follow each other without a look, such as down and Enter in a list. */
    press: async (...keys: readonly string[]) => {
      acts += 1;
      for (const key of keys) await page.keyboard.press(key);
    },
    type: async (text: string) => {
      acts += 1;
      await page.keyboard.type(text);
    },
  };
}

describeWithBrowser('a first-time researcher', () => {
  let listener: Listener;
  let opened: OpenBrowser;
  let page: Page;
  let reader: ReturnType<typeof readerOf>;

  beforeAll(async () => {
    const { store } = await seededApp();
    listener = await servePage(store);
  });
  afterAll(() => listener?.stop());
  beforeEach(async () => {
    opened = await openBrowser({
      origin: listener.url,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    page = opened.page;
    reader = readerOf(page);
    await page.goto(listener.url);
    await page.locator('input:focus').waitFor();
  });
  afterEach(async () => {
    expectQuiet(opened);
    await opened.close();
  });

  const heading = (name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** Fewer letters have other answers, which are shown until the last one is here. */
  const firstOption = (name: RegExp) =>
    expect.poll(() => page.getByRole('option').first().textContent()).toMatch(name);

  test.each(['Мирализода', 'Miralizoda', 'Mirzalizoda'])(
    'a: finds %s, and reads what he said in 2022 and who says so (4 then)',
    async (name) => {
      await reader.type(name);
      await firstOption(/Miralizoda/);
      await reader.press('ArrowDown', 'Enter');
      await heading(/Miralizoda/);
      const said = page.locator('section', { has: page.getByRole('heading', { name: /^What was said/ }) });
      await said.getByText('2022').first().waitFor();
      expect(await said.textContent()).toContain('CARICC');
      expect(reader.acts()).toBeLessThanOrEqual(2);
    },
  );

  test('b: reads who was at all four editions, who at one, and what is not known (3, and then no answer)', async () => {
    await reader.click(page.getByRole('link', { name: /^Open as a process/ }));
    await heading('Dushanbe Process');
    const sentence = page.locator('.finding');
    await sentence
      .getByText(/named at all 4/)
      .first()
      .waitFor();
    expect(await sentence.textContent()).toMatch(/Tajikistan[\s\S]*31[\s\S]*only[\s\S]*106 of 160/);
    expect(reader.acts()).toBe(1);
  });

  test('c: sees how CARICC and Kuwait are connected (7 then)', async () => {
    await reader.type('CARICC Kuwait');
    await firstOption(/Kuwait/);
    await reader.press('Enter');
    await page
      .locator('main')
      .getByText(/Naif Arab University/)
      .first()
      .waitFor();
    expect(reader.acts()).toBeLessThanOrEqual(3);
  });

  test('d: ranks organisations of 2018 to 2024 by being between others (14 then)', async () => {
    await reader.click(page.getByRole('navigation').getByRole('link', { name: 'Network' }));
    await page.getByLabel('From year').fill('2018');
    await page.getByLabel('To year').fill('2024');
    await page.waitForURL(/from=2018.*to=2024|to=2024.*from=2018/);
    await reader.click(page.getByRole('tab', { name: /^Actors/ }));
    await reader.click(page.getByRole('button', { name: /^Between others/ }));
    await page.waitForURL(/sort=/);
    // And two years, each by one thumb.
    expect(reader.acts() + 2).toBeLessThanOrEqual(7);
  });

  test('e: reads on what sources disagree about the conference of 2018 (then only by its official title)', async () => {
    await reader.type('Dushanbe 2018');
    await firstOption(/Countering Terrorism.*2018/);
    await reader.press('ArrowDown', 'Enter');
    await reader.click(page.getByRole('link', { name: 'Sources disagree on 1 fact' }));
    await page.locator('main').getByText('48').first().waitFor();
    expect(reader.acts()).toBe(3);
  });

  test('f: sees all events over time (there was no such view)', async () => {
    await page.getByRole('heading', { name: 'How many events were held in each year?' }).waitFor();
    expect(reader.acts()).toBe(0);
  });

  test('g: compares the declarations of the process (5 pages and a notepad, after 3 clicks to find it)', async () => {
    await reader.click(page.getByRole('link', { name: /^Open as a process/ }));
    await reader.click(page.getByRole('link', { name: 'Compare its declarations' }));
    await page.getByRole('table').getByText('Charter of the United Nations').first().waitFor();
    expect(reader.acts()).toBe(2);
  });

  test('h: opens an address and sees the same (1 then)', async () => {
    const address = `${listener.url}/process/series:dushanbe-process?sort=name&editions=1`;
    const seen: string[] = [];
    for (let i = 0; i < 2; i++) {
      await page.goto(address);
      await page.locator('.matrix tbody tr').first().waitFor();
      seen.push((await page.locator('.matrix').first().textContent()) ?? '');
    }
    expect(seen[1]).toBe(seen[0]);
    expect(reader.acts()).toBe(0);
  });

  test('i: opens what is shown as GraphQL (1 then, besides editing and running)', async () => {
    await page.goto(`${listener.url}/network`);
    await page.getByRole('tab', { name: /^Ties/ }).waitFor();
    const link = await tool(page, 'link', 'Open as GraphQL');
    expect(await link.getAttribute('href')).toContain('cooperation');
  });

  test('j: reaches the first tie by keyboard (29 stops then)', async () => {
    await page.goto(`${listener.url}/network`);
    await page.locator('tbody tr').first().waitFor();
    const focused = () =>
      page.evaluate(
        '[document.activeElement.textContent.trim(), document.activeElement.closest("tbody tr") !== null]',
      ) as Promise<[text: string, isAtTie: boolean]>;
    for (let stops = 1; stops <= 14; stops += 1) {
      await page.keyboard.press('Tab');
      const [text, isAtTie] = await focused();
      if (isAtTie) return;
      // Links that lead past the masthead and past the picture.
      if (text.startsWith('Skip')) await page.keyboard.press('Enter');
    }
    expect.unreachable('no tie within 14 stops');
  });
});
