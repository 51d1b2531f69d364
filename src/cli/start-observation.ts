import type { Config } from '../config.js';
import { listen } from '../server/listen.js';
import type { Metrics } from '../server/observe/metrics.js';
import type { Tracing } from '../server/observe/tracing.js';
import { readPackageInfo } from '../shared/package-files.js';
import type { GraphStore } from '../store/port/graph-store.js';

/** What watches the service, as far as somebody wants it. */
export interface Observation {
  readonly metrics: Metrics | undefined;
  readonly tracing: Tracing | undefined;
  /** Where the metrics are. */
  readonly url: string | undefined;
  stop(): Promise<void>;
}

/** Starts what the configuration asks for, and loads nothing else. */
export async function startObservation(store: GraphStore, config: Config): Promise<Observation> {
  const { version } = readPackageInfo();
  const tracing = await startTracing(config, version);
  if (config.metrics === undefined)
    return { metrics: undefined, tracing, url: undefined, stop: async () => tracing?.stop() };

  const { createMetrics } = await import('../server/observe/metrics.js');
  const { metricsRoutes } = await import('../server/routes/metrics.js');
  const metrics = createMetrics({ store, version });
  const { fetch } = metricsRoutes(metrics);
  const app = { fetch: async (request: Request) => fetch(request), drain: () => {}, refuse: () => {} };
  const listener = await listen(app, { ...config.metrics, prefix: 'METRICS_', graceMs: 0 });
  return {
    metrics,
    tracing,
    url: `${listener.url}/metrics`,
    stop: async () => {
      await Promise.all([listener.stop(), tracing?.stop()]);
    },
  };
}

async function startTracing({ tracing }: Config, version: string): Promise<Tracing | undefined> {
  if (tracing === undefined) return undefined;
  const { startTracing: start } = await import('../server/observe/open-telemetry.js');
  return start({ ...tracing, version });
}
