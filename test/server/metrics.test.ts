/** What the service measures: true, of bounded size, and not for everybody. */
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { graphCounts } from '../../src/server/observe/graph-counts.js';
import { createMetrics } from '../../src/server/observe/metrics.js';
import { metricsRoutes } from '../../src/server/routes/metrics.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { countByKind, countEdges, countNodes } from '../../src/store/queries/inventory.js';
import { postRequest } from '../support/app.js';
import { countingStore } from '../support/counting-store.js';
import { openSeededStore } from '../support/seeded-graph.js';
import { away, stubStore } from './stub-store.js';

const SEEDED = await openSeededStore();

function measured(store: GraphStore = SEEDED) {
  const metrics = createMetrics({ store, version: '1.2.3' });
  const app = createApp({ store, metrics, logger: pino({ level: 'silent' }) });
  const ask = async (request: Request) => (await app.fetch(request)).text();
  /** The value of a series, as `name{label="value"}`. */
  const series = async (): Promise<ReadonlyMap<string, number>> => {
    const { text } = await metrics.render();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
    );
  };
  return { metrics, app, ask, series };
}

const open = (path: string, init?: RequestInit) => new Request(`http://test.invalid${path}`, init);

test('what kept answers are good for is counted, and told in the log', async () => {
  const metrics = createMetrics({ store: SEEDED, version: '1.2.3' });
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line).kept) });
  const app = createApp({ store: SEEDED, metrics, logger, keptAnswerBytes: 1_000_000 });
  const get = (headers = {}) =>
    app.fetch(open('/graphql?query={actor(id:"state:tajikistan"){id}}', { headers }));
  const etag = (await get()).headers.get('etag') ?? '';
  await get();
  await get();
  await get({ 'if-none-match': etag });
  await app.fetch(open('/health'));
  const { text } = await metrics.render();
  for (const [use, times] of Object.entries({ asked: 1, given: 2, unchanged: 1 }))
    expect(text).toContain(`communique_kept_answers_total{use="${use}"} ${times}\n`);
  expect(lines).toEqual(['asked', 'given', 'given', 'unchanged']);
});

test('requests, errors, bytes and statements are counted', async () => {
  const { ask, series } = measured();
  const query = '{ actor(id: "state:tajikistan") { id name } }';
  let bytes = 0;
  for (let i = 0; i < 3; i++) bytes += Buffer.byteLength(await ask(postRequest({ query })));
  await ask(postRequest({ query: '{ actor(id: "event:x") { id } }' }));
  await ask(open('/nowhere'));
  await ask(open('/health', { method: 'PROPFIND' }));

  const values = await series();
  expect(values.get('communique_requests_total{route="/graphql",method="POST",status="200"}')).toBe(3);
  expect(values.get('communique_requests_total{route="none",method="GET",status="404"}')).toBe(1);
  expect(values.get('communique_requests_total{route="/health",method="other",status="405"}')).toBe(1);
  expect(values.get('communique_request_duration_seconds_count{route="/graphql"}')).toBe(4);
  expect(values.get('communique_errors_total{code="BAD_USER_INPUT"}')).toBe(1);
  expect(values.get('communique_response_bytes_total{route="/graphql"}')).toBeGreaterThan(bytes);
  expect(
    values.get('communique_store_call_duration_seconds_count{statement="lookup.entities"}'),
  ).toBeGreaterThan(2);
  expect(values.get('communique_store_calls_in_progress')).toBe(0);
  expect(values.get('communique_info{version="1.2.3",store="embedded"}')).toBe(1);
  expect(values.get('communique_store_up')).toBe(1);
  expect([...values.keys()]).toEqual(
    expect.arrayContaining(['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']),
  );
});

test('what a request cost is measured, once somebody tells it', async () => {
  const { metrics, series } = measured();
  const answered = {
    requestId: '1',
    method: 'POST',
    route: '/graphql',
    status: 200,
    durationMs: 5,
    bytes: 1,
  };
  const report = { codes: ['SOMETHING_NEW'], storeCalls: 0, storeMs: 0 };
  metrics.observeRequest({ ...answered, report: { ...report, estimate: 500, spent: 40 } });
  metrics.observeRequest({ ...answered, report });
  const values = await series();
  expect(values.get('communique_query_cost_estimate_sum')).toBe(500);
  expect(values.get('communique_query_cost_spent_bucket{le="100"}')).toBe(1);
  expect(values.get('communique_query_cost_spent_count')).toBe(1);
  expect(values.get('communique_errors_total{code="other"}')).toBe(2);
});

test('statements that fail are counted by their code, and a store that is away is not up', async () => {
  const store = stubStore();
  const { ask, series } = measured(store);
  store.behave(away());
  await ask(postRequest({ query: '{ actors { totalCount } }' }));
  const values = await series();
  const failed = [...values].filter(([name]) => name.startsWith('communique_store_errors_total'));
  expect(failed).toEqual([[expect.stringContaining('code="UPSTREAM_UNAVAILABLE"'), 1]]);
  expect(values.get('communique_store_calls_in_progress')).toBe(0);
  expect(values.get('communique_store_up')).toBe(0);
});

test('whatever is asked for, there are no more series than routes, codes and statements', async () => {
  const { ask, series } = measured();
  const askAnything = async (name: string) => {
    const fields = ['id', 'name', 'kind', 'description', 'shortName'].filter(
      (_, i) => (name.length >> i) & 1,
    );
    await ask(open(`/${name}/${name}`));
    await ask(open(`/entity/${name}`, { headers: { accept: 'text/html' } }));
    await ask(open('/graphql', { method: name.toUpperCase() }));
    await ask(postRequest({ query: `query ${name} { actor(id: "${name}") { id ${fields.join(' ')} } }` }));
    await ask(postRequest({ query: `{ ${name} }` }));
  };
  await askAnything('a');
  await askAnything('ab');
  const before = [...(await series()).keys()].length;
  for (let i = 0; i < 40; i++) await askAnything(`x${'y'.repeat(i)}`);
  const after = [...(await series()).keys()].length;
  // What may come are the few statuses and statements that the first two did not meet.
  expect(after - before).toBeLessThan(60);
});

test('the graph is counted in the background, and not at every reading', async () => {
  const store = countingStore(SEEDED);
  const counts = graphCounts(store);
  expect(counts()).toEqual([]);
  await expect.poll(counts).not.toEqual([]);
  const [[nodes], [edges], kinds] = await Promise.all([
    SEEDED.read(countNodes, {}),
    SEEDED.read(countEdges, {}),
    SEEDED.read(countByKind, {}),
  ]);
  expect(counts()).toEqual([
    ['nodes', nodes],
    ['edges', edges],
    ...kinds.map(({ kind, total }) => [kind, total]),
  ]);
  expect(store.taken()).toHaveLength(3);
});

test('they are at /metrics of an app of their own, and not at the service itself', async () => {
  const { app, metrics } = measured();
  expect((await app.fetch(open('/metrics'))).status).toBe(404);
  const routes = metricsRoutes(metrics);
  const answer = await routes.fetch(open('/metrics'));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  expect(await answer.text()).toContain('# TYPE communique_requests_total counter');
  expect((await routes.fetch(open('/metrics', { method: 'POST' }))).status).toBe(405);
  expect((await routes.fetch(open('/graphql'))).status).toBe(404);
});
