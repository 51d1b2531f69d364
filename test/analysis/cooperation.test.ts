/**
 * Cooperation over many random graphs, beside what brute force finds. In memory: the stores have their own
 * tests.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectEqual } from '../support/expect-equal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomProjection, randomWindow } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import {
  ACTORS,
  networkOf,
  projectionOf,
  randomMeetings,
  randomQuestion,
  tiesOfActors,
  told,
} from './cooperation-cases.js';
import { memoryStore } from './cooperation-memory.js';
import { rightMeasures, rightNetwork, rightTiesOf } from './cooperation-oracle.js';

const GRAPHS = { numRuns: randomRuns(100, 500) };
/** More than elsewhere, for many have few ties. */
const NETWORKS = randomRuns(200, 1_000);

test('a network has the ties and the years that brute force finds', async () => {
  let ties = 0;
  let strong = 0;
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, async (meetings, question) => {
      const projection = projectionOf(meetings);
      const network = await networkOf(memoryStore(projection), question);
      const right = rightNetwork(projection, question);
      expectEqual(network.ties, right.ties);
      expect(network.totalTies).toBe(right.ties.length);
      expect(network.tiesOfAnyWeight).toBe(right.tiesOfAnyWeight);
      expect(network.timeline()).toEqual(right.timeline);
      expect(network.undated()).toEqual(right.undated);
      ties += right.ties.length;
      strong += right.ties.filter((t) => t.weight > 1).length;
    }),
    { numRuns: NETWORKS },
  );
  expectExercised(ties, NETWORKS * 4);
  expectExercised(strong, NETWORKS);
});

test('so it has over graphs that seeds project to', async () => {
  await fc.assert(
    fc.asyncProperty(randomProjection, randomQuestion, async (projection, { series: _, ...question }) => {
      const asked = { ...question, series: null };
      const network = await networkOf(memoryStore(projection), asked);
      // Names tie there, and their order is that of sort keys.
      const plain = (ties: readonly { eventIds: readonly string[] }[]) =>
        ties.map((t) => ({ ...t, eventIds: [...t.eventIds].sort() }));
      const right = rightNetwork(projection, asked);
      expectEqual(plain(network.ties), plain(right.ties));
      expect(network.timeline()).toEqual(right.timeline);
    }),
    { numRuns: randomRuns(30, 100) },
  );
});

test('each actor has its ties, the strongest first', async () => {
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, async (meetings, question) => {
      const projection = projectionOf(meetings);
      const found = await tiesOfActors(memoryStore(projection), question);
      for (const id of ACTORS) expectEqual(found.get(id)?.ties, rightTiesOf(projection, id, question));
    }),
    GRAPHS,
  );
});

test('degree, events, strength and betweenness are those that counting all events and shortest paths gives', async () => {
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, async (meetings, question) => {
      const projection = projectionOf(meetings);
      const network = await networkOf(memoryStore(projection), question);
      const { measures } = await network.measures();
      const right = rightMeasures(network.ties);
      const { eventsOf } = rightNetwork(projection, question);
      expect(new Map(measures.map((m) => [m.actorId, m.events]))).toEqual(eventsOf);
      expect(measures.map((m) => m.actorId).toSorted()).toEqual([...right.keys()]);
      for (const { actorId, degree, strength, betweenness } of measures) {
        expect({ degree, strength }).toEqual({
          degree: right.get(actorId)?.degree,
          strength: right.get(actorId)?.strength,
        });
        expect(betweenness).toBeCloseTo(right.get(actorId)?.betweenness ?? -1, 9);
      }
      const places = measures.map((m) => [-m.strength, m.actorId] as const);
      expect(places).toEqual(places.toSorted(([v, a], [w, b]) => v - w || (a < b ? -1 : 1)));
    }),
    GRAPHS,
  );
});

test('every actor of the network is in one community, and none spans components that are not connected', async () => {
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, async (meetings, question) => {
      const network = await networkOf(memoryStore(projectionOf(meetings)), question);
      const { measures, communities } = await network.measures();
      const members = communities.flatMap((c) => c.actorIds);
      expect(members.toSorted()).toEqual(measures.map((m) => m.actorId).toSorted());
      expect(communities.map((c) => c.number)).toEqual(communities.map((_, i) => i + 1));
      const sizes = communities.map((c) => c.actorIds.length);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      const connected = componentsOf(network.ties);
      for (const { number, actorIds } of communities) {
        expect(actorIds).toEqual(actorIds.toSorted());
        expect(new Set(actorIds.map((id) => connected.get(id))).size).toBe(1);
        for (const m of measures.filter((x) => actorIds.includes(x.actorId)))
          expect(m.community).toBe(number);
      }
    }),
    GRAPHS,
  );
});

/** Each actor's component of the network, named by its smallest id. */
function componentsOf(ties: readonly { aId: string; bId: string }[]): ReadonlyMap<string, string> {
  const component = new Map(ties.flatMap((t) => [t.aId, t.bId]).map((id) => [id, id]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { aId, bId } of ties) {
      const least = [component.get(aId) ?? '', component.get(bId) ?? ''].sort()[0] ?? '';
      for (const id of [aId, bId])
        if (component.get(id) !== least) changed = component.set(id, least) !== undefined;
    }
  }
  return component;
}

test('neither the order of what stores return nor a second run changes anything', async () => {
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, fc.integer(), async (meetings, question, seed) => {
      const projection = projectionOf(meetings);
      const shuffled = memoryStore(projection, (rows) =>
        rows.toSorted((a, b) => spread(a, seed) - spread(b, seed)),
      );
      const [one, two, three] = await Promise.all(
        [memoryStore(projection), memoryStore(projection), shuffled].map(async (store) =>
          told(await networkOf(store, question)),
        ),
      );
      expectEqual(two, one);
      expectEqual(three, one);
    }),
    GRAPHS,
  );
});

/** A number that looks arbitrary, and is the same for the same row. */
function spread(row: unknown, seed: number): number {
  return [...JSON.stringify(row)].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, seed);
}

const weightsOf = async (
  meetings: Parameters<typeof projectionOf>[0],
  question: Parameters<typeof networkOf>[1],
) =>
  new Map(
    (await networkOf(memoryStore(projectionOf(meetings)), question)).ties.map((t) => [
      `${t.aId} ${t.bId}`,
      t.weight,
    ]),
  );

test('a higher minWeight only removes ties', async () => {
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, async (meetings, question) => {
      const weak = await weightsOf(meetings, question);
      const strong = await weightsOf(meetings, { ...question, minWeight: question.minWeight + 1 });
      for (const [tie, weight] of strong) expect(weak.get(tie)).toBe(weight);
      for (const [tie, weight] of weak) expect(strong.has(tie)).toBe(weight > question.minWeight);
    }),
    GRAPHS,
  );
});

test('a wider period only adds weight, and POSSIBLE has all of CERTAIN', async () => {
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, randomWindow, async (meetings, question, window) => {
      const narrow = await weightsOf(meetings, question);
      const from = [question.from, window.from].sort()[0] ?? '';
      const to = [question.to, window.to].sort()[1] ?? '';
      for (const wider of [
        { ...question, from, to },
        { ...question, certainty: 'POSSIBLE' as const },
      ]) {
        const wide = await weightsOf(meetings, wider);
        for (const [tie, weight] of narrow) expect(wide.get(tie)).toBeGreaterThanOrEqual(weight);
      }
    }),
    GRAPHS,
  );
});

test('who speaks for a body is not tied to it by that, whatever else is known', async () => {
  await fc.assert(
    fc.asyncProperty(
      ...([randomMeetings, randomQuestion, fc.nat(8), fc.integer({ min: 8, max: 11 }), fc.nat(7)] as const),
      async (meetings, question, at, person, body) => {
        const key = [ACTORS[person], ACTORS[body]].sort().join(' ');
        const asked = { ...question, minWeight: 1 };
        const before = await weightsOf(meetings, asked);
        const more = meetings.map((m, i) =>
          i === at % meetings.length
            ? { ...m, participants: [...m.participants, { who: person, for: body }] }
            : m,
        );
        const after = await weightsOf(more, asked);
        expect(after.get(key) ?? 0).toBeLessThanOrEqual(before.get(key) ?? 0);
      },
    ),
    GRAPHS,
  );
});

test('a session counts as the conference: to be at one more session adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, async (meetings, question) => {
      const asked = { ...question, series: null };
      const first = meetings[0] as (typeof meetings)[number];
      const session = { ...first, partOf: [0], series: [] };
      expect(await weightsOf([...meetings, session], asked)).toEqual(await weightsOf(meetings, asked));
    }),
    GRAPHS,
  );
});
