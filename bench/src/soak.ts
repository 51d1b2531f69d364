/**
 * `npm run bench -- --soak --minutes 30`: mixed load at 80 % of what the service can do, for long. Memory and descriptors must stay
 * flat, and answers as quick as they were.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { STORE_NAMES, serveSeeds } from './attack/serve-seeds.js';
import { randomOf } from './generate/random.js';
import type { Service } from './run/service.js';
import { latencyOf, rounded } from './run/statistics.js';
import { judge, type Sample } from './soak/judge.js';
import { mixedQuestions } from './soak/mixed-questions.js';
import { type Answered, capacityOf, openLoop } from './soak/open-loop.js';

const { values } = parseArgs({
  options: {
    /** Told already, by which this was chosen. */
    soak: { type: 'boolean' },
    minutes: { type: 'string', default: '30' },
    stores: { type: 'string', default: STORE_NAMES.join() },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error(`--minutes ${values.minutes} is no number of minutes.`);

const SHARE_OF_CAPACITY = 0.8;
const CLIENTS = 8;
const WARM_UP_SECONDS = 15;
const CAPACITY_SECONDS = 15;
const SAMPLE_MS = 30_000;

async function soak(service: Service) {
  const draw = mixedQuestions(randomOf(Number(values.seed)));
  await capacityOf(service.url, draw, { clients: CLIENTS, seconds: WARM_UP_SECONDS });
  const capacity = await capacityOf(service.url, draw, { clients: CLIENTS, seconds: CAPACITY_SECONDS });
  const perSecond = capacity * SHARE_OF_CAPACITY;
  console.log(
    `\n${service.name}: ${rounded(capacity)} requests a second, of which ${rounded(perSecond)} for ${minutes} minutes`,
  );
  const samples: Sample[] = [];
  const began = performance.now();
  const minute = () => rounded((performance.now() - began) / 60_000);
  let answers: Answered[] = [];
  const take = async () => {
    const taken = answers;
    answers = [];
    const sample = {
      minute: minute(),
      ...figuresOf(taken),
      megabytes: Math.round((await service.residentBytes()) / 1e6),
      descriptors: await service.openDescriptors(),
    };
    samples.push(sample);
    const { outcomes, ...figures } = sample;
    console.log(JSON.stringify({ ...figures, ...outcomes, load: rounded(loadavg()[0] ?? 0) }));
  };
  const sampling = setInterval(() => void take(), SAMPLE_MS);
  const end = began + minutes * 60_000;
  await openLoop({
    url: service.url,
    draw,
    perSecond,
    until: () => performance.now() >= end,
    onAnswer: (answer) => answers.push(answer),
  });
  clearInterval(sampling);
  if (answers.length > 0) await take();
  return { capacity: rounded(capacity), perSecond: rounded(perSecond), verdict: judge(samples), samples };
}

function figuresOf(answers: readonly Answered[]) {
  const { samples: requests, p50, p99 } = latencyOf(answers.map(({ milliseconds }) => milliseconds));
  const outcomes: Record<string, number> = {};
  for (const { outcome } of answers) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return { requests, p50, p99, outcomes };
}

const results: Record<string, unknown> = {};
let isSteady = true;
for (const store of STORE_NAMES.filter((name) => values.stores.split(',').includes(name))) {
  const directory = await mkdtemp(join(tmpdir(), 'communique-soak-'));
  const { service, stop } = await serveSeeds(store, directory);
  try {
    const result = await soak(service);
    console.log(`${store}:`, result.verdict);
    isSteady &&= result.verdict.faults.length === 0;
    results[store] = result;
  } finally {
    await stop();
    await rm(directory, { recursive: true, force: true });
  }
}
const resultsDir = join(import.meta.dirname, '..', 'results');
await mkdir(resultsDir, { recursive: true });
await writeFile(
  join(resultsDir, 'soak.json'),
  `${JSON.stringify({ date: new Date().toISOString(), cores: cpus().length, node: process.version, minutes, results }, null, 2)}\n`,
);
process.exitCode = isSteady ? 0 : 1;
