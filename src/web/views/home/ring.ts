/** Lays out a small network on a ring, always in the same way. */

interface Actor {
  readonly id: string;
  readonly kind: string;
  readonly shortName: string;
}

export interface RingTie {
  readonly a: Actor;
  readonly b: Actor;
  readonly weight: number;
}

export interface RingNode extends Actor {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** On which side of the ring its name stands. */
  readonly side: 'left' | 'right';
}

export interface Ring {
  readonly nodes: readonly RingNode[];
  readonly lines: readonly {
    readonly key: string;
    readonly from: RingNode;
    readonly to: RingNode;
    readonly weight: number;
  }[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** How many actors at the most: those of the strongest ties. */
  readonly most: number;
}

/** Room for names at either side, where there is room. */
const NAMES = 130;
const NAMES_SHARE = 0.3;
const EDGE = 18;

/** @param ties the strongest first */
export function ringOf(ties: readonly RingTie[], { width, height, most }: Frame): Ring {
  const actors = new Map<string, Actor>();
  for (const { a, b } of ties)
    for (const actor of [a, b]) if (actors.size < most) actors.set(actor.id, actors.get(actor.id) ?? actor);
  const shown = ties.filter(({ a, b }) => actors.has(a.id) && actors.has(b.id));
  const strength = new Map<string, number>();
  for (const { a, b, weight } of shown)
    for (const { id } of [a, b]) strength.set(id, (strength.get(id) ?? 0) + weight);
  const strongest = Math.max(1, ...strength.values());
  const [rx, ry] = [width / 2 - Math.min(NAMES, width * NAMES_SHARE), height / 2 - EDGE];
  // Organisations on one side and states on the other, by name: nothing of it is drawn by chance.
  const inOrder = [...actors.values()].sort(
    (p, q) => compare(p.kind, q.kind) || compare(p.shortName, q.shortName) || compare(p.id, q.id),
  );
  const nodes = inOrder.map((actor, i): RingNode => {
    const angle = (2 * Math.PI * (i + 0.5)) / inOrder.length - Math.PI / 2;
    const x = width / 2 + rx * Math.cos(angle);
    return {
      ...actor,
      x,
      y: height / 2 + ry * Math.sin(angle),
      r: 4 + 6 * Math.sqrt((strength.get(actor.id) ?? 0) / strongest),
      side: x < width / 2 ? 'left' : 'right',
    };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    nodes,
    lines: shown.flatMap(({ a, b, weight }) => {
      const [from, to] = [byId.get(a.id), byId.get(b.id)];
      return from === undefined || to === undefined ? [] : [{ key: `${a.id} ${b.id}`, from, to, weight }];
    }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
