/** 5,000 actors and 20,000 ties stay movable. The browser for tests draws without a graphics card: with one it is many times faster. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listener } from '../../src/server/listen.js';
import { openGrafeoStore } from '../../src/store/grafeo-store.js';
import { describeWithBrowser, type OpenBrowser, openBrowser } from '../support/browser.js';
import { expectQuiet, servePage } from './served-page.js';

const ACTORS = 5_000;
const TIES = 20_000;
const FRAMES = 40;
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
    const { page } = opened;
    const answer = JSON.stringify({ data: { cooperation: largeNetwork() } });
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Network')
        ? route.fulfill({ contentType: 'application/json', body: answer })
        : route.continue(),
    );
    await page.goto(`${listener.url}/network`);
    await page.locator('[data-settled]').waitFor({ timeout: 50_000 });

    const stage = await page.locator('.stage').boundingBox();
    const [x, y] = [(stage?.x ?? 0) + 400, (stage?.y ?? 0) + 100];
    const measuring = page.evaluate(MEASURE) as Promise<number[]>;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; step < 60; step++) await page.mouse.move(x + step * 3, y + (step % 20) * 4);
    await page.mouse.up();
    const frames = (await measuring).sort((a, b) => a - b);
    const at = (share: number) => Math.round(frames[Math.floor(frames.length * share)] ?? 0);
    console.info(`5,000 actors, 20,000 ties: frames of ${at(0.5)} ms (median), ${at(0.95)} ms (95 %)`);
    expect(at(0.5)).toBeLessThan(SLOWEST_MEDIAN_MS);
    expectQuiet(opened);
  });
});

/** Times between frames, as the page sees them. */
const MEASURE = `new Promise((resolve) => {
  const times = [];
  let last = performance.now();
  const frame = (now) => {
    times.push(now - last);
    last = now;
    if (times.length < ${FRAMES}) requestAnimationFrame(frame);
    else resolve(times);
  };
  requestAnimationFrame(frame);
})`;

/** Some hubs and many others, as cooperation has it; the same each time. */
function largeNetwork() {
  const actors = Array.from({ length: ACTORS }, (_, i) => ({
    id: `org:n${i}`,
    kind: 'ORGANIZATION',
    name: `Body ${i}`,
    names: [],
  }));
  const seen = new Set<string>();
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  while (seen.size < TIES) {
    const [i, j] = [Math.floor(random() ** 2 * ACTORS), seen.size % ACTORS].sort((a, b) => a - b);
    if (i !== j) seen.add(`${i} ${j}`);
    else seen.add(`${i} ${(Number(j) + 1) % ACTORS}`);
  }
  const ties = [...seen].map((pair) => {
    const [a, b] = pair.split(' ');
    return { weight: 1 + (Number(a) % 4), a: { id: `org:n${a}` }, b: { id: `org:n${b}` }, sharedEvents: [] };
  });
  const unique = new Map(ties.map((tie) => [[tie.a.id, tie.b.id].sort().join(), tie]));
  return {
    totalTies: TIES,
    truncated: false,
    measured: false,
    actors,
    ties: [...unique.values()],
    measures: [],
  };
}
