/** When the service is slow, gone, empty, or asked for what it has not. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

describeWithBrowser('the explorer over an empty graph', () => {
  let listener: Listener;
  let opened: OpenBrowser;

  beforeAll(async () => {
    const store = await openGrafeoStore({});
    listener = await servePage(store);
  });
  afterAll(() => listener?.stop());
  beforeEach(async () => {
    opened = await openBrowser({ origin: listener.url, reducedMotion: 'reduce' });
  });
  afterEach(() => opened.close());

  test('says how to load one', async () => {
    await opened.page.goto(listener.url);
    await opened.page.getByText('npm run seed').waitFor();
    expectQuiet(opened);
  });

  test('says that there is no such entity', async () => {
    const response = await opened.page.goto(`${listener.url}/entity/org:nothing`);
    expect(response?.status()).toBe(404);
    await opened.page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
    expect(opened.foreignRequests).toEqual([]);
  });

  // The last two are what every object answers to: a table of views must not.
  test.each(['/no/such/place', '/constructor', '/toString'])(
    'has a page for %s, which does not exist, with the status to go with it',
    async (address) => {
      const response = await opened.page.goto(listener.url + address);
      expect(response?.status()).toBe(404);
      await opened.page
        .getByRole('heading', { level: 1, name: 'There is nothing at this address' })
        .waitFor();
      expect(opened.foreignRequests).toEqual([]);
    },
  );

  const CITED = [
    '/search/events',
    '/network',
    '/network?from=2018&to=2024&min=3',
    '/contested',
    '/process/series:x',
    '/process/series:x?present=event:y',
    '/organizers/event:y',
    '/entity/org:caricc',
    '/entity/org:caricc/around',
  ];

  test.each(CITED)('gives nothing to cite where there is nothing: %s', async (address) => {
    const { page } = opened;
    await page.goto(listener.url + address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.cite').count()).toBe(0);
  });

  test.each(CITED)('gives nothing to cite where the service fails: %s', async (address) => {
    const { page } = opened;
    const errors = [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
    await page.route('**/graphql', (route) => route.fulfill({ status: 500, json: { errors } }));
    await page.goto(listener.url + address);
    await page.getByRole('alert').first().waitFor();
    expect(await page.locator('.cite').count()).toBe(0);
  });

  test('says that it waits for a slow service', async () => {
    const { page } = opened;
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await route.continue();
    });
    await page.goto(`${listener.url}/contested`);
    await page.getByText('The service takes longer than usual…').waitFor();
    await page.getByText('No disagreement is known').waitFor();
    expectQuiet(opened);
  });

  test('tries again by itself while the service is away', async () => {
    const { page } = opened;
    let refusals = 0;
    await page.route('**/graphql', (route) =>
      ++refusals <= 2 ? route.abort('connectionrefused') : route.continue(),
    );
    await page.goto(`${listener.url}/process`);
    await page.getByText(/Trying again/).waitFor();
    await page.getByText('npm run seed').waitFor();
    expect(refusals).toBe(3);
  });

  test('gives up after a while, and lets the reader try', async () => {
    const { page } = opened;
    let isAway = true;
    // It is away for the page, which else would go on before the reader.
    await page.route('**/graphql', (route) =>
      isAway || route.request().postData()?.includes('query Reach')
        ? route.abort('connectionrefused')
        : route.continue(),
    );
    await page.goto(`${listener.url}/process`);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    isAway = false;
    await again.click();
    await page.getByText('npm run seed').waitFor();
  });

  test('goes on by itself when the service is back', async () => {
    const { page } = opened;
    let isAway = true;
    await page.route('**/graphql', (route) => (isAway ? route.abort('connectionrefused') : route.continue()));
    await page.goto(`${listener.url}/process`);
    await page.getByText('The page goes on by itself').waitFor();
    isAway = false;
    await page.getByText('npm run seed').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('says of what is too much to be counted that it is not counted', async () => {
    const { page } = opened;
    const events = { facets: [{ name: 'SERIES', truncated: true, values: [] }], years: [], actors: [] };
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('EventFacets')
        ? route.fulfill({ json: { data: { events } } })
        : route.continue(),
    );
    await page.goto(`${listener.url}/search/events`);
    await page.getByText('Too many to be counted').waitFor();
  });
});
