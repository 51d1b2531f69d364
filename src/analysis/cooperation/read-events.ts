/** Reads who was at given events, with their sessions, and what these actors belong to. */
import { ACTOR_KINDS, type ActorKind, type CountAs } from '../../domain/model.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import {
  type BelongingRow,
  belongingsAround,
  belongingsBelow,
  belongingsOfActors,
} from '../../store/queries/belonging.js';
import {
  type CountedEventRow,
  presenceCounts,
  presentAt,
  type SpokeForRow,
  sessionsBelow,
  spokeFor,
} from '../../store/queries/presence.js';
import { belongingsOf } from './belongings.js';
import { attendanceOfEvents, canBelong, type EventAttendance, isPerson } from './event-attendance.js';
import type { CooperationLimits } from './limits.js';
import { type CountedEvent, rollUpSessions } from './roll-up-sessions.js';
import { selectEvents } from './select-events.js';

/** The embedded store compares a list item by item; beyond this many people it is quicker to read all that spoke. */
const MAX_LISTED_PEOPLE = 200;

interface AttendanceQuestion {
  readonly kinds: readonly ActorKind[];
  readonly countAs: CountAs;
  /** The actors whose ties are asked for; null for those of all. */
  readonly of: readonly string[] | null;
}

interface EventsRead {
  readonly attendance: readonly EventAttendance[];
  readonly isComplete: (eventId: string) => boolean;
}

export async function readEvents(
  store: GraphReader,
  events: readonly CountedEventRow[],
  { kinds, countAs, of }: AttendanceQuestion,
  limits: CooperationLimits,
): Promise<EventsRead> {
  const sessions = await readUnlessEmpty(
    events.map((e) => e.id),
    (ids) => store.read(sessionsBelow, { ids }),
  );
  const { events: counted, incomplete } = rollUpSessions(events, sessions);
  const counts = await readUnlessEmpty(eventIdsOf(counted), (ids) => store.read(presenceCounts, { ids }));
  const countOf = new Map(counts.map((row) => [row.id, row.count]));
  const selected = selectEvents(counted, (id) => countOf.get(id) ?? 0, limits);

  // Whether a person counts depends on the body that the person speaks for, so people require all kinds.
  const kindsRead = kinds.includes('PERSON') ? ACTOR_KINDS : kinds;
  const present = await readUnlessEmpty(eventIdsOf(selected), (ids) =>
    store.read(presentAt[countAs], { ids, kinds: kindsRead }),
  );
  const actorsAt = new Map(present.map((row) => [row.event, row.actors]));
  const withPeople = selected.filter((e) => e.eventIds.some((id) => actorsAt.get(id)?.some(isPerson)));
  const people = distinctActors(present, isPerson);
  const asked = of ?? distinctActors(present, canBelong);
  const [spokenAt, belongings] = await Promise.all([
    readUnlessEmpty(eventIdsOf(withPeople), (ids) =>
      store.read(spokeFor, { ids, people: people.length > MAX_LISTED_PEOPLE ? null : people }),
    ),
    of === null ? readAbove(store, asked) : readAround(store, of),
  ]);
  const spoken = spokenAt.flat();
  const beside = bodiesBeside(spoken, actorsAt, asked, countAs);
  const more = await readAbove(store, [...new Set(beside)]);

  const read = new Set(selected.map((e) => e.id));
  return {
    attendance: attendanceOfEvents(
      { events: selected, actorsAt, spokeFor: spoken, belongings: belongingsOf([...belongings, ...more]) },
      kinds,
      countAs,
    ),
    isComplete: (id: string) => read.has(id) && !incomplete.has(id),
  };
}

/**
 * Reads what each actor belongs to, directly and further up. It reads step by step, since few of many actors
 * belong to anything; what they belong to is mostly among them.
 */
async function readAbove(store: GraphReader, actorIds: readonly string[]): Promise<readonly BelongingRow[]> {
  const found: BelongingRow[] = [];
  const seen = new Set(actorIds);
  for (let ids = actorIds.filter(canBelong); ids.length > 0; ) {
    const rows = await store.read(belongingsOfActors, { ids });
    found.push(...rows);
    ids = [...new Set(rows.map((row) => row.whole))].filter((id) => canBelong(id) && !seen.has(id));
    for (const id of ids) seen.add(id);
  }
  return found;
}

function distinctActors(
  present: readonly { readonly actors: readonly string[] }[],
  accepts: (actorId: string) => boolean,
): readonly string[] {
  const found = new Set<string>();
  for (const { actors } of present) for (const id of actors) if (accepts(id)) found.add(id);
  return [...found];
}

/** Reads what decides the ties of some actors: what they belong to, and what belongs to them. */
async function readAround(store: GraphReader, actorIds: readonly string[]): Promise<readonly BelongingRow[]> {
  const near = await readUnlessEmpty(actorIds, (ids) => store.read(belongingsAround, { ids }));
  const asked = new Set(actorIds);
  const parts = near.map((row) => row.part).filter((id) => !asked.has(id) && !isPerson(id));
  const wholes = near.map((row) => row.whole).filter((id) => !asked.has(id));
  const [above, below] = await Promise.all([
    readAbove(store, [...new Set(wholes)]),
    readUnlessEmpty(parts, (ids) => store.read(belongingsBelow, { ids })),
  ]);
  return [...near, ...above, ...below];
}

/**
 * Finds bodies whose wholes are not read yet, for people who spoke for them and count all the same: each for
 * itself, or where the body was only announced.
 * @param read the actors whose wholes are read
 */
function bodiesBeside(
  spoken: readonly SpokeForRow[],
  actorsAt: ReadonlyMap<string, readonly string[]>,
  read: readonly string[],
  countAs: CountAs,
): readonly string[] {
  if (countAs === 'ROLLED_UP' || spoken.length === 0) return [];
  const known = new Set(read);
  const counts = ({ event, body }: SpokeForRow) =>
    countAs === 'REPRESENTED' && actorsAt.get(event)?.includes(body) === true;
  return spoken.flatMap((row) =>
    known.has(row.person) && !known.has(row.body) && !counts(row) ? [row.body] : [],
  );
}

const eventIdsOf = (events: readonly CountedEvent[]): readonly string[] =>
  events.flatMap(({ eventIds }) => eventIds);

async function readUnlessEmpty<R>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  return ids.length === 0 ? [] : read([...new Set(ids)]);
}
