/**
 * A first reading of all records: what is wrong with each by itself, and what has to be known of all before one can be
 * checked among the others and projected. Of a record it keeps its id, its names and its outline.
 */
import { checkCycles } from '../checks/check-cycles.js';
import { checkEvents } from '../checks/check-events.js';
import { checkForm } from '../checks/check-form.js';
import { createIdIndex, type LocatedRecord, type SeedIndex } from '../checks/id-index.js';
import { indexSources, type SourceIndex } from '../claims/source-index.js';
import { outlineOf } from '../projection/outline.js';
import type { ProblemList } from '../records/problem-list.js';
import type { ReadItem } from '../records/read-entries.js';
import { isEntity, isSource } from '../records/record-kinds.js';
import { type RecordNames, recordNames } from '../records/record-names.js';
import type { EntitySeed, SeedRecord } from '../records/record-schema.js';

export interface Survey {
  readonly records: number;
  readonly index: SeedIndex;
  readonly sources: SourceIndex;
  readonly outlines: readonly EntitySeed[];
  readonly names: ReadonlyMap<string, RecordNames>;
}

export async function surveyRecords(items: AsyncIterable<ReadItem>, problems: ProblemList): Promise<Survey> {
  const ids = createIdIndex();
  const names = new Map<string, RecordNames>();
  const outlines: LocatedRecord<EntitySeed>[] = [];
  const sources: LocatedRecord[] = [];
  let records = 0;
  for await (const item of items) {
    if ('problem' in item) {
      problems.add(item.problem);
      continue;
    }
    ids.add(item.entry);
    const checked = checkForm(item.entry);
    if ('problems' in checked) {
      problems.add(...checked.problems);
      continue;
    }
    records++;
    const { record } = checked;
    // Of the entry only its place: what was written is read again when it is needed.
    const entry = { value: undefined, locate: checked.entry.locate };
    if (isSource(record)) sources.push({ record, entry });
    if (!isEntity(record)) continue;
    names.set(record.id, recordNames(record));
    const outline = outlineOf(record);
    if (outline !== null) outlines.push({ record: outline, entry });
  }
  const { problems: takenIds, ...index } = ids.close();
  const known: readonly LocatedRecord[] = [...sources, ...outlines];
  problems.add(...takenIds, ...checkCycles(known), ...checkEvents(known));
  return {
    records,
    index,
    sources: indexSources(sources.map((s) => s.record as SeedRecord).filter(isSource)),
    outlines: outlines.map((o) => o.record),
    names,
  };
}
