/** Places names beside circles in a picture. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: string;
  /** The side on which its name is tried first. */
  readonly side?: 'left' | 'right';
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

const LINE = 14;
const GAP = 3;
/** From the middle of a letter to its baseline. */
const DROP = 4;

/**
 * Puts each name on one side of its circle or the other, within `width` if given. A name that would overlap an earlier one
 * on both sides is left out, since nobody could read it.
 */
export function placedLabels(
  circles: readonly Circle[],
  font: { readonly family: string; readonly size: number },
  width = Number.POSITIVE_INFINITY,
): readonly Label[] {
  const placed: Label[] = [];
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${font.size}px ${font.family}`;
  const widthOf = (label: string) => context?.measureText(label).width ?? 0;
  const overlap = (a: Label, b: Label) =>
    Math.abs(a.y - b.y) < LINE && a.x < b.x + widthOf(b.label) && b.x < a.x + widthOf(a.label);
  const isWithin = ({ x, label }: Label) =>
    width === Number.POSITIVE_INFINITY || (x >= 0 && x + widthOf(label) <= width);
  for (const { x, y, r, label, side } of circles) {
    const beside = [x + r + GAP, x - r - GAP - widthOf(label)];
    if (side === 'left') beside.reverse();
    const spots = beside.map((left) => ({ x: left, y: y + DROP, label }));
    const free = spots.find((spot) => isWithin(spot) && !placed.some((other) => overlap(spot, other)));
    if (free !== undefined) placed.push(free);
  }
  return placed;
}
