/** Views on paper: nothing to press, nothing cut off, light, and with the addresses that a reader cannot click on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

const VIEWS = [
  ['event', '/entity/event:dushanbe-2022', /Who took part/],
  ['process', '/process/series:dushanbe-process', /Who was at which edition[\s\S]*Kazakhstan/],
  ['network', '/network?from=2018&to=2024&actor=org:caricc', /partners in this network/],
  ['around', '/entity/declaration:dushanbe-2018/around', /cites/],
  ['contested', '/contested', /Number of states/],
  ['paths', '/paths?from=org:caricc&to=state:kuwait', /2 steps/],
  ['organizers', '/organizers/event:dushanbe-2022', /not mentioned/],
] as const;

/** What is left of A4 between usual margins, at 96 points an inch. */
const SHEET = { width: 718, height: 1000 };

describeWithBrowser('on paper', () => {
  let listener: Listener;
  let opened: OpenBrowser;

  beforeAll(async () => {
    const { store } = await seededApp();
    listener = await servePage(store);
    opened = await openBrowser({
      origin: listener.url,
      viewport: SHEET,
      // The harder case: paper has no dark scheme.
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
  });
  afterAll(async () => {
    await opened?.close();
    await listener?.stop();
  });

  test.each(VIEWS)('%s', async (name, address, content) => {
    const { page } = opened;
    await page.emulateMedia({ media: 'screen' });
    await page.goto(listener.url + address);
    await page.locator('main').filter({ hasText: content }).waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    if (name === 'network') await page.locator('[data-settled]').waitFor();
    const marks = page.locator('.mark[aria-expanded="false"]:visible');
    if ((await marks.count()) > 0) await marks.first().click();
    await page.emulateMedia({ media: 'print' });

    const sheet = await page.evaluate(() => {
      const isShown = (element: Element) => element.checkVisibility();
      const all = [...document.querySelectorAll('body *')];
      const isCut = (element: Element) =>
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) &&
        getComputedStyle(element).overflow !== 'visible' &&
        !element.classList.contains('visually-hidden');
      return {
        controls: all
          .filter(
            (element) =>
              element.matches('button:not(.mark, .cell), input, select, summary') && isShown(element),
          )
          .map((element) => element.outerHTML),
        cut: all.filter((element) => isShown(element) && isCut(element)).map((element) => element.className),
        tooWide: all
          .filter((element) => isShown(element) && element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 200)),
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.body).color,
        linksWithoutAddress: [...document.querySelectorAll('a[rel~="external"]')]
          .filter(
            (link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? ''),
          )
          .map((link) => link.outerHTML),
      };
    });
    expect(sheet).toEqual({
      controls: [],
      cut: [],
      tooWide: [],
      paper: 'rgb(255, 255, 255)',
      ink: 'rgb(27, 30, 34)',
      linksWithoutAddress: [],
    });
    expectQuiet(opened);
  });

  test('the network is drawn in lines, light, with all its actors', async () => {
    const { page } = opened;
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${listener.url}/network?from=2018&to=2024`);
    await page.locator('[data-settled]').waitFor();
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    const actors = Number(/^\d+/.exec((await page.getByText(/^\d+ actors/).textContent()) ?? ''));
    const picture = page.locator('.stage-print svg');
    expect(await picture.locator('circle').count()).toBe(actors);
    expect(await picture.locator('rect').getAttribute('fill')).toBe('rgb(255, 255, 255)');
    expect(await picture.locator('text').count()).toBeGreaterThan(10);
  });
});
