/** `npm run bench`: installs what the benchmark needs beside the product, builds the product, and measures. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const bench = import.meta.dirname;
const project = join(bench, '..');

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const args = process.argv.slice(2);
const isOfFrames = args.includes('--frames');
const isSoak = args.includes('--soak');
/** The explorer in a browser, and a soak, have nobody to compare with. */
const isAlone = isOfFrames || isSoak;

if (!isAlone && !existsSync(join(bench, 'node_modules', '@neo4j', 'graphql')))
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], bench);
if (!process.env.BENCH_NO_BUILD) run('npm', ['run', 'build', '--silent'], project);
run(process.execPath, ['--import', 'tsx', join(bench, 'src', script()), ...args], project);

function script() {
  if (isOfFrames) return 'frames.ts';
  if (isSoak) return 'soak.ts';
  if (args.includes('--import')) return 'import.ts';
  if (args.includes('--attack')) return 'attack.ts';
  return args.includes('--hub') ? 'hub.ts' : 'main.ts';
}
