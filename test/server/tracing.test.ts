/** Traces: from the request through its operation to each statement, and nothing that was asked for. */
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { startTracing } from '../../src/server/observe/open-telemetry.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { postRequest } from '../support/app.js';
import { openSeededStore } from '../support/seeded-graph.js';
import { type ReceivedSpan, startTraceReceiver, type TraceReceiver } from '../support/trace-receiver.js';
import { away, stubStore } from './stub-store.js';

let receiver: TraceReceiver;
beforeAll(async () => {
  receiver = await startTraceReceiver();
});
afterAll(() => receiver.close());

/** The spans of one request, once they have been sent. */
async function spansOf(
  request: Request,
  store: GraphStore = stubStore(),
  share = 1,
): Promise<readonly ReceivedSpan[]> {
  const before = receiver.spans.length;
  const { endpoint } = receiver;
  const tracing = await startTracing({ endpoint, serviceName: 'test', version: '1.2.3', share });
  const { fetch } = createApp({ store, tracing, logger: pino({ level: 'silent' }) });
  await (await fetch(request)).text();
  await tracing.stop();
  return receiver.spans.slice(before);
}

const attribute = (span: ReceivedSpan | undefined, key: string): unknown =>
  Object.values(span?.attributes.find((given) => given.key === key)?.value ?? {})[0];

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';

test('a request, its operation and each statement are spans, one below the other', async () => {
  const query = 'query Who($id: ID!) { actor(id: $id) { id } event(id: "event:dushanbe-2022") { id } }';
  const store = await openSeededStore();
  const variables = { id: 'person:emomali-rahmon' };
  const spans = await spansOf(postRequest({ query, variables }), store);
  const [request] = spans.filter(({ parentSpanId }) => parentSpanId === undefined);
  const operation = spans.find(({ name }) => name === 'graphql query');
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === operation?.spanId);

  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  expect(request?.name).toBe('POST');
  expect(attribute(request, 'http.route')).toBe('/graphql');
  expect(attribute(request, 'http.response.status_code')).toBe(200);
  expect(operation?.parentSpanId).toBe(request?.spanId);
  expect(attribute(operation, 'graphql.operation.name')).toBe('Who');
  expect(statements.map(({ name }) => name)).toContain('lookup.entities');
  expect(spans).toHaveLength(statements.length + 2);
  expect(receiver.text()).not.toMatch(/rahmon|dushanbe|MATCH/);
  expect(receiver.text()).toContain('"service.version"');
});

test('the trace of the caller goes on', async () => {
  const header = { traceparent: `00-${TRACE}-${CALLER}-01` };
  const [, request] = await spansOf(postRequest({ query: '{ __typename }' }, header));
  expect(request).toMatchObject({ traceId: TRACE, parentSpanId: CALLER });
});

test('what the caller does not trace is not traced', async () => {
  const header = { traceparent: `00-${TRACE}-${CALLER}-00` };
  expect(await spansOf(postRequest({ query: '{ __typename }' }, header))).toEqual([]);
  expect(await spansOf(postRequest({ query: '{ __typename }' }), stubStore(), 0)).toEqual([]);
});

describe('begins a trace of its own where the header is none:', () => {
  test.each([
    '',
    'x',
    `00-${'0'.repeat(32)}-${CALLER}-01`,
    `ff-${TRACE}-${CALLER}-01`,
    `00-${TRACE}-${CALLER}`,
  ])('"%s"', async (traceparent) => {
    const [operation, request] = await spansOf(postRequest({ query: '{ __typename }' }, { traceparent }));
    expect(request?.parentSpanId).toBeUndefined();
    expect(request?.traceId).not.toBe(TRACE);
    expect(operation?.parentSpanId).toBe(request?.spanId);
  });
});

test('a statement that fails says which way, and not where the database is', async () => {
  const store = stubStore();
  store.behave(away());
  const spans = await spansOf(postRequest({ query: '{ actors { totalCount } }' }), store);
  const failed = spans.filter(({ status }) => status.code === 2);
  expect(failed.map(({ status }) => status.message)).toEqual(['UPSTREAM_UNAVAILABLE', 'status 503']);
  expect(receiver.text()).not.toContain('db:7687');
});

test('a collector that is away disturbs nothing', async () => {
  const endpoint = 'http://127.0.0.1:1';
  const tracing = await startTracing({ endpoint, serviceName: 'test', version: '1.2.3', share: 1 });
  const { fetch } = createApp({ store: stubStore(), tracing, logger: pino({ level: 'silent' }) });
  expect((await fetch(postRequest({ query: '{ __typename }' }))).status).toBe(200);
  await tracing.stop();
});
