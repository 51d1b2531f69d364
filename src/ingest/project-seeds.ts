/** Seeds to the whole graph: pure, deterministic, independent of the order of files, records and sources. */
import type { Projection } from '../domain/projection.js';
import { compareText } from './compare-text.js';
import { contextOf } from './gather-context.js';
import { outlineOf } from './outline.js';
import { projectPart } from './project-part.js';
import { recordNames } from './record-names.js';
import { isEntity, isSource } from './seed-records.js';
import type { SeedRecord } from './seed-schema.js';
import { indexSources } from './source-index.js';

/** `records` are those of seeds in which the checks find no problem. */
export function projectSeeds(records: readonly SeedRecord[]): Projection {
  const entities = records.filter(isEntity).toSorted((a, b) => compareText(a.id, b.id));
  const sources = indexSources(records.filter(isSource));
  const names = new Map(entities.map((e) => [e.id, recordNames(e)]));
  const context = contextOf({
    sources,
    outlines: entities.flatMap((e) => outlineOf(e) ?? []),
    names: (id) => names.get(id),
    isShared: () => false,
  });
  return { ...projectPart(entities, context), sources: sources.records };
}
