/** Short names, for lists and pictures, where official ones run to a hundred letters. They do not identify. */
import type { EntityRecord, EventRecord, Period } from './model.js';
import type { EventKind } from './subkinds.js';

/** A name of up to so many letters is short enough. */
const LONG = 28;
const LATIN = /^[A-Za-z][A-Za-z0-9 /&-]*$/;

/** What tells events of these kinds apart is where they were. Sessions share that with their conference, so they keep their names. */
const WORDS: Readonly<Partial<Record<EventKind, string>>> = {
  CONFERENCE: 'conference',
  SUMMIT: 'summit',
  MEETING: 'meeting',
  BRIEFING: 'briefing',
  TRAINING: 'training',
};

/** Gives the name if it is short, else the acronym if there is one. */
export function shortNameOf({ name, names }: Pick<EntityRecord, 'name' | 'names'>): string {
  if (name.length <= LONG) return name;
  return names.find(({ kind, value }) => kind === 'ACRONYM' && LATIN.test(value))?.value ?? name;
}

/** Adds the year to the short name of an event, and names it by its kind and its place where it has none. */
export function shortNameOfEvent(
  event: Pick<EventRecord, 'name' | 'names' | 'eventKind' | 'period'>,
  place: string | null,
): string {
  const own = shortNameOf(event);
  const word = WORDS[event.eventKind];
  const name = own.length > LONG && word !== undefined && place !== null ? `${place} ${word}` : own;
  const years = yearsOf(event.period);
  return years.every((year) => name.includes(year)) ? name : `${name}, ${years.join('–')}`;
}

/** The year of an event, or its first and last; none where sources leave them open. */
function yearsOf({ startEarliest, startLatest, endEarliest, endLatest }: Period): readonly string[] {
  const [first, begun, ended, last] = [startEarliest, startLatest, endEarliest, endLatest].map((day) =>
    day.slice(0, 4),
  );
  if (first === undefined || last === undefined) return [];
  if (first === last) return [first];
  return first === begun && ended === last ? [first, last] : [];
}
