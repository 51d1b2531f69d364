/** The names on the page of an entity, with the time in which each was in use. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { datedNames } from '../graphql/dated-names.js';
import { appOver } from '../support/app.js';
import { describeWithBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

describeWithBrowser('the page of an entity', () => {
  let listener: Listener;

  beforeAll(async () => {
    const { store } = await appOver(datedNames);
    listener = await servePage(store);
  });
  afterAll(() => listener?.stop());

  test('says when each name was in use, and nothing where that is not known', async () => {
    const opened = await openBrowser({ origin: listener.url, reducedMotion: 'reduce' });
    await opened.page.goto(`${listener.url}/entity/place:f26`);
    const names = opened.page.locator('dl.names').first();
    await names.getByText('Newrivertown').waitFor();
    const text = ((await names.textContent()) ?? '').replace(/\s+/g, ' ');
    expect(text).toContain('Newrivertown March 2019 – September 2022');
    expect(text).toMatch(/Rivertown until March 2019.*1 source.*Rivertown since September 2022.*1 source/);
    expect(text).not.toContain('2 sources');
    expect(text).toContain('former, 1890 or 1895');
    expect(text).toMatch(/Риверта *$/);
    expectQuiet(opened);
    await opened.close();
  });
});
