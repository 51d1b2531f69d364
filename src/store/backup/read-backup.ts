/** Reads backups. Nothing is trusted before `verifyBackup` has read a file to its end. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { DomainError } from '../../domain/errors.js';
import { readLines } from '../../shared/lines.js';
import { messageOf } from '../../shared/message-of.js';
import type { GraphData, GraphEdge, GraphNode } from '../port/property-graph.js';
import { type BackupHeader, backupHeader, backupTrailer, badBackup, itemOf } from './backup-form.js';

/**
 * Reads a backup to its end: its form, its counts and its checksum.
 * @throws DomainError `BAD_BACKUP` when anything is wrong with it
 */
export async function verifyBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  let trailer: string | undefined;
  let [nodes, edges, line] = [0, 0, 0];
  const hash = createHash('sha256');
  for await (const lines of linesOf(file)) {
    for (const text of lines) {
      line += 1;
      if (trailer !== undefined) throw badBackup(file, `line ${line} comes after its end`);
      const value = parsed(file, text, line);
      const end = line === 1 ? undefined : backupTrailer.safeParse(value);
      if (end?.success) {
        trailer = end.data.sha256;
        continue;
      }
      hash.update(`${text}\n`);
      if (line === 1) header = headerOf(file, value);
      else {
        const item = itemOf(value);
        if (item === null) throw badBackup(file, `line ${line} is no node and no edge`);
        if ('node' in item && edges > 0) throw badBackup(file, `line ${line} is a node behind the edges`);
        if ('node' in item) nodes += 1;
        else edges += 1;
      }
    }
  }
  if (header === undefined || trailer === undefined) throw badBackup(file, 'its end is missing');
  if (trailer !== hash.digest('hex')) throw badBackup(file, 'its checksum is another');
  if (nodes !== header.nodes || edges !== header.edges)
    throw badBackup(file, `it has ${nodes} nodes and ${edges} edges of ${header.nodes} and ${header.edges}`);
  return header;
}

/** Streams a backup that was verified. */
export async function* readBackup(file: string): AsyncGenerator<GraphData> {
  let line = 0;
  for await (const lines of linesOf(file)) {
    const nodes: GraphNode[] = [];
    const edges: GraphEdge[] = [];
    for (const text of lines) {
      line += 1;
      const item = itemOf(parsed(file, text, line));
      if (item === null) continue;
      if ('node' in item) nodes.push(item.node);
      else edges.push(item.edge);
    }
    yield { nodes, edges };
  }
}

async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  try {
    yield* readLines(input.pipe(gunzip));
  } catch (error) {
    throw error instanceof DomainError ? error : badBackup(file, messageOf(error), error);
  } finally {
    input.destroy();
  }
}

function parsed(file: string, text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badBackup(file, `line ${line} is no JSON`, error);
  }
}

function headerOf(file: string, value: unknown): BackupHeader {
  const found = backupHeader.safeParse(value);
  if (found.success) return found.data;
  const { backupOf, format } = (value ?? {}) as { backupOf?: unknown; format?: unknown };
  if (backupOf === 'communique' && typeof format === 'number')
    throw new DomainError(
      'BAD_BACKUP',
      `${file} has form ${format} of backups, which this version does not read.`,
      {
        hint: 'Restore it with the version of Communiqué that made it, or a newer one.',
      },
    );
  throw badBackup(file, 'it does not begin as one');
}
