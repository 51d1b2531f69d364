/** Whatever comes over the wire: no fault, no silence, always a sentence, and the service is well afterwards. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listener, listen } from '../../src/server/listen.js';
import { appOn, type TestApp } from '../support/app.js';
import { randomRuns } from '../support/random-runs.js';
import { sendRaw } from '../support/raw-connection.js';
import { openSeededStore } from '../support/seeded-graph.js';
import { type HostileRequest, hostileRequest } from './hostile-request.js';

/** Requests at once, most of which wait for their end together. */
const BATCH = 50;
const BATCHES = randomRuns(8, 200);
/** What hangs does so for good; a machine that is busy with something else takes its time. */
const HANGS_MS = 60_000;

let folder: string;
let service: TestApp;
let listener: Listener;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>x</title><p>Page</p>');
  service = appOn(await openSeededStore(), { webFolder: folder });
  listener = await listen(
    service.app,
    { port: 0, host: '127.0.0.1' },
    { headersTimeoutMs: 500, requestTimeoutMs: 1_000 },
  );
});
afterAll(async () => {
  await listener?.stop();
  await rm(folder, { recursive: true });
});

const statuses = new Map<number | undefined, number>();

test(`${BATCHES * BATCH} random requests`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileRequest, { minLength: BATCH, maxLength: BATCH }), async (requests) => {
      const faults = await Promise.all(requests.map(faultOf));
      expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
      expect(await (await fetch(`${listener.url}/health`)).text()).toBe('ok\n');
    }),
    { numRuns: BATCHES, endOnFailure: true },
  );
  expect(service.logged).toEqual([]);
  const answer = await service.query('{ actor(id: "state:tajikistan") { id } }');
  expect(answer).toEqual({ actor: { id: 'state:tajikistan' } });
  // About fifteen or more of four hundred have each of these.
  for (const status of [200, 404, 408, 431])
    expect(statuses.get(status) ?? 0, `requests with status ${status}`).toBeGreaterThan(0);
});

async function faultOf({ bytes, ends }: HostileRequest): Promise<object | undefined> {
  const { status, head, body, closed, ms } = await sendRaw(listener.url, bytes, {
    ends,
    longestMs: HANGS_MS,
  });
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const saysNothing =
    status === undefined
      ? !closed
      : !/[a-z]{2}/i.test(body) &&
        !/^HEAD /.test(bytes.toString('latin1').trimStart()) &&
        ![204, 304].includes(status);
  const what = {
    ...((status ?? 0) >= 500 && { fault: status }),
    ...(ms >= HANGS_MS && { hangs: ms }),
    ...(saysNothing && { saysNothing }),
    ...(status !== undefined && !/^x-content-type-options: nosniff/im.test(head) && { head }),
  };
  if (Object.keys(what).length === 0) return undefined;
  return {
    ...what,
    status,
    body: body.slice(0, 200),
    request: bytes.subarray(0, 400).toString('latin1'),
    ends,
  };
}
