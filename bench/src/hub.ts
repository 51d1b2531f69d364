/**
 * `npm run bench -- --hub`: asks every question about relationships of a graph with a hub at half of its events, or of another graph,
 * on either store, one after the other, and tells which of them answers in time or says what it leaves out.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SIZES, sizeNamed } from './generate.js';
import { type AskApi, findAnchors } from './hub/anchors.js';
import { type Asked, askAgain, askFirst, LIMIT_MS } from './hub/ask.js';
import { graphDirectory, STORE_NAMES, type StoreName, serve } from './hub/databases.js';
import { type NameSearches, timeNameSearches } from './hub/name-searches.js';
import { hubQuestions } from './hub/questions.js';
import { type Client, createClient } from './run/http-client.js';
import { versions } from './run/versions.js';

/** Properties of nodes and of edges. */
const WARM_UP = '{ allSeries(first: 100) { nodes { name editions { ordinal event { name } } } } }';
const WARM_UP_ATTEMPTS = 5;

const { values } = parseArgs({
  options: {
    /** Told already, by which this was chosen. */
    hub: { type: 'boolean' },
    size: { type: 'string', default: 'hub' },
    /** Where the loaded graphs are kept for the next run. */
    keep: { type: 'string' },
    /** neo4j, embedded, or both. */
    stores: { type: 'string', default: STORE_NAMES.join() },
    /** Only questions with this in their names. */
    only: { type: 'string', default: '' },
  },
});
const size = sizeNamed(values.size);
const stores = STORE_NAMES.filter((name) => values.stores.split(',').includes(name));

const directory = await graphDirectory(values.keep);
const results: Partial<Record<StoreName, readonly Asked[]>> = {};
const searches: Partial<Record<StoreName, readonly NameSearches[]>> = {};
try {
  for (const store of stores) results[store] = await askStore(store);
} finally {
  await directory.dispose();
}
const slow = Object.values(results)
  .flat()
  .filter(({ verdict }) => !verdict.startsWith('in time'));
const resultsDir = join(import.meta.dirname, '..', 'results');
await mkdir(resultsDir, { recursive: true });
await writeFile(
  join(resultsDir, `questions-${size}.json`),
  `${JSON.stringify({ date: new Date().toISOString(), cores: cpus().length, versions: await versions(), limitMs: LIMIT_MS, results, searches }, null, 2)}\n`,
);
for (const { question, digest } of results.neo4j ?? []) {
  const other = results.embedded?.find((asked) => asked.question === question)?.digest ?? null;
  if (digest !== null && other !== null && digest !== other)
    console.log(`the two stores differ: ${question}`);
}
console.log(`\n${slow.length} of ${Object.values(results).flat().length} not within ${LIMIT_MS / 1000} s`);

async function askStore(store: StoreName): Promise<readonly Asked[]> {
  console.log(`${store}: preparing`);
  const { service, stop } = await serve(store, size, directory.path);
  const client = createClient(service.url);
  const ask: AskApi = async <D>(query: string, variables: object): Promise<D> => {
    const reply = JSON.parse((await client.post(JSON.stringify({ query, variables }))).body);
    if (reply.errors !== undefined) throw new Error(`the service answers ${JSON.stringify(reply.errors)}`);
    return reply.data as D;
  };
  try {
    const seconds = await warmUp(() => ask(WARM_UP, {}));
    console.log(`ready to answer ${seconds} s after its start`);
    const questions = hubQuestions(await findAnchors(SIZES[size], ask)).filter((q) =>
      q.name.includes(values.only),
    );
    const firstMs: number[] = [];
    for (const question of questions) firstMs.push(await askFirst(client, question));
    // Work of others on this machine counts in the times; the load tells.
    console.log(
      `\n${store}, load ${loadavg()[0]?.toFixed(1)}\n${row('question', 'first ms', 'second', 'cpu', 'items', 'verdict')}`,
    );
    const asked: Asked[] = [];
    for (const [i, question] of questions.entries()) {
      const figures = await askAgain(client, question, firstMs[i] ?? 0);
      asked.push(figures);
      const { secondMs, processorMs, items, verdict, error = '' } = figures;
      console.log(
        row(figures.question, figures.firstMs, secondMs, processorMs ?? '', items, verdict),
        error.slice(0, 150),
      );
    }
    if ('search'.includes(values.only)) searches[store] = await searchNames(client, ask);
    console.log(
      `resident: ${Math.round((await service.residentBytes()) / 1e6)} MB, load ${loadavg()[0]?.toFixed(1)}`,
    );
    return asked;
  } finally {
    client.close();
    await stop();
  }
}

async function searchNames(client: Client, ask: AskApi): Promise<readonly NameSearches[]> {
  const timed = await timeNameSearches(SIZES[size], client, ask);
  console.log('\nsearches by name, once warm, one after another, in milliseconds');
  for (const { typed, latency } of timed)
    console.log(
      `${typed.padEnd(54)} p50 ${latency.p50}  p95 ${latency.p95}  p99 ${latency.p99}  of ${latency.samples}`,
    );
  return timed;
}

/**
 * Either store reads properties from the disk when they are first asked for, the embedded one all of them at once. That is part of
 * starting, and told by itself; a request may run into its deadline meanwhile.
 */
async function warmUp(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      await ask();
      return Math.round((performance.now() - start) / 1000);
    } catch (error) {
      if (attempt === WARM_UP_ATTEMPTS) throw error;
    }
  }
}

function row(question: string, ...cells: readonly (string | number)[]): string {
  const [first = '', second = '', cpu = '', items = '', verdict = ''] = cells.map(String);
  return `${question.padEnd(54)} ${first.padStart(8)} ${second.padStart(8)} ${cpu.padStart(8)} ${items.padStart(8)}  ${verdict}`;
}
