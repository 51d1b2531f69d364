/** GraphiQL in a browser that is cut off from everything but the service. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listener, listen } from '../../src/server/listen.js';
import { readExampleQueries } from '../../src/shared/package-files.js';
import { seededApp } from '../support/app.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';

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

  test('asks nobody else, and has nothing to complain of', async () => {
    await opened.page.waitForTimeout(500);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
