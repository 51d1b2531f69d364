/**
 * Installs what the package ships, with its production dependencies alone, into a new folder. The container image and the
 * tests of what is shipped both use it, so that `files` in package.json is the only list of what runs.
 *
 *   node scripts/install-package.mjs FOLDER [--traces]
 *
 * With --traces also what sends traces, which is optional and comes from the development dependencies. It packs `dist` as it was
 * built last and runs no scripts, because `prepare` needs the development dependencies.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [folder, withTraces] = process.argv.slice(2);
if (!folder || ![undefined, '--traces'].includes(withTraces))
  throw new Error('usage: node scripts/install-package.mjs FOLDER [--traces]');

// npm leaves a missing entry out without a word, such as one that .dockerignore keeps from the image's build.
const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const missing = files.filter((entry) => !entry.startsWith('!') && !existsSync(join(root, entry)));
if (missing.length > 0) throw new Error(`package.json ships what is not there: ${missing.join(', ')}`);

mkdirSync(folder, { recursive: true });
const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
}).trim();
execFileSync('tar', ['-xzf', packed, '--strip-components=1'], { cwd: folder });
rmSync(join(folder, packed));

copyFileSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], {
  cwd: folder,
  stdio: 'inherit',
});

// They are development dependencies too, and npm leaves those out even where it is asked for them by name.
if (withTraces) {
  const packages = join('node_modules', '@opentelemetry');
  cpSync(join(root, packages), join(folder, packages), { recursive: true });
}
