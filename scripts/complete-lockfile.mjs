/**
 * Adds to package-lock.json the platform packages that `npm install` left out because the registry it asked does not
 * have them. Without their entries `npm ci` refuses the lockfile on every platform. Run it after `npm install`.
 *
 * Names end in os-cpu or os-cpu-libc: @biomejs/cli-linux-arm64-musl, @grafeo-db/js-win32-x64-msvc.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const PLATFORM = /-(?<os>darwin|linux|win32|android|freebsd)-(?<cpu>x64|arm64)(?:-(?<abi>musl|gnu|msvc))?$/;

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const { optionalDependencies = {}, dev, license } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const platform = PLATFORM.exec(name)?.groups;
    if (lock.packages[path] || !platform || !/^\d/.test(version)) continue;
    lock.packages[path] = entry(version, platform, dev, license);
    added.push(`${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'nothing was missing' : `added ${added.join(', ')}`);

function entry(version, { os, cpu, abi }, dev, license) {
  const libc = os === 'linux' && { libc: [abi === 'musl' ? 'musl' : 'glibc'] };
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...libc,
    ...(license && { license }),
    optional: true,
    os: [os],
  };
}
