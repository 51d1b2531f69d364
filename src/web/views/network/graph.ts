/** Turns the answer into a graph that sigma can draw, with the place, the size and the group of each actor. */
import Graph from 'graphology';
import type Sigma from 'sigma';
import { shortNameOf } from '../../format/short-name.js';
import { actorsOf, isOnlyPossible, type NetworkData, tieKey } from './data.js';
import type { Place } from './pins.js';
import { groupOf, type Look, radiusOf, sizesOf } from './sizes.js';

export interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  label: string;
  /** Index into the palette; all groups beyond it share the last colour. */
  group: number;
  degree: number;
}

export interface EdgeAttributes {
  size: number;
  weight: number;
  /** Whether fewer events than asked for were certainly within the period. */
  isPossible: boolean;
}

export type Network = Graph<NodeAttributes, EdgeAttributes>;
export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export function buildGraph(network: NetworkData, look: Look, placeOf: (id: string) => Place): Network {
  const graph: Network = new Graph({ type: 'undirected', multi: false });
  const sizes = sizesOf(network, look.size);
  for (const actor of actorsOf(network)) {
    const measure = sizes.measures.get(actor.id);
    graph.addNode(actor.id, {
      ...placeOf(actor.id),
      size: look.scale * radiusOf(sizes.sizeOf(actor.id), sizes.most),
      label: shortNameOf(actor),
      group: groupOf(actor.kind, measure, look.color),
      degree: measure?.degree ?? sizes.degrees.get(actor.id)?.degree ?? 0,
    });
  }
  for (const tie of network.ties)
    graph.addEdgeWithKey(tieKey(tie), tie.a.id, tie.b.id, {
      weight: tie.weight,
      size: Math.min(6, 0.6 + Math.log2(tie.weight)),
      isPossible: isOnlyPossible(network, tie, look.min),
    });
  return graph;
}
