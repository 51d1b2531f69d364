/**
 * A staged graph on disk: one file of JSON lines for each label set and each edge type, and a manifest. The
 * manifest is written last, so a directory without one is unfinished.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../domain/text/compare-text.js';
import { readLines } from '../../shared/lines.js';
import {
  type EdgeType,
  type GraphData,
  type GraphEdge,
  type GraphNode,
  isPropertylessType,
  type Properties,
  propertylessEdge,
} from '../port/property-graph.js';
import type { GraphBatch, StagedGraph } from '../port/staged-graph.js';

/**
 * A batch is one transaction of a bulk load: large enough to amortise its commit, small enough for either
 * store's memory.
 */
export const ROWS_PER_BATCH = 10_000;

const MANIFEST = 'manifest.json';
const BUFFERED_CHARACTERS = 1 << 18;
const READ_BYTES = 1 << 18;

interface Manifest {
  /** Identifies the input and the program that staged it. */
  readonly origin: string;
  readonly digest: string;
  readonly files: readonly StagedFile[];
}

interface StagedFile {
  readonly name: string;
  readonly rows: number;
  /** The labels of a file of nodes; undefined for a file of edges, whose type is the name of the file. */
  readonly labels?: readonly string[];
}

/** The line of an edge; property-less ones leave `props` out. The line of a node is its properties. */
type EdgeLine = readonly [from: string, to: string, props?: Properties];

interface StagingArea {
  add(batch: GraphData): Promise<void>;
  /**
   * Closes the files and writes the manifest.
   * @param origin identifies the input, for `openStaged`
   */
  finish(origin: string): Promise<StagedGraph>;
}

/** Creates a staging area in the directory, which it empties or creates. */
export async function createStaging(dir: string): Promise<StagingArea> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const files = new Map<string, LineFile>();
  const lineFile = (name: string, labels?: readonly string[]): LineFile => {
    const file = files.get(name) ?? new LineFile(dir, name, labels);
    files.set(name, file);
    return file;
  };
  return {
    async add({ nodes, edges }) {
      for (const node of nodes) lineFile(node.labels.join('-'), node.labels).add(JSON.stringify(node.props));
      for (const edge of edges) lineFile(edge.type).add(JSON.stringify(lineOf(edge)));
      for (const file of files.values()) await file.flush(BUFFERED_CHARACTERS);
    },
    async finish(origin) {
      const all = [...files.values()].sort(nodesFirst);
      for (const file of all) await file.close();
      const hash = createHash('sha256');
      for (const file of all) hash.update(`${file.name} ${file.rows} ${file.digest}\n`);
      const manifest: Manifest = {
        origin,
        digest: hash.digest('base64url').slice(0, 22),
        files: all.map(({ name, rows, labels }) => ({ name, rows, ...(labels && { labels }) })),
      };
      await writeFile(join(dir, `${MANIFEST}.new`), JSON.stringify(manifest));
      await rename(join(dir, `${MANIFEST}.new`), join(dir, MANIFEST));
      return stagedIn(dir, manifest);
    },
  };
}

/**
 * Opens the graph that was staged in the directory from this origin. Returns null when there is no finished
 * one.
 */
export async function openStaged(dir: string, origin: string): Promise<StagedGraph | null> {
  try {
    const manifest = JSON.parse(await readFile(join(dir, MANIFEST), 'utf8')) as Manifest;
    return manifest.origin === origin ? stagedIn(dir, manifest) : null;
  } catch {
    return null;
  }
}

function stagedIn(dir: string, { digest, files }: Manifest): StagedGraph {
  const rowsOf = (isNodes: boolean): number =>
    files.reduce((sum, f) => sum + (isNodes === (f.labels !== undefined) ? f.rows : 0), 0);
  return {
    digest,
    nodes: rowsOf(true),
    edges: rowsOf(false),
    async *batches(skip = 0) {
      let toSkip = skip;
      for (const file of files) {
        const batches = Math.ceil(file.rows / ROWS_PER_BATCH);
        const skipped = Math.min(toSkip, batches);
        toSkip -= skipped;
        if (skipped < batches) yield* batchesOf(dir, file, skipped);
      }
    },
  };
}

async function* batchesOf(dir: string, file: StagedFile, skip: number): AsyncGenerator<GraphBatch> {
  const input = createReadStream(join(dir, `${file.name}.jsonl`), { highWaterMark: READ_BYTES });
  let lines: string[] = [];
  let rowsToSkip = skip * ROWS_PER_BATCH;
  for await (const chunk of readLines(input)) {
    lines = lines.concat(rowsToSkip > 0 ? chunk.slice(rowsToSkip) : chunk);
    rowsToSkip = Math.max(rowsToSkip - chunk.length, 0);
    for (; lines.length >= ROWS_PER_BATCH; lines = lines.slice(ROWS_PER_BATCH))
      yield batchOf(file, lines.slice(0, ROWS_PER_BATCH));
  }
  if (lines.length > 0) yield batchOf(file, lines);
}

function batchOf({ name, labels }: StagedFile, lines: readonly string[]): GraphBatch {
  if (labels === undefined) {
    const type = name as EdgeType;
    return { type, edges: lines.map((line) => edgeOf(type, JSON.parse(line) as EdgeLine)) };
  }
  return { labels, nodes: lines.map((line) => nodeOf(labels, JSON.parse(line) as Properties)) };
}

const nodeOf = (labels: readonly string[], props: Properties): GraphNode => ({
  id: props.id as string,
  labels,
  props,
});

const lineOf = ({ type, from, to, props }: GraphEdge): EdgeLine =>
  isPropertylessType(type) ? [from, to] : [from, to, props];

const edgeOf = (type: EdgeType, [from, to, props = {}]: EdgeLine): GraphEdge =>
  isPropertylessType(type)
    ? propertylessEdge(type, from, to)
    : { id: props.id as string, type, from, to, props };

const nodesFirst = (a: LineFile, b: LineFile): number =>
  Number(a.labels === undefined) - Number(b.labels === undefined) || compareText(a.name, b.name);

/** Buffers lines and appends them to a file, which it creates with the first flush. */
class LineFile {
  rows = 0;
  digest = '';
  private lines: string[] = [];
  private characters = 0;
  private handle: FileHandle | undefined;
  private readonly hash: Hash = createHash('sha256');

  constructor(
    private readonly dir: string,
    readonly name: string,
    readonly labels: readonly string[] | undefined,
  ) {}

  add(line: string): void {
    this.rows++;
    this.lines.push(line);
    this.characters += line.length + 1;
  }

  /** Writes the buffer if it holds at least so many characters. */
  async flush(atLeast: number): Promise<void> {
    if (this.characters < atLeast || this.lines.length === 0) return;
    const bytes = Buffer.from(`${this.lines.join('\n')}\n`);
    this.lines = [];
    this.characters = 0;
    this.hash.update(bytes);
    this.handle ??= await open(join(this.dir, `${this.name}.jsonl`), 'w');
    await this.handle.writeFile(bytes);
  }

  async close(): Promise<void> {
    await this.flush(0);
    await this.handle?.close();
    this.digest = this.hash.digest('base64url');
  }
}
