/** What was measured, exactly. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const benchDir = join(import.meta.dirname, '..', '..');

export async function versions(): Promise<Readonly<Record<string, string>>> {
  const product = await versionOf(join(benchDir, '..', 'package.json'));
  const installed = async (root: string, name: string) =>
    versionOf(join(root, 'node_modules', name, 'package.json'));
  const pom = await readFile(join(benchDir, '..', 'test', 'support', 'neo4j', 'pom.xml'), 'utf8');
  return {
    node: process.versions.node,
    communique: product,
    neo4j: /<neo4j\.version>([^<]+)</.exec(pom)?.[1] ?? 'unknown',
    grafeo: await installed(join(benchDir, '..'), '@grafeo-db/js'),
    peer: await installed(benchDir, '@neo4j/graphql'),
    yoga: await installed(benchDir, 'graphql-yoga'),
    driver: await installed(benchDir, 'neo4j-driver'),
  };
}

const versionOf = async (file: string): Promise<string> =>
  (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
