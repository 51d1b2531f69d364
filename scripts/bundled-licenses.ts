/**
 * Plugins of Vite that put the names and licences of all that is bundled beside the bundle, as those licences ask. Vite's own
 * `build.license` leaves out what is in workers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...args: never[]) => unknown>>[1];

/** Makes a plugin for the build itself and one for its workers, which Vite builds before it. */
export function bundledLicenses(): { readonly ofBuild: Plugin; readonly ofWorkers: Plugin } {
  const folders = new Set<string>();
  const collect = (bundle: Bundle) => {
    for (const output of Object.values(bundle))
      for (const id of output.type === 'chunk' ? output.moduleIds : []) {
        const [, folder] = PACKAGE.exec(id) ?? [];
        if (folder !== undefined) folders.add(folder);
      }
  };
  return {
    ofWorkers: {
      name: 'bundled-licenses-of-workers',
      generateBundle: (_, bundle) => collect(bundle),
    },
    ofBuild: {
      name: 'bundled-licenses',
      generateBundle(_, bundle) {
        collect(bundle);
        const source = [...folders].map(describePackage).sort().join('\n');
        this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
      },
    },
  };
}

/** The heading is read again by `make-sbom.mjs`. */
function describePackage(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no text of its licence`);
  return `## ${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
