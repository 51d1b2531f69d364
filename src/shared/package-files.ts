import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the package: two folders up, from `src/shared` as from `dist/shared`. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

export const readSchemaText = (): string => readFileSync(`${packageRoot}/schema.graphql`, 'utf8');

/** What package.json says of the service. */
export function readPackageInfo(): { readonly version: string; readonly license: string } {
  const { version, license } = JSON.parse(readFileSync(`${packageRoot}/package.json`, 'utf8'));
  return { version, license };
}

export interface ExampleQuery {
  /** The name of the file without its extension. */
  readonly name: string;
  readonly query: string;
}

/** Reads the queries that GraphiQL opens with, in the order of their file names. */
export function readExampleQueries(): readonly ExampleQuery[] {
  const folder = `${packageRoot}/examples`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.graphql$/, ''),
      query: readFileSync(`${folder}/${file}`, 'utf8'),
    }));
}
