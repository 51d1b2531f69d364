/**
 * Centrality of actors in a network and the communities they form, computed by graphology. The library is
 * imported lazily, so that the service starts without it.
 */
import type { UndirectedGraph } from 'graphology';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { Pause } from '../../store/port/graph-store.js';
import { betweennessOf } from './betweenness.js';
import { type PairCounts, tieAt } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';

export interface ActorMeasures {
  readonly actorId: string;
  readonly degree: number;
  /** Distinct events at which it was. */
  readonly events: number;
  /** The sum of the weights of its ties, so an event counts once for each partner there. */
  readonly strength: number;
  readonly betweenness: number;
  readonly community: number;
}
export interface Community {
  readonly number: number;
  readonly actorIds: readonly string[];
}
export interface Measures {
  /** The largest strength first, then by id. */
  readonly measures: readonly ActorMeasures[];
  /** The largest first, those of equal size by their first ids; actors by id. */
  readonly communities: readonly Community[];
}

type Scores = Readonly<Record<string, number>>;
type Network = UndirectedGraph<Record<never, never>, { weight: number }>;

/** Any fixed number makes results reproducible. */
const SEED = 20_221_018;

export async function measure(
  network: PairCounts,
  attendance: readonly EventAttendance[],
  pause?: Pause,
): Promise<Measures> {
  // Betweenness refuses a graph without nodes.
  if (network.pairs.length === 0) return { measures: [], communities: [] };
  const { graphology, louvain } = await loadGraphology();
  const graph = graphOf(network, new graphology.UndirectedGraph());
  // Betweenness counts hops: a strong tie does not bring two actors nearer than a weak one. So the measure
  // shows who links actors that never meet, and does not depend on a conversion of weights into lengths.
  const betweenness = await betweennessOf(graph, pause);
  await pause?.();
  const groups = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(SEED) });
  const communities = communitiesOf(groups);
  const communityOf = new Map(communities.flatMap((c) => c.actorIds.map((id) => [id, c.number] as const)));
  const eventsOf = countEvents(attendance);
  const measures = graph.nodes().map((actorId) => ({
    actorId,
    degree: graph.degree(actorId),
    events: eventsOf.get(actorId) ?? 0,
    strength: graph.reduceEdges(actorId, (sum, _, { weight }) => sum + weight, 0),
    betweenness: betweenness[actorId] ?? 0,
    community: communityOf.get(actorId) ?? 0,
  }));
  return { measures: measures.sort(strongestFirst), communities };
}

/** Adds nodes and edges in the order of their ids, since the result of Louvain depends on it. */
function graphOf(network: PairCounts, graph: Network): Network {
  const ties = Array.from(network.pairs, (_, i) => tieAt(network, i));
  const actors = new Set(ties.flatMap(({ aId, bId }) => [aId, bId]));
  for (const id of [...actors].sort()) graph.addNode(id);
  for (const { aId, bId, weight } of ties) graph.addEdge(aId, bId, { weight });
  return graph;
}

function communitiesOf(groups: Scores): readonly Community[] {
  const members = groupBy(Object.keys(groups).sort(), (id) => groups[id] as number);
  return [...members.values()]
    .sort((a, b) => b.length - a.length || compareText(String(a[0]), String(b[0])))
    .map((actorIds, i) => ({ number: i + 1, actorIds }));
}

const strongestFirst = (a: ActorMeasures, b: ActorMeasures): number =>
  b.strength - a.strength || compareText(a.actorId, b.actorId);

function countEvents(attendance: readonly EventAttendance[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { actorIds } of attendance) for (const id of actorIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The generator mulberry32, which gives the same numbers on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function loadGraphology() {
  const [graphology, { default: louvain }] = await Promise.all([
    import('graphology'),
    import('graphology-communities-louvain'),
  ]);
  return {
    graphology,
    // The module is CommonJS: the default export of its type declarations is the module itself at run time.
    louvain: louvain as unknown as (graph: Network, options: object) => Scores,
  };
}
