/** Lays out the network in a thread of its own, so that the page stays responsive meanwhile. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

export interface LayoutTask {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  }[];
  readonly edges: readonly { readonly a: string; readonly b: string; readonly weight: number }[];
}

export interface LayoutStep {
  /** x and y of each node, in the order of the task. */
  readonly positions: Float32Array;
  readonly done: boolean;
}

const LARGE = 1_500;

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const graph = new Graph({ type: 'undirected' });
  for (const { id, ...attributes } of data.nodes) graph.addNode(id, attributes);
  for (const { a, b, weight } of data.edges) graph.addEdge(a, b, { weight: Math.sqrt(weight) });
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    adjustSizes: graph.order <= 400,
    scalingRatio: graph.order > LARGE ? 10 : 30,
    gravity: 1,
    strongGravityMode: false,
    linLogMode: graph.order <= LARGE,
  };
  const [rounds, perRound] = graph.order > LARGE ? [12, 8] : [30, 15];
  for (let round = 1; round <= rounds; round++) {
    forceAtlas2.assign(graph, { iterations: perRound, settings, getEdgeWeight: 'weight' });
    const positions = new Float32Array(graph.order * 2);
    let i = 0;
    graph.forEachNode((_, { x, y }) => {
      positions[i++] = x as number;
      positions[i++] = y as number;
    });
    const step: LayoutStep = { positions, done: round === rounds };
    self.postMessage(step, { transfer: [positions.buffer] });
  }
};
