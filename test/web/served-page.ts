/** The explorer, built from the sources as they are, served over the seeds or over whatever graph a test gives. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { expect } from 'vitest';
import type { AppOptions } from '../../src/server/app.js';
import { type Listener, listen } from '../../src/server/listen.js';
import { packageRoot } from '../../src/shared/package-files.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { appOn } from '../support/app.js';
import type { OpenBrowser } from '../support/browser.js';
import { madeOnce } from '../support/made-once.js';

/** All that decides what the page becomes. */
const INPUTS = ['src/web', 'scripts', 'vite.config.ts', 'package-lock.json'];

export const buildPage = (): Promise<string> =>
  madeOnce('page', INPUTS, async (outDir) => {
    await build({
      configFile: join(packageRoot, 'vite.config.ts'),
      root: join(packageRoot, 'src/web'),
      logLevel: 'warn',
      build: { outDir },
    });
  });

export async function servePage(store: GraphStore, options: Partial<AppOptions> = {}): Promise<Listener> {
  const { app } = appOn(store, { ...options, webFolder: await buildPage() });
  return listen(app, { port: 0, host: '127.0.0.1' });
}

/** Nothing asked of anybody else, nothing to complain of in the console. */
export function expectQuiet({ foreignRequests, errors }: OpenBrowser): void {
  expect(foreignRequests).toEqual([]);
  expect(errors).toEqual([]);
}

/** A button or a link of the view; where it stands in a menu, the menu is opened. */
export async function tool(page: Page, role: 'button' | 'link', name: string): Promise<Locator> {
  const found = page.locator(role === 'link' ? 'a' : 'button').filter({ hasText: name });
  await found.first().waitFor({ state: 'attached' });
  const menu = page.locator('.menu:not([open])').filter({ has: found });
  if ((await menu.count()) > 0) await menu.first().locator('summary').click();
  return page.getByRole(role, { name, exact: true });
}
