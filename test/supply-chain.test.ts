/** What the package is made of: exact versions, and licences that let anybody use it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

type Versions = Readonly<Record<string, string>>;
interface Manifest {
  readonly [group: string]: Versions | undefined;
}

const root = join(import.meta.dirname, '..');
const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

const GROUPS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies', 'overrides'];

/** Permissive ones. One that is not here is to be read, and then added or avoided. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

/** Bundled into the explorer, and so shipped although they are installed for development. */
const BUNDLED = /^## (\S+) \S+ \(([^)]+)\)$/gm;

const locked: Readonly<Record<string, Package>> = readJson('package-lock.json').packages;
const shipped = Object.entries(locked).filter(([path, { dev }]) => path !== '' && dev !== true);

describe.each(['package.json', 'bench/package.json'])('%s', (file) => {
  const manifest = readJson(file) as Manifest;

  test('pins every version exactly', () => {
    const versions = GROUPS.flatMap((group) => Object.entries(manifest[group] ?? {}));
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

test('the lockfile has these very versions, and no registry to get them from', () => {
  const { dependencies, devDependencies } = readJson('package.json') as Manifest;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version]);
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});

test('nothing that ships has another licence than those that were read', () => {
  expect(shipped.length).toBeGreaterThan(50);
  expect(shipped.filter(([, { license }]) => !ALLOWED.includes(license ?? ''))).toEqual([]);
});

test('what is installed says the same of its licence, and its text is none of the GPL', () => {
  const installed = shipped.filter(([path]) => existsSync(join(root, path)));
  expect(installed.length).toBeGreaterThan(50);
  for (const [path, { license }] of installed) {
    expect([path, readJson(`${path}/package.json`).license]).toEqual([path, license]);
    const texts = readdirSync(join(root, path)).filter((file) => /^(?:licen[cs]e|copying)/i.test(file));
    for (const file of texts)
      expect(readFileSync(join(root, path, file), 'utf8')).not.toMatch(
        /GNU (?:LESSER |AFFERO )?GENERAL PUBLIC/i,
      );
  }
});

const notices = join(root, 'dist/web/licenses.txt');
test.skipIf(!existsSync(notices))('nothing that is bundled has another licence either', () => {
  const bundled = [...readFileSync(notices, 'utf8').matchAll(BUNDLED)];
  expect(bundled.length).toBeGreaterThan(3);
  for (const [, name, license] of bundled)
    expect([name, ALLOWED]).toEqual([name, expect.arrayContaining([license])]);
});
