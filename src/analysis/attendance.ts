import { type Attendance, attendanceOf, type Named } from '../domain/participation/attendance.js';
import { type OwnedReads, valuesOf } from '../store/queries/child-reads.js';
import {
  attendanceClaims,
  attendanceFacts,
  bodiesOfStatesAtEvents,
  identifiedAtEvents,
} from '../store/queries/facts.js';

/** What is reported of an event, beside whom the graph can name. */
export async function attendanceAt(reads: OwnedReads, eventId: string): Promise<Attendance> {
  const [claims, facts, identified, bodiesOfStates] = await Promise.all([
    reads.owned(attendanceClaims, {}, eventId),
    reads.owned(attendanceFacts, {}, eventId),
    reads.owned(identifiedAtEvents, {}, eventId),
    reads.owned(bodiesOfStatesAtEvents, {}, eventId),
  ]);
  const [all = NOBODY] = valuesOf(identified);
  const [ofStates = 0] = valuesOf(bodiesOfStates);
  return attendanceOf(valuesOf(claims), valuesOf(facts), {
    ...all,
    organizations: all.organizations - ofStates,
  });
}

const NOBODY: Named = { states: 0, organizations: 0, people: 0, peopleForThemselves: 0 };
