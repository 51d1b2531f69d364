/** What events adopt, and what is said at them. */
import type { ActorRef, Actors } from './actors.js';
import { addLink, assertFact, type Chunk, linkIdOf } from './chunk.js';
import type { EventDraft } from './events.js';
import { shownName, titleNames } from './names.js';
import { type Random, randomOf } from './random.js';
import type { GraphSpec } from './sizes.js';
import { topicId } from './vocabulary.js';

const DOCUMENT_KINDS = [
  'DECLARATION',
  'COMMUNIQUE',
  'CHAIRS_SUMMARY',
  'RESOLUTION',
  'PLAN_OF_ACTION',
] as const;
const VERBS = ['RECALLS', 'REAFFIRMS', 'BUILDS_ON', 'IMPLEMENTS'];
const CALLS = ['closer cooperation of border services', 'an exchange of information', 'joint operations'];
/** Two events of five adopt something, a third hears something that is on record. */
const ADOPTING = 0.4;
const HEARING = 0.33;

const adopts = (spec: GraphSpec, event: number): boolean => randomOf(spec.seed, 31, event).chance(ADOPTING);
const declarationId = (event: number): string => `declaration:adopted-${event}`;

interface Speaker {
  readonly who: ActorRef;
  readonly onBehalfOf: ActorRef | null;
}

export function addDocuments(
  spec: GraphSpec,
  actors: Actors,
  event: EventDraft,
  participants: readonly Speaker[],
  chunk: Chunk,
  random: Random,
): void {
  if (adopts(spec, event.number)) addDeclaration(spec, actors, event, chunk, random);
  const [speaker] = participants;
  if (speaker !== undefined && random.chance(HEARING))
    addStatement(spec, actors, event, speaker, chunk, random);
}

function addDeclaration(
  spec: GraphSpec,
  actors: Actors,
  event: EventDraft,
  chunk: Chunk,
  random: Random,
): void {
  const id = declarationId(event.number);
  const names = titleNames(randomOf(spec.seed, 32, event.number), 'Declaration', event.number);
  chunk.entities.push({
    ...{ id, kind: 'DECLARATION', name: shownName(names), names, identifiers: [], summary: null },
    documentKind: random.pick(DOCUMENT_KINDS),
    period: event.period,
    adoptedAtId: event.id,
  });
  const link = { fromId: id, sourceIds: event.sourceIds, period: event.period };
  addLink(chunk, { ...link, type: 'ADOPTED_AT', toId: event.id }, random);
  for (let n = 1 + random.below(3); n > 0; n--)
    addLink(chunk, { ...link, type: 'ABOUT', toId: topicId(random.popular(spec.topics, 2)) }, random);
  for (let n = random.below(4); n > 0; n--) {
    const fromId = actors.id({ kind: 'STATE', index: random.popular(spec.states, 2) });
    addLink(chunk, { ...link, type: 'ADOPTED', fromId, toId: id }, random);
  }
  for (let n = random.below(5); n > 0; n--) {
    const cited = random.popular(Math.max(event.number, 1), 2);
    if (cited < event.number && adopts(spec, cited))
      addLink(
        chunk,
        { ...link, type: 'CITES', toId: declarationId(cited), detail: random.pick(VERBS) },
        random,
      );
  }
}

function addStatement(
  spec: GraphSpec,
  actors: Actors,
  event: EventDraft,
  speaker: Speaker,
  chunk: Chunk,
  random: Random,
): void {
  const id = `statement:made-${event.number}`;
  const names = titleNames(randomOf(spec.seed, 33, event.number), 'Statement', event.number);
  const speakerId = actors.id(speaker.who);
  const { sourceIds, period } = event;
  const evidence = assertFact(
    chunk,
    { subjectId: id, predicate: 'MADE_BY', objectId: speakerId, sourceIds },
    random,
  );
  chunk.entities.push({
    ...{ id, kind: 'STATEMENT', name: shownName(names), names, identifiers: [] },
    summary: 'On what had been done since the last meeting, and what remains to be done.',
    speakerId,
    onBehalfOfId: speaker.onBehalfOf === null ? null : actors.id(speaker.onBehalfOf),
    eventId: event.id,
    period,
    callsFor: random.chance(0.5) ? [random.pick(CALLS)] : [],
    evidence,
  });
  const link = { fromId: id, sourceIds, period };
  chunk.links.push({
    ...{ id: linkIdOf('MADE_BY', id, speakerId), type: 'MADE_BY', fromId: id, toId: speakerId },
    ...{ evidence, period, detail: null, ordinal: null, standing: 'REPORTED' as const },
  });
  addLink(chunk, { ...link, type: 'MADE_AT', toId: event.id }, random);
  addLink(chunk, { ...link, type: 'ABOUT', toId: topicId(random.popular(spec.topics, 2)) }, random);
}
