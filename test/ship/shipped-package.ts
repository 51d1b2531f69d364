/** The package as it ships: packed, unpacked into a folder of its own, with production dependencies alone. */
import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { packageRoot } from '../../src/shared/package-files.js';
import { type Running, startProcess } from '../cli/run-cli.js';
import type { Unavailable } from '../support/needs.js';

export interface ShippedPackage {
  readonly folder: string;
  /** The program that runs it. */
  readonly node: string;
}

/** Takes the place of a package that cannot be installed, where tests are only counted. */
export const NO_PACKAGE: ShippedPackage = { folder: '', node: '' };

/** What npm says when it has no registry to install from, which is no fault of the package. */
const NO_REGISTRY = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;

/** What `npm run build` reads, without `src/graphql/generated.ts`, which it writes. */
const BUILT_FROM = [
  'src',
  'scripts',
  'schema.graphql',
  'codegen.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Installs it by npm on the given Node. Builds first where a source is newer than `dist`, so that no old code is tested. */
export async function installPackage(node = process.execPath): Promise<ShippedPackage | Unavailable> {
  if (isStale()) await rebuild();
  const folder = await temporaryFolder('communique-shipped-');
  const script = join(packageRoot, 'scripts/install-package.mjs');
  const unavailable = await unavailableWithout(() => run(node, [script, folder], node));
  return unavailable ?? { folder, node };
}

/** Starts it as `npm start` does, on any free port and with an empty data directory. */
export const servePackage = ({ folder, node }: ShippedPackage): Running =>
  startProcess(node, ['dist/cli/main.js', 'serve'], folder, { PORT: '0', DATA_DIR: join(folder, 'data') });

/** Makes a folder that is removed after the tests of the file, so it is to be called while they are collected. */
export async function temporaryFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Tells why an install failed where npm had no registry; any other failure is thrown. */
export async function unavailableWithout(install: () => Promise<unknown>): Promise<Unavailable | undefined> {
  try {
    await install();
    return undefined;
  } catch (error) {
    const [code] = NO_REGISTRY.exec(String(error)) ?? [];
    if (code === undefined) throw error;
    return { unavailable: `npm cannot install: no registry answers (${code})` };
  }
}

/** Runs a program in the root of the package, with `node` first in its PATH, so that npm is run by it. */
export function run(command: string, args: readonly string[], node: string): Promise<unknown> {
  const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
  return promisify(execFile)(command, args, { cwd: packageRoot, env: { ...process.env, PATH: path } });
}

async function rebuild(): Promise<void> {
  for (const script of ['prepack', 'build']) await run('npm', ['run', script], process.execPath);
}

function isStale(): boolean {
  const built = statSync(join(packageRoot, 'dist/web/index.html'), { throwIfNoEntry: false });
  if (built === undefined) return true;
  return BUILT_FROM.flatMap(pathsUnder).some((path) => statSync(path).mtimeMs > built.mtimeMs);
}

/** The path itself and all below it: a folder is newer than what was built when a file has left it. */
function pathsUnder(name: string): readonly string[] {
  const path = join(packageRoot, name);
  if (!statSync(path).isDirectory()) return [path];
  const below = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return [path, ...below.filter((file) => file !== 'graphql/generated.ts').map((file) => join(path, file))];
}
