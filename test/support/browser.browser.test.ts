import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithBrowser, type OpenBrowser, openBrowser } from './browser.js';

describeWithBrowser('the browser for tests', () => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<title>Ҷумҳурии Тоҷикистон</title><link rel="icon" href="data:,"><img src="http://elsewhere.invalid/x.png">',
    );
  });
  let opened: OpenBrowser;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    opened = await openBrowser({ origin });
    await opened.page.goto(origin);
  });

  afterAll(async () => {
    await opened?.close();
    await new Promise((resolve) => server.close(resolve));
  });

  test('reaches the service and nothing else', async () => {
    expect(await opened.page.title()).toBe('Ҷумҳурии Тоҷикистон');
    expect(opened.foreignRequests).toEqual(['http://elsewhere.invalid/x.png']);
  });

  test('has WebGL 2', async () => {
    expect(await opened.page.evaluate("document.createElement('canvas').getContext('webgl2') !== null")).toBe(
      true,
    );
  });

  test('draws each Tajik letter with a glyph of its own', async () => {
    const drawn = await opened.page.evaluate(`[...'ӣӯҳҷқғ\\uFFFF'].map((letter) => {
      const context = Object.assign(document.createElement('canvas'), { width: 40, height: 40 }).getContext('2d');
      context.font = '24px sans-serif';
      context.fillText(letter, 4, 28);
      return context.canvas.toDataURL();
    })`);
    expect(new Set(drawn as string[]).size).toBe(7);
  });
});
