/** A second reading: each record among all the others. */
import { checkCounts } from '../check-counts.js';
import { checkDates } from '../check-dates.js';
import { checkIdentifiers } from '../check-identifiers.js';
import { checkReferences } from '../check-references.js';
import type { Placed } from '../seed-index.js';
import { isEntity } from '../seed-records.js';
import type { EntitySeed } from '../seed-schema.js';
import { mayShareIds } from './may-share-ids.js';
import type { ProblemList } from './problem-list.js';
import type { Survey } from './survey-records.js';

/** @returns the records, few if any, whose participations or tenures may have the id of another record's */
export async function checkRecords(
  records: AsyncIterable<Placed>,
  { index }: Survey,
  problems: ProblemList,
): Promise<readonly EntitySeed[]> {
  const checks = [checkReferences(index), checkDates, checkCounts, checkIdentifiers()];
  const suspects: EntitySeed[] = [];
  for await (const placed of records) {
    for (const check of checks) problems.add(...check(placed));
    const { record } = placed;
    if (isEntity(record) && mayShareIds(record, index.defined)) suspects.push(record);
  }
  return suspects;
}
