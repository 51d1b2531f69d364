/**
 * What is left out of a count that would be too large: told, the same every time, and never more than the
 * whole has.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CooperationLimits, LIMITS } from '../../src/analysis/cooperation/limits.js';
import { expectEqual } from '../support/expect-equal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomRuns } from '../support/random-runs.js';
import {
  ACTORS,
  eventId,
  type Meeting,
  networkOf,
  projectionOf,
  randomMeetings,
  randomQuestion,
  smallLimits,
  tiesOfActors,
} from './cooperation-cases.js';
import { memoryStore } from './cooperation-memory.js';

const GRAPHS = randomRuns(100, 500);

const keyOf = (t: { readonly aId: string; readonly bId: string }) => `${t.aId} ${t.bId}`;

test('a network that says nothing is the whole one; one that is cut says so, and adds nothing', async () => {
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, smallLimits, async (meetings, question, limits) => {
      const store = memoryStore(projectionOf(meetings));
      const asked = { ...question, minWeight: 1 };
      const whole = await networkOf(store, asked);
      const limited = await networkOf(store, asked, { limits });
      const weights = new Map(whole.ties.map((t) => [keyOf(t), t.weight]));
      for (const t of limited.ties) expect(weights.get(keyOf(t))).toBeGreaterThanOrEqual(t.weight);
      if (!limited.truncated) expectEqual(limited.ties, whole.ties);
      expect(limited.tiesOfAnyWeight).toBe(limited.truncated ? null : whole.ties.length);
      cut += Number(limited.ties.length < whole.ties.length);
      expectEqual(await networkOf(store, asked, { limits }).then((n) => n.ties), limited.ties);
    }),
    { numRuns: GRAPHS },
  );
  expectExercised(cut, GRAPHS / 2);
});

test('so with the ties of one actor, whoever else is asked about', async () => {
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(randomMeetings, randomQuestion, smallLimits, async (meetings, question, limits) => {
      const store = memoryStore(projectionOf(meetings));
      const asked = { ...question, minWeight: 1 };
      const whole = await tiesOfActors(store, asked);
      for (const ids of [ACTORS, ACTORS.slice(0, 1)])
        for (const [id, { ties, truncated }] of await tiesOfActors(store, asked, ids, limits)) {
          const all = whole.get(id)?.ties ?? [];
          const weights = new Map(all.map((t) => [keyOf(t), t.weight]));
          for (const t of ties) expect(weights.get(keyOf(t))).toBeGreaterThanOrEqual(t.weight);
          if (!truncated) expectEqual(ties, all);
          cut += Number(ties.length < all.length);
        }
    }),
    { numRuns: GRAPHS },
  );
  expectExercised(cut, GRAPHS / 2);
});

test('the latest events are counted first', async () => {
  const meetings = [0, 1, 2, 3].map((date) => meetingOf({ date, participants: [whole(3), whole(4 + date)] }));
  const { ties, truncated } = await ask(meetings, { events: 2 });
  expect(truncated).toBe(true);
  // 2019 and 2019-05 begin after 2017 and 2018.
  expect(ties.flatMap((t) => t.eventIds).toSorted()).toEqual([eventId(2), eventId(3)]);
});

test('a crowd is passed over, and earlier events are counted all the same', async () => {
  const crowd = meetingOf({ date: 6, participants: [0, 1, 2, 3, 4].map(whole) });
  const small = meetingOf({ date: 0, participants: [0, 1].map(whole) });
  for (const limits of [{ actorsOfEvent: 4 }, { presencesOfEvent: 6 }]) {
    const { ties, truncated } = await ask([crowd, small], limits);
    expect(ties.map((t) => t.eventIds)).toEqual([[eventId(1)]]);
    expect(truncated).toBe(true);
  }
});

test('sessions more than five levels down are left out, and the answer says so', async () => {
  const chain = [0, 1, 2, 3, 4, 5, 6].map((i) => meetingOf({ partOf: i === 0 ? [] : [i - 1] }));
  const at = (level: number) =>
    chain.map((m, i) => (i === level ? { ...m, participants: [whole(0), whole(1)] } : m));
  const fifth = await ask(at(5).slice(0, 6));
  expect(fifth).toMatchObject({ truncated: false, totalTies: 1 });
  expect(fifth.ties[0]?.eventIds).toEqual([eventId(0)]);
  expect(await ask(at(6))).toMatchObject({ truncated: true, totalTies: 0 });
});

test('a list that is shorter than the network says so', async () => {
  const meetings = [meetingOf({ participants: [0, 1, 2].map(whole) })];
  const store = memoryStore(projectionOf(meetings));
  expect(await networkOf(store, EVERYTHING, { first: 2 })).toMatchObject({ truncated: true, totalTies: 3 });
  expect(await networkOf(store, EVERYTHING, { first: 3 })).toMatchObject({ truncated: false, totalTies: 3 });
});

const EVERYTHING = {
  ...{ kinds: ['STATE', 'ORGANIZATION', 'PERSON'] as const, series: null, minWeight: 1 },
  ...{
    from: '0000-01-01',
    to: '9999-12-31',
    certainty: 'POSSIBLE' as const,
    countAs: 'REPRESENTED' as const,
  },
};

const whole = (who: number) => ({ who, for: undefined });
const meetingOf = (m: Partial<Meeting>): Meeting => ({
  ...{ date: 0, partOf: [], series: [], organizers: [], participants: [] },
  ...m,
});
const ask = (meetings: readonly Meeting[], limits: Partial<CooperationLimits> = {}) =>
  networkOf(memoryStore(projectionOf(meetings)), EVERYTHING, { limits: { ...LIMITS, ...limits } });
