/** Whether requests that are all different fill the memory: of a large text, of large variables, of texts that are no queries. */
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '../run/http-client.js';
import type { Service } from '../run/service.js';

export interface MemoryFigures {
  readonly kind: string;
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly megabytesBefore: number;
  readonly megabytesHighest: number;
  readonly megabytesAfter: number;
}

const FILLER = 'x'.repeat(250_000 - 200);
const SMALL = JSON.stringify({ query: '{ event(id: "event:dushanbe-2018") { name } }' });
/** Every kind has its turn, so that no cache is filled by one kind only. */
const KINDS: Readonly<Record<string, (i: number) => object>> = {
  'large texts of queries': (i) => ({ query: `{ e${i}: event(id: "${FILLER}") { name } }` }),
  'names of variables': (i) => ({ query: `query Q${i} { __typename }`, variables: { [`${i}${FILLER}`]: 1 } }),
  'values of variables': (i) => ({
    query: 'query ($f: EventFilter) { events(filter: $f) { totalCount } }',
    variables: { f: { [`${i}${FILLER}`]: 1 } },
  }),
  'invalid queries': (i) => ({ query: `{ nothing${i}(id: "${FILLER}") }` }),
  'texts that are no queries': (i) => ({ query: `${i} ${FILLER}` }),
  'names of operations': (i) => ({ query: '{ __typename }', operationName: `${i}${FILLER}` }),
};
const CLIENTS = 4;
const SAMPLE_MS = 250;
const SETTLED_S = 15;

/** @param requests of each kind */
export async function measureMemory(service: Service, requests: number): Promise<readonly MemoryFigures[]> {
  await warmUp(service);
  const before = await service.residentBytes();
  const figures: MemoryFigures[] = [];
  for (const [kind, bodyOf] of Object.entries(KINDS)) {
    const statuses: Record<string, number> = {};
    let highest = 0;
    const sampling = setInterval(async () => {
      highest = Math.max(highest, await service.residentBytes());
    }, SAMPLE_MS);
    let next = 0;
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        const client = createClient(service.url);
        while (next < requests) {
          const { status } = await client.post(JSON.stringify(bodyOf(next++)));
          statuses[status] = (statuses[status] ?? 0) + 1;
        }
        client.close();
      }),
    );
    clearInterval(sampling);
    figures.push({
      kind,
      requests,
      statuses,
      megabytesBefore: toMegabytes(before),
      megabytesHighest: toMegabytes(highest),
      megabytesAfter: toMegabytes(await settled(service)),
    });
  }
  return figures;
}

/** What is asked most often is known, and V8 has taken the room that it works in. */
async function warmUp(service: Service): Promise<void> {
  const client = createClient(service.url);
  for (let i = 0; i < 2_000; i++) await client.post(SMALL);
  client.close();
}

/** V8 gives memory back when little is asked of it for some seconds. */
async function settled(service: Service): Promise<number> {
  const client = createClient(service.url);
  for (let second = 0; second < SETTLED_S; second++) {
    await client.post(SMALL);
    await delay(1_000);
  }
  client.close();
  return service.residentBytes();
}

const toMegabytes = (bytes: number): number => Math.round(bytes / 1e6);
