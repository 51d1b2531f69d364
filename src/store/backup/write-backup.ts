/** Writes the whole graph of a store to a file, which has its name only once it is whole and was read back. */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DomainError } from '../../domain/errors.js';
import { messageOf } from '../../shared/message-of.js';
import type { GraphSnapshot } from '../port/graph-snapshot.js';
import type { GraphStore } from '../port/graph-store.js';
import { BACKUP_FORMAT, type BackupHeader, lineOfEdge, lineOfNode } from './backup-form.js';
import { verifyBackup } from './read-backup.js';

/** Behind the name of a file that is being written. */
export const UNFINISHED = '.part';
const CHARACTERS_PER_CHUNK = 1 << 16;

/**
 * @throws DomainError `BAD_USER_INPUT` when the file is there already, `STORE_FULL` when there is no room for it
 */
export async function writeBackup(store: GraphStore, file: string): Promise<BackupHeader> {
  if (existsSync(file))
    throw new DomainError('BAD_USER_INPUT', `${file} is there already.`, { hint: 'Name a new file.' });
  const draft = `${file}${UNFINISHED}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await store.snapshot(async (graph) => {
      await pipeline(Readable.from(chunksOf(graph)), createGzip(), createWriteStream(draft));
    });
    await flush(draft);
    const header = await verifyBackup(draft);
    await rename(draft, file);
    await flush(dirname(file));
    return header;
  } catch (error) {
    await rm(draft, { force: true });
    throw /ENOSPC|no space left/i.test(messageOf(error))
      ? new DomainError('STORE_FULL', `There is no room for the backup ${file}; nothing was kept of it.`, {
          hint: 'Free some space, or name a file on another disk.',
          cause: error,
        })
      : error;
  }
}

async function* chunksOf(graph: GraphSnapshot): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let chunk = '';
  for await (const line of linesOf(graph)) {
    chunk += `${line}\n`;
    if (chunk.length < CHARACTERS_PER_CHUNK) continue;
    hash.update(chunk);
    yield chunk;
    chunk = '';
  }
  hash.update(chunk);
  yield `${chunk}${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

async function* linesOf(graph: GraphSnapshot): AsyncGenerator<string> {
  const { model, version, nodes, edges } = graph;
  const header: BackupHeader = {
    backupOf: 'communique',
    format: BACKUP_FORMAT,
    model,
    version,
    nodes,
    edges,
    madeAt: new Date().toISOString(),
  };
  yield JSON.stringify(header);
  for await (const some of graph.allNodes()) for (const node of some) yield lineOfNode(node);
  for await (const some of graph.allEdges()) for (const edge of some) yield lineOfEdge(edge);
}

/** A name that outlives a power cut must not stand for a file that does not. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
