/** Fits the network into the frame of its picture. */
import type { Place } from './pins.js';

export interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Narrower or wider than this, a picture would no longer show who is near whom. */
const MOST_STRETCH = 2;
/** What is alone would else fill the frame. */
const LEAST = 60;

export function extentOf(places: Iterable<Place>): Extent {
  const all = [...places];
  const range = (values: readonly number[]): readonly [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const lack = Math.max(0, LEAST - (high - low)) / 2;
    return [low - lack, high + lack];
  };
  if (all.length === 0) return { x: [-LEAST, LEAST], y: [-LEAST, LEAST] };
  return { x: range(all.map(({ x }) => x)), y: range(all.map(({ y }) => y)) };
}

/** By how much to widen what has this extent so that it fills a frame of this many times as wide as high. */
export function stretchFor({ x, y }: Extent, aspect: number): number {
  const own = (x[1] - x[0]) / (y[1] - y[0]);
  return Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, aspect / own));
}

/** The extent that holds both: what has come into a frame makes it larger, what has gone leaves it as it is. */
export const joined = (a: Extent, b: Extent): Extent => ({
  x: [Math.min(a.x[0], b.x[0]), Math.max(a.x[1], b.x[1])],
  y: [Math.min(a.y[0], b.y[0]), Math.max(a.y[1], b.y[1])],
});

export const stretched = ({ x, y }: Place, stretch: number): Place => ({ x: x * stretch, y });
