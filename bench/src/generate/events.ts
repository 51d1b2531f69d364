/** Events with who was there, what was adopted and what was said: where most of a graph lies. */
import type {
  Evidence,
  ParticipationRole,
  Period,
  PresenceRecord,
  SourceKind,
} from '../../../src/domain/model.js';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';
import type { ActorRef, Actors } from './actors.js';
import { addLink, assertFact, type Chunk, linkIdOf } from './chunk.js';
import { addDocuments } from './documents.js';
import { eventNames, landNames, shownName, slugOf } from './names.js';
import { type Random, randomOf } from './random.js';
import type { GraphSpec } from './sizes.js';
import { placeId, seriesId, topicId } from './vocabulary.js';

const KINDS = ['CONFERENCE', 'MEETING', 'SIDE_EVENT', 'BRIEFING', 'TRAINING', 'SUMMIT'] as const;
const STATUSES = ['HELD', 'HELD', 'HELD', 'HELD', 'ANNOUNCED', 'POSTPONED'] as const;
const SOURCES: readonly SourceKind[] = ['OFFICIAL', 'AGENCY', 'PRESS', 'INSTRUMENT'];
const PARTICIPANT_KINDS = ['STATE', 'PERSON', 'PERSON', 'PERSON', 'ORGANIZATION'] as const;
const ROLES: readonly ParticipationRole[] = [
  'DELEGATE',
  'DELEGATE',
  'SPEAKER',
  'PRESENTER',
  'HEAD_OF_DELEGATION',
  'CHAIR',
  'OBSERVER',
];
const MODES = ['IN_PERSON', 'IN_PERSON', 'IN_PERSON', 'VIDEO', 'UNKNOWN'] as const;
const MOST_PARTICIPATIONS = 600;

/** An event as later ones, documents and statements need it. */
export interface EventDraft {
  readonly number: number;
  readonly id: string;
  readonly period: Period;
  readonly sourceIds: readonly string[];
}

export const eventId = (spec: GraphSpec, number: number): string =>
  `event:${slugOf(shownName(eventNames(randomOf(spec.seed, 21, number), number)))}-${number}`;

/** How many events each series has had so far. */
export type Editions = Map<number, number>;

export function addEvent(
  spec: GraphSpec,
  actors: Actors,
  editions: Editions,
  number: number,
  chunk: Chunk,
): void {
  const random = randomOf(spec.seed, 22, number);
  const names = eventNames(randomOf(spec.seed, 21, number), number);
  const sourceIds = addSources(chunk, number, random);
  const event: EventDraft = {
    number,
    id: eventId(spec, number),
    period: parsePeriod(dateOf(spec, number, random)),
    sourceIds,
  };
  const placeNumber = random.popular(spec.places, 2);
  const place = placeId(placeNumber);
  chunk.labels.set(place, shownName(landNames(randomOf(spec.seed, 43, placeNumber))));
  chunk.entities.push({
    id: event.id,
    kind: 'EVENT',
    name: shownName(names),
    names,
    identifiers: [],
    summary: random.chance(0.3)
      ? 'Held at the invitation of the host, with sessions on prevention and cooperation.'
      : null,
    eventKind: random.pick(KINDS),
    status: random.pick(STATUSES),
    period: event.period,
    placeId: place,
  });
  const link = { fromId: event.id, sourceIds, period: event.period };
  addLink(chunk, { ...link, type: 'HELD_IN', toId: place }, random);
  for (let n = 1 + random.below(3); n > 0; n--)
    addLink(chunk, { ...link, type: 'ABOUT', toId: topicId(random.popular(spec.topics, 2)) }, random);
  for (const series of new Set([
    random.popular(spec.series, 2),
    ...(random.chance(0.1) ? [random.below(spec.series)] : []),
  ])) {
    const ordinal = (editions.get(series) ?? 0) + 1;
    editions.set(series, ordinal);
    addLink(chunk, { ...link, type: 'IN_SERIES', toId: seriesId(series), ordinal }, random);
  }
  if (number > 0 && random.chance(0.1))
    addLink(chunk, { ...link, type: 'FOLLOWS_UP', toId: eventId(spec, random.below(number)) }, random);
  if (number > 0 && random.chance(0.05))
    addLink(chunk, { ...link, type: 'PART_OF_EVENT', toId: eventId(spec, number - 1) }, random);

  const presences = new Map<string, PresenceRecord>();
  addOrganizers(spec, actors, event, presences, chunk, random);
  const participants = addParticipations(spec, actors, event, presences, chunk, random);
  chunk.presences.push(...presences.values());
  addDocuments(spec, actors, event, participants, chunk, randomOf(spec.seed, 23, number));
  if (!random.chance(0.05)) return;
  const evidence = assertFact(
    chunk,
    { subjectId: event.id, predicate: 'completeList', value: 'STATE', sourceIds },
    random,
  );
  chunk.completeLists.push({ eventId: event.id, kind: 'STATE', claimIds: evidence.claimIds });
  const absent = actors.id({ kind: 'STATE', index: random.below(spec.states) });
  if (!presences.has(absent)) chunk.absences.push({ actorId: absent, eventId: event.id, evidence });
}

function addOrganizers(
  spec: GraphSpec,
  actors: Actors,
  event: EventDraft,
  presences: Map<string, PresenceRecord>,
  chunk: Chunk,
  random: Random,
): void {
  for (let n = 1 + random.below(3); n > 0; n--) {
    const ref: ActorRef = random.chance(0.5)
      ? { kind: 'STATE', index: random.popular(spec.states, 2) }
      : { kind: 'ORGANIZATION', index: random.popular(spec.organizations, 3) };
    const actorId = actors.id(ref);
    const detail = n === 1 ? 'HOST' : 'CO_ORGANIZER';
    addLink(
      chunk,
      {
        type: 'ORGANIZED',
        fromId: actorId,
        toId: event.id,
        detail,
        sourceIds: event.sourceIds,
        period: event.period,
      },
      random,
    );
    const { evidence } = chunk.links.at(-1) ?? {};
    if (evidence === undefined) continue;
    note(presences, actorId, event.id, { organized: true }, evidence);
    note(presences, actors.id(actors.topOf(ref)), event.id, { organizedRolledUp: true }, evidence);
  }
}

interface Seat {
  readonly who: ActorRef;
  readonly onBehalfOf: ActorRef | null;
}

function addParticipations(
  spec: GraphSpec,
  actors: Actors,
  event: EventDraft,
  presences: Map<string, PresenceRecord>,
  chunk: Chunk,
  random: Random,
): readonly Seat[] {
  const list = spec.claims === 'list' ? listClaim(chunk, event, random) : null;
  const count = Math.min(
    MOST_PARTICIPATIONS,
    2 + Math.round((spec.participationsPerEvent - 2) * -Math.log(1 - random.next())),
  );
  const seats = new Map<string, Seat>();
  // Under the key of every seat, for it may be drawn like anybody else, too.
  if (random.chance(spec.hub))
    seats.set('ORGANIZATION 0', { who: { kind: 'ORGANIZATION', index: 0 }, onBehalfOf: null });
  for (let n = 0; n < count; n++) {
    const seat = seatOf(spec, actors, random);
    seats.set(`${seat.who.kind} ${seat.who.index}`, seat);
  }
  for (const { who, onBehalfOf } of seats.values()) {
    const participantId = actors.id(who);
    const onBehalfOfId = onBehalfOf === null ? null : actors.id(onBehalfOf);
    const represented = onBehalfOf ?? who;
    const roles = [random.pick(ROLES)];
    const claim = {
      subjectId: participantId,
      predicate: 'PARTICIPATED_IN',
      objectId: event.id,
      value: roles.join(', '),
      sourceIds: event.sourceIds,
    };
    const evidence = list ?? assertFact(chunk, { ...claim, about: [event.id, onBehalfOfId ?? ''] }, random);
    chunk.labels.set(participantId, shownName(actors.names(who)));
    chunk.participations.push({
      id: [
        `participation:${event.id.slice('event:'.length)}-${participantId.replace(':', '-')}`,
        ...(onBehalfOfId === null ? [] : ['for', onBehalfOfId.replace(':', '-')]),
      ].join('-'),
      participantId,
      onBehalfOfId,
      eventId: event.id,
      roles,
      mode: random.pick(MODES),
      standing: 'REPORTED',
      period: event.period,
      evidence,
    });
    addParticipationLink(chunk, participantId, event, evidence);
    if (onBehalfOfId !== null) addParticipationLink(chunk, onBehalfOfId, event, evidence);
    note(presences, participantId, event.id, { direct: true }, evidence);
    note(presences, actors.id(represented), event.id, { represented: true }, evidence);
    note(presences, actors.id(actors.topOf(represented)), event.id, { rolledUp: true }, evidence);
  }
  return [...seats.values()];
}

function seatOf(spec: GraphSpec, actors: Actors, random: Random): Seat {
  const kind = random.pick(PARTICIPANT_KINDS);
  if (kind === 'STATE') return { who: { kind, index: random.popular(spec.states, 2) }, onBehalfOf: null };
  if (kind === 'ORGANIZATION')
    return { who: { kind, index: random.popular(spec.organizations) }, onBehalfOf: null };
  const index = random.popular(spec.people);
  return { who: { kind, index }, onBehalfOf: random.chance(0.9) ? actors.homeOf(index) : null };
}

const listClaim = (chunk: Chunk, event: EventDraft, random: Random): Evidence =>
  assertFact(
    chunk,
    {
      subjectId: event.id,
      predicate: 'participants',
      value: 'the list of participants',
      sourceIds: event.sourceIds,
    },
    random,
  );

/** One for an actor and an event, however many speak for it. */
function addParticipationLink(chunk: Chunk, fromId: string, event: EventDraft, evidence: Evidence): void {
  const id = linkIdOf('PARTICIPATED_IN', fromId, event.id);
  if (chunk.linkIds.has(id)) return;
  chunk.linkIds.add(id);
  chunk.links.push({
    id,
    type: 'PARTICIPATED_IN',
    fromId,
    toId: event.id,
    evidence,
    period: event.period,
    detail: null,
    ordinal: null,
    standing: 'REPORTED',
  });
}

type Senses = Partial<
  Record<'direct' | 'represented' | 'rolledUp' | 'organized' | 'organizedRolledUp', true>
>;

function note(
  presences: Map<string, PresenceRecord>,
  actorId: string,
  event: string,
  senses: Senses,
  evidence: Evidence,
): void {
  const present = presences.get(actorId) ?? {
    ...{
      actorId,
      eventId: event,
      direct: false,
      represented: false,
      rolledUp: false,
      organized: false,
      organizedRolledUp: false,
    },
    evidence,
  };
  const claimIds = [...new Set([...present.evidence.claimIds, ...evidence.claimIds])].sort();
  presences.set(actorId, { ...present, ...senses, evidence: { ...present.evidence, claimIds } });
}

function addSources(chunk: Chunk, number: number, random: Random): readonly string[] {
  const ids = Array.from({ length: 1 + random.below(4) }, (_, i) => `source:event-${number}-${i}`);
  ids.forEach((id, i) => {
    const publisher = random.pick(['Ministry of Foreign Affairs', 'Khovar', 'Asia-Plus', 'UNRCCA', 'OSCE']);
    chunk.sources.push({
      id,
      title: `Report ${i + 1} on event ${number}`,
      ...{ publisher, origin: publisher },
      url: null,
      published: String(1995 + random.below(30)),
      kind: random.pick(SOURCES),
      lang: random.pick(['en', 'ru', 'tg']),
      derivedFromId: i > 0 && random.chance(0.3) ? (ids[0] ?? null) : null,
    });
  });
  return ids;
}

/** Later events have later dates, roughly; one in five is known to the month, one in ten to the year. */
function dateOf(spec: GraphSpec, number: number, random: Random): string {
  const year = 1995 + Math.floor((30 * number) / spec.events);
  if (random.chance(0.1)) return String(year);
  const month = `${year}-${String(1 + random.below(12)).padStart(2, '0')}`;
  if (random.chance(0.2)) return month;
  const day = 1 + random.below(26);
  const text = (d: number) => `${month}-${String(d).padStart(2, '0')}`;
  return random.chance(0.5) ? text(day) : `${text(day)}/${text(day + 1 + random.below(2))}`;
}
