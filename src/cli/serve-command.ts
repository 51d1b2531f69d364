import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { type Config, readConfig } from '../config.js';
import { DomainError } from '../domain/errors.js';
import { openAccess } from '../server/access/open-access.js';
import { openTrustedDocuments } from '../server/access/trusted-documents.js';
import { createApp } from '../server/app.js';
import { type Listener, listen, refuseTakenAddress } from '../server/listen.js';
import { writeBackup } from '../store/backup/write-backup.js';
import { refuseUnfinishedLoad } from '../store/loading/load-guard.js';
import { inspectStore, upgradeModel } from '../store/loading/upgrade-model.js';
import { openStore } from '../store/open-store.js';
import type { GraphStore, StoreInspection } from '../store/port/graph-store.js';
import { readDuration } from './duration.js';
import { reportFailure } from './report-failure.js';
import { type BackupPlan, type Backups, backupName, scheduleBackups } from './scheduled-backups.js';
import { seedIfNew } from './seed-if-new.js';

/** A shutdown that takes longer than this ends the process with an exit code of failure. */
const SHUTDOWN_DEADLINE_MS = 10_000;

interface ServeOptions {
  readonly backupEvery?: string;
  readonly backupKeep?: string;
  readonly backupDir?: string;
}

const BACKUPS_KEPT = 8;

export async function serveCommand(options: ServeOptions = {}): Promise<void> {
  const config = readConfig();
  const plan = backupPlan(options, config);
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
  // Before anything is loaded, which takes a while.
  await refuseTakenAddress(config);
  const trustedDocuments = openTrustedDocuments(config.trustedDocuments);
  const store = await openStore(config.store, (message) => logger.warn(message));
  try {
    await refusePartialLoad(store);
    const found = await inspectStore(store);
    await upgrade(store, found, config);
    await seedIfNew(store, found, config);
    await prepareIndexes(store, logger);
    const access = openAccess(config.access, (message) => logger.warn(message));
    const app = createApp({ store, logger, corsOrigins: config.corsOrigins, access, trustedDocuments });
    const listener = await listen(app, config);
    console.log(`Communiqué is at ${listener.url}/graphql (${store.description})`);
    const backups = scheduleBackups(store, plan, logger);
    process.on('SIGUSR2', () => void backups.make());
    stopOnSignal(listener, store, backups);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Refuses a store that was loaded in part, as its answers would pass for complete ones. */
async function refusePartialLoad(store: GraphStore): Promise<void> {
  const begun = await store.loadCheckpoint();
  if (begun !== null) refuseUnfinishedLoad(begun);
}

/** Brings an older graph to the present model; what it was is kept as a backup. */
async function upgrade(store: GraphStore, found: StoreInspection, config: Config): Promise<void> {
  const file = join(backupsOf(config), `before-model-${found.model + 1}-${backupName(new Date())}`);
  const taken = await upgradeModel(store, found, async () => {
    await writeBackup(store, file);
    console.log(`The graph is of model ${found.model}, which is upgraded. As it was, it is in ${file}.`);
  });
  for (const { change } of taken) console.log(`Upgraded: ${change}.`);
}

const backupsOf = ({ dataDir }: Config): string => join(dataDir, 'backups');

/** Makes indexes that an earlier version did not have. A database user who may only read cannot, which is no failure. */
async function prepareIndexes(store: GraphStore, logger: Logger): Promise<void> {
  await store
    .prepare()
    .catch((error: Error) => logger.warn(`Indexes are not looked after: ${error.message}`));
}

function backupPlan({ backupEvery, backupKeep, backupDir }: ServeOptions, config: Config): BackupPlan {
  const keep = Number(backupKeep ?? BACKUPS_KEPT);
  if (!Number.isSafeInteger(keep) || keep < 1)
    throw new DomainError('BAD_USER_INPUT', `--backup-keep ${backupKeep} is no number of backups.`, {
      hint: 'Give a whole number from 1 on.',
    });
  return {
    dir: backupDir ?? backupsOf(config),
    keep,
    ...(backupEvery === undefined ? {} : { everyMs: readDuration(backupEvery) }),
  };
}

function stopOnSignal(listener: Listener, store: GraphStore, backups: Backups): void {
  const stop = async () => {
    setTimeout(() => process.exit(1), SHUTDOWN_DEADLINE_MS).unref();
    await listener.stop();
    await backups.stop();
    process.exit(await store.close().then(() => 0, reportFailure));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
