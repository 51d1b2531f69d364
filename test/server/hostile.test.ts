/**
 * What costly questions do to others, to those who hang up, and to the clock. Nothing here measures milliseconds: what counts
 * is who is answered before whom, and what the store is still asked.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAdmission } from '../../src/server/cost/admission.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { appOn, postRequest } from '../support/app.js';
import { openSeededStore } from '../support/seeded-graph.js';

const aliased = (count: number, field: (i: number) => string) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field(i)}`).join(' ')} }`;

/** Each within the limits, and each of another kind of work: reading, scoring, enumerating, counting, putting together. */
const COSTLY = {
  neighbourhoods: aliased(
    3,
    (i) =>
      `neighbourhood(id: "state:tajikistan", depth: 3, first: ${500 - i}) { nodes { id name } links { id } }`,
  ),
  searches: aliased(
    4,
    (i) => `search(text: "tajikistan conference border council united nations office ${i}") { totalCount }`,
  ),
  paths: aliased(
    4,
    (i) =>
      `paths(from: "state:tajikistan", to: "person:rustam-miralizoda", maxLength: 6, first: ${50 - i}) { paths { sentence } }`,
  ),
  networks: aliased(3, (i) => `cooperation(first: 1, minWeight: ${i + 1}) { measures { degree } }`),
  lists:
    '{ events(first: 100) { nodes { participations(first: 100) { nodes { id participant { id name } } } } } }',
};

/** A slow machine must not make refusals of what is only slow. */
const PATIENT = {
  requestTimeoutMs: 600_000,
  admission: { unitsAtOnce: 1_000_000, questionsWaiting: 100, patienceMs: 600_000 },
};

/** Three reads, one after the other. */
const SMALL =
  '{ event(id: "event:dushanbe-2018") { name participations(first: 3) { nodes { participant { name } } } } }';

let store: GraphStore;
beforeAll(async () => {
  store = await openSeededStore();
});

/** The store, and how many reads of it have begun. */
function countedStore() {
  const reads = { begun: 0 };
  const read: GraphStore['read'] = (...args) => {
    reads.begun += 1;
    return store.read(...args);
  };
  return { reads, counted: Object.assign(Object.create(store) as GraphStore, { read }) };
}

describe.each(Object.entries(COSTLY))('beside costly %s', (_, query) => {
  test('a small question is answered before the most of them', async () => {
    const { ask } = appOn(store, PATIENT);
    expect(await ask(SMALL)).toMatchObject({ status: 200, errors: [] });
    let answered = 0;
    const costly = Array.from({ length: 5 }, async () => {
      expect(await ask(query)).toMatchObject({ status: 200, errors: [] });
      answered += 1;
    });
    await delay(20);
    expect(await ask(SMALL)).toMatchObject({ status: 200, errors: [] });
    expect(answered).toBeLessThan(3);
    await Promise.all(costly);
  });

  test('nothing more is read once the client has hung up, or the time is over', async () => {
    const { reads, counted } = countedStore();
    const { app, ask } = appOn(counted, PATIENT);
    expect(await ask(query)).toMatchObject({ status: 200 });
    const whole = reads.begun;

    reads.begun = 0;
    const hangUp = new AbortController();
    const gone = app.fetch(postRequest({ query }), { hangUp: hangUp.signal });
    await new Promise((resolve) => setImmediate(resolve));
    hangUp.abort();
    expect((await gone).status).toBe(499);
    const atTheEnd = reads.begun;
    await delay(100);
    expect(reads.begun).toBeLessThanOrEqual(atTheEnd + 1);
    expect(reads.begun).toBeLessThanOrEqual(whole);

    const hurried = appOn(counted, { requestTimeoutMs: 1 });
    expect(await hurried.ask(query)).toMatchObject({
      status: 504,
      errors: [{ extensions: { code: 'TIMED_OUT' } }],
    });
  });
});

describe('more than the service can take on', () => {
  const taker = (signal = new AbortController().signal) => ({ usedMs: 0, signal });

  test('waits, small questions first, and goes on when there is room', async () => {
    const admission = createAdmission({ unitsAtOnce: 100, questionsWaiting: 10, patienceMs: 60_000 });
    const leave = await admission.enter(80, taker());
    const order: number[] = [];
    const all = [60, 30, 50].map(async (units) => {
      const done = await admission.enter(units, taker());
      order.push(units);
      done();
    });
    leave();
    await Promise.all(all);
    expect(order).toEqual([30, 50, 60]);
  });

  test('is refused when the queue is full, and when nothing becomes free in time', async () => {
    const admission = createAdmission({ unitsAtOnce: 100, questionsWaiting: 1, patienceMs: 20 });
    const leave = await admission.enter(100, taker());
    const waiting = admission.enter(1, taker());
    await expect(admission.enter(1, taker())).rejects.toMatchObject({ code: 'OVERLOADED' });
    await expect(waiting).rejects.toMatchObject({ code: 'OVERLOADED' });
    leave();
    (await admission.enter(100, taker()))();
  });

  test('who hangs up leaves the queue', async () => {
    const admission = createAdmission({ unitsAtOnce: 100, questionsWaiting: 1, patienceMs: 60_000 });
    const leave = await admission.enter(100, taker());
    const controller = new AbortController();
    const gone = admission.enter(1, taker(controller.signal));
    controller.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    const next = admission.enter(1, taker());
    leave();
    (await next)();
  });

  test('a question larger than all the room runs alone', async () => {
    const admission = createAdmission({ unitsAtOnce: 100, questionsWaiting: 5, patienceMs: 60_000 });
    const leave = await admission.enter(500, taker());
    let entered = false;
    const next = admission.enter(1, taker()).then((done) => {
      entered = true;
      done();
    });
    await delay(5);
    expect(entered).toBe(false);
    leave();
    await next;
  });

  test('is told with 503 and when to ask again', async () => {
    const { app } = appOn(store, { admission: { unitsAtOnce: 1, questionsWaiting: 0, patienceMs: 1 } });
    const first = app.fetch(postRequest({ query: COSTLY.searches }));
    await new Promise((resolve) => setImmediate(resolve));
    const second = await app.fetch(postRequest({ query: SMALL }));
    expect(second.status).toBe(503);
    expect(second.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await second.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect((await first).status).toBe(200);
  });
});
