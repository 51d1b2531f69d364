/** Every mark of the entity page that no link has says what the API says of the fact, and nothing of its own. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { predicates, wordFor } from '../../src/web/enum-labels.js';
import { texts } from '../../src/web/texts.js';
import { isOwnFact } from '../../src/web/views/entity/predicates.js';
import { type SeededApp, seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

interface Fact {
  readonly predicate: string;
  readonly evidence: {
    readonly agreement: 'SINGLE_SOURCE' | 'UNANIMOUS' | 'COMPATIBLE' | 'CONTESTED';
    readonly independentOrigins: number;
    readonly claims: readonly { readonly supports: readonly unknown[] }[];
  };
}

const POLLING = { timeout: 60_000 };

const OF_STATEMENTS = ['MADE_BY', 'onBehalfOf', 'MADE_AT', 'ABOUT', 'callsFor'];
/** The facts that stand on a page with a mark of their own; the others are links, and have those of links. */
const isShown = (id: string, predicate: string): boolean =>
  isOwnFact(predicate) ||
  predicate === 'name' ||
  (predicate === 'dates' && !id.startsWith('statement:')) ||
  predicate.startsWith('attendance.') ||
  (id.startsWith('statement:') && OF_STATEMENTS.includes(predicate));

/** Opens all marks that belong to no link, and reads what they say. */
const READ_MARKS = `(async () => {
  const sections = ${JSON.stringify([texts.entity.facts, texts.entity.names, texts.entity.attendance])};
  const headingOf = (mark) => mark.closest('.section')?.querySelector('h2')?.firstChild?.textContent.trim();
  const marks = [...document.querySelectorAll('main .mark')].filter((mark) => {
    const heading = headingOf(mark);
    return heading === undefined || sections.includes(heading);
  });
  marks.forEach((mark) => mark.click());
  await new Promise((done) => setTimeout(done, 300));
  return marks.map((mark) => {
    const panel = document.getElementById(mark.getAttribute('aria-controls'));
    return [
      mark.classList[1].toUpperCase(),
      panel.querySelector('.evidence > p').textContent.trim(),
      panel.querySelectorAll('.source').length,
    ];
  });
})()`;

const said = ({ evidence: { agreement, independentOrigins, claims } }: Fact) => [
  agreement,
  `${texts.evidence.explain[agreement]} ${agreement === 'SINGLE_SOURCE' ? '' : texts.evidence.origins(independentOrigins)}`.trim(),
  claims.flatMap(({ supports }) => supports).length,
];

const sorted = (marks: readonly (readonly unknown[])[]) => marks.map((mark) => mark.join(' | ')).sort();

describeWithBrowser('the marks of the page', () => {
  let listener: Listener;
  let opened: OpenBrowser;
  let app: SeededApp;

  beforeAll(async () => {
    app = await seededApp();
    listener = await servePage(app.store);
    opened = await openBrowser({ origin: listener.url, viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    expectQuiet(opened);
    await opened?.close();
    await listener?.stop();
  });

  async function show(page: Page, id: string): Promise<void> {
    await page.goto(`${listener.url}/entity/${id}`);
    await page.getByRole('heading', { level: 2, name: new RegExp(`^${texts.entity.names}`) }).waitFor();
    await page.waitForLoadState('networkidle');
    const more = page.getByRole('button', { name: texts.entity.moreUnknown });
    // The button is off while a page loads, and goes with the last one.
    await expect
      .poll(async () => {
        if (await more.isEnabled({ timeout: 100 }).catch(() => false))
          await more.click({ timeout: 500 }).catch(() => undefined);
        return more.count();
      }, POLLING)
      .toBe(0);
    // One line in place of many marks gives them back.
    for (const each of await page.getByRole('button', { name: texts.record.each }).all()) await each.click();
  }

  async function factsOf(id: string): Promise<readonly Fact[]> {
    const all: Fact[] = [];
    for (let after: string | null = null; ; ) {
      type Answer = {
        entity: { facts: { nodes: Fact[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      const { entity }: Answer = await app.query(
        `query ($id: ID!, $after: String) { entity(id: $id) { facts(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
          nodes { predicate evidence { agreement independentOrigins claims { supports { source { id } } } } } } } }`,
        { id, after },
      );
      all.push(...entity.facts.nodes);
      if (!entity.facts.pageInfo.hasNextPage) return all;
      after = entity.facts.pageInfo.endCursor;
    }
  }

  test.each([
    'event:dushanbe-2018',
    'event:dushanbe-2022',
    'org:caricc',
    'series:unoct-regional-conferences',
    'declaration:dushanbe-2022',
    'statement:caricc-dushanbe-2022',
    'person:rustam-miralizoda',
  ])('say what the API says of %s', async (id) => {
    const { page } = opened;
    await show(page, id);
    const marks = (await page.evaluate(READ_MARKS)) as readonly (readonly unknown[])[];
    const facts = (await factsOf(id)).filter(({ predicate }) => isShown(id, predicate));
    expect(facts.length).toBeGreaterThan(0);
    expect(sorted(marks)).toEqual(sorted(facts.map(said)));
  });

  test('show a deprecated value beside the one that stands, and marked as that', async () => {
    const { page } = opened;
    await show(page, 'org:caricc');
    const line = page.locator('li', { has: page.getByText('Astana', { exact: true }) }).first();
    expect(await line.locator('.what').textContent()).toMatch(/^Almaty · Astana\s*deprecated$/);
    expect(await line.locator('.mark').getAttribute('class')).not.toContain('contested');
  });

  test('are counted by what there is to choose from where sources disagree', async () => {
    const { page } = opened;
    await page.goto(`${listener.url}/contested`);
    const { predicates: all } = await app.query<{
      predicates: { name: string; contested: number }[];
    }>('{ predicates { name contested } }');
    const contested = all.filter((p) => p.contested > 0);
    const select = page.getByLabel('Only on');
    await expect.poll(() => select.locator('option').count()).toBe(contested.length + 1);
    const offered = await select.locator('option').allTextContents();
    expect(offered.slice(1).sort()).toEqual(
      contested.map((p) => texts.contested.on(wordFor(predicates, p.name), p.contested)).sort(),
    );
    for (const { name, contested: facts } of contested.slice(0, 3)) {
      await select.selectOption(name);
      await expect.poll(() => page.locator('.contested-fact').count()).toBe(facts);
    }
  });
});
