/** Measures each size in turn, prints tables, and keeps the figures. */
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Neo4jConnection } from '../../test/support/neo4j-server.js';
import type { SizeName } from './generate.js';
import { tell } from './load/progress.js';
import type { BenchQuery } from './queries/bench-query.js';
import { QUERIES } from './queries/index.js';
import { explainQuery } from './run/explain.js';
import { type Durations, measureQuery, type QueryFigures } from './run/measure.js';
import { type BenchOptions, readOptions } from './run/options.js';
import { prepare } from './run/prepare.js';
import { printGrowth, printSize, ratiosOf, type SizeFigures, summarize, writeResults } from './run/report.js';
import { startServices } from './run/services.js';
import { versions } from './run/versions.js';

const QUICK: Durations = {
  warmUpSeconds: 1,
  latencySeconds: 1,
  sliceSeconds: 1,
  slices: 1,
  delayedRequests: 3,
};
const DURATIONS: Readonly<Record<SizeName, Durations>> = {
  S: { warmUpSeconds: 0.8, latencySeconds: 1.2, sliceSeconds: 0.7, slices: 1, delayedRequests: 4 },
  M: { warmUpSeconds: 1.2, latencySeconds: 2, sliceSeconds: 1.2, slices: 1, delayedRequests: 5 },
  L: { warmUpSeconds: 1.2, latencySeconds: 2, sliceSeconds: 1.2, slices: 1, delayedRequests: 5 },
  hub: { warmUpSeconds: 3, latencySeconds: 4, sliceSeconds: 2, slices: 2, delayedRequests: 5 },
};
const deepest = QUERIES.filter((q) => q.deepest).map((q) => q.name);

const options = readOptions(process.argv.slice(2));
const start = performance.now();
const sizes: SizeFigures[] = [];
let file = '';
for (const size of options.sizes) {
  const figures = await measureSize(size, options);
  printSize(figures);
  sizes.push(figures);
  // After each, for the next takes longer than all before.
  file = await keep();
}
printGrowth(sizes);
console.log(
  `\n${JSON.stringify(summarize(sizes, deepest), null, 2)}\nwritten to ${file.slice(process.cwd().length + 1)}`,
);

/** @returns the file with all figures so far */
async function keep(): Promise<string> {
  return writeResults(join(import.meta.dirname, '..', 'results'), {
    date: new Date().toISOString(),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    },
    versions: await versions(),
    options,
    seconds: Math.round((performance.now() - start) / 1000),
    summary: summarize(sizes, deepest),
    sizes: sizes.map((s) => ({ ...s, queries: s.queries.map((q) => ({ ...q, ratios: ratiosOf(q) })) })),
  });
}

async function measureSize(
  size: SizeName,
  { queries, quick, explain, neo4j, embedded }: BenchOptions,
): Promise<SizeFigures> {
  tell(`${size}: preparing`);
  const prepared = await prepare(size, givenNeo4j(neo4j), embedded);
  try {
    const services = await startServices(prepared.neo4j, prepared.embeddedDir);
    try {
      const measured: QueryFigures[] = [];
      for (const query of QUERIES.filter((q) => queries.includes(q.name))) {
        tell(`${size}: ${query.name}`);
        const samples = await query.samples(prepared.ask);
        const figures = await measureQuery(query, samples, services, quick ? QUICK : DURATIONS[size]).catch(
          (error: Error): QueryFigures => failed(query, samples.length, error),
        );
        measured.push(figures);
        const [sample] = samples;
        if (explain && sample !== undefined) await explainQuery(query, sample, services, prepared.driver);
      }
      const resident: Record<string, number> = {};
      for (const [name, service] of services.direct)
        resident[name] = Math.round((await service.residentBytes()) / 1e6);
      return { size, loads: prepared.loads, residentMegabytes: resident, queries: measured };
    } finally {
      await services.stop();
    }
  } finally {
    await prepared.dispose();
  }
}

function givenNeo4j(uri: string | undefined): Neo4jConnection | null {
  return uri === undefined ? null : { uri, username: 'neo4j', password: process.env.NEO4J_PASSWORD ?? '' };
}

/** One query that fails takes no other's figures with it. */
function failed({ name, title, levels }: BenchQuery, samples: number, { message }: Error): QueryFigures {
  return { name, title, levels, samples, notMeasured: { all: message.slice(0, 300) }, routes: {} };
}
