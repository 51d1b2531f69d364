/**
 * Reduces a record to its dependency summary: the fields that other records depend on, such as dates and hierarchies.
 * With the outlines of all, any record can be checked and projected alone, so that imports may be larger than memory.
 */
import { prefixOf } from '../../domain/ids.js';
import { isEvent } from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';

const KEPT: Readonly<Record<string, readonly string[]>> = {
  event: ['dates', 'series', 'partOf', 'followsUp'],
  declaration: ['dates', 'adoptedAt'],
  org: ['partOf', 'actsFor', 'succeeds'],
  place: ['within'],
  topic: ['broader'],
  series: ['facts'],
};

/** Returns null for a record of which others need no more than its id and names. */
export function outlineOf<R extends EntitySeed>(record: R): R | null {
  const kept = KEPT[prefixOf(record.id)] ?? [];
  const fields = Object.entries(record).map(([field, value]): [string, unknown] => [
    field,
    Array.isArray(value) && !kept.includes(field) ? [] : value,
  ]);
  const isNeeded = fields.some(([field, value]) => kept.includes(field) && (value as unknown[]).length > 0);
  // An event without a date is undated, and so is what was adopted at it.
  return isNeeded || isEvent(record) ? (Object.fromEntries(fields) as R) : null;
}
