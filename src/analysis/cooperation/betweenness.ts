import type { UndirectedGraph } from 'graphology';
import type { Pause } from '../../store/port/graph-store.js';

/** Finds the shortest ways from one node: the nodes, nearest first, those before each on such ways, and the number of ways. */
type Brandes = (source: number) => readonly [Stack, readonly (readonly number[])[], Uint32Array];

interface Stack {
  readonly size: number;
  pop(): number | undefined;
}

/** How many nodes are searched from before others may have the thread. */
const NODES_AT_ONCE = 10;

/**
 * Returns for each node the share of shortest ways between others that lead through it, counted in hops. graphology finds the
 * ways from one node; its own measure does so for all nodes in one go, which takes a second where there are a thousand.
 */
export async function betweennessOf(
  graph: UndirectedGraph,
  pause?: Pause,
): Promise<Readonly<Record<string, number>>> {
  const { createUnweightedIndexedBrandes } = await import('graphology-shortest-path/indexed-brandes.js');
  const waysFrom = createUnweightedIndexedBrandes(graph) as unknown as Brandes;
  const nodes = graph.nodes();
  const through = new Float64Array(nodes.length);
  for (const source of nodes.keys()) {
    if (source % NODES_AT_ONCE === 0) await pause?.();
    addWays(source, waysFrom(source), through);
  }
  const pairs = nodes.length <= 2 ? 1 : (nodes.length - 1) * (nodes.length - 2);
  return Object.fromEntries(nodes.map((id, i) => [id, (through[i] as number) / pairs]));
}

/** Adds what the source contributes, from the farthest node to the nearest (Brandes 2001). */
function addWays(
  source: number,
  [farthestLast, before, ways]: ReturnType<Brandes>,
  through: Float64Array,
): void {
  const dependency = new Float64Array(through.length);
  for (let node = farthestLast.pop(); node !== undefined; node = farthestLast.pop()) {
    const share = (1 + (dependency[node] as number)) / (ways[node] as number);
    for (const nearer of before[node] as readonly number[])
      dependency[nearer] = (dependency[nearer] as number) + (ways[nearer] as number) * share;
    if (node !== source) through[node] = (through[node] as number) + (dependency[node] as number);
  }
}
