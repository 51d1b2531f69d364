/** What somebody who has never seen the explorer is to manage, by use of the page, and with the keyboard alone. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage, tool } from './served-page.js';

describeWithBrowser('with the explorer one can', () => {
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
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await opened.page.goto(listener.url);
  });
  afterEach(async () => {
    expectQuiet(opened);
    await opened.close();
  });

  test('find Miralizoda in Cyrillic, with the keyboard alone', async () => {
    const { page } = opened;
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('Мирализ');
    // Fewer letters have other answers, which are shown until the last one is here.
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Мирализода');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Rustam Aziz Miralizoda' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/entity/person:rustam-miralizoda');
    expect(await page.locator('dd bdi[lang="tg"]').first().textContent()).toBe('Миралӣзода Рустам Азиз');
  });

  test('open the evidence of a fact with the keyboard', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/entity/person:rustam-miralizoda`);
    const mark = page.getByRole('button', { name: /Evidence for: .*Border Security/ });
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    const source = page.locator('.evidence a').first();
    expect(await source.textContent()).toContain('About participation of the CARICC delegation');
    expect(await source.getAttribute('href')).toMatch(/^https?:/);
  });

  test('see how each part of a statement is known, and where a name is from', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/entity/statement:caricc-dushanbe-2022`);
    const parts = page.locator('dl.names').first();
    await parts.waitFor();
    // Speaker, body, event, six topics, two demands, all from one source.
    expect(await parts.locator('dd').count()).toBe(11);
    await page.getByText(/^All from one source: CARICC/).waitFor();
    expect(await parts.getByRole('button', { name: /Evidence for/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Mark each line' }).first().press('Enter');
    expect(await parts.getByRole('button', { name: /Evidence for/ }).count()).toBe(11);
    await parts.getByRole('button', { name: /Evidence for: Topics: Drug trafficking/ }).press('Enter');
    await parts.locator('.evidence a[href^="http"]').waitFor();

    await page.goto(`${listener.url}/entity/person:rustam-miralizoda`);
    await page.getByRole('button', { name: /Evidence for: R\.Miralizoda$/ }).press('Enter');
    expect(await page.locator('dd .evidence').textContent()).toContain('CARICC');
    await page.getByText('For a name without a mark, no source is recorded.').waitFor();
  });

  test('download who took part, with the sources', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/entity/event:dushanbe-2022`);
    await page.getByRole('heading', { name: /Who took part/ }).waitFor();
    const file = (await saved('CSV: participants')).content.toString();
    const [head, ...rows] = file.trim().split('\r\n');
    expect(head).toMatch(/^event id,event,date,participant id,participant,.*,sources$/);
    expect(rows).toHaveLength(23);
    expect(rows.find((row) => row.includes('person:rustam-miralizoda'))).toMatch(
      /org:caricc,.*,SPEAKER HEAD_OF_DELEGATION,\w+,REPORTED,SINGLE_SOURCE,1,https:/,
    );
  });

  test('see which sources say that Qatar co-organised 2022, and which leave it out', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/entity/event:dushanbe-2022`);
    await page.getByRole('link', { name: /leaves whom out/ }).click();
    await page.getByRole('heading', { level: 1, name: /Who lists whom/ }).waitFor();
    const table = page.getByRole('region', { name: 'Who lists whom as an organiser' });
    expect(await table.evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(0);
    const heads = await page.locator('thead th').allTextContents();
    const column = heads.findIndex((head) => head.startsWith('Qatar'));
    const rows = await page.locator('tbody tr').all();
    const said = new Map<string, string>();
    for (const row of rows) {
      const cells = await row.locator('th, td').allTextContents();
      said.set(cells[0] ?? '', cells[column] ?? '');
    }
    const of = (publisher: RegExp) => [...said].find(([source]) => publisher.test(source))?.[1];
    expect(of(/Embassy of Tajikistan in Malaysia/)).toContain('✓ co-organiser');
    expect(of(/Astana Times/)).toContain('✓ co-organiser');
    expect(of(/BelTA/)).toBe('not mentioned');
    expect(of(/UNRCCA/)).toBe('not mentioned');
  });

  test('see who came to the editions, and what is not known', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: 'Processes', exact: true }).click();
    await page.getByRole('link', { name: 'Dushanbe Process', exact: true }).click();
    const row = page.locator('.matrix').first().locator('tbody tr').filter({ hasText: 'Kazakhstan' });
    await row.waitFor();
    expect(await row.locator('.cell .visually-hidden').allTextContents()).toEqual([
      'was there',
      'was there',
      'was there',
      'not known',
    ]);
    expect(await page.getByText('≠ date contested').count()).toBe(1);
  });

  test('see what lies around an entity, how we know, and what is left out', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/entity/declaration:dushanbe-2018`);
    await page.getByRole('link', { name: 'What lies around it' }).click();
    const links = page.locator('.section > .facts > li');
    await links.first().waitFor();
    const near = await links.count();
    await page.getByRole('button', { name: /Evidence for: .*Charter of the United Nations/ }).press('Enter');
    await page.locator('.evidence a[href^="http"]').first().waitFor();

    await page.getByLabel('Links away, at the most').selectOption('2');
    await expect.poll(() => links.count()).toBeGreaterThan(near);
    expect(new URL(page.url()).search).toBe('?depth=2');
    expect(await page.locator('.around .kind-shape').count()).toBe(60);
    await page.getByText(/^\d+ links left out/).press('Enter');
    await page.locator('details.state[open] li').first().waitFor();

    const rows = (await saved('CSV')).content.toString().trim().split('\r\n');
    expect(rows).toHaveLength((await links.count()) + 1);
    const { colors } = await decoded((await saved('Picture (PNG)')).content);
    expect(colors).toBeGreaterThan(20);
  });

  test('narrow events down by topic, country and year', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/entity/topic:drug-trafficking`);
    await page.getByRole('link', { name: 'Events by topic, place and year' }).click();
    const facets = page.getByRole('region', { name: 'Narrow down' });
    const country = facets
      .locator('details')
      .filter({ hasText: /^Countries/ })
      .getByRole('listitem')
      .filter({ hasText: /^Kazakhstan/ });
    const announced = Number(/\d+$/.exec((await country.textContent()) ?? ''));
    await country.getByRole('link').press('Enter');
    const list = page.locator('.section .facts > li');
    await expect.poll(() => list.count()).toBe(announced);
    expect(new URL(page.url()).search).toBe('?topic=topic:drug-trafficking&country=place:kazakhstan');
    const table = (await saved('CSV')).content.toString().trim().split('\r\n');
    expect(table).toHaveLength(announced + 1);
    expect(table[0]).toMatch(/,topics,series,organisers,sources of the date$/);

    const href = await (await tool(page, 'link', 'Open as GraphQL')).getAttribute('href');
    const query = new URL(href ?? '', listener.url).searchParams.get('query');
    const answer = await page.request.post(`${listener.url}/graphql`, { data: { query } });
    expect((await answer.json()).data.events.totalCount).toBe(announced);

    await page.getByRole('link', { name: /^Topic: Drug trafficking/ }).click();
    await expect.poll(() => list.count()).toBeGreaterThan(announced);
    expect(new URL(page.url()).search).toBe('?country=place:kazakhstan');
  });

  test('follow a path from CARICC to Kuwait, with its evidence', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: 'Paths', exact: true }).click();
    await page.getByRole('combobox', { name: 'From' }).fill('CARICC');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'To' }).fill('Кувейт');
    await page.getByRole('option', { name: /^Kuwait State/ }).click();
    await page.getByText('2 steps').first().waitFor();
    expect(new URL(page.url()).search).toBe('?from=org:caricc&to=state:kuwait');
    await page.locator('.path .mark').first().click();
    expect(await page.locator('.path .evidence a').first().getAttribute('href')).toMatch(/^https?:/);
  });

  test('be offered a way out where there is no path', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/paths?from=org:caricc&to=state:kuwait&max=1`);
    await page.getByText('No path within these constraints.').waitFor();
    await page.getByRole('button', { name: 'Do that' }).click();
    await page.locator('.path').first().waitFor();
    expect(new URL(page.url()).searchParams.get('max')).toBe('6');
  });

  test('download the network of 2018–2024, and send its address', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/network?from=2018&to=2024&min=3`);
    const downloading = page.waitForEvent('download');
    await (await tool(page, 'button', 'CSV: ties')).click();
    const download = await downloading;
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(download.suggestedFilename()).toBe(
      `communique-Who-cooperates-with-whom-2018-2024-ties-${today()}.csv`,
    );
    expect(lines[0]).toBe(
      '\uFEFFsource,target,source name,target name,source kind,target kind,weight,shared event ids,shared events,certainly in the period',
    );
    expect(lines.length).toBeGreaterThan(20);

    await (await tool(page, 'button', 'Copy address')).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      `${listener.url}/network?from=2018&to=2024&min=3`,
    );
  });

  test('open a tie, its shared events, and how we know', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/network?from=2018&to=2024`);
    await page
      .getByRole('button', { name: /Shared events of/ })
      .first()
      .press('Enter');
    await page
      .getByRole('button', { name: /How we know/ })
      .first()
      .press('Enter');
    await page.locator('.panel .evidence .mark').first().waitFor();
    expect(new URL(page.url()).searchParams.get('tie')).toMatch(/^\w+:.+~\w+:.+/);
    await page.reload();
    await page.locator('.panel').waitFor();
  });

  test('see the weak ties of a network too, beyond the first thousand', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/network?min=1`);
    const status = page.getByText(/of 1,\d{3} ties/);
    expect(await status.textContent()).toContain('1,000 of');
    await page.getByRole('button', { name: /^Show 1,\d{3} ties/ }).click();
    await page.getByRole('button', { name: 'Show only the strongest ties' }).waitFor();
    expect(new URL(page.url()).search).toBe('?min=1&all=1');
    await page.getByText(/1,(\d{3}) of 1,\1 ties/).waitFor();

    const downloading = page.waitForEvent('download');
    await (await tool(page, 'button', 'CSV: ties')).click();
    const rows = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThan(1_000);
    const weakest = rows.at(-1) ?? '';
    expect(weakest).toMatch(/,1,event:[\w-]+,"?\w/);

    const [source, target] = weakest.split(',');
    await page.goto(`${listener.url}/network?min=1&count=REPRESENTED&all=1&tie=${source}~${target}`);
    const event = page.locator('.panel .facts a').first();
    await event.waitFor();
    const [, , , , , , , id = ''] = weakest.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    expect(await event.getAttribute('href')).toBe(`/entity/${id}`);
    await expect.poll(() => event.textContent()).not.toContain('event:');
  });

  test('take the picture of the network along', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/network?series=series:dushanbe-process`);
    await page.locator('[data-settled]').waitFor();
    const svg = await saved('Picture (SVG)');
    expect(svg.name).toBe(`communique-Who-cooperates-with-whom-${today()}.svg`);
    expect(svg.content.toString()).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(svg.content.toString()).toContain('Tajikistan');

    const png = await saved('Picture (PNG)');
    expect(png.name).toBe(`communique-Who-cooperates-with-whom-${today()}.png`);
    const { width, height, colors } = await decoded(png.content);
    const stage = await page.locator('.stage-canvas').boundingBox();
    // Its title, legend and source stand above and below.
    expect(width).toBeCloseTo(2 * (stage?.width ?? 0), -1);
    expect(height).toBeGreaterThan(2 * (stage?.height ?? 0));
    // Paper, lines, communities, letters.
    expect(colors).toBeGreaterThan(20);
  });

  test('take the timeline of a process along', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/process/series:dushanbe-process`);
    await page.locator('.timeline').waitFor();
    const { name, content } = await saved('Picture (PNG)');
    expect(name).toBe(`communique-Dushanbe-Process-timeline-${today()}.png`);
    const { width, height, colors } = await decoded(content);
    const timeline = await page.locator('.timeline').boundingBox();
    expect([width, height]).toEqual([2 * (timeline?.width ?? 0), 2 * (timeline?.height ?? 0)]);
    expect(colors).toBeGreaterThan(3);
  });

  test('open the same question in GraphiQL', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/paths?from=org:caricc&to=state:kuwait&hubs=40&via=MEMBER_OF,ORGANIZED`);
    const opening = page.context().waitForEvent('page');
    await (await tool(page, 'link', 'Open as GraphQL')).click();
    const graphiql = await opening;
    const query = new URL(graphiql.url()).searchParams.get('query') ?? '';
    expect(query).toContain('$from: ID! = "org:caricc"');
    expect(query).toContain('$via: [LinkType!] = [MEMBER_OF, ORGANIZED]');
    await graphiql.getByText('excludeHubsOver').first().waitFor();
    const answer = await page.request.post(`${listener.url}/graphql`, { data: { query } });
    expect(await answer.json()).not.toHaveProperty('errors');
  });

  test('go back to where one was', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: 'Disagreements', exact: true }).click();
    await page.getByLabel('Only on').selectOption('dates');
    await page.locator('.contested-fact').first().waitFor();
    await page.locator('.contested-fact h3 a').first().click();
    await page.getByRole('heading', { name: 'Organisers' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Where sources disagree' }).waitFor();
    expect(new URL(page.url()).search).toBe('?predicate=dates');
    // Each choice is a step of its own.
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  test('choose the colours, and find them again', async () => {
    const { page } = opened;
    const scheme = () => page.evaluate('getComputedStyle(document.documentElement).colorScheme');
    await page.getByRole('button', { name: /^Colours/ }).click();
    await page.getByRole('button', { name: 'Colours: light' }).click();
    expect(await scheme()).toBe('dark');
    await page.reload();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    expect(await scheme()).toBe('dark');
  });

  /** The file that a button gives. */
  async function saved(button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
    const downloading = opened.page.waitForEvent('download');
    await (await tool(opened.page, 'button', button)).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  }

  /** What a browser makes of a PNG. */
  function decoded(png: Buffer): Promise<{ width: number; height: number; colors: number }> {
    return opened.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer;
      const colors = new Set(new Uint32Array(pixels ?? new ArrayBuffer(0))).size;
      return { width: bitmap.width, height: bitmap.height, colors };
    }, png.toString('base64'));
  }
});

const today = (): string => new Date().toISOString().slice(0, 10);
