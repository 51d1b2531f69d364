/**
 * `npm run bench -- --attack`: what clients can do to the service, and to each other. It starts a service over the seeds on
 * either store and measures the others' waiting, the memory, and what is left of the work after hanging up.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/shared/package-files.js';
import { findCostlyQueries } from './attack/costly-queries.js';
import { measureKept } from './attack/kept.js';
import { measureMemory } from './attack/memory.js';
import { measureWaiting, workAfterHangUp } from './attack/others-wait.js';
import { STORE_NAMES, serveSeeds } from './attack/serve-seeds.js';
import { randomOf } from './generate/random.js';
import { versions } from './run/versions.js';

const { values } = parseArgs({
  options: {
    /** Told already, by which this was chosen. */
    attack: { type: 'boolean' },
    stores: { type: 'string', default: STORE_NAMES.join() },
    only: { type: 'string', default: 'others,memory,kept' },
    /** Requests of each kind, for the memory. */
    requests: { type: 'string', default: '2000' },
    /** Random queries to search the costliest among, and what they are drawn from. */
    random: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    /** How many of the costliest are asked beside a small question. */
    worst: { type: 'string', default: '6' },
  },
});
const HOSTILE_CLIENTS = 20;
const SECONDS = 20;
const schema = createSchema(readSchemaText());
const parts = values.only.split(',');
const results: Record<string, unknown> = {};
for (const store of STORE_NAMES.filter((name) => values.stores.split(',').includes(name))) {
  const directory = await mkdtemp(join(tmpdir(), 'communique-attack-'));
  const { service, stop } = await serveSeeds(store, directory);
  try {
    const figures: Record<string, unknown> = { load: loadavg()[0] };
    if (parts.includes('others')) {
      const costly = await findCostlyQueries(service, schema, {
        random: Number(values.random),
        keep: 3,
        draw: randomOf(Number(values.seed)).below,
      });
      console.log(`\n${store}: what the costliest queries take, load ${loadavg()[0]?.toFixed(1)}`);
      console.table(costly.map(({ query: _, ...figures }) => figures));
      const waiting = [];
      for (const query of costly
        .toSorted((a, b) => b.processorMs - a.processorMs)
        .slice(0, Number(values.worst)))
        waiting.push({
          ...(await measureWaiting(service, query, { clients: HOSTILE_CLIENTS, seconds: SECONDS })),
          workAfterHangUpMs: await workAfterHangUp(service, query.query, {
            clients: HOSTILE_CLIENTS,
            watchedMs: 2_000,
          }),
        });
      console.log(
        `\n${store}: a small question beside ${HOSTILE_CLIENTS} clients that ask them, load ${loadavg()[0]?.toFixed(1)}`,
      );
      console.table(waiting);
      figures.costly = costly;
      figures.waiting = waiting;
    }
    if (parts.includes('memory')) {
      const memory = await measureMemory(service, Number(values.requests));
      console.log(`\n${store}: memory`);
      console.table(memory);
      figures.memory = memory;
    }
    results[store] = figures;
  } finally {
    await stop();
    await rm(directory, { recursive: true, force: true });
  }
  if (parts.includes('kept')) {
    const kept = await measureKept(store);
    console.log(
      `\n${store}: milliseconds of a question that is asked again, load ${loadavg()[0]?.toFixed(1)}`,
    );
    console.table(kept);
    results[`${store}, kept`] = kept;
  }
}
const resultsDir = join(import.meta.dirname, '..', 'results');
await mkdir(resultsDir, { recursive: true });
await writeFile(
  join(resultsDir, 'attack.json'),
  `${JSON.stringify({ date: new Date().toISOString(), cores: cpus().length, versions: await versions(), results }, null, 2)}\n`,
);
