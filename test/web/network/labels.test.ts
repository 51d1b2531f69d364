/** Which names a picture of a network writes, and where. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenLabels, type Spot } from '../../../src/web/views/network/labels.js';
import { textLines } from '../../../src/web/views/network/text-lines.js';

const PAPER = { width: 600, height: 400, widthOf: (label: string) => label.length * 7, most: 100, must: 0 };

const randomSpots = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 3, max: 17 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((all) =>
    all
      .map(([x, y, r], i): Spot => ({ id: `n${i}`, label: `Actor ${i}`, x, y, r }))
      .sort((a, b) => b.r - a.r),
  );

test('no name lies on another, over a circle, or outside of the picture', () => {
  fc.assert(
    fc.property(randomSpots, (spots) => {
      const names = chosenLabels(spots, PAPER).map(({ id, label, x, y }) => ({
        id,
        left: x,
        right: x + PAPER.widthOf(label),
        top: y - 7,
        bottom: y + 7,
      }));
      for (const a of names) {
        expect(a.left >= 0 && a.right <= PAPER.width && a.top >= 0 && a.bottom <= PAPER.height).toBe(true);
        for (const b of names)
          expect(
            a.id === b.id || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
          ).toBe(true);
        for (const { id, x, y, r } of spots) {
          const nearest = [
            Math.min(a.right, Math.max(a.left, x)),
            Math.min(a.bottom, Math.max(a.top, y)),
          ] as const;
          expect(id === a.id || Math.hypot(x - nearest[0], y - nearest[1]) >= r).toBe(true);
        }
      }
    }),
  );
});

test('the largest has its name, though circles crowd around it', () => {
  const crowd = Array.from(
    { length: 80 },
    (_, i): Spot => ({
      id: `n${i}`,
      label: `Actor ${i}`,
      x: 300 + 12 * (i % 9) - 48,
      y: 200 + 12 * Math.floor(i / 9) - 48,
      r: 8,
    }),
  );
  const spots = [{ id: 'un', label: 'United Nations', x: 300, y: 200, r: 17 }, ...crowd];
  expect(chosenLabels(spots, PAPER).some(({ id }) => id === 'un')).toBe(false);
  expect(chosenLabels(spots, { ...PAPER, must: 1 })[0]?.id).toBe('un');
  expect(chosenLabels(spots, { ...PAPER, must: 80, most: 3 })).toHaveLength(3);
});

test('whose name is taken away is not named', () => {
  expect(chosenLabels([{ id: 'a', label: '', x: 9, y: 9, r: 5 }], { ...PAPER, must: 1 })).toEqual([]);
});

test('lines are broken between words, and an address anywhere', () => {
  const widthOf = (text: string) => text.length;
  expect(textLines('who met whom and where', 10, widthOf)).toEqual(['who met', 'whom and', 'where']);
  expect(textLines('at http://service/network', 10, widthOf)).toEqual([
    'at',
    'http://ser',
    'vice/netwo',
    'rk',
  ]);
  expect(textLines('', 10, widthOf)).toEqual([]);
});
