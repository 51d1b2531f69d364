/**
 * A record reduced to what other records depend on: when it was, where it stands in hierarchies and series. With the outlines of
 * all, a record can be checked and projected without any other one at hand, so that seeds may be larger than memory.
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
};

/** Null where others need to know no more of it than its id and names. */
export function outlineOf<R extends EntitySeed>(record: R): R | null {
  const kept = KEPT[prefixOf(record.id)] ?? [];
  const fields = Object.entries(record).map(([field, value]): [string, unknown] => [
    field,
    Array.isArray(value) && !kept.includes(field) ? [] : value,
  ]);
  const says = fields.some(([field, value]) => kept.includes(field) && (value as unknown[]).length > 0);
  // An event without a date is undated, and so is what was adopted at it.
  return says || isEvent(record) ? (Object.fromEntries(fields) as R) : null;
}
