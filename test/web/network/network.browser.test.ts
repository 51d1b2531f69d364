/** The network as an instrument: what stays where it is, what can be found, moved, sorted and taken along, by keyboard too. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../../src/server/listen.js';
import { seededApp } from '../../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../../support/browser.js';
import { expectQuiet, servePage, tool } from '../served-page.js';

describeWithBrowser('in the network', () => {
  let listener: Listener;
  let opened: OpenBrowser;

  beforeAll(async () => {
    listener = await servePage((await seededApp()).store);
    opened = await openBrowser({
      origin: listener.url,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    await opened.page.goto(`${listener.url}/network`);
    await settled();
  });
  afterAll(async () => {
    await opened?.close();
    await listener?.stop();
  });

  const query = () => Object.fromEntries(new URL(opened.page.url()).searchParams);
  /** Waits until the picture shows so many actors, each in its place. */
  const settled = (actors?: string) =>
    opened.page.locator(actors === undefined ? '[data-settled]' : `[data-settled="${actors}"]`).waitFor();

  /** Where the saved picture has each actor, and its text. */
  async function picture(): Promise<{ svg: string; places: ReadonlyMap<string, string> }> {
    const downloading = opened.page.waitForEvent('download');
    await (await tool(opened.page, 'button', 'Picture (SVG)')).click();
    const svg = await readFile(await (await downloading).path(), 'utf8');
    const circles = svg.matchAll(/<circle cx="(.+?)" cy="(.+?)".*?<title>(.+?)<\/title>/g);
    return { svg, places: new Map([...circles].map(([, x, y, name]) => [name ?? '', `${x} ${y}`])) };
  }

  test('the picture comes first and fits the window', async () => {
    const { page } = opened;
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [360, 740],
    ] as const) {
      await page.setViewportSize({ width, height });
      const box = await page.locator('.stage').boundingBox();
      expect(box?.y).toBeLessThan(height * 0.45);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('nobody moves by another measure, minimum or period; each step can be taken back', async () => {
    const { page } = opened;
    await page.locator('.drawer summary').click();
    const { svg, places } = await picture();
    await page.getByLabel('Size shows', { exact: true }).selectOption('betweenness');
    await expect.poll(query).toEqual({ size: 'betweenness' });
    expect((await picture()).places).toEqual(places);

    // Without Enter.
    await page.getByLabel('Shared events at least').fill('5');
    await expect.poll(query).toEqual({ size: 'betweenness', min: '5' });
    const counts = await page.getByText(/those of 5 or more shared events/).textContent();
    await settled(/^\d+/.exec(counts ?? '')?.[0]);
    const strong = await picture();
    expect(strong.places.size).toBeLessThan(places.size);
    for (const [name, place] of strong.places) expect([name, place]).toEqual([name, places.get(name)]);

    await page.goBack();
    expect(query()).toEqual({ size: 'betweenness' });
    await page.goBack();
    expect(query()).toEqual({});
    await page.keyboard.press('Escape');
    await page.getByText(/those of 2 or more shared events/).waitFor();

    expect(svg).toContain('>Who cooperates with whom</text>');
    expect(svg).toContain('Colour shows community');
    expect(svg).toContain('ties of 2 or more shared events');
    expect(svg).toContain(`${listener.url}/network</text>`);
    for (const largest of ['United Nations', 'Tajikistan', 'Uzbekistan', 'Kazakhstan'])
      expect(svg).toMatch(new RegExp(`<text [^>]*>${largest}</text>`));
  });

  test('an actor is found, pinned, looked at alone and with its weak ties, by keyboard', async () => {
    const { page } = opened;
    await page.getByLabel('Find an actor in the picture').fill('caricc');
    await page.keyboard.press('Enter');
    await page.locator('.panel').waitFor();
    expect(query()).toEqual({ actor: 'org:caricc' });
    const before = (await picture()).places;

    await page.getByRole('application').press('ArrowRight');
    await expect.poll(query).toHaveProperty('pin');
    expect(query().pin).toMatch(/^org:caricc:-?\d+:-?\d+$/);
    const after = (await picture()).places;
    expect(after.get('CARICC')).not.toBe(before.get('CARICC'));
    expect(after.get('United Nations')).toBe(before.get('United Nations'));
    await page.getByRole('button', { name: 'Let go', exact: true }).press('Enter');
    await expect.poll(query).not.toHaveProperty('pin');

    await page.getByRole('button', { name: 'Only its surroundings' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Who cooperates with CARICC' }).waitFor();
    await page.getByText(/Around CARICC: 24 partners/).waitFor();
    await page.getByRole('button', { name: 'Its weaker ties too' }).press('Enter');
    await page.getByText(/weaker ties added by choice/).waitFor();
    expect(query()).toEqual({ actor: 'org:caricc', ego: 'org:caricc', grow: 'org:caricc' });
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect(query()).toEqual({ ego: 'org:caricc', grow: 'org:caricc' });
  });

  test('tables are sorted by their heads, and the address says so', async () => {
    const { page } = opened;
    await page.getByRole('tab', { name: /^Ties/ }).press('ArrowRight');
    const head = page.getByRole('columnheader', { name: 'Events', exact: true });
    await head.getByRole('button').press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    expect(query()).toMatchObject({ tab: 'actors', sort: '-events' });
    const column = page.locator('.tab-panel:not([hidden]) tbody td:nth-child(4)');
    const counts = (await column.allTextContents()).filter((text) => text !== '–').map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await page.goBack();
    expect(query()).not.toHaveProperty('sort');
  });

  test('the years are walked through, and what is only possible then is told apart', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/network?min=1&from=2008&to=2008`);
    await page.getByRole('button', { name: 'A year later' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who cooperates with whom, 2009' }).waitFor();
    await page.getByText(/^7 actors, .*16 ties only possibly in this period/).waitFor();
    await settled('7');
    expect((await picture()).svg).toContain('stroke-dasharray');
    await page.getByLabel('Only what is certain').click();
    await page.getByText('No ties for this choice').waitFor();
    await page.goBack();
    await page.goBack();
    expect(query()).toEqual({ min: '1', from: '2008', to: '2008' });
  });

  test('the wheel scrolls the page until the picture is clicked', async () => {
    const { page } = opened;
    await settled();
    const box = await page.locator('.stage-canvas').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
    await page.locator('.stage-hint[data-shown="true"]').waitFor();
    expectQuiet(opened);
  });
});
