/**
 * Graphs of any size, the same for the same seed: what the product would load if somebody had written that many seeds.
 * A graph comes in parts, each of them small, whose edges lead to nodes of the same part or of an earlier one; so it never
 * has to be in memory whole.
 */
import type { GraphData } from '../../src/store/port/property-graph.js';
import { type ActorRef, actorsOf } from './generate/actors.js';
import { type Chunk, emptyChunk } from './generate/chunk.js';
import { encodeChunk } from './generate/encode-chunk.js';
import { addEvent, type Editions } from './generate/events.js';
import type { GraphSpec } from './generate/sizes.js';
import { addVocabulary } from './generate/vocabulary.js';

export { type GraphSpec, SIZE_NAMES, SIZES, type SizeName, sizeNamed } from './generate/sizes.js';

const ACTORS_PER_PART = 2_000;
const EVENTS_PER_PART = 25;

export async function* generateGraph(spec: GraphSpec): AsyncGenerator<GraphData> {
  for (const chunk of generateChunks(spec)) yield encodeChunk(chunk);
}

/** The same parts as records. */
export function* generateChunks(spec: GraphSpec): Generator<Chunk> {
  const actors = actorsOf(spec);
  const vocabulary = emptyChunk();
  addVocabulary(spec, vocabulary);
  yield vocabulary;

  for (const [kind, count] of [
    ['STATE', spec.states],
    ['ORGANIZATION', spec.organizations],
    ['PERSON', spec.people],
  ] as const)
    yield* parts(count, ACTORS_PER_PART, (index, chunk) =>
      actors.add({ kind, index } satisfies ActorRef, chunk),
    );

  const editions: Editions = new Map();
  yield* parts(spec.events, EVENTS_PER_PART, (number, chunk) =>
    addEvent(spec, actors, editions, number, chunk),
  );
}

function* parts(count: number, size: number, add: (index: number, chunk: Chunk) => void): Generator<Chunk> {
  for (let start = 0; start < count; start += size) {
    const chunk = emptyChunk();
    for (let index = start; index < Math.min(start + size, count); index++) add(index, chunk);
    yield chunk;
  }
}
