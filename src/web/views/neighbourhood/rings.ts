/**
 * Lays out a neighbourhood in rings: the entity in the middle, around it what is one link away, and so on. On either side of
 * a ring each entity has a line of its own, so that its name has room beside it.
 */
export interface Graph {
  readonly nodes: readonly { readonly id: string }[];
  readonly links: readonly { readonly from: { readonly id: string }; readonly to: { readonly id: string } }[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
  /** How many links away it is. */
  readonly ring: number;
}

export interface Rings {
  /** The point of each node by its id, within a circle of radius 1 around 0. */
  readonly points: ReadonlyMap<string, Point>;
  /** The least distance of two lines of a ring. */
  readonly line: number;
  /** How many links away the outermost are. */
  readonly depth: number;
}

/** How much nearer to the middle the next ring is, at the least. */
const BETWEEN_RINGS = 0.22;

export function rings(graph: Graph): Rings {
  const byDepth = ringsOf(graph);
  const depth = byDepth.length - 1;
  const most = Math.max(1, ...byDepth.map(sideOf));
  // A full ring inside of an emptier one would be too narrow for its lines.
  const radiusOf = (ring: readonly string[], i: number): number =>
    i === 0 ? 0 : Math.max(i / depth, Math.min(1 - BETWEEN_RINGS * (depth - i), sideOf(ring) / most));
  const points = byDepth.flatMap((ring, i) =>
    ring.map((id, at) => [id, { ...pointOn(ring.length, at, radiusOf(ring, i)), ring: i }] as const),
  );
  const lines = byDepth.slice(1).map((ring, i) => (2 * radiusOf(ring, i + 1)) / sideOf(ring));
  return { points: new Map(points), line: Math.min(2, ...lines), depth };
}

/** Returns the point of the item at a place of a ring, clockwise from the top: down the right side and up the left. */
function pointOn(length: number, at: number, radius: number): { x: number; y: number } {
  const right = Math.ceil(length / 2);
  const isRight = at < right;
  const [line, lines] = isRight ? [at, right] : [length - 1 - at, length - right];
  const y = ((line + 0.5) / lines) * 2 - 1;
  return { x: (isRight ? 1 : -1) * radius * Math.sqrt(1 - y * y), y: radius * y };
}

const sideOf = (ring: readonly string[]): number => Math.ceil(ring.length / 2);

/** Groups the nodes by how many links away they are; each group in the order of the nodes that they are linked to, so that few lines cross. */
function ringsOf({ nodes, links }: Graph): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of links)
    for (const [a, b] of [
      [from.id, to.id],
      [to.id, from.id],
    ] as const)
      neighbours.set(a, [...(neighbours.get(a) ?? []), b]);

  const byDepth: string[][] = [];
  const seen = new Set<string>();
  for (let ring = nodes.slice(0, 1).map(({ id }) => id); ring.length > 0; ) {
    byDepth.push(ring);
    for (const id of ring) seen.add(id);
    ring = [...new Set(ring.flatMap((id) => neighbours.get(id) ?? []))].filter((id) => !seen.has(id));
  }
  return byDepth;
}
