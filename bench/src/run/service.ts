/** A service in a process of its own, found by the address that it prints. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The embedded store reads its whole graph when it is opened: of L, half a minute. */
const START_TIMEOUT_MS = 180_000;
/** Those that `npm start` gives the product, for all. */
const NODE_FLAGS = startScript()
  .split(' ')
  .filter((word) => word.startsWith('--'));

export interface Service {
  readonly name: string;
  readonly url: string;
  /** Resident memory in bytes, now. */
  residentBytes(): Promise<number>;
  /** Open files and connections, now; null where the system does not tell. */
  openDescriptors(): Promise<number | null>;
  stop(): Promise<void>;
}

export async function startService(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Service> {
  const child = spawn(process.execPath, [...NODE_FLAGS, ...args], {
    cwd,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const abandon = () => child.kill('SIGKILL');
  process.once('exit', abandon);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await addressOf(name, child);
  return {
    name,
    url,
    residentBytes: () => residentBytesOf(child),
    openDescriptors: () =>
      readdir(`/proc/${child.pid}/fd`).then(
        (names) => names.length,
        () => null,
      ),
    stop: async () => {
      process.off('exit', abandon);
      child.kill('SIGTERM');
      const patience = setTimeout(abandon, 5_000);
      await exited;
      clearTimeout(patience);
    },
  };
}

function startScript(): string {
  const file = join(import.meta.dirname, '..', '..', '..', 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } }).scripts.start;
}

function addressOf(name: string, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`${name} did not start in time:\n${said}`)),
      START_TIMEOUT_MS,
    );
    const listen = (data: Buffer) => {
      said = `${said}${data}`.slice(-4_000);
      const url = /https?:\/\/[^\s)]+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url.replace('//localhost:', '//127.0.0.1:'));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', (data: Buffer) => {
      said = `${said}${data}`.slice(-4_000);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with ${code}:\n${said}`));
    });
  });
}

async function residentBytesOf({ pid }: ChildProcess): Promise<number> {
  if (pid === undefined) return 0;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  const kilobytes = status === null ? await askPs(pid) : /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

async function askPs(pid: number): Promise<string> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return stdout.trim();
}
