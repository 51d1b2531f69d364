/** Indexes what claims need to know of sources: their kind, their origin, and the days between which they appeared. */
import { type SourceForResolution, sourceForResolution } from '../../domain/claims/claim-for-resolution.js';
import { originOf } from '../../domain/claims/origin-of.js';
import { publisherOfText } from '../../domain/claims/publisher-of-text.js';
import type { SourceRecord, Support } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { parsePeriod } from '../../domain/time/parse-period.js';
import type { SourceSeed } from '../records/record-schema.js';

export interface SourceIndex {
  /** Sorted by id. */
  readonly records: readonly SourceRecord[];
  readonly countOrigins: (supports: readonly Support[]) => number;
  readonly forResolution: (supports: readonly Support[]) => readonly SourceForResolution[];
  /** The earliest day on which the newest source may have appeared: what it calls ongoing was so then. */
  readonly provenDay: (supports: readonly Support[]) => string | null;
  /** The latest day on which the source may have appeared; null where it bears no date. */
  readonly lastDay: (sourceId: string) => string | null;
}

/** Maps each source to the publisher whose text it holds; a reprint holds the text of what it reprints. */
export function originsOf(seeds: readonly SourceSeed[]): ReadonlyMap<string, string> {
  const byId = new Map(seeds.map((seed) => [seed.id, seed]));
  const parentOf = (id: string) => byId.get(id)?.derivedFrom ?? null;
  return new Map(
    seeds.map((seed) => {
      const { origin, publisher } = byId.get(originOf(seed.id, parentOf)) ?? seed;
      return [seed.id, origin?.of ?? publisherOfText(publisher)];
    }),
  );
}

export function indexSources(seeds: readonly SourceSeed[]): SourceIndex {
  const origins = originsOf(seeds);
  const records = seeds
    .map((seed) => sourceOf(seed, origins.get(seed.id) ?? seed.publisher))
    .sort((a, b) => compareText(a.id, b.id));
  const known = new Map(records.map((record) => [record.id, knownOf(record)]));
  const all = (supports: readonly Support[]): KnownSource[] =>
    [...new Set(supports.map((s) => s.sourceId))].map((id) => known.get(id) ?? unknownSource(id));
  return {
    records,
    countOrigins: (supports) => new Set(all(supports).map((s) => s.originId)).size,
    forResolution: all,
    provenDay: (supports) =>
      all(supports)
        .flatMap((s) => s.provenDay ?? [])
        .sort()
        .at(-1) ?? null,
    lastDay: (id) => known.get(id)?.lastDay ?? null,
  };
}

interface KnownSource extends SourceForResolution {
  readonly provenDay: string | null;
  readonly lastDay: string | null;
}

function knownOf(record: SourceRecord): KnownSource {
  const published = record.published === null ? null : parsePeriod(record.published);
  return {
    ...sourceForResolution(record),
    provenDay: published?.startEarliest ?? null,
    lastDay: published?.endLatest ?? null,
  };
}

/** A stand-in: the checks refuse records that name an unknown source. */
const unknownSource = (id: string): KnownSource => ({
  id,
  kind: 'REFERENCE',
  originId: id,
  provenDay: null,
  lastDay: null,
});

const sourceOf = (seed: SourceSeed, origin: string): SourceRecord => ({
  id: seed.id,
  title: seed.title,
  publisher: seed.publisher,
  url: seed.url ?? null,
  published: seed.published ?? null,
  kind: seed.kind,
  lang: seed.lang ?? null,
  derivedFromId: seed.derivedFrom ?? null,
  origin,
});
