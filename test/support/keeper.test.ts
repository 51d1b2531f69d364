/** The keeper of a Neo4j process ends it when its starter is gone, whatever way it went. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const keeper = join(import.meta.dirname, 'neo4j', 'keeper.mjs');

// Starts the keeper as a grandchild of ours, and says what the keeper says.
const starter = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, process.argv.slice(1), { stdio: ['pipe', 'inherit', 'inherit'], detached: true });
  child.stdin.write('start\\n');
`;

test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
  'a starter ended by %s leaves nothing behind',
  async (signal) => {
    const home = await mkdtemp(join(tmpdir(), 'communique-keeper-'));
    const server = [process.execPath, '-e', 'setInterval(() => {}, 1000)'];
    const child = spawn(process.execPath, ['-e', starter, keeper, home, ...server], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => {
      child.stdout.on('data', (data) => resolve(Number(/started (\d+)/.exec(String(data))?.[1])));
    });
    expect(isAlive(pid)).toBe(true);

    child.kill(signal);

    await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
    await expect.poll(() => existsSync(home), { timeout: 5000 }).toBe(false);
  },
);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
