/**
 * `npm run bench -- --import --size L`: what it takes to bring a graph of that size into either store by `communique import`, from the records
 * that an author would have written: time of each step, memory at its highest, an import that is killed and run again, and
 * one that finds nothing to change.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4jServer } from '../../test/support/neo4j-server.js';
import { recordsOf } from './generate/records-of.js';
import { generateChunks, SIZES, sizeNamed } from './generate.js';
import { type ImportFigures, runImport } from './import/run-import.js';

const STORES = ['embedded', 'neo4j'] as const;
const MEMORY = { heap: '3g', pageCache: '4g' };

const { values } = parseArgs({
  options: {
    import: { type: 'boolean' },
    size: { type: 'string', default: 'S' },
    stores: { type: 'string', default: STORES.join() },
    'no-kill': { type: 'boolean', default: false },
  },
});
const spec = SIZES[sizeNamed(values.size)];

const home = await mkdtemp(join(tmpdir(), 'communique-import-'));
const results: Record<string, Record<string, ImportFigures>> = {};
try {
  const file = join(home, 'records.jsonl');
  const records = await writeRecords(file);
  console.log(`${values.size}: ${records} records, ${((await stat(file)).size / 1e6).toFixed(0)} MB`);
  for (const store of STORES.filter((s) => values.stores.split(',').includes(s)))
    results[store] = await (store === 'embedded' ? intoEmbedded(file) : intoNeo4j(file));
} finally {
  await rm(home, { recursive: true, force: true });
}
const directory = join(import.meta.dirname, '..', 'results');
await mkdir(directory, { recursive: true });
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
await writeFile(
  join(directory, `import-${values.size}.json`),
  `${JSON.stringify({ date: new Date().toISOString(), machine, size: values.size, results }, null, 2)}\n`,
);

async function writeRecords(file: string): Promise<number> {
  const out = createWriteStream(file);
  let records = 0;
  for (const chunk of generateChunks(spec)) {
    const lines = recordsOf(chunk).map((record) => `${JSON.stringify(record)}\n`);
    records += lines.length;
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return records;
}

function intoEmbedded(file: string) {
  return inTurn(
    'embedded',
    file,
    (name) => ({ DATA_DIR: join(home, name) }),
    (name) => rm(join(home, name), { recursive: true, force: true }),
  );
}

async function intoNeo4j(file: string) {
  const server = await startNeo4jServer({ ...MEMORY, quickStart: false });
  try {
    const { uri, username, password } = server;
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    return await inTurn(
      'neo4j',
      file,
      () => ({ ...env, DATA_DIR: join(home, 'neo4j') }),
      async () => {},
    );
  } finally {
    await server.dispose();
  }
}

/** Killed half way through its load, gone on with, and run again over what is then there. */
async function inTurn(
  store: string,
  file: string,
  environmentOf: (name: string) => Readonly<Record<string, string>>,
  dispose: (name: string) => Promise<unknown>,
): Promise<Record<string, ImportFigures>> {
  const figures: Record<string, ImportFigures> = {};
  const run = async (what: string, killAt?: number) => {
    figures[what] = await runImport(file, environmentOf(store), killAt);
    console.log(`${store}, ${what}: ${JSON.stringify(figures[what])}`);
  };
  if (values['no-kill']) await run('in one go');
  else {
    await run('killed half way', 0.5);
    await run('gone on with');
  }
  await run('over itself');
  await dispose(store);
  return figures;
}
