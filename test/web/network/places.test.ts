/** Where actors are put: the same for the same ties, and nobody moves who has a place. */
import { describe, expect, test } from 'vitest';
import { alongMainAxis } from '../../../src/web/views/network/along-main-axis.js';
import { extentOf, joined, stretchFor } from '../../../src/web/views/network/frame.js';
import { pinsOf, pinTexts, withoutPin, withPin } from '../../../src/web/views/network/pins.js';
import { placesFor } from '../../../src/web/views/network/places.js';

const tie = (a: string, b: string, weight = 1) => ({ a: { id: a }, b: { id: b }, weight });
const distance = (p?: { x: number; y: number }, q?: { x: number; y: number }) =>
  p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN;

describe('a first place', () => {
  const known = new Map([
    ['left', { x: -1_000, y: 0 }],
    ['right', { x: 1_000, y: 0 }],
  ]);

  test('is between those to whom one is tied, nearer to the stronger tie, and only for the new', () => {
    const places = placesFor([tie('new', 'left', 9), tie('new', 'right', 1), tie('left', 'right')], known);
    expect([...places.keys()]).toEqual(['new']);
    expect(distance(places.get('new'), { x: -800, y: 0 })).toBeLessThan(30);
  });

  test('is found over others without a place, and differs from theirs', () => {
    const places = placesFor([tie('left', 'near'), tie('near', 'far'), tie('far', 'farther')], known);
    for (const id of ['near', 'far', 'farther'])
      expect(distance(places.get(id), known.get('left'))).toBeLessThan(100);
    expect(new Set([...places.values()].map(String)).size).toBe(1);
    expect(distance(places.get('near'), places.get('far'))).toBeGreaterThan(5);
  });

  test('is the same for the same ties, in a network without any and in parts that nothing ties', () => {
    const ties = [tie('a', 'b'), tie('c', 'd'), tie('d', 'e')];
    const places = placesFor(ties, new Map());
    expect([...places.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(placesFor(ties, new Map())).toEqual(places);
    for (const { x, y } of places.values()) expect(Number.isFinite(x + y)).toBe(true);
  });
});

test('a layout is turned until it is widest from left to right, and keeps its distances', () => {
  const places = new Map([
    ['a', { x: 3, y: 10 }],
    ['b', { x: 3, y: 90 }],
    ['c', { x: 8, y: 50 }],
  ]);
  const turned = alongMainAxis(places);
  expect(distance(turned.get('a'), turned.get('b'))).toBeCloseTo(80);
  expect(distance(turned.get('a'), turned.get('c'))).toBeCloseTo(distance(places.get('a'), places.get('c')));
  const { x, y } = extentOf(turned.values());
  expect(x[1] - x[0]).toBeCloseTo(80);
  expect(y[1] - y[0]).toBeLessThan(61);
});

describe('the frame', () => {
  const square = { x: [-50, 50], y: [-50, 50] } as const;

  test.each([
    [1.5, 1.5],
    [9, 2],
    [0.1, 0.5],
  ])('of %d times as wide as high widens a square by %d', (aspect, stretch) => {
    expect(stretchFor(square, aspect)).toBe(stretch);
  });

  test('gives room to what is alone, and grows with what comes', () => {
    expect(extentOf([{ x: 5, y: 5 }])).toEqual({ x: [-25, 35], y: [-25, 35] });
    expect(joined(square, { x: [0, 80], y: [-90, 0] })).toEqual({ x: [-50, 80], y: [-90, 50] });
  });
});

test('pins are read from the address as they are written into it', () => {
  const pins = withPin(pinsOf('org:caricc:120:-45,nonsense,state:kuwait:1:2'), 'org:un', { x: 3.4, y: -0.6 });
  expect([...pins.keys()]).toEqual(['org:caricc', 'state:kuwait', 'org:un']);
  expect(pinTexts(withoutPin(pins, 'state:kuwait'))).toEqual(['org:caricc:120:-45', 'org:un:3:-1']);
  expect(pinsOf(pinTexts(pins).join()).get('org:caricc')).toEqual({ x: 120, y: -45 });
});
