/** What an operator sees of a running service: its log, its metrics and its traces. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTraceReceiver, type TraceReceiver } from '../support/trace-receiver.js';
import { fewSeedsIn } from './few-seeds.js';
import { addressOf, ask, runCli, startCli } from './run-cli.js';

let directory: string;
let receiver: TraceReceiver;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'communique-observed-'));
  receiver = await startTraceReceiver();
});
afterAll(async () => {
  await receiver.close();
  await rm(directory, { recursive: true });
});

test('a service tells of a question in its log, its metrics and a trace', async () => {
  const service = startCli('serve', {
    PORT: '0',
    METRICS_PORT: '0',
    DATA_DIR: join(directory, 'data'),
    SEEDS_DIR: await fewSeedsIn(directory),
    LOG_LEVEL: 'info',
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
  });
  const url = await addressOf(service);
  const [, metricsUrl = ''] = await service.prints(/^Metrics are at (http:\/\/localhost:\d+\/metrics)$/m);
  expect(new URL(metricsUrl).port).not.toBe(new URL(url).port);

  await ask(url, 'query Which { state(id: "state:atlantis") { id } }');
  const metrics = await (await fetch(metricsUrl)).text();
  expect(metrics).toContain('communique_requests_total{route="/graphql",method="POST",status="200"} 1\n');
  expect((await fetch(`${url}/metrics`)).status).toBe(404);

  service.signal('SIGTERM');
  const { code, err } = await service.ended;
  expect(code).toBe(0);
  // The first start also tells how far it has loaded the seeds.
  const lines = err.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  expect(lines.map(({ msg }) => msg)).toEqual(['answered', 'answered', 'stopping', 'stopped']);
  expect(lines[0]).toMatchObject({ level: 'info', route: '/graphql', status: 200, operation: 'Which' });
  expect(new Date(lines[0].time).getFullYear()).toBeGreaterThan(2020);
  expect(receiver.spans.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['POST', 'graphql query', 'lookup.entities']),
  );
});

test('bad variables of it are told with the others', async () => {
  const { code, err } = await runCli('serve', {
    METRICS_PORT: 'many',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost',
    OTEL_TRACES_SAMPLER_ARG: '2',
    DATA_DIR: join(directory, 'never-made'),
  });
  expect(code).toBe(78);
  for (const variable of ['METRICS_PORT', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_TRACES_SAMPLER_ARG'])
    expect(err).toContain(`  ${variable} `);
});
