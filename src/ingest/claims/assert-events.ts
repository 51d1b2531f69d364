/** Turns the record of an event into assertions. */

import { participationValue } from '../../domain/participation-value.js';
import { attendancePredicate, COMPLETE_LIST, COUNTED, DATES, ORDINAL } from '../../domain/predicates.js';
import type { EventSeed } from '../records/record-schema.js';
import { type Assertion, assert, assertionOf, relation } from './assertion.js';

export function assertEvent(record: EventSeed): Assertion[] {
  const { id } = record;
  return [
    ...record.dates.map((entry) =>
      assert({ subjectId: id, predicate: DATES, value: entry.value, when: entry.value }, entry),
    ),
    ...record.place.map((entry) => relation(id, 'HELD_IN', entry.of, entry)),
    ...record.partOf.map((entry) => relation(id, 'PART_OF_EVENT', entry.of, entry)),
    ...record.followsUp.flatMap((entry) =>
      entry.of.map((earlier) => relation(id, 'FOLLOWS_UP', earlier, entry)),
    ),
    ...record.series.flatMap((entry) => assertMembership(id, entry)),
    ...record.organizers.flatMap((entry) =>
      entry.who.map((who) => relation(who, 'ORGANIZED', id, entry, entry.role)),
    ),
    ...record.participants.flatMap((entry) => assertParticipants(id, entry)),
    ...record.reported.flatMap((entry) => assertCounts(id, entry)),
    ...record.completeLists.map((entry) =>
      assert({ subjectId: id, predicate: COMPLETE_LIST, value: entry.of }, entry),
    ),
  ];
}

/** Makes two facts, as different sources may know that it belongs to the series and as which edition. */
function assertMembership(id: string, entry: EventSeed['series'][number]): Assertion[] {
  const membership = relation(id, 'IN_SERIES', entry.of, entry);
  if (entry.ordinal === undefined) return [membership];
  return [membership, relation(id, ORDINAL, entry.of, entry, String(entry.ordinal))];
}

function assertParticipants(id: string, entry: EventSeed['participants'][number]): Assertion[] {
  return entry.who.map((who) =>
    assertionOf(
      {
        subjectId: who,
        predicate: 'PARTICIPATED_IN',
        objectId: id,
        value: participationValue(entry.roles, entry.mode ?? 'UNKNOWN'),
        discriminators: [id, entry.for ?? ''],
      },
      entry,
    ),
  );
}

function assertCounts(id: string, entry: EventSeed['reported'][number]): Assertion[] {
  return COUNTED.flatMap((what) => {
    const count = entry[what];
    return count === undefined
      ? []
      : [assert({ subjectId: id, predicate: attendancePredicate(what), value: String(count) }, entry)];
  });
}
