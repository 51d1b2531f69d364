/** Short names, for lists and pictures, where official ones run to a hundred letters. They do not identify. */
import type { EntityRecord, EventRecord, Name, Period } from './model.js';
import { displayName, namesIn } from './names/display-name.js';
import type { EventKind } from './subkinds.js';

/** A name of up to so many letters is short enough. */
const LONG = 28;
const LATIN = /^[A-Za-z][A-Za-z0-9 /&-]*$/;

type Kinds = Readonly<Partial<Record<EventKind, string>>>;

interface EventWords {
  readonly kinds: Kinds;
  /** Names an event by its kind and its place. */
  readonly at: (kind: string, place: string) => string;
}

/** What tells events of these kinds apart is where they were. Sessions share that with their conference, so they keep their names. */
const ENGLISH: EventWords = {
  kinds: {
    CONFERENCE: 'conference',
    SUMMIT: 'summit',
    MEETING: 'meeting',
    BRIEFING: 'briefing',
    TRAINING: 'training',
  },
  at: (kind, place) => `${place} ${kind}`,
};
const RUSSIAN: EventWords = {
  kinds: {
    CONFERENCE: 'Конференция',
    SUMMIT: 'Саммит',
    MEETING: 'Встреча',
    BRIEFING: 'Брифинг',
    TRAINING: 'Обучение',
  },
  // A place in brackets is not declined.
  at: (kind, place) => `${kind} (${place})`,
};

type Named = Pick<EntityRecord, 'kind' | 'name' | 'names'>;

/**
 * Gives the name if it is short, else the acronym if there is one; in a language, where there is a name in it. A state is called
 * there as it is commonly.
 */
export function shortNameOf({ kind, name, names }: Named, lang: string | null = null): string {
  const inLanguage = lang === null ? [] : namesIn(names, lang);
  const common = kind === 'STATE' ? inLanguage.find((n) => n.kind === 'COMMON') : undefined;
  const whole = common?.value ?? displayName(inLanguage, lang)?.value ?? name;
  if (whole.length <= LONG) return whole;
  return acronymIn(inLanguage) ?? acronymIn(names, LATIN) ?? whole;
}

const acronymIn = (names: readonly Name[], pattern = /./): string | undefined =>
  names.find(({ kind, value }) => kind === 'ACRONYM' && pattern.test(value))?.value;

/** Adds the year to the short name of an event, and names it by its kind and its place where it has none. */
export function shortNameOfEvent(
  event: Named & Pick<EventRecord, 'eventKind' | 'period'>,
  place: string | null,
  lang: string | null = null,
): string {
  const own = shortNameOf(event, lang);
  const words = lang !== null && /^ru(-|$)/i.test(lang) ? RUSSIAN : ENGLISH;
  const kind = words.kinds[event.eventKind];
  const name = own.length > LONG && kind !== undefined && place !== null ? words.at(kind, place) : own;
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
