/** The explorer where its own questions are the only ones that are answered, and where a key is needed. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectTrustedDocuments } from '../../scripts/build-trusted-documents.js';
import { createKey } from '../../src/server/access/key-file.js';
import { createKeyRing } from '../../src/server/access/key-ring.js';
import type { Listener } from '../../src/server/listen.js';
import { describeWithBrowser, openBrowser } from '../support/browser.js';
import { openSeededStore } from '../support/seeded-graph.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { expectQuiet, servePage } from './served-page.js';

const VIEWS = [
  ['/', 'Where sources disagree'],
  ['/search?q=Miralizoda', 'Rustam Aziz Miralizoda'],
  ['/search/events?year=2022', 'Countries'],
  ['/actors?kind=STATE', 'Member of'],
  ['/entity/event:dushanbe-2022', 'Organisers'],
  ['/entity/org:caricc/around?depth=2', 'is a member of'],
  ['/network?from=2018&to=2024', 'Ties as a table'],
  ['/process/series:dushanbe-process', 'Who was at which edition'],
  ['/paths?from=org:caricc&to=state:kuwait', '2 steps'],
  ['/contested', 'Number of states'],
  ['/organizers/event:dushanbe-2022', 'not mentioned'],
] as const;

describeWithBrowser('the explorer where only trusted documents are executed', () => {
  let listener: Listener;
  beforeAll(async () => {
    listener = await servePage(await openSeededStore(), {
      trustedDocuments: { mode: 'only', documents: collectTrustedDocuments() },
    });
  });
  afterAll(() => listener?.stop());

  test.each(VIEWS)('shows %s', async (address, content) => {
    await using opened = await openBrowser({ origin: listener.url });
    await opened.page.goto(listener.url + address);
    await opened.page.getByText(content).first().waitFor({ state: 'attached' });
    await opened.page.waitForLoadState('networkidle');
    expect(await opened.page.locator('.state.failed').count()).toBe(0);
    expectQuiet(opened);
  });
});

describeWithBrowser('the explorer where a key is needed', () => {
  let folder: string;
  let listener: Listener;
  let key: string;
  beforeAll(async () => {
    folder = await temporaryFolder('closed');
    const path = join(folder, 'keys.json');
    key = createKey(path, { name: 'reader', scope: 'read', expires: null });
    listener = await servePage(await openSeededStore(), {
      access: { closed: true, keys: createKeyRing({ path }) },
    });
  });
  afterAll(async () => {
    await listener?.stop();
    await rm(folder, { recursive: true });
  });

  test('tells nothing before it has one, asks for it, and keeps it', async () => {
    await using opened = await openBrowser({ origin: listener.url });
    const { page } = opened;
    const html = await (await page.goto(`${listener.url}/entity/org:caricc`))?.text();
    expect(html).not.toContain('Central Asian');
    await page.getByText('answers to those who have a valid key').waitFor();
    const field = page.getByLabel('Key');
    await field.fill('communique_wrong');
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.waitForLoadState('networkidle');
    await field.fill(key);
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.getByRole('heading', { level: 1, name: /Central Asian Regional/ }).waitFor();
    await page.goto(`${listener.url}/entity/state:kuwait`);
    await page.getByRole('heading', { level: 1, name: /Kuwait/ }).waitFor();
    expect(opened.foreignRequests).toEqual([]);
  });
});
