/** The documents of the project as text: README, the other papers beside it, and the README of a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectDir = join(import.meta.dirname, '../../..');

const FOLDERS = ['docs', 'seeds', 'src'];

/** Path from the root of the project (`docs/model.md`) → text. */
export type Documents = Readonly<Record<string, string>>;

export function readDocuments(): Documents {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  const paths = [...readdirSync(projectDir), ...inFolders, 'bench/README.md'].filter((path) =>
    path.endsWith('.md'),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readDocument(path)]));
}

export const readDocument = (path: string): string => readFileSync(join(projectDir, path), 'utf8');
