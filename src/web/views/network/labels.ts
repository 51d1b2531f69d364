/** Chooses which names a picture writes, and where, so that none lies on another. */
export interface Spot {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Written {
  readonly id: string;
  readonly label: string;
  /** Left end and middle of the line. */
  readonly x: number;
  readonly y: number;
}

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly widthOf: (label: string) => number;
  /** How many names to write at the most. */
  readonly most: number;
  /** How many of the first get their name even where it lies on circles: the largest, and who is chosen. */
  readonly must: number;
}

const LINE = 15;
const GAP = 4;
/** Names keep clear of so many of the largest circles; smaller ones are dots that a name may touch. */
const MOST_CIRCLES = 300;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Takes the spots from the most important to the least. */
export function chosenLabels(spots: readonly Spot[], paper: Paper): readonly Written[] {
  const written: Written[] = [];
  const boxes: Box[] = [];
  const circles = spots.slice(0, MOST_CIRCLES);
  for (const [index, spot] of spots.entries()) {
    if (written.length >= paper.most) break;
    if (spot.label === '' || !isWithin(spot, paper)) continue;
    const width = paper.widthOf(spot.label);
    const free = sidesOf(spot, width)
      .map((place) => ({ place, box: boxOf(place, width) }))
      .filter(({ box }) => fits(box, paper) && !boxes.some((other) => overlap(box, other)));
    const clear = free.find(
      ({ box }) => !circles.some((other) => other.id !== spot.id && touches(box, other)),
    );
    const chosen = clear ?? (index < paper.must ? free[0] : undefined);
    if (chosen === undefined) continue;
    boxes.push(chosen.box);
    written.push({ id: spot.id, label: spot.label, ...chosen.place });
  }
  return written;
}

type Point = Pick<Written, 'x' | 'y'>;

/** Right, left, below, above, and at the corners. */
function sidesOf({ x, y, r }: Spot, width: number): readonly Point[] {
  const [right, left, middle] = [x + r + GAP, x - r - GAP - width, x - width / 2];
  const [below, above] = [y + r + LINE / 2 + 1, y - r - LINE / 2 - 1];
  return [
    { x: right, y },
    { x: left, y },
    { x: middle, y: below },
    { x: middle, y: above },
    { x: x + r * 0.7, y: y - r * 0.7 - LINE / 2 },
    { x: x + r * 0.7, y: y + r * 0.7 + LINE / 2 },
    { x: x - r * 0.7 - width, y: y - r * 0.7 - LINE / 2 },
    { x: x - r * 0.7 - width, y: y + r * 0.7 + LINE / 2 },
  ];
}

const boxOf = ({ x, y }: Point, width: number): Box => ({
  left: x - 2,
  right: x + width + 2,
  top: y - LINE / 2,
  bottom: y + LINE / 2,
});

const isWithin = ({ x, y }: Point, { width, height }: Paper): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

const fits = (box: Box, { width, height }: Paper): boolean =>
  box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function touches(box: Box, { x, y, r }: Spot): boolean {
  const dx = x - Math.min(box.right, Math.max(box.left, x));
  const dy = y - Math.min(box.bottom, Math.max(box.top, y));
  return dx * dx + dy * dy < r * r;
}
