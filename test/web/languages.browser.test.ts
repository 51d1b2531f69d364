/** The page in Russian: by its address, by its switch and by what the browser asks for; accessible, and nothing of it cut off. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Views by their addresses in Russian, with a heading and something that stands below it. */
const VIEWS: readonly (readonly [address: string, heading: RegExp, content: RegExp])[] = [
  ['/entity/event:dushanbe-2018?lang=ru', /Противодействие терроризму/, /3–4 мая 2018\sг\./],
  [
    '/process/series:dushanbe-process?lang=ru',
    /Душанбинский процесс/,
    /участие подтверждено[\s\S]*Таджикистан/,
  ],
  ['/search/events?topic=topic:drug-trafficking&year=2022&lang=ru', /Мероприятия/, /Страны[\s\S]*Алматы/],
  ['/?lang=ru', /Кто с кем встречался/, /Душанбинский процесс[\s\S]*Сколько мероприятий/],
  ['/search?q=dushanbe&lang=ru', /Поиск: dushanbe/, /Душанбинский процесс/],
  ['/actors?kind=ORGANIZATION&lang=ru', /Участники/, /ЦАРИКЦ/],
  ['/documents?lang=ru', /Документы/, /Декларация/],
  ['/documents?series=series:dushanbe-process&compare=all&lang=ru', /Документы/, /Устав/],
  ['/sources?lang=ru', /Источники/, /CARICC/],
  ['/sources/source:caricc-2022-10-20?lang=ru', /About participation/, /ЦАРИКЦ/],
  ['/compare?a=org:caricc&b=state:kuwait&lang=ru', /ЦАРИКЦ/, /2024/],
  ['/trust?about=event:dushanbe-2018&without=kind:PRESS&lang=ru', /не доверять/, /2018/],
  ['/network?lang=ru', /Кто с кем сотрудничает/, /Таджикистан/],
  ['/process?lang=ru', /Процессы и серии/, /Душанбинский процесс/],
  ['/map?lang=ru', /каких странах/, /Natural Earth/],
  ['/charts?lang=ru', /диаграммах/, /издал/],
  ['/paths?from=org:caricc&to=state:kuwait&lang=ru', /ЦАРИКЦ/, /2 шага/],
  ['/contested?lang=ru', /расходятся/, /Число государств/],
  ['/organizers/event:dushanbe-2022?lang=ru', /организатором/, /Источник/],
  ['/entity/person:rustam-miralizoda?lang=ru', /Мирализода/, /ЦАРИКЦ/],
  ['/entity/org:caricc?lang=ru', /Центральноазиатский/, /Члены|Участники/],
  ['/entity/declaration:dushanbe-2018?lang=ru', /декларация/i, /Темы/],
  ['/entity/org:caricc/around?lang=ru', /Ближайшие связи/, /ЦАРИКЦ/],
];

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const languageSwitch = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('link', { name, exact: true });
const place = (page: Page): string => page.url().replace(/^https?:\/\/[^/]+/, '');

describeWithBrowser('the explorer in Russian', () => {
  let listener: Listener;
  let axe: string;

  beforeAll(async () => {
    const { store } = await seededApp();
    listener = await servePage(store);
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });
  afterAll(() => listener?.stop());

  test('is kept by the switch, by links and by the browser', async () => {
    await using opened = await openBrowser({ origin: listener.url, reducedMotion: 'reduce' });
    const { page } = opened;
    await page.goto(`${listener.url}/paths?from=org:caricc&to=state:kuwait`);
    await heading(page, /From CARICC to Kuwait/);

    // The switch keeps the place.
    const toRussian = languageSwitch(page, 'Русский');
    expect(await toRussian.getAttribute('lang')).toBe('ru');
    expect(await toRussian.getAttribute('hreflang')).toBe('ru');
    await toRussian.click();
    await heading(page, /Путь: ЦАРИКЦ – Кувейт/);
    expect(place(page)).toBe('/paths?from=org:caricc&to=state:kuwait&lang=ru');
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');

    // What only the service words is in English, and says so.
    const sentence = page.locator('.path bdi[lang="en"]').first();
    expect(await sentence.textContent()).toMatch(/CARICC/);

    // Every link within the page carries the language; followed, it stays.
    const links = await page
      .locator('a[href^="/"]:not([href^="/graphql"]):not([hreflang])')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !/[?&]lang=ru$/.test(href))).toEqual([]);
    await page.locator('main').getByRole('link', { name: 'Государство Кувейт' }).first().click();
    await heading(page, /Государство Кувейт/);
    expect(place(page)).toBe('/entity/state:kuwait?lang=ru');
    await page
      .getByRole('heading', { name: /^Участие в мероприятиях/ })
      .first()
      .waitFor();

    // Names in other scripts have their language and direction.
    const arabic = page.locator('bdi[dir="rtl"]').first();
    expect([await arabic.getAttribute('lang'), await arabic.textContent()]).toEqual([
      'ar',
      expect.stringMatching(/\p{Script=Arabic}/u),
    ]);

    // An address without a language is in the one that the reader chose, and says so.
    await page.goto(`${listener.url}/contested`);
    await heading(page, /Где источники расходятся/);
    expect(place(page)).toBe('/contested?lang=ru');

    // One that says another is in that; so is what follows from it, until the reader chooses it.
    await page.goto(`${listener.url}/contested?lang=en`);
    await heading(page, /Where sources disagree/);
    expect(place(page)).toBe('/contested?lang=en');
    await languageSwitch(page, 'Русский').click();
    await heading(page, /Где источники расходятся/);
    await languageSwitch(page, 'English').click();
    await heading(page, /Where sources disagree/);
    expect(place(page)).toBe('/contested');
    expectQuiet(opened);
  });

  test('is what a browser asks for that asks for it before English, and never a tongue that the page lacks', async () => {
    await using opened = await openBrowser({ origin: listener.url, locale: 'ru-RU' });
    const { page } = opened;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${listener.url}/nothing?lang=tlh`);
    await heading(page, /По этому адресу ничего нет/);
    expect(place(page)).toBe('/nothing?lang=ru');
    // The other language is not loaded.
    expect(asked.filter((path) => /\/assets\/ru-/.test(path))).toHaveLength(1);
    expect(asked.filter((path) => /\/assets\/en-/.test(path))).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('is accessible and fits, %s', async (colorScheme) => {
    await using opened = await openBrowser({ origin: listener.url, colorScheme, reducedMotion: 'reduce' });
    const { page } = opened;
    for (const [address, title, content] of VIEWS) {
      await page.setViewportSize({ width: colorScheme === 'light' ? 360 : 1_440, height: 900 });
      await page.goto(listener.url + address);
      await heading(page, title);
      await page.locator('main').filter({ hasText: content }).waitFor();
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await page.evaluate(axe);
      const found = await page.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
      );
      expect([address, found]).toEqual([address, []]);
    }
    expectQuiet(opened);
  });
});
