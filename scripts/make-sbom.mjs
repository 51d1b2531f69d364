/**
 * Writes sbom.cdx.json (CycloneDX): every package that ships, those that are bundled into the explorer included. The list is
 * npm's, from package-lock.json; it has neither a date nor a random number, so that the same sources give the same file.
 *
 *   node scripts/make-sbom.mjs        after the explorer is built
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');

const listed = execFileSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const { serialNumber: _, ...sbom } = JSON.parse(listed);
const bundled = new Set(
  [...read('dist/web/licenses.txt').matchAll(/^## (\S+) (\S+) \(/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  ),
);

// npm marks a package as one for development if one of its copies is, although another ships.
const production = new Set(
  Object.entries(JSON.parse(read('package-lock.json')).packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(
      ([path, { version }]) =>
        `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
    ),
);

const components = sbom.components
  .filter(({ 'bom-ref': reference }) => production.has(reference) || bundled.has(reference))
  .map((component) => ({
    ...component,
    properties: bundled.has(component['bom-ref']) ? [{ name: 'communique:bundled', value: 'dist/web' }] : [],
  }));

const { name, version } = JSON.parse(read('package.json'));
const { timestamp: __, ...metadata } = sbom.metadata;
metadata.component = { ...metadata.component, name };
const shipped = new Set([`${name}@${version}`, ...components.map((component) => component['bom-ref'])]);
const missing = [...production, ...bundled].filter((reference) => !shipped.has(reference));
if (missing.length > 0) throw new Error(`npm does not list what ships: ${missing.join(', ')}`);

const dependencies = sbom.dependencies
  .filter(({ ref }) => shipped.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((reference) => shipped.has(reference)) }));

writeFileSync(
  join(root, 'sbom.cdx.json'),
  `${JSON.stringify({ ...sbom, metadata, components, dependencies }, null, 2)}\n`,
);
