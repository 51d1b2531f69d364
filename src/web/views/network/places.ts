/** Finds first places for actors, near those that they are tied to; the same for the same ties. */
import type { Place } from './pins.js';

export interface PlacedTie {
  readonly weight: number;
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
}

export type Places = ReadonlyMap<string, Place>;

/** The angle at which neighbours on a spiral do not line up. */
const GOLDEN_ANGLE = 2.399963;
/** Between those that appear at one spot. */
const APART = 14;

/**
 * Gives a place to everybody of the ties who has none in `known`. Who is tied to others with places comes between them, by
 * the weight of the ties; a whole network without any begins on a spiral.
 */
export function placesFor(ties: readonly PlacedTie[], known: Places): Places {
  const places = new Map<string, Place>();
  let waiting = [...new Set(ties.flatMap(({ a, b }) => [a.id, b.id]))].filter((id) => !known.has(id));
  const neighbours = neighboursOf(ties);
  let index = 0;
  while (waiting.length > 0) {
    const found = waiting.flatMap((id) => {
      const between = middleOf(neighbours.get(id) ?? [], (other) => known.get(other) ?? places.get(other));
      return between === null ? [] : [[id, between] as const];
    });
    // Nobody is tied to anybody with a place: the first of them begins a part of its own.
    const placed = found.length > 0 ? found : waiting.slice(0, 1).map((id) => [id, { x: 0, y: 0 }] as const);
    for (const [id, { x, y }] of placed) {
      const radius = APART * Math.sqrt(++index);
      const angle = index * GOLDEN_ANGLE;
      places.set(id, { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
    }
    waiting = waiting.filter((id) => !places.has(id));
  }
  return places;
}

type Neighbour = readonly [id: string, weight: number];

function neighboursOf(ties: readonly PlacedTie[]): ReadonlyMap<string, readonly Neighbour[]> {
  const neighbours = new Map<string, Neighbour[]>();
  const add = (id: string, neighbour: Neighbour) => {
    const known = neighbours.get(id);
    if (known === undefined) neighbours.set(id, [neighbour]);
    else known.push(neighbour);
  };
  for (const { a, b, weight } of ties) {
    add(a.id, [b.id, weight]);
    add(b.id, [a.id, weight]);
  }
  return neighbours;
}

function middleOf(
  neighbours: readonly Neighbour[],
  placeOf: (id: string) => Place | undefined,
): Place | null {
  let [x, y, total] = [0, 0, 0];
  for (const [id, weight] of neighbours) {
    const place = placeOf(id);
    if (place === undefined) continue;
    x += weight * place.x;
    y += weight * place.y;
    total += weight;
  }
  return total === 0 ? null : { x: x / total, y: y / total };
}
