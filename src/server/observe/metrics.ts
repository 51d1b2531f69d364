/** What the service measures of itself, in the form of Prometheus. docs/operations.md describes each metric. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DomainError, ERRORS, publicCodeOf } from '../../domain/errors.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { RequestObserver } from './answered-request.js';
import { graphCounts } from './graph-counts.js';
import type { StoreObserver } from './observed-reader.js';
import { KEPT_USES } from './request-report.js';

export interface Metrics {
  readonly observeRequest: RequestObserver;
  readonly observeStore: StoreObserver;
  /** All of them in the text form that Prometheus reads. */
  render(): Promise<{ readonly type: string; readonly text: string }>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
const UNITS = [10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];

/** One label for all that clients and plugins may come up with. */
const OTHER = 'other';
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

const CODES = new Set([
  ...(Object.keys(ERRORS) as (keyof typeof ERRORS)[]).map(publicCodeOf),
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
]);

export interface MetricsOptions {
  readonly store: GraphStore;
  readonly version: string;
}

export function createMetrics({ store, version }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'communique_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'communique_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const bytes = new Counter({
    name: 'communique_response_bytes_total',
    help: 'Bytes of the bodies of answers, as far as their length was known beforehand.',
    labelNames: ['route'],
    registers,
  });
  const errors = new Counter({
    name: 'communique_errors_total',
    help: 'Answers that had an error of this code, refusals included.',
    labelNames: ['code'],
    registers,
  });
  // Prometheus sees a growth only from a value that was there before.
  for (const code of [...CODES, OTHER]) errors.inc({ code }, 0);
  const estimate = new Histogram({
    name: 'communique_query_cost_estimate',
    help: 'Cost of operations as it was expected before they ran, in units of work.',
    buckets: UNITS,
    registers,
  });
  const spent = new Histogram({
    name: 'communique_query_cost_spent',
    help: 'Work that operations did, in units of work.',
    buckets: UNITS,
    registers,
  });
  const keptAnswers = new Counter({
    name: 'communique_kept_answers_total',
    help: 'Questions by what the kept answers were good for: given, unchanged (the client held the answer), or asked anew.',
    labelNames: ['use'],
    registers,
  });
  for (const use of KEPT_USES) keptAnswers.inc({ use }, 0);
  const storeDuration = new Histogram({
    name: 'communique_store_call_duration_seconds',
    help: 'Time that the store took for a statement.',
    labelNames: ['statement'],
    buckets: SECONDS,
    registers,
  });
  const storeErrors = new Counter({
    name: 'communique_store_errors_total',
    help: 'Statements that failed.',
    labelNames: ['statement', 'code'],
    registers,
  });
  const storeOpen = new Gauge({
    name: 'communique_store_calls_in_progress',
    help: 'Statements under way. On Neo4j each of them holds a connection of the pool.',
    registers,
  });
  new Gauge({
    name: 'communique_info',
    help: 'Always 1; its labels say what runs.',
    labelNames: ['version', 'store'],
    registers,
  }).set({ version, store: store.capabilities.nestedCollect ? 'neo4j' : 'embedded' }, 1);
  new Gauge({
    name: 'communique_store_up',
    help: 'Whether the store answered when the metrics were read.',
    registers,
    async collect() {
      this.set(await answers(store));
    },
  });
  const counts = graphCounts(store);
  new Gauge({
    name: 'communique_graph_size',
    help: 'Nodes and edges of the graph, and its entities by kind, counted every few minutes.',
    labelNames: ['what'],
    registers,
    async collect() {
      for (const [what, total] of await counts()) this.set({ what }, total);
    },
  });

  return {
    observeRequest({ route, method, status, durationMs, bytes: length, report }) {
      requests.inc({ route, method: METHODS.includes(method) ? method : OTHER, status });
      duration.observe({ route }, durationMs / 1_000);
      if (length !== undefined) bytes.inc({ route }, length);
      if (report.estimate !== undefined) estimate.observe(report.estimate);
      if (report.spent !== undefined) spent.observe(report.spent);
      if (report.kept !== undefined) keptAnswers.inc({ use: report.kept });
      for (const code of report.codes) errors.inc({ code: CODES.has(code) ? code : OTHER });
    },
    observeStore(statement) {
      const began = performance.now();
      storeOpen.inc();
      return (failure) => {
        storeOpen.dec();
        storeDuration.observe({ statement }, (performance.now() - began) / 1_000);
        if (failure === undefined) return;
        const code = failure instanceof DomainError ? failure.code : 'INTERNAL_SERVER_ERROR';
        storeErrors.inc({ statement, code });
      };
    },
    render: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

const PING_DEADLINE_MS = 2_000;

const answers = (store: GraphStore): Promise<0 | 1> =>
  store.ping(PING_DEADLINE_MS).then(
    () => 1,
    () => 0,
  );
