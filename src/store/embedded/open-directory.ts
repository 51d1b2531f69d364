/** Opens the directory of an embedded graph, and refuses one that is not what its manifest says. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { DomainError } from '../../domain/errors.js';
import { messageOf } from '../../shared/message-of.js';
import { everHeld, type GraphCounts, type GraphState } from '../port/graph-state.js';
import { graphState } from '../queries/graph-state.js';
import { isNoSpace } from './grafeo-errors.js';
import { type Manifest, manifestPath, readManifest } from './manifest.js';

type Engine = typeof import('@grafeo-db/js');

const FILE_NAME = 'graph.grafeo';

/** An open graph with what it says of itself. */
export interface OpenGraph {
  readonly db: GrafeoDB;
  readonly state: GraphState | null;
  readonly manifest: Manifest | null;
}

/**
 * @throws DomainError `STORE_LOCKED` when another process has it open, `STORE_UNUSABLE` when it cannot be opened, when
 *   another version of the engine wrote it, or when it holds less than its manifest says
 */
export async function openDirectory(engine: Engine, dataDir: string): Promise<OpenGraph> {
  makeDirectory(dataDir);
  const file = join(dataDir, FILE_NAME);
  const manifest = readManifest(dataDir);
  const exists = existsSync(file);
  if (manifest !== null && exists && manifest.engine !== engine.version())
    throw new DomainError(
      'STORE_UNUSABLE',
      `${file} was written by version ${manifest.engine} of the engine; this is ${engine.version()}.`,
      {
        hint:
          'Go back to the version that wrote it and make a backup (`communique backup FILE`), which every version reads. ' +
          'Then move the directory away and restore the backup.',
      },
    );
  if (manifest !== null && !exists && mustHold(manifest)) throw lost(dataDir, manifest, 'it is not there');
  const db = openFile(engine.GrafeoDB, file, exists);
  try {
    const [row] = (await db.executeCypher(graphState.cypher)).toArray();
    const state = row === undefined ? null : graphState.decode(row);
    if (manifest !== null) refuseLess(dataDir, manifest, state, countsOf(db, state));
    return { db, state, manifest };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * The engine goes on with what it has in memory when its file is moved away or removed, and says so only when it closes.
 * @throws DomainError `STORE_UNUSABLE` when the file of an open graph is not there
 */
export function refuseGone(dataDir: string): void {
  if (existsSync(join(dataDir, FILE_NAME))) return;
  throw new DomainError(
    'STORE_UNUSABLE',
    `${join(dataDir, FILE_NAME)} is gone. Its graph is in the memory of this process alone, and ends with it.`,
    {
      hint: 'Make a backup now (`kill -USR2 PID`), stop the service, and restore the backup into a new directory.',
    },
  );
}

/** Counts records and edges without a query. */
export const countsOf = (db: GrafeoDB, state: GraphState | null): GraphCounts => ({
  nodes: db.nodeCount() - (state === null ? 0 : 1),
  edges: db.edgeCount(),
});

const mustHold = ({ nodes, edges, changes }: Manifest): boolean => nodes + edges + changes > 0;

function refuseLess(
  dataDir: string,
  manifest: Manifest,
  state: GraphState | null,
  { nodes, edges }: GraphCounts,
): void {
  if (nodes < manifest.nodes || edges < manifest.edges)
    throw lost(dataDir, manifest, `it holds ${nodes} nodes and ${edges} edges`);
  const changes = state?.changes ?? 0;
  if (changes < manifest.changes)
    throw lost(
      dataDir,
      manifest,
      everHeld(state)
        ? `it is older: of ${manifest.changes} changes it has ${changes}`
        : 'it knows of no change',
    );
}

const lost = (dataDir: string, { nodes, edges }: Manifest, found: string): DomainError =>
  new DomainError(
    'STORE_UNUSABLE',
    `Data are missing from ${join(dataDir, FILE_NAME)}: ${manifestPath(dataDir)} says that ${nodes} nodes and ${edges} edges were written, and ${found}. Nothing was changed.`,
    {
      hint:
        'Put back a copy of the whole directory, or move it away and restore a backup (`communique restore FILE`), or load the records again. ' +
        'To go on with what is there, move graph.json away.',
    },
  );

/** Node's own `recursive` never comes back where a parent takes no entries, as /proc does. */
function makeDirectory(dataDir: string): void {
  try {
    const missing: string[] = [];
    for (let dir = resolve(dataDir); !existsSync(dir); dir = dirname(dir)) missing.unshift(dir);
    for (const dir of missing) mkdirSync(dir);
    // Also tells of a file in its place.
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new DomainError(
      'STORE_UNUSABLE',
      `The data directory ${dataDir} cannot be made: ${messageOf(error)}`,
      { hint: 'Set DATA_DIR to a directory that this user may write to.', cause: error },
    );
  }
}

function openFile(Engine: typeof GrafeoDB, file: string, exists: boolean): GrafeoDB {
  try {
    return exists ? Engine.open(file) : Engine.create(file);
  } catch (error) {
    const message = messageOf(error);
    // "Cannot open the lock file" means something else: the directory is not writable.
    if (/cannot be locked/i.test(message))
      throw new DomainError('STORE_LOCKED', `${file} is open in another process.`, {
        hint: 'Stop that process (perhaps a running `npm start`), or set DATA_DIR to another directory.',
        cause: error,
      });
    if (isNoSpace(message))
      throw new DomainError('STORE_FULL', `There is no room to open ${file}: the disk is full.`, {
        hint: 'Free some space where DATA_DIR is and run the command again. Nothing was changed.',
        cause: error,
      });
    throw new DomainError('STORE_UNUSABLE', `${file} cannot be opened: ${message}`, {
      hint: /os error/i.test(message)
        ? 'Set DATA_DIR to a directory that this user may write to.'
        : 'Put back a copy of the whole directory, or move it away and restore a backup or run `npm run seed`.',
      cause: error,
    });
  }
}
