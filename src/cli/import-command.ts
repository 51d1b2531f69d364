/** The command `import` loads any number of records into the configured store, which then holds nothing else. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, readConfig } from '../config.js';
import { DomainError } from '../domain/errors.js';
import { stageRecords } from '../ingest/bulk-import/stage-records.js';
import { type InputFile, listInputFiles } from '../ingest/records/input-files.js';
import { formatProblem } from '../ingest/records/problem.js';
import { packageRoot, readPackageInfo } from '../shared/package-files.js';
import { loadStaged } from '../store/loading/load-staged.js';
import { openStaged } from '../store/loading/staging-files.js';
import { inspectStore } from '../store/loading/upgrade-model.js';
import { openStore } from '../store/open-store.js';
import { type GraphDiff, sizeOfDiff } from '../store/port/graph-diff.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { StagedGraph } from '../store/port/staged-graph.js';
import { createProgress, megabytes } from './progress.js';

const READINGS = { 1: 'Reading', 2: 'Checking', 3: 'Projecting' } as const;

/** @param paths files of records, or directories of such files; without any it loads the seeds */
export async function importCommand(paths: readonly string[]): Promise<void> {
  const config = readConfig();
  const files = await inputFiles(paths, config);
  const store = await openStore(config.store, console.warn);
  try {
    await inspectStore(store);
    const dir = join(config.dataDir, 'import');
    const staged = await stage(files, dir);
    console.log(await load(store, staged));
    await rm(dir, { recursive: true, force: true });
  } finally {
    await store.close();
  }
}

async function inputFiles(paths: readonly string[], config: Config): Promise<readonly InputFile[]> {
  const { files, problems } = await listInputFiles(
    paths.length > 0 ? paths : [config.seedsDir ?? join(packageRoot, 'seeds')],
  );
  if (problems.length > 0) throw new DomainError('BAD_SEEDS', problems.map(formatProblem).join('\n'));
  return files;
}

/** Projects the files, or uses again what an interrupted import of the same files had prepared. */
async function stage(files: readonly InputFile[], dir: string): Promise<StagedGraph> {
  const { version } = readPackageInfo();
  const origin = JSON.stringify([version, files]);
  const prepared = await openStaged(dir, origin);
  if (prepared !== null) {
    console.log('Going on with what an earlier import of these files had prepared.');
    return prepared;
  }
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  let progress = createProgress(READINGS[1], { format: megabytes });
  let current = 1;
  const { graph, records } = await stageRecords(files, {
    dir,
    origin,
    onProgress(reading, done) {
      if (reading !== current) {
        progress.end();
        progress = createProgress(READINGS[reading], { format: megabytes });
        current = reading;
      }
      progress.update({ done, total });
    },
  });
  progress.end();
  console.log(`${records} records make ${graph.nodes} nodes and ${graph.edges} edges.`);
  return graph;
}

/** @returns a line about what was done */
async function load(store: GraphStore, staged: StagedGraph): Promise<string> {
  const progress = createProgress('Loading');
  try {
    const change = await loadStaged(store, staged, progress.update);
    return change === null
      ? `${store.description} holds all of them.`
      : `${summaryOf(change)}: ${store.description} holds all of them, and nothing else.`;
  } finally {
    progress.end();
  }
}

function summaryOf(change: GraphDiff): string {
  if (sizeOfDiff(change) === 0) return 'Nothing has changed';
  const { createNodes, createEdges, updateNodes, updateEdges, deleteNodeIds, deleteEdges } = change;
  return [
    `${createNodes.length + createEdges.length} created`,
    `${updateNodes.length + updateEdges.length} updated`,
    `${deleteNodeIds.length + deleteEdges.length} deleted`,
  ].join(', ');
}
