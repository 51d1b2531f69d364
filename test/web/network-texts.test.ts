/** What the count line of a network says of ties that its minimum hides. */
import { expect, test } from 'vitest';
import { texts } from '../../src/web/texts.js';

test.each([
  [{ shown: 45, totalTies: 45, tiesOfAnyWeight: 45, min: 1 }, '45 of 45 ties, the strongest first'],
  [
    { shown: 100, totalTies: 100, tiesOfAnyWeight: 1_277, min: 2 },
    '100 of 1,277 ties, those of 2 or more shared events',
  ],
  [
    { shown: 1_000, totalTies: 1_200, tiesOfAnyWeight: 9_000, min: 3 },
    '1,000 of 9,000 ties, the strongest of 1,200 of 3 or more shared events',
  ],
  [
    { shown: 10, totalTies: 10, tiesOfAnyWeight: null, min: 2 },
    '10 of 10 ties of 2 or more shared events; weaker ties are not counted',
  ],
])('%o is %s', (network, line) => {
  expect(texts.network.shown({ ...network, actors: 12 })).toBe(`12 actors, ${line}`);
});
