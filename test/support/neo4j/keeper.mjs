/**
 * Keeps one Neo4j process for whoever started this script, and never outlives them: when standard input closes,
 * for whatever reason (a normal end, Ctrl-C, a crash, SIGKILL), the server is killed and its home removed.
 *
 *   node keeper.mjs HOME COMMAND ARG…      commands on stdin, one a line: start | stop | kill | freeze | thaw
 *                                          answers on stdout: started PID | exited CODE-OR-SIGNAL
 */
import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [home, command, ...args] = process.argv.slice(2);
if (!home || !command) throw new Error('usage: node keeper.mjs HOME COMMAND ARG…');

let server;

function start() {
  const log = openSync(join(home, 'console.log'), 'a');
  server = spawn(command, args, { stdio: ['ignore', log, log] });
  server.once('spawn', () => console.log(`started ${server.pid}`));
  server.once('error', (error) => console.log(`exited ${error.message}`));
  server.once('exit', (code, signal) => console.log(`exited ${code ?? signal}`));
}

function running() {
  return server?.pid !== undefined && server.exitCode === null && server.signalCode === null;
}

function leave() {
  if (!running()) return removeHome();
  server.once('exit', removeHome);
  server.kill('SIGKILL');
}

function removeHome() {
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.exit(0);
}

// A terminal's Ctrl-C reaches the starter, which closes our input; the order of things stays the same.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
process.stdout.on('error', () => {});

createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (line === 'start') start();
    if (line === 'stop') server?.kill('SIGTERM');
    if (line === 'kill') server?.kill('SIGKILL');
    if (line === 'freeze') server?.kill('SIGSTOP');
    if (line === 'thaw') server?.kill('SIGCONT');
  })
  .on('close', leave);
