/** 5,000 actors and 20,000 ties stay movable; `npm run bench -- --frames` tells how much so. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureFrames } from '../../bench/src/frames/measure-frames.js';
import type { Listener } from '../../src/server/listen.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

/** Without a graphics card, on two cores that others use too. */
const SLOWEST_MEDIAN_MS = 400;

describeWithBrowser('a network of 5,000 actors and 20,000 ties', () => {
  let listener: Listener;
  let opened: OpenBrowser;

  beforeAll(async () => {
    const store = await openGrafeoStore({});
    listener = await servePage(store);
    opened = await openBrowser({
      origin: listener.url,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
  });
  afterAll(async () => {
    await opened?.close();
    await listener?.stop();
  });

  test('moves under the hand', async () => {
    const { frames } = await measureFrames(opened.page, listener.url);
    expect(frames.p50).toBeLessThan(SLOWEST_MEDIAN_MS);
    await opened.page.getByText('5,000 actors, 20,000 of 20,000 ties').waitFor();
    expectQuiet(opened);
  });
});
