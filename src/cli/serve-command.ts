import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Config, readConfig } from '../config.js';
import { openAccess } from '../server/access/open-access.js';
import { openTrustedDocuments } from '../server/access/trusted-documents.js';
import { createApp } from '../server/app.js';
import { type Listener, listen, refuseTakenAddress } from '../server/listen.js';
import { createLogger } from '../server/observe/create-logger.js';
import { writeBackup } from '../store/backup/write-backup.js';
import { refuseUnfinishedLoad } from '../store/loading/load-guard.js';
import { inspectStore, upgradeModel } from '../store/loading/upgrade-model.js';
import { openStore } from '../store/open-store.js';
import type { GraphStore, StoreInspection } from '../store/port/graph-store.js';
import { type BackupOptions, backupPlan, backupsOf } from './backup-plan.js';
import { type BackupPlan, type Backups, backupName, scheduleBackups } from './scheduled-backups.js';
import { seedIfNew } from './seed-if-new.js';
import { type Observation, startObservation } from './start-observation.js';
import { stopOnSignal } from './stop-on-signal.js';

export async function serveCommand(options: BackupOptions = {}): Promise<void> {
  const config = readConfig();
  const plan = backupPlan(options, config);
  const logger = createLogger(config.logLevel);
  // Before anything is loaded, which takes a while.
  await refuseTakenAddress(config);
  const store = await openStore(config.store, (message) => logger.warn(message));
  try {
    // What is wrong with it must be known before the seeds are loaded, too.
    const observation = await startObservation(store, config);
    try {
      await prepareGraph(store, config, logger);
      await serve({ store, config, plan, observation, logger });
    } catch (error) {
      await observation.stop();
      throw error;
    }
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Brings the store to where it can be served: whole, of the present model, and with the seeds if it is new. */
async function prepareGraph(store: GraphStore, config: Config, logger: Logger): Promise<void> {
  await refusePartialLoad(store);
  const found = await inspectStore(store);
  await upgrade(store, found, config);
  await seedIfNew(store, found, config);
  await prepareIndexes(store, logger);
}

interface Served {
  readonly store: GraphStore;
  readonly config: Config;
  readonly plan: BackupPlan;
  readonly observation: Observation;
  readonly logger: Logger;
}

async function serve({ store, config, plan, observation, logger }: Served): Promise<void> {
  const { metrics, tracing, url } = observation;
  const app = createApp({
    store,
    logger,
    metrics,
    tracing,
    corsOrigins: config.corsOrigins,
    embedOrigins: config.embedOrigins,
    keptAnswerBytes: config.keptAnswerBytes,
    access: openAccess(config.access, (message) => logger.warn(message)),
    trustedDocuments: openTrustedDocuments(config.trustedDocuments),
  });
  const listener = await listen(app, config);
  console.log(`Communiqué is at ${listener.url}/graphql (${store.description})`);
  if (url !== undefined) console.log(`Metrics are at ${url}`);
  const backups = scheduleBackups(store, plan, logger);
  process.on('SIGUSR2', () => void backups.make());
  stopOnSignal(() => stopInOrder({ listener, backups, observation, store, logger }));
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

/** Makes indexes that an earlier version did not have. A database user who may only read cannot, which is no failure. */
async function prepareIndexes(store: GraphStore, logger: Logger): Promise<void> {
  await store
    .prepare()
    .catch((error: Error) => logger.warn(`Indexes are not looked after: ${error.message}`));
}

interface Running extends Pick<Served, 'store' | 'observation' | 'logger'> {
  readonly listener: Listener;
  readonly backups: Backups;
}

/** Tells whether everybody who had asked got an answer. */
async function stopInOrder({ listener, backups, observation, store, logger }: Running): Promise<boolean> {
  logger.info('stopping');
  const { told, cut } = await listener.stop();
  await backups.stop();
  await observation.stop();
  await store.close();
  if (told > 0 || cut > 0) logger.warn({ told, cut }, 'stopped before every answer was ready');
  else logger.info('stopped');
  return cut === 0;
}
