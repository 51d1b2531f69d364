/** Maps domain records to the nodes and edges that stores hold; the inverse is `from-graph.ts`. */
import { hash } from 'node:crypto';
import type {
  AbsenceRecord,
  ClaimRecord,
  EntityRecord,
  Evidence,
  FactRecord,
  LinkRecord,
  ParticipationRecord,
  Period,
  PresenceRecord,
  SourceRecord,
  Standing,
  TenureRecord,
} from '../../domain/model.js';
import { sortKey } from '../../domain/names/display-name.js';
import { type SearchContext, writeContext } from '../../domain/names/search-context.js';
import { searchKeys } from '../../domain/names/search-keys.js';
import { isRelation } from '../../domain/predicates.js';
import type { Projection } from '../../domain/projection.js';
import { MAX_DAY, MIN_DAY } from '../../domain/time/iso-day.js';
import { parsePeriod, UNDATED } from '../../domain/time/parse-period.js';
import {
  type EdgeType,
  type GraphData,
  type GraphEdge,
  type GraphNode,
  LABEL_SETS,
  type NodeKind,
  type Properties,
  type PropertylessEdgeType,
  type PropertyValue,
  propertylessEdge,
} from '../port/property-graph.js';

type LooseProperties = Record<string, PropertyValue | null | undefined>;

/**
 * Returns the nodes and edges of a projection, or of a batch of one, in a stable order.
 * @param nameOf returns names of entities outside of the batch
 */
export function toGraph(
  projection: Projection,
  nameOf: (id: string) => string | undefined = () => undefined,
): GraphData {
  const names = new Map(projection.entities.map((e) => [e.id, e.name]));
  const labelOf = (id: string) => sortKey(names.get(id) ?? nameOf(id) ?? id);
  const contexts = new Map(projection.contexts.map((c) => [c.entityId, c]));
  const completeListsOf = (id: string) => projection.completeLists.filter((l) => l.eventId === id);
  return {
    nodes: [
      ...projection.entities.map((e) => encodeEntity(e, completeListsOf(e.id), contexts.get(e.id))),
      ...projection.redirects.map((r) => node('REDIRECT', r.from, { to: r.to })),
      ...projection.sources.map(encodeSource),
      ...projection.claims.map(encodeClaim),
      ...projection.facts.map(encodeFact),
      ...projection.participations.map((p) => encodeParticipation(p, labelOf)),
      ...projection.tenures.map((t) => encodeTenure(t, labelOf)),
    ],
    edges: [
      ...projection.links.map(encodeLink),
      ...projection.entities.flatMap((e) =>
        e.kind === 'STATEMENT' ? edges('SPOKEN_FOR', e.id, [e.onBehalfOfId]) : [],
      ),
      ...projection.presences.map(encodePresence),
      ...projection.absences.map(encodeAbsence),
      ...projection.sources.flatMap((s) => edges('DERIVED_FROM', s.id, [s.derivedFromId])),
      ...projection.claims.flatMap((c) => [
        ...edges('SUBJECT', c.id, [c.subjectId]),
        ...edges('OBJECT', c.id, [c.objectId]),
        ...edges('OF_FACT', c.id, [c.factId]),
        ...edges('SUPPORTED_BY', c.id, [...new Set(c.supports.map((s) => s.sourceId))]),
      ]),
      ...projection.facts.flatMap((f) => edges('SUBJECT', f.id, [f.subjectId])),
      ...projection.participations.flatMap((p) => [
        ...edges('PARTICIPANT', p.id, [p.participantId]),
        ...edges('ON_BEHALF_OF', p.id, [p.onBehalfOfId]),
        ...edges('AT', p.id, [p.eventId]),
      ]),
      ...projection.tenures.flatMap((t) => [
        ...edges('HOLDER', t.id, [t.personId]),
        ...edges('POST_OF', t.id, [t.ofId]),
      ]),
    ],
  };
}

function encodeEntity(
  entity: EntityRecord,
  completeLists: Projection['completeLists'],
  context: SearchContext | undefined,
): GraphNode {
  const own: LooseProperties = {
    kind: entity.kind,
    name: entity.name,
    names: JSON.stringify(entity.names),
    identifiers: JSON.stringify(entity.identifiers),
    summary: entity.summary,
    searchKeys: searchKeys(entity, context).join(' '),
    searchContext: context === undefined ? null : writeContext(context),
    prominence: context?.prominence ?? 0,
    sortKey: sortKey(entity.name),
  };
  switch (entity.kind) {
    case 'STATE':
    case 'PERSON':
    case 'EVENT_SERIES':
    case 'TOPIC':
      return node(entity.kind, entity.id, own);
    case 'PLACE':
      return node(entity.kind, entity.id, {
        ...own,
        subkind: entity.placeKind,
        coordinates: entity.coordinates,
      });
    case 'ORGANIZATION':
      return node(entity.kind, entity.id, { ...own, subkind: entity.organizationKind });
    case 'EVENT':
      return node(entity.kind, entity.id, {
        ...own,
        subkind: entity.eventKind,
        status: entity.status,
        placeId: entity.placeId,
        completeLists: completeLists.map((l) => l.kind),
        ...encodePeriod(entity.period),
        ...sortKeysByDay(entity.period, sortKey(entity.name)),
      });
    case 'DECLARATION':
      return node(entity.kind, entity.id, {
        ...own,
        subkind: entity.documentKind,
        adoptedAtId: entity.adoptedAtId,
        ...encodeTime(entity.period),
        ...sortKeysByDay(entity.period, sortKey(entity.name)),
      });
    case 'STATEMENT':
      return node(entity.kind, entity.id, {
        ...own,
        speakerId: entity.speakerId,
        onBehalfOfId: entity.onBehalfOfId,
        eventId: entity.eventId,
        callsFor: entity.callsFor,
        ...encodeEvidence(entity.evidence),
        ...encodeTime(entity.period),
        ...sortKeysByDay(entity.period, sortKey(entity.name)),
      });
  }
}

const encodeSource = (s: SourceRecord): GraphNode =>
  node('SOURCE', s.id, {
    title: s.title,
    publisher: s.publisher,
    url: s.url,
    published: s.published,
    kind: s.kind,
    lang: s.lang,
    derivedFromId: s.derivedFromId,
    origin: s.origin,
    ...encodePublished(s.published),
    sortKey: s.id,
  });

/** Gives a source the bounds of the day on which it appeared; without a date, that may have been any day. */
function encodePublished(published: string | null): LooseProperties {
  const { edtf: _, ...bounds } = encodePeriod(
    published === null ? UNDATED : parsePeriod(published, { kind: 'instant' }),
  );
  return bounds;
}

const encodeClaim = (c: ClaimRecord): GraphNode =>
  node('CLAIM', c.id, {
    factId: c.factId,
    subjectId: c.subjectId,
    predicate: c.predicate,
    objectId: c.objectId,
    value: c.value,
    ...encodePeriod(c.period),
    rank: c.rank,
    modality: c.modality,
    polarity: c.polarity,
    note: c.note,
    supports: JSON.stringify(c.supports),
    origins: c.independentOrigins,
    sortKey: c.predicate,
  });

const encodeFact = (f: FactRecord): GraphNode =>
  node('FACT', f.id, {
    subjectId: f.subjectId,
    predicate: f.predicate,
    objectId: f.objectId,
    acceptedClaimId: f.acceptedClaimId,
    policy: f.policy,
    verdict: JSON.stringify(f.verdict),
    positions: JSON.stringify(f.positions),
    ...encodeEvidence(f.evidence),
    // Of the relations there may be thousands, so that the fields of the subject come first.
    sortKey: `${f.subjectId} ${isRelation(f.predicate) ? 'relation' : 'field'} ${f.predicate}`,
  });

const encodeParticipation = (p: ParticipationRecord, labelOf: (id: string) => string): GraphNode =>
  node('PARTICIPATION', p.id, {
    participantId: p.participantId,
    onBehalfOfId: p.onBehalfOfId,
    eventId: p.eventId,
    roles: p.roles,
    mode: p.mode,
    ...encodeStanding(p.standing),
    ...encodePeriod(p.period),
    ...encodeEvidence(p.evidence),
    ...sortKeysByDay(p.period, labelOf(p.participantId)),
  });

const encodeTenure = (t: TenureRecord, labelOf: (id: string) => string): GraphNode =>
  node('TENURE', t.id, {
    personId: t.personId,
    ofId: t.ofId,
    title: t.title,
    ...encodePeriod(t.period),
    ...encodeEvidence(t.evidence),
    sortKey: `${t.period.startLatest} ${labelOf(t.personId)}`,
  });

const encodeLink = (l: LinkRecord): GraphEdge =>
  edge(l.type, l.id, l.fromId, l.toId, {
    detail: l.detail,
    ordinal: l.ordinal,
    ...encodeStanding(l.standing),
    ...encodeTime(l.period),
    ...encodeEvidence(l.evidence),
  });

const encodePresence = (p: PresenceRecord): GraphEdge =>
  edge('PRESENT_AT', `PRESENT_AT|${p.actorId}|${p.eventId}`, p.actorId, p.eventId, {
    direct: p.direct,
    represented: p.represented,
    rolledUp: p.rolledUp,
    organized: p.organized,
    organizedRolledUp: p.organizedRolledUp,
    ...encodeEvidence(p.evidence),
  });

const encodeAbsence = (a: AbsenceRecord): GraphEdge =>
  edge(
    'ABSENT_FROM',
    `ABSENT_FROM|${a.actorId}|${a.eventId}`,
    a.actorId,
    a.eventId,
    encodeEvidence(a.evidence),
  );

const encodeStanding = (standing: Standing): LooseProperties => (standing === 'REPORTED' ? {} : { standing });

const encodeEvidence = (e: Evidence): LooseProperties => ({
  agreement: e.agreement,
  origins: e.independentOrigins,
  claimIds: e.claimIds,
});

/** Encodes a time that may be unknown. What has none may have been at any time, so it gets bounds for queries but no EDTF. */
const encodeTime = (p: Period | null): LooseProperties =>
  p === null ? { ...encodePeriod(UNDATED), edtf: null } : encodePeriod(p);

const encodePeriod = (p: Period | null): LooseProperties =>
  p === null
    ? {}
    : {
        edtf: p.edtf,
        startEarliest: p.startEarliest,
        startLatest: p.startLatest,
        endEarliest: p.endEarliest,
        endLatest: p.endLatest,
        endState: p.endState,
        ...(p.gaps === undefined ? {} : { gaps: p.gaps }),
        ...(p.doubts === undefined ? {} : { doubts: p.doubts }),
      };

/**
 * Sorts by date: earliest first by `sortKey` ascending, latest first by `latestKey` descending; undated items
 * come last.
 */
function sortKeysByDay(period: Period | null, name: string): LooseProperties {
  const start = period?.startEarliest ?? MIN_DAY;
  return {
    sortKey: `${start === MIN_DAY ? MAX_DAY : start} ${name}`,
    latestKey: `${start} ${name}`,
  };
}

function node(kind: NodeKind, id: string, props: LooseProperties): GraphNode {
  return { id, labels: LABEL_SETS[kind], props: withRevision({ id, ...props }) };
}

function edge(type: EdgeType, id: string, from: string, to: string, props: LooseProperties): GraphEdge {
  return { id, type, from, to, props: withRevision({ id, ...props }) };
}

const edges = (type: PropertylessEdgeType, from: string, targets: readonly (string | null)[]): GraphEdge[] =>
  targets.flatMap((to) => (to === null ? [] : [propertylessEdge(type, from, to)]));

/** Drops nulls, which neither store keeps, and adds the digest `rev`. */
function withRevision(props: LooseProperties): Properties {
  const kept: Record<string, PropertyValue> = {};
  for (const [key, value] of Object.entries(props))
    if (value !== null && value !== undefined) kept[key] = value;
  const rev = hash('sha256', JSON.stringify(kept), 'base64url').slice(0, 16);
  return { ...kept, rev };
}
