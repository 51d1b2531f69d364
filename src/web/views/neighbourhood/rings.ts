/** Lays out a neighbourhood in rings: the entity in the middle, around it what is one link away, and so on. */
interface Graph {
  readonly nodes: readonly { readonly id: string }[];
  readonly links: readonly { readonly from: { readonly id: string }; readonly to: { readonly id: string } }[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Returns the point of each node by its id, within a circle of radius 1 around 0. */
export function rings({ nodes, links }: Graph): ReadonlyMap<string, Point> {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links)
    for (const [a, b] of [
      [from.id, to.id],
      [to.id, from.id],
    ] as const)
      neighbours.set(a, [...(neighbours.get(a) ?? []), b]);

  const byDepth: string[][] = nodes[0] === undefined ? [] : [[nodes[0].id]];
  const angles = new Map<string, number>();
  const seen = new Set(byDepth.flat());
  for (let ring = byDepth[0]; ring !== undefined && ring.length > 0; ring = byDepth.at(-1)) {
    // In the order of the nodes that they are linked to, so that few lines cross.
    const next = [...new Set(ring.flatMap((id) => neighbours.get(id) ?? []))].filter((id) => !seen.has(id));
    for (const [i, id] of next.entries()) {
      seen.add(id);
      angles.set(id, ((i + 0.5) / next.length) * 2 * Math.PI - Math.PI / 2);
    }
    byDepth.push(next);
  }
  const depth = Math.max(1, byDepth.filter((ring) => ring.length > 0).length - 1);
  return new Map(
    byDepth.flatMap((ring, i) =>
      ring.map((id) => {
        const angle = angles.get(id) ?? 0;
        return [id, { x: (i / depth) * Math.cos(angle), y: (i / depth) * Math.sin(angle) }] as const;
      }),
    ),
  );
}
