/**
 * The manifest of the embedded store: a file beside the graph that says what was written last. It is what tells a graph
 * that was lost from one that never was, since an engine that finds no file, or the half of its log, has nothing to miss.
 *
 * It is written after the commit that it tells of. A process that is killed in between leaves a graph with more than the
 * manifest says, which is fine; so a change that takes something away says so before its commit.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.js';
import { messageOf } from '../../shared/message-of.js';

const MANIFEST_NAME = 'graph.json';

const count = z.int().nonnegative();
const manifest = z.strictObject({
  /** The version of this form. */
  format: z.literal(1),
  /** The version of the engine that wrote the graph. */
  engine: z.string(),
  /** The version of the model of nodes and edges. */
  model: count,
  /** How often the graph was changed, and its version; see `GraphState`. */
  changes: count,
  version: z.string().nullable(),
  /** The graph has at least so many records and edges. */
  nodes: count,
  edges: count,
});
export type Manifest = z.infer<typeof manifest>;

const checked = z.strictObject({ checksum: z.string() });
/** As it was before it had a form of its own. */
const former = z.strictObject({ engine: z.string(), nodes: count, edges: count });

export const manifestPath = (dataDir: string): string => join(dataDir, MANIFEST_NAME);

/**
 * Returns null where there is no manifest.
 * @throws DomainError `STORE_UNUSABLE` when it cannot be read or is not what was written
 */
export function readManifest(dataDir: string): Manifest | null {
  let text: string;
  try {
    text = readFileSync(manifestPath(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw damaged(dataDir, messageOf(error), error);
  }
  const value = parsed(text);
  const old = former.safeParse(value);
  if (old.success) return { format: 1, model: 1, changes: 0, version: null, ...old.data };
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > 1)
    throw new DomainError(
      'STORE_UNUSABLE',
      `${manifestPath(dataDir)} was written by a newer version of Communiqué.`,
      { hint: 'Run that version, or restore a backup into another directory.' },
    );
  const { checksum, ...rest } = (value ?? {}) as Record<string, unknown>;
  const found = manifest.safeParse(rest);
  if (!found.success) throw damaged(dataDir, 'it is not of the form that was written');
  if (!checked.safeParse({ checksum }).success || checksum !== checksumOf(found.data))
    throw damaged(dataDir, 'its checksum is another');
  return found.data;
}

/** Replaces the manifest, whole or not at all. */
export function writeManifest(dataDir: string, value: Manifest): void {
  const path = manifestPath(dataDir);
  const file = openSync(`${path}.new`, 'w');
  try {
    writeSync(file, `${JSON.stringify({ ...value, checksum: checksumOf(value) })}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

const checksumOf = ({ format, engine, model, changes, version, nodes, edges }: Manifest): string =>
  createHash('sha256')
    .update(JSON.stringify([format, engine, model, changes, version, nodes, edges]))
    .digest('hex');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const damaged = (dataDir: string, why: string, cause?: unknown): DomainError =>
  new DomainError('STORE_UNUSABLE', `${manifestPath(dataDir)} is damaged: ${why}.`, {
    hint:
      'It tells what the graph beside it must hold. Put back a copy of the whole directory, or move the directory away and restore a backup. ' +
      'If you know that the graph is whole, move graph.json alone away: the graph is then taken as it is.',
    cause,
  });
