import { expect, test } from 'vitest';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { casesInTurn, isPair } from './cases-in-turn.js';
import { casesOf } from './conformance.js';

const all = new Set(casesOf(emptyProjection).map((c) => c.name));
const some = new Set(casesInTurn(casesOf(emptyProjection)).map((c) => c.name));

test('a usual run leaves out pairs of conditions alone, and not all of them', () => {
  expect([...all].filter((name) => !some.has(name) && !isPair(name))).toEqual([]);
  const [pairs, drawn] = [[...all].filter(isPair).length, [...some].filter(isPair).length];
  expect(pairs).toBeGreaterThan(100);
  expect(drawn).toBe(randomRuns(Math.ceil(pairs / 6), pairs));
});

test.for([
  ['events.page[ids+statuses]', true],
  ['events.page[ids+statuses].desc', true],
  ['events.facet.SERIES[kinds]', true],
  ['events.facet.SERIES', false],
  ['events.page[ids]', false],
  ['events.page', false],
  ['events.count[ids+kinds+statuses]', false],
  ['events.facet.PLACE[ids+kinds+statuses]', false],
] as const)('%s is a pair: %s', ([name, expected]) => {
  expect(isPair(name)).toBe(expected);
});
