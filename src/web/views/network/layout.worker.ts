/** Lays out the network in a thread of its own, so that the page stays responsive meanwhile. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface LayoutTask {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    /** Has its place already, and keeps it. */
    readonly fixed: boolean;
  }[];
  readonly edges: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
}

/** x and y of each node, in the order of the task. */
export type LayoutAnswer = Float32Array;

const LARGE = 1_500;
/** Rounds of a small network, of a large one, and of what joins a large one near its neighbours. */
const ROUNDS = { small: 450, large: 96, joining: 60 };

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const graph = new Graph({ type: 'undirected' });
  for (const { id, ...attributes } of data.nodes) graph.addNode(id, attributes);
  for (const { a, b, weight } of data.edges) graph.addEdge(a, b, { weight });
  const isLarge = graph.order > LARGE;
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    adjustSizes: graph.order <= 400,
    scalingRatio: isLarge ? 10 : 30,
    gravity: 1,
    strongGravityMode: false,
    linLogMode: !isLarge,
  };
  const isJoining = data.nodes.some(({ fixed }) => fixed);
  const iterations = isLarge ? (isJoining ? ROUNDS.joining : ROUNDS.large) : ROUNDS.small;
  forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
  const positions: LayoutAnswer = new Float32Array(graph.order * 2);
  let i = 0;
  graph.forEachNode((_, { x, y }) => {
    positions[i++] = x as number;
    positions[i++] = y as number;
  });
  self.postMessage(positions, { transfer: [positions.buffer] });
};
