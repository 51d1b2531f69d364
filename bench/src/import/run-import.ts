/** `dist/cli/main.js import` as a process of its own, watched from outside. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import { rounded } from '../run/statistics.js';

export interface ImportFigures {
  /** Until the graph is staged: three readings of the records. */
  readonly stagingSeconds: number;
  readonly loadingSeconds: number;
  /** Nodes and relationships a second while loading. */
  readonly itemsPerSecond: number | null;
  /** Highest resident memory of the process. */
  readonly peakMegabytes: number;
  /** What it said last. */
  readonly said: string;
}

const projectDir = join(import.meta.dirname, '..', '..', '..');
const WATCHED_EVERY_MS = 250;

/** @param killAt the share of the load after which it is killed */
export async function runImport(
  file: string,
  env: Readonly<Record<string, string>>,
  killAt?: number,
): Promise<ImportFigures> {
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/cli/main.js', 'import', file], {
    cwd: projectDir,
    env: { PATH: process.env.PATH, TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peak = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, WATCHED_EVERY_MS);
  let said = '';
  let staged: number | undefined;
  let items: { readonly first: number; readonly last: number } | undefined;
  const listen = (data: Buffer) => {
    for (const line of String(data).split('\n').filter(Boolean)) {
      const [, done, total] = /^Loading ([\d,]+) of ([\d,]+)/.exec(line) ?? [];
      if (done === undefined || total === undefined) {
        if (/records make|Going on/.test(line)) staged = performance.now();
        if (!/^(?:Reading|Checking|Projecting) /.test(line)) said = line;
        continue;
      }
      const count = numberOf(done);
      items = { first: items?.first ?? count, last: count };
      if (killAt !== undefined && count > killAt * numberOf(total)) child.kill('SIGKILL');
    }
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0 && killAt === undefined) throw new Error(`import ended with ${code}: ${said}`);
  const end = performance.now();
  const loadingSeconds = (end - (staged ?? end)) / 1000;
  const loaded = items === undefined ? null : items.last - items.first;
  return {
    stagingSeconds: rounded(((staged ?? end) - start) / 1000),
    loadingSeconds: rounded(loadingSeconds),
    itemsPerSecond: loaded === null ? null : Math.round(loaded / loadingSeconds),
    peakMegabytes: Math.round(peak / 1000),
    said,
  };
}

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
