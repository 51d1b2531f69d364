/** Projects seeds to the whole graph. The result does not depend on the order of files, records and sources. */
import type { Projection } from '../../domain/projection.js';
import { compareText } from '../../domain/text/compare-text.js';
import { indexSources } from '../claims/source-index.js';
import { isEntity, isSource } from '../records/record-kinds.js';
import { recordNames } from '../records/record-names.js';
import type { SeedRecord } from '../records/record-schema.js';
import { buildContext } from './build-context.js';
import { outlineOf } from './outline.js';
import { projectBatch } from './project-batch.js';

/** The records must have passed the checks. */
export function projectAll(records: readonly SeedRecord[]): Projection {
  const entities = records.filter(isEntity).toSorted((a, b) => compareText(a.id, b.id));
  const sources = indexSources(records.filter(isSource));
  const names = new Map(entities.map((e) => [e.id, recordNames(e)]));
  const context = buildContext({
    sources,
    outlines: entities.flatMap((e) => outlineOf(e) ?? []),
    names: (id) => names.get(id),
    isShared: () => false,
  });
  return { ...projectBatch(entities, context), sources: sources.records };
}
