/** `npm run bench -- --frames`: the explorer's largest network under the hand, in the browser that the tests use. */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../src/server/app.js';
import { listen } from '../../src/server/listen.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { findChromium, launchChromium } from '../../test/support/chromium.js';
import { measureFrames } from './frames/measure-frames.js';

const RUNS = 3;
const RESULTS = join(import.meta.dirname, '..', 'results');

/** A graphics card, or a program that does its work. */
const RENDERER_OF_WEBGL = `(() => {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'unknown';
})()`;

const chromium = await findChromium();
if ('unavailable' in chromium) throw new Error(`There is no browser to measure in: ${chromium.unavailable}`);

const store = await openGrafeoStore({});
const listener = await listen(createApp({ store, logger: pino({ level: 'silent' }) }), {
  port: 0,
  host: '127.0.0.1',
});
const runs = [];
try {
  for (let run = 0; run < RUNS; run++) {
    const browser = await launchChromium(chromium);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const figures = await measureFrames(page, listener.url);
    const drawnBy = (await page.evaluate(RENDERER_OF_WEBGL)) as string;
    await browser.close();
    runs.push({ ...figures, drawnBy });
    const { actors, ties, pictureSeconds, settledSeconds, frames, perSecond } = figures;
    console.log(
      `${actors} actors, ${ties} ties: a picture after ${pictureSeconds} s, settled in ${settledSeconds} s; ${perSecond} frames a second, of ${frames.p50} ms (median), ${frames.p95} ms (95 %), ${frames.p99} ms (99 %) over ${frames.samples}; ${drawnBy}`,
    );
  }
} finally {
  await listener.stop();
}
await mkdir(RESULTS, { recursive: true });
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
await writeFile(
  join(RESULTS, 'frames.json'),
  `${JSON.stringify({ date: new Date().toISOString(), machine, runs }, null, 2)}\n`,
);
