/** How much less a question costs that was asked before. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExampleQueries } from '../../../src/shared/package-files.js';
import type { StoreName } from '../hub/databases.js';
import { processorMs } from '../hub/processor-time.js';
import { createClient } from '../run/http-client.js';
import type { Service } from '../run/service.js';
import { latencyOf, rounded } from '../run/statistics.js';
import { serveSeeds } from './serve-seeds.js';

export interface KeptFigures {
  readonly question: string;
  readonly kilobytes: number;
  readonly anew: number;
  readonly kept: number;
  readonly ratio: number;
  /** Of processor time, the database's included. */
  readonly processorRatio: number | null;
}

const TIMES = 150;
const SMALL = { name: 'one name', query: '{ event(id: "event:dushanbe-2018") { name } }' };

export async function measureKept(store: StoreName): Promise<readonly KeptFigures[]> {
  const anew = await measure(store, { RESPONSE_CACHE_MB: '0' });
  const kept = await measure(store, { RESPONSE_CACHE_MB: '32' });
  return anew.map(({ question, kilobytes, ms, processor }, i) => {
    const other = kept[i] as Asked;
    return {
      question,
      kilobytes,
      anew: rounded(ms),
      kept: rounded(other.ms),
      ratio: rounded(ms / other.ms),
      processorRatio: processor === null || !other.processor ? null : rounded(processor / other.processor),
    };
  });
}

interface Asked {
  readonly question: string;
  readonly kilobytes: number;
  readonly ms: number;
  readonly processor: number | null;
}

async function measure(
  store: StoreName,
  settings: Readonly<Record<string, string>>,
): Promise<readonly Asked[]> {
  const directory = await mkdtemp(join(tmpdir(), 'communique-kept-'));
  const { service, stop } = await serveSeeds(store, directory, settings);
  try {
    const asked: Asked[] = [];
    for (const { name, query } of [SMALL, ...readExampleQueries()])
      asked.push({ question: name, ...(await askAgain(service, query)) });
    return asked;
  } finally {
    await stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function askAgain(service: Service, query: string): Promise<Omit<Asked, 'question'>> {
  const client = createClient(service.url);
  const body = JSON.stringify({ query });
  for (let i = 0; i < TIMES; i++) await client.post(body);
  const before = await processorMs();
  const times: number[] = [];
  let kilobytes = 0;
  for (let i = 0; i < TIMES; i++) {
    const { milliseconds, bytes } = await client.post(body);
    times.push(milliseconds);
    kilobytes = bytes / 1000;
  }
  const after = await processorMs();
  client.close();
  return {
    kilobytes: rounded(kilobytes),
    ms: latencyOf(times).p50,
    processor: before === null || after === null ? null : after - before,
  };
}
