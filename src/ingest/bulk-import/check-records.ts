/** The second reading of an import checks each record against the survey of all. */
import { checkCounts } from '../checks/check-counts.js';
import { checkDates } from '../checks/check-dates.js';
import { checkFacts } from '../checks/check-facts.js';
import { checkIdentifiers } from '../checks/check-identifiers.js';
import { checkReferences } from '../checks/check-references.js';
import type { LocatedRecord } from '../checks/id-index.js';
import type { ProblemList } from '../records/problem-list.js';
import { isEntity } from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';
import { mayCollide } from './id-collisions.js';
import type { Survey } from './survey-records.js';

/** @returns the records, few if any, whose participations or tenures may share an id with those of another record */
export async function checkRecords(
  records: AsyncIterable<LocatedRecord>,
  { index }: Survey,
  problems: ProblemList,
): Promise<readonly EntitySeed[]> {
  const checks = [checkReferences(index), checkDates, checkCounts, checkFacts, checkIdentifiers()];
  const suspects: EntitySeed[] = [];
  for await (const located of records) {
    for (const check of checks) problems.add(...check(located));
    const { record } = located;
    if (isEntity(record) && mayCollide(record, index.defined)) suspects.push(record);
  }
  return suspects;
}
