/**
 * A browser for suites, cut off from every network but the service under test. Name the file `*.browser.test.ts`.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { type Chromium, launchChromium } from './chromium.js';
import { describeWith, isUnavailable, type Unavailable } from './needs.js';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium | Unavailable;
  }
}

export interface OpenBrowser {
  readonly page: Page;
  readonly browser: Browser;
  /** URLs that the page asked for outside the origin; each was refused. */
  readonly foreignRequests: readonly string[];
  /** Uncaught errors and console errors of the page. */
  readonly errors: readonly string[];
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface OpenBrowserOptions extends BrowserContextOptions {
  /** The service's origin, such as http://127.0.0.1:4000; without it everything is refused. */
  readonly origin?: string;
}

export function describeWithBrowser(name: string, body: () => void): void {
  describeWith<object>(name, chromiumForTests(), {}, body);
}

/** In hooks and tests of a `describeWithBrowser` suite. */
export async function openBrowser(options: OpenBrowserOptions = {}): Promise<OpenBrowser> {
  const found = chromiumForTests();
  if (isUnavailable(found)) throw new Error(`no browser: ${found.unavailable}`);
  const { origin, ...contextOptions } = options;
  const browser = await launchChromium(found);
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    ...contextOptions,
  });
  const foreignRequests: string[] = [];
  const errors: string[] = [];

  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (isWithin(url, origin)) return route.continue();
    foreignRequests.push(url);
    return route.abort('blockedbyclient');
  });
  await context.routeWebSocket('**/*', (socket) => {
    if (isWithin(socket.url().replace(/^ws/, 'http'), origin)) return void socket.connectToServer();
    foreignRequests.push(socket.url());
    void socket.close();
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });

  const close = () => browser.close();
  return {
    page: await context.newPage(),
    browser,
    foreignRequests,
    errors,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function chromiumForTests(): Chromium | Unavailable {
  return inject('chromium') ?? { unavailable: 'the file is not named *.browser.test.ts' };
}

function isWithin(url: string, origin: string | undefined): boolean {
  const { protocol, origin: actual } = new URL(url);
  return (
    protocol === 'data:' ||
    protocol === 'blob:' ||
    (origin !== undefined && actual === new URL(origin).origin)
  );
}
