/** Fits rings into a picture: how high it is, where each entity is, and where its name. */
import { cutToFit } from '../../format/short-name.js';
import { type Graph, rings } from './rings.js';

export interface Circle {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface PlacedName {
  readonly id: string;
  /** The left end, and the middle of the line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
}

export interface RingsLayout {
  readonly height: number;
  readonly circles: readonly Circle[];
  readonly names: readonly PlacedName[];
}

interface Options {
  readonly width: number;
  readonly nameOf: (id: string) => string;
  /** The width of a text in pixels. */
  readonly widthOf: (text: string) => number;
}

export const LINE = 16;
const R = 6;
const GAP = 4;
const EDGE = 4;
const LEAST_HEIGHT = 240;
/** Beyond that a name is read in the list, or when the pointer is on its mark. */
const MOST_LETTERS = 44;
/** To so many letters the names between rings are cut, one after the other, until there is room. */
const SHORTER = [MOST_LETTERS, 32, 20];
/** The half-width of several rings at which no mark lies on another. */
const LEAST_OF_SEVERAL = 64;
/** The half-width of the rings, as shares of the width of the picture. */
const [NARROWEST, WIDEST] = [0.14, 0.3];

export function ringsLayout(graph: Graph, { width, nameOf, widthOf }: Options): RingsLayout {
  const { points, line, depth } = rings(graph);
  const ry = Math.max(LEAST_HEIGHT / 2 - LINE, LINE / line);
  const height = 2 * (ry + LINE);
  const names = graph.nodes.map(({ id }) => widthOf(cutToFit(nameOf(id), MOST_LETTERS)));
  const room = Math.max(0, ...names) + R + GAP + EDGE;
  const least = Math.max(NARROWEST * width, depth > 1 ? LEAST_OF_SEVERAL : 0);
  const rx = Math.max(least, Math.min(WIDEST * width, width / 2 - room));
  const circles = graph.nodes.map(({ id }, i) => {
    const { x, y } = points.get(id) ?? { x: 0, y: 0 };
    return { id, x: width / 2 + x * rx, y: height / 2 + y * ry, r: i === 0 ? 2 * R : R };
  });
  // The outermost have a side to themselves; the others take what is left.
  const outermostFirst = circles.toSorted((a, b) => ringAt(b.id) - ringAt(a.id));
  const placed: PlacedName[] = [];
  for (const circle of outermostFirst) {
    const name = placeFor(circle, ringAt(circle.id) === depth);
    if (name !== undefined) placed.push(name);
  }
  return { height, circles, names: placed };

  function ringAt(id: string): number {
    return points.get(id)?.ring ?? 0;
  }

  /** Names of the outermost are cut to what is there; of the others a name is cut in steps, and left out where none is free. */
  function placeFor(circle: Circle, isOutermost: boolean): PlacedName | undefined {
    const isRight = circle.x >= width / 2;
    const spots = isOutermost
      ? [spotFor(circle, isRight, fitted(nameOf(circle.id), spaceBeside(circle, isRight)))]
      : SHORTER.flatMap((most) => {
          const text = cutToFit(nameOf(circle.id), most);
          return [spotFor(circle, isRight, text), spotFor(circle, !isRight, text)];
        });
    return spots.find((spot) => spot !== undefined && isFree(spot, circles, placed));
  }

  function spaceBeside({ x, r }: Circle, toRight: boolean): number {
    return (toRight ? width - x : x) - r - GAP - EDGE;
  }

  function spotFor(circle: Circle, toRight: boolean, text: string): PlacedName | undefined {
    const { id, x, y, r } = circle;
    const taken = widthOf(text);
    if (text === '' || taken > spaceBeside(circle, toRight)) return undefined;
    return { id, text, width: taken, x: toRight ? x + r + GAP : x - r - GAP - taken, y };
  }

  function fitted(name: string, space: number): string {
    for (let most = MOST_LETTERS; most >= 3; most--) {
      const text = cutToFit(name, most);
      if (widthOf(text) <= space) return text;
    }
    return '';
  }
}

function isFree(spot: PlacedName, circles: readonly Circle[], names: readonly PlacedName[]): boolean {
  const isOn = ({ x, y, r }: Circle) =>
    Math.abs(y - spot.y) < r + LINE / 2 - 1 && x + r > spot.x && x - r < spot.x + spot.width;
  const overlaps = (other: PlacedName) =>
    Math.abs(other.y - spot.y) < LINE - 1 && other.x < spot.x + spot.width && spot.x < other.x + other.width;
  return !circles.some((circle) => circle.id !== spot.id && isOn(circle)) && !names.some(overlaps);
}
