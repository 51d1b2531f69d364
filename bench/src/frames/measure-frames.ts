/** How smoothly the explorer moves a network under the hand: times between frames while it is dragged. */
import type { Page } from 'playwright-core';
import { type Latency, latencyOf, rounded } from '../run/statistics.js';
import { ACTORS, type LargeNetwork, largeNetwork, TIES } from './large-network.js';

export interface FrameFigures {
  readonly actors: number;
  readonly ties: number;
  /** From opening the address until there is a picture of the strongest ties, with a first place for everybody. */
  readonly pictureSeconds: number;
  /** And until every actor of the whole network has its place. */
  readonly settledSeconds: number;
  /** Milliseconds from frame to frame. Many show what the one before showed, when the hand was slower: see `perSecond`. */
  readonly frames: Latency;
  readonly perSecond: number;
}

/** How many ties the page asks for: the strongest first, those by which it finds places, and all. */
const ASKED: Readonly<Record<string, number>> = { Network: 1_000, WidestTies: 2_000, AllTies: TIES };
const DRAG_STEPS = 60;
const PATIENCE_MS = 110_000;

/** The page must come from a service at `origin`; its answers about cooperation come from here. */
export async function measureFrames(page: Page, origin: string): Promise<FrameFigures> {
  const network = largeNetwork();
  await page.route('**/graphql', (route) => {
    const asked = route.request().postData() ?? '';
    const first = ASKED[/query (\w+)/.exec(asked)?.[1] ?? ''];
    return first === undefined
      ? route.continue()
      : route.fulfill({ contentType: 'application/json', body: answer(network, first) });
  });
  const start = performance.now();
  await page.goto(`${origin}/network?all=1`);
  await page.locator('.stage-canvas canvas').first().waitFor({ timeout: PATIENCE_MS });
  const pictureSeconds = rounded((performance.now() - start) / 1_000);
  await page.locator(`[data-settled="${ACTORS}"]`).waitFor({ timeout: PATIENCE_MS });
  const settledSeconds = rounded((performance.now() - start) / 1_000);
  const times = await drag(page);
  const perSecond = rounded((1_000 * times.length) / times.reduce((sum, time) => sum + time, 0));
  return { actors: ACTORS, ties: TIES, pictureSeconds, settledSeconds, frames: latencyOf(times), perSecond };
}

function answer({ actors, ties }: LargeNetwork, first: number): string {
  const shown = ties.slice(0, first);
  const ids = new Set(shown.flatMap(({ a, b }) => [a.id, b.id]));
  const cooperation = {
    totalTies: TIES,
    tiesOfAnyWeight: TIES,
    truncated: first < TIES,
    measured: false,
    actors: actors.filter(({ id }) => ids.has(id)),
    ties: shown,
    measures: [],
  };
  return JSON.stringify({ data: { cooperation } });
}

async function drag(page: Page): Promise<readonly number[]> {
  const stage = await page.locator('.stage').boundingBox();
  const [x, y] = [(stage?.x ?? 0) + 400, (stage?.y ?? 0) + 100];
  await page.evaluate(BEGIN);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < DRAG_STEPS; step++) await page.mouse.move(x + step * 3, y + (step % 20) * 4);
  await page.mouse.up();
  return (await page.evaluate(END)) as number[];
}

/** As the page sees them; the frame that is under way when the drag ends is waited for. */
const BEGIN = `(() => {
  const times = [];
  let last = performance.now();
  let isOn = true;
  const frame = (now) => {
    times.push(now - last);
    last = now;
    if (isOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.endOfDrag = () => new Promise((resolve) => requestAnimationFrame(() => { isOn = false; resolve(times); }));
})()`;
const END = 'window.endOfDrag()';
