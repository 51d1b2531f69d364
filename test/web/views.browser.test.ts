/** Each view by its address: in both colour schemes, narrow and wide, accessible, and quiet. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

const VIEWS: readonly (readonly [name: string, address: string, heading: RegExp, content: RegExp])[] = [
  ['start', '/', /Who met whom/, /Dushanbe Process[\s\S]*How many events were held in each year/],
  ['charts', '/charts', /The record in charts/, /Who published the sources[\s\S]*The same as a table/],
  ['map', '/map', /In which countries/, /Almaty[\s\S]*Natural Earth/],
  [
    'search',
    '/search?q=%D0%9C%D0%B8%D1%80%D0%B0%D0%BB%D0%B8%D0%B7%D0%BE%D0%B4%D0%B0',
    /Search: Мирализода/,
    /Rustam Aziz Miralizoda/,
  ],
  ['events', '/search/events?topic=topic:drug-trafficking&year=2022', /Events/, /Countries[\s\S]*Almaty/],
  ['actors', '/actors?kind=ORGANIZATION', /Actors/, /Role at an event[\s\S]*CARICC/],
  ['person', '/entity/person:rustam-miralizoda', /Miralizoda/, /Director/],
  ['state', '/entity/state:kuwait', /Kuwait/, /Took part in/],
  ['organisation', '/entity/org:caricc', /Central Asian Regional/, /Members/],
  ['event', '/entity/event:dushanbe-2022', /Border Security/, /Organisers/],
  ['series', '/entity/series:dushanbe-process', /Dushanbe Process/, /Editions/],
  ['document', '/entity/declaration:dushanbe-2018', /Declaration/, /Cites/],
  ['topic', '/entity/topic:border-security', /Border security/, /About this/],
  ['place', '/entity/place:dushanbe', /Dushanbe/, /Events held here/],
  ['around', '/entity/org:caricc/around?depth=2', /What lies around CARICC/, /left out[\s\S]*is a member of/],
  ['network', '/network?from=2018&to=2024', /2018–2024/, /Ties as a table/],
  ['processes', '/process', /Processes/, /Dushanbe Process/],
  [
    'process',
    '/process/series:dushanbe-process',
    /Dushanbe Process/,
    /Who was at which edition[\s\S]*Kazakhstan/,
  ],
  [
    'chosen rows',
    '/process/series:dushanbe-process?present=event:dushanbe-2018&unseen=event:kuwait-2024&cell=state:qatar,event:dushanbe-2018',
    /Dushanbe Process/,
    /not seen, so not known: 2024[\s\S]*Qatar/,
  ],
  ['paths', '/paths?from=org:caricc&to=state:kuwait', /From CARICC to Kuwait/, /2 steps/],
  ['contested', '/contested', /Where sources disagree/, /Number of states/],
  ['organizers', '/organizers/event:dushanbe-2022', /Who lists whom/, /not mentioned/],
];

/** What is narrow, and what is dark, is so whatever the other. */
const LOOKS = [
  { width: 360, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describeWithBrowser('the explorer', () => {
  let listener: Listener;
  let axe: string;

  beforeAll(async () => {
    const { store } = await seededApp();
    listener = await servePage(store);
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });
  afterAll(() => listener?.stop());

  for (const { width, colorScheme } of LOOKS)
    describe(`${width} px wide, ${colorScheme}`, () => {
      let opened: OpenBrowser;

      beforeAll(async () => {
        opened = await openBrowser({
          origin: listener.url,
          viewport: { width, height: 900 },
          colorScheme,
          reducedMotion: 'reduce',
        });
      });
      afterAll(() => opened?.close());

      test.each(VIEWS)('%s', async (_, address, heading, content) => {
        const { page } = opened;
        await page.goto(listener.url + address);
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        await page.locator('main').filter({ hasText: content }).waitFor();
        await page.locator('.loading').first().waitFor({ state: 'detached' });

        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
        expect(await violations()).toEqual([]);
        expectQuiet(opened);
      });

      /** The debugger may run what the page's own policy forbids it. */
      async function violations(): Promise<string[]> {
        await opened.page.evaluate(axe);
        const run = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`;
        return (await opened.page.evaluate(
          `${run}.then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
        )) as string[];
      }
    });
});
