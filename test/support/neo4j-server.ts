/**
 * A real Neo4j Community server of one's own, from its Maven artifacts: no Docker, its own port, its own throwaway
 * home, gone when the process that started it is gone. For tests that stop and restart a server, and for benchmarks.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';

const run = promisify(execFile);

const projectDir = join(import.meta.dirname, '..', '..');
const recipeDir = join(import.meta.dirname, 'neo4j');
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 60_000;
const MAVEN_TIMEOUT_MS = 600_000;

export interface Neo4jConnection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export interface Neo4jServer extends Neo4jConnection {
  /** Orderly shutdown; the data stay for `restart`. */
  stop(): Promise<void>;
  /** SIGKILL, as a crash or a lost machine would look; the data stay for `restart`. */
  kill(): Promise<void>;
  /** SIGSTOP: it keeps its connections and says nothing on them, as behind a broken network, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** On the same port, with the same data and password. */
  restart(): Promise<void>;
  /** Ends the server, if it runs, and removes its home. */
  dispose(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface Neo4jServerOptions {
  /** JVM heap, `512m` unless told. */
  readonly heap?: string;
  readonly pageCache?: string;
  /** Up sooner, slower when hot: for tests (the default), not for benchmarks. */
  readonly quickStart?: boolean;
  /** Further lines of neo4j.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Further class path entries, such as a procedure library's. */
  readonly classPath?: readonly string[];
}

/** Why this machine can't run the server, or undefined when it can. */
export async function whyNoNeo4jServer(): Promise<string | undefined> {
  const major = await javaMajorVersion();
  if (major === undefined) return 'no Java';
  if (major < 17) return `Java ${major}, needs 17 or newer`;
  if (existsSync(await libraryDir())) return undefined;
  return (await succeeds('mvn', ['-v'])) ? undefined : 'no Maven';
}

export async function startNeo4jServer(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
  const unavailable = await whyNoNeo4jServer();
  if (unavailable) throw new Error(`Neo4j can't be started here: ${unavailable}`);
  const lib = await fetchLibrary();
  const home = await mkdtemp(join(tmpdir(), 'communique-neo4j-'));
  const port = await freePort();
  await writeFile(join(home, 'neo4j.conf'), configuration(port, options));

  const keeper = keep(home, javaCommand(), javaArguments(home, lib, options));
  const connection = {
    uri: `bolt://127.0.0.1:${port}`,
    username: 'neo4j',
    password: randomBytes(12).toString('hex'),
  };
  try {
    await startAndWait(keeper, home);
    await setFirstPassword(connection);
  } catch (error) {
    await keeper.close();
    throw error;
  }
  const dispose = () => keeper.close();
  return {
    ...connection,
    stop: () => keeper.end('stop'),
    kill: () => keeper.end('kill'),
    freeze: () => keeper.tell('freeze'),
    thaw: () => keeper.tell('thaw'),
    restart: async () => {
      await keeper.end('stop');
      await startAndWait(keeper, home);
    },
    dispose,
    [Symbol.asyncDispose]: dispose,
  };
}

function configuration(port: number, options: Neo4jServerOptions): string {
  const settings = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': options.pageCache ?? '64m',
    ...options.settings,
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

function javaArguments(home: string, lib: string, options: Neo4jServerOptions): string[] {
  const opened = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang'];
  const quick = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  return [
    `-Xmx${options.heap ?? '512m'}`,
    ...((options.quickStart ?? true) ? quick : []),
    ...opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    '-cp',
    [join(lib, '*'), ...(options.classPath ?? [])].join(delimiter),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${home}`,
  ];
}

interface Keeper {
  /** Resolves with why the server ended, once it has. */
  start(): { readonly ended: Promise<string> };
  end(how: 'stop' | 'kill'): Promise<void>;
  tell(what: 'freeze' | 'thaw'): void;
  close(): Promise<void>;
}

/** See neo4j/keeper.mjs: it ends the server when we are gone. */
function keep(home: string, command: string, args: readonly string[]): Keeper {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(recipeDir, 'keeper.mjs'), home, command, ...args],
    // Its own process group, so that a Ctrl-C reaches it through us, in order.
    { stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  );
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('the keeper has no pipes');
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let onEnded: (how: string) => void = () => {};
  let ended: Promise<string> = Promise.resolve('not started');
  createInterface({ input: stdout }).on('line', (line) => {
    if (line.startsWith('exited ')) onEnded(line.slice('exited '.length));
  });
  stdin.on('error', () => {}); // a keeper that is gone already
  // A test worker outlives, for a while, a run that was killed; its server needn't.
  const abandon = () => stdin.end();
  process.once('disconnect', abandon);
  gone.then(() => {
    process.off('disconnect', abandon);
    onEnded('keeper gone');
  });
  return {
    start() {
      ended = new Promise((resolve) => {
        onEnded = resolve;
      });
      stdin.write('start\n');
      return { ended };
    },
    async end(how) {
      stdin.write(`${how}\n`);
      const inTime = await Promise.race([ended, sleep(STOP_TIMEOUT_MS, undefined, { ref: false })]);
      if (inTime === undefined) throw new Error(`Neo4j did not ${how} within ${STOP_TIMEOUT_MS / 1000} s`);
    },
    tell: (what) => void stdin.write(`${what}\n`),
    async close() {
      stdin.end();
      await gone;
    },
  };
}

async function startAndWait(keeper: Keeper, home: string): Promise<void> {
  const log = join(home, 'logs', 'neo4j.log');
  const before = await sizeOf(log);
  let end: string | undefined;
  keeper.start().ended.then((how) => {
    end = how;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && end === undefined) {
    if ((await read(log)).subarray(before).includes(' Started.')) return;
    await sleep(50);
  }
  const told = `${await read(join(home, 'console.log'))}${(await read(log)).subarray(before)}`.slice(-3000);
  throw new Error(`Neo4j did not start (${end === undefined ? 'time-out' : `exit ${end}`}):\n${told}`);
}

async function setFirstPassword({ uri, username, password }: Neo4jConnection): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, 'neo4j'));
  try {
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $old TO $new',
      { old: 'neo4j', new: password },
      { database: 'system' },
    );
  } finally {
    await driver.close();
  }
}

/** The server's jars, fetched by Maven once and kept in the project's `.cache`. */
export async function fetchLibrary(): Promise<string> {
  const lib = await libraryDir();
  if (existsSync(lib)) return lib;
  const parent = join(lib, '..');
  await mkdir(parent, { recursive: true });
  // Whole or not at all: two runs at once, or one that is interrupted, must not leave half a library.
  const staging = await mkdtemp(join(parent, 'fetching-'));
  try {
    const pom = join(recipeDir, 'pom.xml');
    const goal = 'dependency:copy-dependencies';
    const args = ['-B', '-q', '-f', pom, goal, `-DoutputDirectory=${join(staging, 'lib')}`];
    await run('mvn', args, { timeout: MAVEN_TIMEOUT_MS, cwd: projectDir });
    await rename(join(staging, 'lib'), lib).catch((error) => {
      if (!existsSync(lib)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return lib;
}

async function libraryDir(): Promise<string> {
  const pom = await readFile(join(recipeDir, 'pom.xml'), 'utf8');
  const version = /<neo4j\.version>([^<]+)</.exec(pom)?.[1];
  if (!version) throw new Error('test/support/neo4j/pom.xml names no neo4j.version');
  return join(projectDir, '.cache', `neo4j-${version}`, 'lib');
}

function javaCommand(): string {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
}

async function javaMajorVersion(): Promise<number | undefined> {
  try {
    const { stdout, stderr } = await run(javaCommand(), ['-version']);
    const major = /version "(?:1\.)?(\d+)/.exec(`${stderr}${stdout}`)?.[1];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, [...args]).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function read(file: string): Promise<Buffer> {
  return readFile(file).catch(() => Buffer.alloc(0));
}
