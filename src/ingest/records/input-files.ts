/** Lists the files that an import reads. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problemAt } from './problem.js';

export interface InputFile {
  /** As the caller gave it; problems name it so. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export const RECORD_FILES = /\.(?:ya?ml|jsonl|ndjson)(?:\.gz)?$/;

/** Lists the files given, and all files of records in the directories given, in a stable order. */
export async function listInputFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly InputFile[]; readonly problems: readonly Problem[] }> {
  const files = new Map<string, InputFile>();
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      for (const file of await filesUnder(path)) files.set(file.path, file);
    } catch (error) {
      problems.push(
        problemAt(
          { file: path, line: 1, column: 1 },
          `cannot be read: ${(error as Error).message}`,
          'give files of records (.jsonl, .yaml), or a directory of such files',
        ),
      );
    }
  }
  return { files: [...files.values()], problems };
}

async function filesUnder(path: string): Promise<InputFile[]> {
  const stats = await stat(path);
  if (!stats.isDirectory()) return [{ path, bytes: stats.size, modified: stats.mtimeMs }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((e) => !e.isDirectory() && RECORD_FILES.test(e.name))
    .map((e) => join(e.parentPath, e.name));
  if (paths.length === 0) throw new Error('no file of records in this directory');
  return (await Promise.all(paths.sort().map(filesUnder))).flat();
}
