/**
 * The first reading of an import checks the form of each record, and keeps of it the id, the names and the outline:
 * what has to be known of all records before one can be checked against the others and projected.
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
      ids.addUnread(item.unreadIds ?? []);
      continue;
    }
    const isDistinct = ids.add(item.entry);
    const checked = checkForm(item.entry);
    if ('problems' in checked) {
      problems.add(...checked.problems);
      continue;
    }
    records++;
    const { record } = checked;
    if (!isDistinct) continue;
    // Only the position of the entry is kept, as later readings read its content again.
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
