/** A network as large as the explorer promises to draw: some hubs and many others, as cooperation has it; the same each time. */
export const ACTORS = 5_000;
export const TIES = 20_000;

export interface LargeNetwork {
  readonly actors: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
  readonly ties: readonly {
    readonly weight: number;
    readonly a: { readonly id: string };
    readonly b: { readonly id: string };
    readonly sharedEvents: readonly never[];
  }[];
}

export function largeNetwork(): LargeNetwork {
  const actors = Array.from({ length: ACTORS }, (_, i) => ({
    id: idOf(i),
    kind: 'ORGANIZATION',
    name: `Body ${i}`,
  }));
  const random = numbers(1);
  const pairs = new Map<string, readonly [number, number]>();
  // Everybody has a tie; whoever comes early in the list has many.
  for (let i = 0; pairs.size < TIES; i++) {
    const [a, b] = [Math.floor(random() ** 2 * ACTORS), i % ACTORS].sort((x, y) => x - y) as [number, number];
    if (a !== b) pairs.set(`${a} ${b}`, [a, b]);
  }
  const ties = [...pairs.values()]
    .map(([a, b]) => ({ weight: 1 + (a % 4), a: { id: idOf(a) }, b: { id: idOf(b) }, sharedEvents: [] }))
    .sort((x, y) => y.weight - x.weight);
  return { actors, ties };
}

const idOf = (i: number): string => `org:n${i}`;

/** Lehmer's generator: 0 to 1, always the same. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
