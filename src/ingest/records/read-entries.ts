/** Files of records, entry by entry: JSON lines are never in memory whole, YAML is, one file at a time. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { idsIn } from '../../domain/ids.js';
import { readLines } from '../../shared/lines.js';
import { type InputFile, RECORD_FILES } from './input-files.js';
import { type Problem, problemAt, type SeedPosition } from './problem.js';
import { parseSeedFile, type SeedEntry } from './read-yaml.js';
import { hasRepeatedFields, repeatedFields } from './repeated-fields.js';

const READ_BYTES = 1 << 18;

export type ReadItem =
  | { readonly entry: SeedEntry }
  | {
      readonly problem: Problem;
      /** The ids that stand in what could not be read. */
      readonly unreadIds?: readonly string[];
    };

/** @param onBytes called with the number of bytes read since its last call */
export async function* readEntries(
  files: readonly InputFile[],
  onBytes: (more: number) => void = () => {},
): AsyncGenerator<ReadItem> {
  for (const file of files) {
    try {
      if (/\.ya?ml(?:\.gz)?$/.test(file.path)) yield* yamlEntries(file, onBytes);
      else if (RECORD_FILES.test(file.path)) yield* lineEntries(file, onBytes);
      else
        yield problem(
          file.path,
          1,
          'is of no kind that can be imported',
          'give .jsonl or .yaml, either perhaps with .gz after it',
        );
    } catch (error) {
      yield problem(file.path, 1, `cannot be read: ${(error as Error).message}`);
    }
  }
}

async function* yamlEntries(
  { path, bytes }: InputFile,
  onBytes: (more: number) => void,
): AsyncGenerator<ReadItem> {
  const content = await readFile(path);
  const {
    entries,
    problems,
    unreadIds = [],
  } = parseSeedFile(path, (isZipped(path) ? gunzipSync(content) : content).toString('utf8'));
  onBytes(bytes);
  for (const each of problems) yield { problem: each, unreadIds };
  for (const entry of entries) yield { entry };
}

async function* lineEntries({ path }: InputFile, onBytes: (more: number) => void): AsyncGenerator<ReadItem> {
  const file = createReadStream(path, { highWaterMark: READ_BYTES });
  file.on('data', (chunk) => onBytes(chunk.length));
  // A failure of either comes out of what is read here.
  const content = isZipped(path) ? pipeline(file, createGunzip(), () => {}) : file;
  let line = 0;
  for await (const texts of readLines(content))
    for (const text of texts) {
      line++;
      if (text.trim() !== '') yield* itemsOf(text, { file: path, line, column: 1 });
    }
}

function itemsOf(text: string, at: SeedPosition): readonly ReadItem[] {
  try {
    const value: unknown = JSON.parse(text);
    if (!hasRepeatedFields(text, value)) return [{ entry: { value, locate: () => at } }];
    return repeatedFields(text, at).map((each) => ({ problem: each, unreadIds: idsIn(text) }));
  } catch (error) {
    const [, id] = /"id"\s*:\s*"([^"]+)"/.exec(text) ?? [];
    const message = `is not valid JSON: ${(error as Error).message}`;
    return [
      {
        problem: problemAt(at, id === undefined ? message : `${id}: ${message}`, 'write one record a line'),
        unreadIds: idsIn(text),
      },
    ];
  }
}

const problem = (file: string, line: number, message: string, hint: string | null = null): ReadItem => ({
  problem: problemAt({ file, line, column: 1 }, message, hint),
});

const isZipped = (path: string): boolean => path.endsWith('.gz');
