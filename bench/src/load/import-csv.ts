/**
 * Into a directory of data that no server has opened yet, with Neo4j's own offline importer: several times as fast as any
 * statement, so that a large graph is there within minutes. How fast statements load is measured elsewhere.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GraphData } from '../../../src/store/port/property-graph.js';
import { fetchLibrary } from '../../../test/support/neo4j-server.js';
import { ARRAY_DELIMITER, type CsvFiles, createCsvWriter } from './write-csv.js';

export interface CsvImport {
  /** Writes it down for the importer. */
  add(part: GraphData): Promise<void>;
  /** Brings all that was added into the directory, and removes what was written down for it. */
  run(): Promise<void>;
}

export async function beginCsvImport(dataDir: string): Promise<CsvImport> {
  const home = await mkdtemp(join(dataDir, 'import-'));
  const csvDir = join(home, 'csv');
  await mkdir(csvDir);
  const writer = createCsvWriter(csvDir);
  return {
    add: (part) => writer.add(part),
    run: async () => {
      try {
        await runImporter(dataDir, home, await writer.finish());
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    },
  };
}

async function runImporter(dataDir: string, home: string, { nodeFiles, edgeFiles }: CsvFiles): Promise<void> {
  await writeFile(join(home, 'neo4j.conf'), `server.directories.data=${dataDir}\n`);
  const args = [
    ...[
      '-Xmx2g',
      '-cp',
      join(await fetchLibrary(), '*'),
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
}
