/**
 * Kills services with SIGKILL again and again: while they answer, while they back up, and while a load is under way. After
 * each kill another one starts on what is there, and must answer from the graph of before or the graph of after, whole.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { verifyBackup } from '../../src/store/backup/read-backup.js';
import { UNFINISHED } from '../../src/store/backup/write-backup.js';
import { addressOf, ask, type Running, startCli } from '../cli/run-cli.js';
import { temporaryDirectory, twoSeedDirectories } from './kill-while-seeding.js';

const DEEDS = ['serving', 'backing up', 'loading'] as const;
type Deed = (typeof DEEDS)[number];

export interface ServiceKills {
  /** What was under way at each kill, and what was found after it. */
  readonly rounds: readonly (readonly [deed: Deed, found: 'old' | 'new'])[];
  /** What was found that is neither the one graph nor the other. */
  readonly torn: readonly string[];
  /** Kills that left a backup half written. */
  readonly halfBackups: number;
  /** Answers that clients got while services lived, and those of them that were none. */
  readonly answered: number;
  readonly refused: number;
  /** The exit code of the last service, which was told to stop. */
  readonly code: number | null;
}

type Version = 'a' | 'b';

const RECORDS = 150;
const PAGE = 100;
const CLIENTS = 4;
const SERVED_MS = 300;
const WRITING_MS = 300;
const FIRST_BATCH = /of \d+/;

const TOPICS = `query ($after: String) {
  topics(first: ${PAGE}, after: $after) {
    totalCount pageInfo { endCursor } nodes { id name claims(first: 9) { nodes { value } } }
  }
}`;

interface Topics {
  readonly data?: {
    readonly topics: {
      readonly totalCount: number;
      readonly pageInfo: { readonly endCursor: string | null };
      readonly nodes: readonly {
        readonly id: string;
        readonly name: string;
        readonly claims: { readonly nodes: readonly { readonly value: string | null }[] };
      }[];
    };
  };
}

/**
 * @param rounds kills of each kind
 * @param isShared whether a load can run beside the service
 */
export async function killWhileServing(
  rounds: number,
  environment: Readonly<Record<string, string>>,
  isShared: boolean,
): Promise<ServiceKills> {
  const directories = twoSeedDirectories(RECORDS);
  const backups = temporaryDirectory();
  const report = { rounds: [] as [Deed, 'old' | 'new'][], torn: [] as string[], halfBackups: 0 };
  const answers = { answered: 0, refused: 0 };
  const serve = () =>
    startCli('serve', { ...environment, SEEDS_DIR: directories.a, PORT: '0' }, ['--backup-dir', backups]);

  let service = serve();
  let url = await addressOf(service);
  let present: Version = 'a';
  for (const deed of Array.from({ length: rounds }, () => DEEDS).flat()) {
    const next: Version = present === 'a' ? 'b' : 'a';
    const clients = askAllTheTime(url, answers);
    const half = await unfinishedIn(backups);
    if (deed === 'serving') await delay(Math.random() * SERVED_MS);
    else if (deed === 'backing up') await backupBegins(service, backups);
    else {
      if (!isShared) await stopped(service);
      const load = startCli('seed', { ...environment, SEEDS_DIR: directories[next] });
      await load.writes(FIRST_BATCH);
      await delay(Math.random() * WRITING_MS);
      load.signal('SIGKILL');
      await load.ended;
    }
    service.signal('SIGKILL');
    await service.ended;
    await clients;
    if (deed === 'backing up' && (await unfinishedIn(backups)) > half) report.halfBackups += 1;
    for (const name of (await readdir(backups)).filter((file) => !file.endsWith(UNFINISHED)))
      await verifyBackup(join(backups, name));

    service = serve();
    url = await addressOf(service);
    const found = await versionFound(url);
    if (found === present) report.rounds.push([deed, 'old']);
    else if (found === next && deed === 'loading') report.rounds.push([deed, 'new']);
    else report.torn.push(`${deed}: ${found}`);
    if (found === next) present = next;
  }
  const { code } = await stopped(service);
  return { ...report, ...answers, code };
}

async function stopped(service: Running) {
  service.signal('SIGTERM');
  return service.ended;
}

async function backupBegins(service: Running, backups: string): Promise<void> {
  const before = (await readdir(backups)).length;
  service.signal('SIGUSR2');
  while ((await readdir(backups)).length === before) await delay(1);
}

const unfinishedIn = async (directory: string): Promise<number> =>
  (await readdir(directory)).filter((name) => name.endsWith(UNFINISHED)).length;

/** Until nobody answers any more. An answer is whole or it is an error of the connection. */
async function askAllTheTime(url: string, answers: { answered: number; refused: number }): Promise<void> {
  const client = async () => {
    for (;;) {
      const answer = (await ask(url, TOPICS).catch(() => null)) as Topics | null;
      if (answer === null) return;
      answers.answered += 1;
      if (answer.data === undefined) answers.refused += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

/** Asks for everything, and for one by its name. Returns the version that all of it is of, or what was found instead. */
async function versionFound(url: string): Promise<Version | string> {
  let previous = await allTopics(url);
  // A server may still be committing what the killed process asked for.
  for (;;) {
    await delay(100);
    const now = await allTopics(url);
    if (now.join() === previous.join()) break;
    previous = now;
  }
  for (const version of ['a', 'b'] as const)
    if (
      previous.length === RECORDS &&
      previous.every((line, i, all) => line.endsWith(` of ${version}`) && line !== all[i - 1])
    )
      return (await isFound(url, version)) ? version : `${version} without its search`;
  return `${previous.length} topics: ${previous.slice(0, 3).join('; ')} …`;
}

async function allTopics(url: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const answer = (await ask(url, TOPICS, { after })) as Topics;
    if (answer.data === undefined) return [JSON.stringify(answer)];
    const { nodes, pageInfo, totalCount } = answer.data.topics;
    for (const { id, name, claims } of nodes)
      for (const { value } of claims.nodes)
        if (value === null || !value.endsWith(name.slice(-2))) lines.push(`${id} ${name}: ${value}`);
    lines.push(...nodes.map(({ id, name }) => `${id} ${name}`));
    after = pageInfo.endCursor;
    more = nodes.length === PAGE && lines.length < totalCount;
  }
  return lines.toSorted();
}

async function isFound(url: string, version: Version): Promise<boolean> {
  const { data } = (await ask(
    url,
    `{ search(text: "Topic 7 of ${version}") { nodes { matchedName } } }`,
  )) as {
    readonly data: { readonly search: { readonly nodes: readonly { readonly matchedName: string }[] } };
  };
  return data.search.nodes[0]?.matchedName === `Topic 7 of ${version}`;
}
