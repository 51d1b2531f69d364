/**
 * Into a directory of data that no server has opened yet, with Neo4j's own offline importer: several times as fast as any
 * statement, so that a large graph is there within minutes. How fast statements load is measured elsewhere.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StagedGraph } from '../../../src/store/staged-graph.js';
import { startNeo4jServer } from '../../../test/support/neo4j-server.js';
import { ARRAY_DELIMITER, writeCsv } from './write-csv.js';

const projectDir = join(import.meta.dirname, '..', '..', '..');

export async function importCsv(dataDir: string, graph: StagedGraph): Promise<void> {
  const home = await mkdtemp(join(dataDir, 'import-'));
  try {
    const csvDir = join(home, 'csv');
    await mkdir(csvDir);
    const { nodeFiles, edgeFiles } = await writeCsv(csvDir, graph);
    await writeFile(join(home, 'neo4j.conf'), `server.directories.data=${dataDir}\n`);
    const args = [
      ...[
        '-Xmx2g',
        '-cp',
        join(await libraryDir(), '*'),
        'org.neo4j.cli.AdminTool',
        'database',
        'import',
        'full',
      ],
      ...nodeFiles.map((files) => `--nodes=${files}`),
      ...edgeFiles.map((files) => `--relationships=${files}`),
      `--array-delimiter=U+${ARRAY_DELIMITER.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ...['--overwrite-destination', 'neo4j'],
    ];
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
    await promisify(execFile)(java, args, {
      cwd: home,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: home },
      maxBuffer: 100_000_000,
    });
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function libraryDir(): Promise<string> {
  const found = await findLibrary();
  if (found !== undefined) return found;
  // The first start of a server fetches it.
  await (await startNeo4jServer()).dispose();
  const fetched = await findLibrary();
  if (fetched === undefined) throw new Error("the server's library is not where it is expected");
  return fetched;
}

async function findLibrary(): Promise<string | undefined> {
  const cache = join(projectDir, '.cache');
  if (!existsSync(cache)) return undefined;
  const [newest] = (await readdir(cache))
    .filter((name) => /^neo4j-\d/.test(name))
    .toSorted()
    .toReversed();
  return newest === undefined ? undefined : join(cache, newest, 'lib');
}
