/** Turns the answer into a graph that sigma can draw, with the size and the group of each actor. */
import Graph from 'graphology';
import { shortNameOf } from '../../format/short-name.js';
import { type Measures, type NetworkData, tieKey } from './data.js';

export type SizeBy = 'strength' | 'events' | 'degree' | 'betweenness';
export type ColorBy = 'community' | 'kind';

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
}

export type Network = Graph<NodeAttributes, EdgeAttributes>;

export const GROUPS = 8;
const KINDS = ['STATE', 'ORGANIZATION', 'PERSON'];
const SMALLEST = 3;
const LARGEST = 17;
/** The angle at which neighbours on a spiral do not line up. */
const GOLDEN_ANGLE = 2.399963;

export function buildGraph(network: NetworkData, sizeBy: SizeBy, colorBy: ColorBy): Network {
  const graph: Network = new Graph({ type: 'undirected', multi: false });
  const measures = new Map(network.measures.map((measure) => [measure.actor.id, measure]));
  const actors = new Map(network.ties.flatMap(({ a, b }) => [[a.id, a] as const, [b.id, b] as const]));
  const degrees = degreesOf(network);
  const most = Math.max(
    1e-9,
    ...[...actors.keys()].map((id) => sizeValue(measures.get(id), degrees.get(id), sizeBy)),
  );
  let index = 0;
  for (const actor of actors.values()) {
    const { id, kind } = actor;
    const measure = measures.get(id);
    const share = sizeValue(measure, degrees.get(id), sizeBy) / most;
    const group = colorBy === 'kind' ? KINDS.indexOf(kind) : (measure?.community ?? GROUPS) - 1;
    // A fixed start gives the same picture for the same answer.
    const radius = Math.sqrt(++index);
    graph.addNode(id, {
      x: radius * Math.cos(index * GOLDEN_ANGLE),
      y: radius * Math.sin(index * GOLDEN_ANGLE),
      size: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share),
      label: shortNameOf(actor),
      group: Math.min(Math.max(group, 0), GROUPS - 1),
      degree: measure?.degree ?? degrees.get(id)?.degree ?? 0,
    });
  }
  for (const tie of network.ties)
    graph.addEdgeWithKey(tieKey(tie), tie.a.id, tie.b.id, {
      weight: tie.weight,
      size: Math.min(6, 0.6 + Math.log2(tie.weight)),
    });
  return graph;
}

interface Degree {
  readonly degree: number;
  readonly strength: number;
  readonly events: number;
}

const sizeValue = (measure: Measures | undefined, degree: Degree | undefined, by: SizeBy): number =>
  measure?.[by] ?? (by === 'betweenness' ? 0 : (degree?.[by] ?? 0));

/** Counts degrees from the ties of the answer, for networks that the API does not measure because they are too large. */
function degreesOf({ ties }: NetworkData): ReadonlyMap<string, Degree> {
  const degrees = new Map<string, Degree>();
  const eventsOf = new Map<string, Set<string>>();
  for (const { a, b, weight, sharedEvents } of ties)
    for (const { id } of [a, b]) {
      const events = eventsOf.get(id) ?? new Set();
      for (const event of sharedEvents) events.add(event.id);
      eventsOf.set(id, events);
      const { degree, strength } = degrees.get(id) ?? { degree: 0, strength: 0 };
      degrees.set(id, { degree: degree + 1, strength: strength + weight, events: events.size });
    }
  return degrees;
}
