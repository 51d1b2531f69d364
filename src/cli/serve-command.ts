import type { Logger } from 'pino';
import { type Config, readConfig } from '../config.js';
import { createApp } from '../server/app.js';
import { type Listener, listen } from '../server/listen.js';
import { createLogger } from '../server/observe/create-logger.js';
import { refuseUnfinishedLoad } from '../store/loading/load-guard.js';
import { openStore } from '../store/open-store.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { countNodes } from '../store/queries/inventory.js';
import { createProgress } from './progress.js';
import { type Observation, startObservation } from './start-observation.js';
import { stopOnSignal } from './stop-on-signal.js';
import { summarizeLoad } from './summarize-load.js';

export async function serveCommand(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const store = await openStore(config.store, (message) => logger.warn(message));
  try {
    // First, because what is wrong with it must be known before the seeds are loaded.
    const observation = await startObservation(store, config);
    try {
      await refusePartialLoad(store);
      await seedIfEmpty(store, config);
      await prepareIndexes(store, logger);
      await serve(store, config, observation, logger);
    } catch (error) {
      await observation.stop();
      throw error;
    }
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(
  store: GraphStore,
  config: Config,
  observation: Observation,
  logger: Logger,
): Promise<void> {
  const { metrics, tracing, url } = observation;
  const app = createApp({ store, logger, metrics, tracing, corsOrigins: config.corsOrigins });
  const listener = await listen(app, config);
  console.log(`Communiqué is at ${listener.url}/graphql (${store.description})`);
  if (url !== undefined) console.log(`Metrics are at ${url}`);
  stopOnSignal(() => stopInOrder(listener, observation, store, logger));
}

/** Refuses a store that was loaded in part, as its answers would pass for complete ones. */
async function refusePartialLoad(store: GraphStore): Promise<void> {
  const begun = await store.loadCheckpoint();
  if (begun !== null) refuseUnfinishedLoad(begun);
}

/** Seeds an empty store, so that a first start has data. A store that holds anything is left to `seed`. */
async function seedIfEmpty(store: GraphStore, config: Config): Promise<void> {
  const [nodes] = await store.read(countNodes, {});
  if (nodes !== 0) return;
  const { loadSeeds } = await import('./load-seeds.js');
  const { loadProjection } = await import('../store/loading/load-projection.js');
  const { projection } = await loadSeeds(config.seedsDir);
  const progress = createProgress('Loading the seeds');
  const summary = await loadProjection(store, projection, progress.update);
  progress.end();
  console.log(summarizeLoad(summary, projection, store.description));
}

/** Makes indexes that an earlier version did not have. A database user who may only read cannot, which is no failure. */
async function prepareIndexes(store: GraphStore, logger: Logger): Promise<void> {
  await store
    .prepare()
    .catch((error: Error) => logger.warn(`Indexes are not looked after: ${error.message}`));
}

/** Tells whether everybody who had asked got an answer. */
async function stopInOrder(
  listener: Listener,
  observation: Observation,
  store: GraphStore,
  logger: Logger,
): Promise<boolean> {
  logger.info('stopping');
  const { told, cut } = await listener.stop();
  await observation.stop();
  await store.close();
  if (told > 0 || cut > 0) logger.warn({ told, cut }, 'stopped before every answer was ready');
  else logger.info('stopped');
  return cut === 0;
}
