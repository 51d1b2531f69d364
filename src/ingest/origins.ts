/** Where sources come from: reprints, translations and excerpts are one origin with what they derive from. */
import type { SourceRecord, Support } from '../domain/model.js';
import type { SourceSeed } from './seed-schema.js';

export type Sources = ReadonlyMap<string, SourceRecord>;

export const sourceOf = (seed: SourceSeed): SourceRecord => ({
  id: seed.id,
  title: seed.title,
  publisher: seed.publisher,
  url: seed.url ?? null,
  published: seed.published ?? null,
  kind: seed.kind,
  lang: seed.lang ?? null,
  derivedFromId: seed.derivedFrom ?? null,
});

/** The last source on the way back; a circle, which the checks refuse, ends where it closes. */
export function originOf(id: string, sources: Sources): string {
  const seen = new Set<string>();
  let origin = id;
  while (!seen.has(origin)) {
    seen.add(origin);
    origin = sources.get(origin)?.derivedFromId ?? origin;
  }
  return origin;
}

export const countOrigins = (supports: Iterable<Support>, sources: Sources): number =>
  new Set([...supports].map((s) => originOf(s.sourceId, sources))).size;
