/** The command line as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtForProcesses, root } from '../support/built-for-processes.js';

const main = await builtForProcesses('src/cli/main.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  /** The first match in what it prints. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when what it tells beside its output matches, or when it has ended. */
  writes(pattern: RegExp): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

type Environment = Readonly<Record<string, string>>;

/** With nothing in its environment but what is needed to run, and what is given. */
export const startCli = (
  command: string,
  environment: Environment = {},
  args: readonly string[] = [],
): Running => startProcess(process.execPath, [main, command, ...args], root, environment);

/** Starts any program in `cwd`, with an environment as poor as that of `startCli`. */
export function startProcess(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Environment = {},
): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(command, args, {
    cwd,
    env: { PATH, HOME, TZ: 'UTC', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = collect(child, 'stdout');
  const err = collect(child, 'stderr');
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    out: out.text,
    err: err.text,
  }));

  return {
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(out.text);
          if (match !== null) resolve(match);
        };
        child.stdout?.on('data', look);
        ended.then(({ code }) =>
          reject(new Error(`ended with ${code} and did not print ${pattern}:\n${out.text}${err.text}`)),
        );
        look();
      }),
    writes: (pattern) =>
      new Promise((resolve) => {
        const look = () => {
          if (pattern.test(err.text)) resolve();
        };
        child.stderr?.on('data', look);
        ended.then(() => resolve());
        look();
      }),
    signal: (signal) => void child.kill(signal),
    ended,
  };
}

export const runCli = (
  command: string,
  environment?: Environment,
  args?: readonly string[],
): Promise<Ended> => startCli(command, environment, args).ended;

/** The address that `serve` prints once it listens. */
export async function addressOf(service: Running): Promise<string> {
  const [, url = ''] = await service.prints(/^Communiqué is at (http:\/\/localhost:\d+)\/graphql \(.*\)$/m);
  return url;
}

/** The body of the answer that the service at `url` gives to a query. */
export async function ask(url: string, query: string, variables?: object): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

function collect(child: ChildProcess, name: 'stdout' | 'stderr'): { text: string } {
  const collected = { text: '' };
  child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
    collected.text += chunk;
  });
  return collected;
}
