import { type Attendance, attendanceOf, type IdentifiedCounts } from '../domain/participation/attendance.js';
import { type ChildReads, valuesOf } from '../store/queries/child-reads.js';
import {
  attendanceClaims,
  attendanceFacts,
  bodiesOfStatesAtEvents,
  identifiedAtEvents,
} from '../store/queries/facts.js';

/** Compares the reported attendance of an event with the actors that the graph can name. */
export async function attendanceAt(reads: ChildReads, eventId: string): Promise<Attendance> {
  const [claims, facts, identified, bodiesOfStates] = await Promise.all([
    reads.children(attendanceClaims, {}, eventId),
    reads.children(attendanceFacts, {}, eventId),
    reads.children(identifiedAtEvents, {}, eventId),
    reads.children(bodiesOfStatesAtEvents, {}, eventId),
  ]);
  const [all = NOBODY] = valuesOf(identified);
  const [ofStates = 0] = valuesOf(bodiesOfStates);
  return attendanceOf(valuesOf(claims), valuesOf(facts), {
    ...all,
    organizations: all.organizations - ofStates,
  });
}

const NOBODY: IdentifiedCounts = { states: 0, organizations: 0, people: 0, peopleForThemselves: 0 };
