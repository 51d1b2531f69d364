/** Places for the nodes of a neighbourhood: the entity in the middle, around it what is one link away, and so on. */
import type { Neighbourhood } from './data.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** On a circle of radius 1 around 0, by id. */
export function rings({ nodes, links }: Pick<Neighbourhood, 'nodes' | 'links'>): ReadonlyMap<string, Place> {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links)
    for (const [a, b] of [
      [from.id, to.id],
      [to.id, from.id],
    ] as const)
      neighbours.set(a, [...(neighbours.get(a) ?? []), b]);

  const found: string[][] = nodes[0] === undefined ? [] : [[nodes[0].id]];
  const angles = new Map<string, number>();
  const seen = new Set(found.flat());
  for (let ring = found[0]; ring !== undefined && ring.length > 0; ring = found.at(-1)) {
    // In the order of those whom they hang on, so that few lines cross.
    const next = [...new Set(ring.flatMap((id) => neighbours.get(id) ?? []))].filter((id) => !seen.has(id));
    for (const [i, id] of next.entries()) {
      seen.add(id);
      angles.set(id, ((i + 0.5) / next.length) * 2 * Math.PI - Math.PI / 2);
    }
    found.push(next);
  }
  const depth = Math.max(1, found.filter((ring) => ring.length > 0).length - 1);
  return new Map(
    found.flatMap((ring, i) =>
      ring.map((id) => {
        const angle = angles.get(id) ?? 0;
        return [id, { x: (i / depth) * Math.cos(angle), y: (i / depth) * Math.sin(angle) }] as const;
      }),
    ),
  );
}
