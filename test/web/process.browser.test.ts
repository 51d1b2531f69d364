/** A process as its reader works with it: who was at all editions, who at one, of whom nothing is known, and how we know. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage, tool } from './served-page.js';

const PROCESS = '/process/series:dushanbe-process';

describeWithBrowser('the page of a process', () => {
  let listener: Listener;
  let opened: OpenBrowser;

  beforeAll(async () => {
    const { store } = await seededApp();
    listener = await servePage(store);
    opened = await openBrowser({
      origin: listener.url,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  });
  afterAll(async () => {
    expectQuiet(opened);
    await opened.close();
    await listener?.stop();
  });

  const matrix = () => opened.page.locator('.matrix').first();
  const names = () => matrix().locator('tbody tr:not(.group) th').allTextContents();
  const search = () => new URL(opened.page.url()).search;

  test('tells in two clicks from the list who is named at all editions, at one, and what is not known', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/process`);
    const first = page.locator('.processes > li').first();
    expect(await first.textContent()).toContain('2018–2024 · 4 editions · 50 participants named');
    await first.getByRole('link').click();
    const finding = page.getByRole('region', { name: 'In one sentence' });
    await finding.getByRole('link', { name: 'Tajikistan and United Nations are named at all 4' }).waitFor();
    await finding.getByText('of the 40 states named, 31 are known from one edition only').waitFor();
    await finding.getByText('not known in 106 of 160 cells').waitFor();

    await page.getByRole('button', { name: 'exactly 1 (36)' }).click();
    await expect.poll(names).toHaveLength(36);
    expect(search()).toBe('?named=1');
    await page.getByRole('button', { name: 'all 4 (2)' }).click();
    await expect.poll(names).toEqual(['Tajikistan', 'United Nations']);
  });

  test('copies the sentence with its sources, and opens the receipts of a clause', async () => {
    const { page } = opened;
    const finding = page.getByRole('region', { name: 'In one sentence' });
    await finding.getByRole('button', { name: /How we know: Tajikistan and United Nations/ }).press('Enter');
    const receipts = await finding.locator('.receipt-label').allTextContents();
    expect(receipts).toContain('Tajikistan – Kuwait City conference, 2024');
    expect(new Set(receipts)).toHaveLength(8);
    await finding.getByRole('button', { name: 'Copy with sources' }).click();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toMatch(/^4 editions are recorded \[1\]; .*\n\[1\] independent sources agree: .*UNRCCA/);
    expect(copied).toContain(page.url());
  });

  test('asks for a cohort on the heads by the keyboard, and takes its rows along', async () => {
    const { page } = opened;
    // The address of the view of cohorts that there was.
    await page.goto(`${listener.url}${PROCESS}/cohort?present=event:dushanbe-2018,event:dushanbe-2022`);
    await expect.poll(names).toHaveLength(10);
    expect(new URL(page.url()).pathname).toBe(PROCESS);

    const head = () => page.getByRole('button', { name: /2024 Kuwait City: .*Press for/ });
    await head().press('Enter');
    await head().press('Enter');
    await page.getByText('That is no answer about what is not known').waitFor();
    expect(search()).toContain('absent=event:kuwait-2024');
    await head().press('Enter');
    await expect.poll(names).toHaveLength(8);
    expect(search()).toContain('unseen=event:kuwait-2024');
    expect(await names()).toContain('Kazakhstan');

    const downloading = page.waitForEvent('download');
    await (await tool(page, 'button', 'CSV: matrix')).click();
    const rows = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n');
    expect(rows).toHaveLength(9);
    expect(rows).toContain('state:kazakhstan,Kazakhstan,STATE,PRESENT,PRESENT,PRESENT,UNKNOWN,3');

    await page.getByRole('button', { name: 'Show all rows' }).click();
    await expect.poll(names).toHaveLength(50);
    await page.getByLabel('Sorted by').selectOption('name');
    await expect
      .poll(names)
      .toEqual([
        ...(await names()).slice(0, 40).toSorted((a, b) => a.localeCompare(b)),
        ...(await names()).slice(40).toSorted((a, b) => a.localeCompare(b)),
      ]);
  });

  test('opens by whom a state was there, through which body, and how we know', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}${PROCESS}?cell=state:tajikistan,event:dushanbe-2022`);
    const evidence = page.locator('.cell-evidence');
    await evidence.getByText('Minister of Foreign Affairs').waitFor();
    await evidence.getByRole('link', { name: 'Sirojiddin Muhriddin' }).waitFor();
    await evidence.getByText('acts for').waitFor();
    // What is only announced is no presence: a source announced the state itself as the host.
    expect(await evidence.textContent()).not.toMatch(/\bhost\b/);
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(search()).toBe('');
  });

  test('tells of documents what they cite, or that it is not known', async () => {
    const { page } = opened;
    const documents = page.locator('.edition-documents article');
    await documents.first().waitFor();
    const cites = await documents.locator('dd:first-of-type').allTextContents();
    expect(cites).toHaveLength(5);
    expect(cites.filter((text) => text.startsWith('not known'))).toHaveLength(3);
    expect(cites[0]).toContain('UN GCTS');
    expect(await page.locator('.topics td').allTextContents()).not.toContain('');
  });

  test('opens each of its questions as GraphQL', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}${PROCESS}?present=event:dushanbe-2018`);
    await page.getByText('Open as GraphQL').click();
    const links = page.locator('.menu a');
    await expect.poll(() => links.count()).toBe(5);
    for (const link of await links.all()) {
      const query = new URL((await link.getAttribute('href')) ?? '', listener.url).searchParams.get('query');
      expect(Math.max(...(query ?? '').split('\n').map((line) => line.length))).toBeLessThan(120);
      const answer = await page.request.post(`${listener.url}/graphql`, { data: { query } });
      expect(await answer.json()).not.toHaveProperty('errors');
    }
  });

  test('scrolls with the page alone, with its heads in sight, and its timeline leads to the editions', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(listener.url + PROCESS);
    await matrix().getByRole('link', { name: 'Uzbekistan' }).scrollIntoViewIfNeeded();
    await page.evaluate('window.scrollBy(0, 400)');
    /** The heads stay below the masthead, whose line lies over them. */
    const isBelowMasthead = () =>
      matrix()
        .locator('.heads th')
        .nth(1)
        .evaluate((head) => {
          const { bottom = 0 } = document.querySelector('.masthead')?.getBoundingClientRect() ?? {};
          return Math.abs(head.getBoundingClientRect().top - bottom) <= 1;
        });
    await expect.poll(isBelowMasthead, { timeout: 30_000 }).toBe(true);
    const inner = await page.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (element) =>
            element.scrollHeight > element.clientHeight + 1 &&
            ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
        ).length,
    );
    expect(inner).toBe(0);
    await page.locator('.timeline a').first().click();
    await page.getByRole('heading', { level: 1, name: /Preventing Violent Extremism/ }).waitFor();
  });
});
