/**
 * Reads seed files to plain values that know their lines. It never throws for the mistakes of an author: a missing
 * directory, bad YAML and a file that is no list are problems with a position.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import { idsIn } from '../../domain/ids.js';
import { type Problem, problemAt, type SeedPosition, sortProblems } from './problem.js';
import { yamlProblems } from './yaml-problems.js';

export type SeedPath = readonly PropertyKey[];

/** A record as written, before any check. */
export interface SeedEntry {
  readonly value: unknown;
  /** The position of a path inside the record, or of the nearest enclosing field that is written. */
  readonly locate: (path: SeedPath) => SeedPosition;
}

export interface SeedFiles {
  readonly entries: readonly SeedEntry[];
  readonly problems: readonly Problem[];
  /** The ids that stand in what could not be read. Any of them may be defined there. */
  readonly unreadIds?: readonly string[];
}

export async function readSeeds(directory: string): Promise<SeedFiles> {
  const listed = await listYaml(directory);
  if (typeof listed === 'string')
    return {
      entries: [],
      problems: [problemAt(start(directory), listed, 'give the directory of the seed files')],
    };
  if (listed.length === 0) {
    return {
      entries: [],
      problems: [problemAt(start(directory), 'holds no .yaml file', 'give the directory of the seed files')],
    };
  }
  const parts = await Promise.all(listed.map((path) => readSeedFile(directory, path)));
  return {
    entries: parts.flatMap((p) => p.entries),
    problems: sortProblems(parts.flatMap((p) => p.problems)),
    unreadIds: parts.flatMap((p) => p.unreadIds ?? []),
  };
}

/** Parses the text of one seed file; `file` is the name that positions give. */
export function parseSeedFile(file: string, text: string): SeedFiles {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): SeedPosition => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = yamlProblems(text, document, at);
  if (problems.length > 0) return { entries: [], problems, unreadIds: idsIn(text) };
  const root = document.contents;
  if (root === null) return { entries: [], problems: [] };
  if (!isSeq(root)) {
    return {
      entries: [],
      problems: [
        problemAt(at(offsetOf(root) ?? 0), 'is not a list of records', 'start each record with "- id: …"'),
      ],
    };
  }
  const entries = root.items.map(
    (item, index): SeedEntry => ({
      value: (item as Node).toJS(document),
      locate: (path) => at(locateOffset(document, root.items[index] as Node, path)),
    }),
  );
  return { entries, problems: [] };
}

async function readSeedFile(directory: string, path: string): Promise<SeedFiles> {
  const file = relative(directory, path).split(sep).join('/');
  try {
    return parseSeedFile(file, await readFile(path, 'utf8'));
  } catch (error) {
    return { entries: [], problems: [problemAt(start(file), `cannot be read: ${reason(error)}`)] };
  }
}

async function listYaml(directory: string): Promise<string[] | string> {
  try {
    const files = await readdir(directory, { recursive: true, withFileTypes: true });
    return files
      .filter((e) => !e.isDirectory() && /\.ya?ml$/.test(e.name))
      .map((e) => join(e.parentPath, e.name))
      .sort();
  } catch (error) {
    return `cannot be read: ${reason(error)}`;
  }
}

/** Walks down as far as the path is written. The position of a field is its key, which an author looks for. */
function locateOffset(document: Document, record: Node, path: SeedPath): number {
  let node: unknown = record;
  let offset = offsetOf(record) ?? 0;
  for (const step of path) {
    // The schema widens one item to a list of one: its index is not written.
    if (typeof step === 'number' && !isSeq(node)) continue;
    if (isMap(node)) {
      const pair = node.items.find((p: Pair) => isScalar(p.key) && p.key.value === step);
      if (pair === undefined) return offset;
      offset = offsetOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = offsetOf(node) ?? offset;
    } else {
      return offset;
    }
    if (isAlias(node)) node = node.resolve(document);
  }
  return offset;
}

const isAlias = (node: unknown): node is { resolve: (document: Document) => unknown } =>
  typeof node === 'object' && node !== null && 'resolve' in node && typeof node.resolve === 'function';

const offsetOf = (node: unknown): number | null =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? (node.range[0] as number)
    : null;

const start = (file: string): SeedPosition => ({ file, line: 1, column: 1 });
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
