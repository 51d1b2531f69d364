/** How long a small question waits beside clients that ask costly ones, and what is left of these once they hang up. */
import { request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { processorMs } from '../hub/processor-time.js';
import { createClient } from '../run/http-client.js';
import type { Service } from '../run/service.js';
import { latencyOf } from '../run/statistics.js';

const SMALL = JSON.stringify({ query: '{ event(id: "event:dushanbe-2018") { name } }' });
const PAUSE_MS = 20;

export interface Waiting {
  readonly query: string;
  readonly clients: number;
  readonly asked: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Of `/health`. */
  readonly healthMax: number;
  /** The statuses of the costly questions. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly failed: number;
}

export async function measureWaiting(
  service: Service,
  { name, query }: { readonly name: string; readonly query: string },
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<Waiting> {
  const end = performance.now() + seconds * 1_000;
  const statuses: Record<string, number> = {};
  const body = JSON.stringify({ query });
  const hostile = Array.from({ length: clients }, async () => {
    const client = createClient(service.url);
    while (performance.now() < end) {
      const { status } = await client.post(body);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500) await delay(PAUSE_MS);
    }
    client.close();
  });
  const waits: number[] = [];
  const health: number[] = [];
  let failed = 0;
  const small = createClient(service.url);
  while (performance.now() < end) {
    const { status, milliseconds } = await small.post(SMALL);
    waits.push(milliseconds);
    if (status !== 200) failed += 1;
    health.push(await healthMs(service));
    await delay(PAUSE_MS);
  }
  small.close();
  await Promise.all(hostile);
  const { p50, p99 } = latencyOf(waits);
  return {
    query: name,
    clients,
    asked: waits.length,
    p50: rounded(p50),
    p99: rounded(p99),
    max: rounded(Math.max(...waits)),
    healthMax: rounded(Math.max(...health)),
    statuses,
    failed,
  };
}

/** Milliseconds of processor time that are spent from half a second after all have hung up. */
export async function workAfterHangUp(
  service: Service,
  query: string,
  { clients, watchedMs }: { readonly clients: number; readonly watchedMs: number },
): Promise<number | null> {
  const body = JSON.stringify({ query });
  const asked = Array.from({ length: clients }, () => {
    const sent = request(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    sent.on('error', () => {});
    sent.end(body);
    return sent;
  });
  await delay(300);
  for (const sent of asked) sent.destroy();
  await delay(500);
  const before = await processorMs();
  await delay(watchedMs);
  const after = await processorMs();
  return before === null || after === null ? null : after - before;
}

async function healthMs(service: Service): Promise<number> {
  const start = performance.now();
  await (await fetch(new URL('/health', service.url))).text();
  return performance.now() - start;
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;
