/** GraphiQL in a browser that is cut off from everything but the service. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listener, listen } from '../../src/server/listen.js';
import { readExampleQueries } from '../../src/shared/package-files.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';

const OF_THE_ADDRESS = 'query OfTheAddress { topics(first: 1) { totalCount } }';
const queries = [...readExampleQueries().map(({ query }) => query), OF_THE_ADDRESS];

describeWithBrowser('GraphiQL', () => {
  let listener: Listener;
  let opened: OpenBrowser;

  beforeAll(async () => {
    const { app } = await seededApp();
    listener = await listen(app, { port: 0, host: '127.0.0.1' });
    opened = await openBrowser({ origin: listener.url, viewport: { width: 1400, height: 900 } });
    await opened.page.goto(`${listener.url}/graphql`);
  });

  afterAll(async () => {
    await opened?.close();
    await listener?.stop();
  });

  test('opens with the examples as tabs', async () => {
    const tabs = opened.page.getByRole('tab');
    await tabs.first().waitFor();
    const shown = await tabs.allTextContents();
    const names = readExampleQueries().map(({ query }) => String(/^query (\w+)/m.exec(query)?.[1]));
    expect(shown).toEqual(names.map((name) => expect.stringMatching(`^${name}`)));
  });

  test('runs the first example and shows the answer', async () => {
    await opened.page.locator('.graphiql-execute-button').click();
    const answer = opened.page.locator('.graphiql-response');
    await answer.getByText('border security').or(answer.getByText('"data"')).first().waitFor();
    expect(await answer.textContent()).toContain('"event"');
  });

  test('opens on the tab that was last used, in sight, and adds none of its own', async () => {
    const names = await opened.page.getByRole('tab').allTextContents();
    for (const at of [names.length - 1, 0, 7]) {
      // With the mouse, a tab can also be dragged, which a test would have to do as slowly as people.
      await opened.page.getByRole('tab').nth(at).getByRole('button').first().press('Enter');
      // GraphiQL keeps its tabs half a second after a change.
      await expect.poll(() => keptTab()).toBe(at);
      await opened.page.goto('about:blank');
      await opened.page.goto(`${listener.url}/graphql`);
      await opened.page.getByRole('tab', { selected: true }).waitFor();
      expect(await opened.page.getByRole('tab').allTextContents()).toEqual(names);
      await expectActive(String(names[at]));
    }
  });

  test('shows a query of the address in a tab of its own, named after it, and no second time in another', async () => {
    const before = await opened.page.getByRole('tab').count();
    for (let visit = 0; visit < 2; visit++) {
      await opened.page.goto(`${listener.url}/graphql?query=${encodeURIComponent(OF_THE_ADDRESS)}`);
      await opened.page.getByRole('tab', { name: 'OfTheAddress' }).waitFor();
      expect(await opened.page.getByRole('tab').count()).toBe(before + 1);
      await expectActive('OfTheAddress');
    }
  });

  test('does so on a first visit, too', async () => {
    await using first = await openBrowser({ origin: listener.url, viewport: { width: 1400, height: 900 } });
    await first.page.goto(`${listener.url}/graphql?query=${encodeURIComponent(OF_THE_ADDRESS)}`);
    const active = first.page.getByRole('tab', { selected: true });
    await active.waitFor();
    expect(await active.textContent()).toContain('OfTheAddress');
    await first.page.locator('.graphiql-query-editor').getByText('totalCount').first().waitFor();
    expect(await first.page.getByRole('tab').count()).toBe(readExampleQueries().length + 1);
  });

  test('asks nobody else, and has nothing to complain of', async () => {
    await opened.page.waitForTimeout(500);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  /** The place of the tab that GraphiQL would open with. */
  const keptTab = (): Promise<number> =>
    opened.page.evaluate(() => JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}').activeTabIndex);

  async function expectActive(name: string): Promise<void> {
    const active = opened.page.getByRole('tab', { selected: true });
    expect(await active.textContent()).toContain(name.trim());
    const query = queries.find((text) => text.includes(`query ${name.trim()} `)) ?? '';
    const shown = async () =>
      String(await opened.page.locator('.graphiql-query-editor .view-lines').textContent()).replaceAll(
        '\u00a0',
        ' ',
      );
    await expect.poll(shown).toContain(query.slice(0, 30));
    const isInSight = () =>
      active.evaluate((tab) => {
        const { left, right } = tab.getBoundingClientRect();
        const strip = tab.parentElement?.closest('.graphiql-tabs')?.getBoundingClientRect();
        return strip !== undefined && left >= strip.left - 1 && right <= strip.right + 1;
      });
    await expect.poll(isInSight).toBe(true);
  }
});
