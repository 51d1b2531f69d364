/** Questions about one event, and about one series of them. */
import {
  type BenchQuery,
  bound,
  type Edges,
  idsFrom,
  type Named,
  type Nodes,
  nodesOf,
  only,
  route,
  same,
} from './bench-query.js';

const LARGE_EVENTS = `
  MATCH (e:Event) WITH e, COUNT { (e)<-[:AT]-() } AS size WHERE 40 <= size <= 80
  RETURN e.id AS id ORDER BY e.id LIMIT 16`;
const LONG_SERIES = `
  MATCH (s:EventSeries) WITH s, COUNT { (s)<-[:IN_SERIES]-() } AS editions WHERE 8 <= editions <= 14
  RETURN s.id AS id ORDER BY s.id LIMIT 16`;

interface SourceOf extends Record<'id' | 'title' | 'publisher', string> {}
interface ClaimOf extends Record<'id' | 'predicate' | 'modality', string> {
  readonly value: string | null;
}
interface SeatOf {
  readonly id: string;
  readonly roles: readonly string[];
  readonly mode: string;
}
interface OurSeat extends SeatOf {
  readonly participant: Named;
  readonly onBehalfOf: Named | null;
  readonly evidence: {
    readonly agreement: string;
    readonly independentOrigins: number;
    readonly claims: readonly (ClaimOf & { readonly supports: readonly { readonly source: SourceOf }[] })[];
  };
}
interface PeerSeat extends SeatOf {
  readonly agreement: string;
  readonly origins: number;
  readonly participant: readonly Named[];
  readonly onBehalfOf: readonly Named[];
  readonly claims: readonly (ClaimOf & { readonly sources: readonly SourceOf[] })[];
}

export const eventEvidence: BenchQuery = {
  name: 'event-evidence',
  title: 'An event with all its participations and their evidence',
  levels: 4,
  samples: (ask) => idsFrom(ask, LARGE_EVENTS),
  ours: route<{ event: Named & { participations: Nodes<OurSeat> } }>(
    `query EventEvidence($id: ID!) {
       event(id: $id) {
         id name
         participations(first: 100) {
           nodes {
             id roles mode
             participant { id name }
             onBehalfOf { id name }
             evidence {
               agreement independentOrigins
               claims { id predicate value modality supports { source { id title publisher } } }
             }
           }
         }
       }
     }`,
    same,
    ({ event: { id, name, participations } }) => ({
      id,
      name,
      participations: participations.nodes.map(({ evidence, ...seat }) => ({
        ...seat,
        agreement: evidence.agreement,
        origins: evidence.independentOrigins,
        claims: evidence.claims.map(({ supports, ...claim }) => ({
          ...claim,
          sources: supports.map((s) => s.source),
        })),
      })),
    }),
  ),
  peer: route<{ events: (Named & { participations: PeerSeat[] })[] }>(
    `query EventEvidence($id: ID!) {
       events(where: { id: { eq: $id } }) {
         id name
         participations(limit: 100, sort: [{ sortKey: ASC }, { id: ASC }]) {
           id roles mode agreement origins
           participant { id name }
           onBehalfOf { id name }
           claims { id predicate value modality sources(sort: [{ id: ASC }]) { id title publisher } }
         }
       }
     }`,
    same,
    ({ events }) =>
      only(
        events.map(({ participations, ...event }) => ({
          ...event,
          participations: participations.map((p) => ({
            ...p,
            participant: only(p.participant),
            onBehalfOf: only(p.onBehalfOf),
          })),
        })),
      ),
  ),
  bound: bound(
    `MATCH (e:Record {id: $id})
     CALL (e) {
       MATCH (e)<-[:AT]-(p:Participation)
       WITH p ORDER BY p.sortKey, p.id LIMIT 100
       MATCH (p)-[:PARTICIPANT]->(who:Actor)
       OPTIONAL MATCH (p)-[:ON_BEHALF_OF]->(body:Actor)
       CALL (p) {
         UNWIND p.claimIds AS claimId
         MATCH (c:Record {id: claimId})
         CALL (c) { MATCH (c)-[:SUPPORTED_BY]->(s:Source) WITH s ORDER BY s.id RETURN collect(s {.id, .title, .publisher}) AS sources }
         WITH c, sources ORDER BY c.id
         RETURN collect(c {.id, .predicate, .value, .modality, sources: sources}) AS claims
       }
       RETURN collect(p {.id, .roles, .mode, .agreement, .origins, participant: who {.id, .name}, onBehalfOf: body {.id, .name}, claims: claims}) AS participations
     }
     RETURN {id: e.id, name: e.name, participations: participations} AS answer`,
  ),
};

interface Adopted extends Named {
  readonly topics: readonly Named[];
}
interface Appearance {
  readonly event: Named & { readonly declarations: readonly Adopted[] };
}
interface OurEdition {
  readonly ordinal: number;
  readonly event: Named & {
    readonly participants: Nodes<Named & { readonly participations: Nodes<Appearance> }>;
  };
}
interface PeerParticipant extends Named {
  readonly appearances: readonly { readonly event: readonly Appearance['event'][] }[];
}
interface PeerEdition {
  readonly properties: { readonly ordinal: number };
  readonly node: Named & { readonly participantsConnection: Edges<PeerParticipant> };
}

export const seriesDeep: BenchQuery = {
  name: 'series-deep',
  title: 'Series → editions → 10 participants each → 5 of their events, declarations → topics',
  levels: 7,
  deepest: true,
  samples: (ask) => idsFrom(ask, LONG_SERIES),
  ours: route<{ series: Named & { editions: OurEdition[] } }>(
    `query SeriesDeep($id: ID!) {
       series(id: $id) {
         id name
         editions {
           ordinal
           event {
             id name
             participants(first: 10, countAs: DIRECT) {
               nodes { id name participations(first: 5) { nodes { event { id name declarations { id name topics { id name } } } } } }
             }
           }
         }
       }
     }`,
    same,
    ({ series: { id, name, editions } }) => ({
      id,
      name,
      editions: editions.map(({ ordinal, event }) => ({
        ordinal,
        id: event.id,
        name: event.name,
        participants: event.participants.nodes.map(({ participations, ...who }) => ({
          ...who,
          events: participations.nodes.map((p) => p.event),
        })),
      })),
    }),
  ),
  peer: route<{ eventSeries: (Named & { editionsConnection: { edges: PeerEdition[] } })[] }>(
    `query SeriesDeep($id: ID!) {
       eventSeries(where: { id: { eq: $id } }) {
         id name
         editionsConnection(sort: [{ node: { sortKey: ASC } }, { node: { id: ASC } }]) {
           edges {
             properties { ordinal }
             node {
               id name
               participantsConnection(first: 10, where: { edge: { direct: { eq: true } } }, sort: [{ node: { sortKey: ASC } }, { node: { id: ASC } }]) {
                 edges {
                   node {
                     id name
                     appearances(first: 5) {
                       event { id name declarations(sort: [{ sortKey: ASC }, { id: ASC }]) { id name topics(sort: [{ sortKey: ASC }, { id: ASC }]) { id name } } }
                     }
                   }
                 }
               }
             }
           }
         }
       }
     }`,
    same,
    ({ eventSeries }) =>
      only(
        eventSeries.map(({ id, name, editionsConnection }) => ({
          id,
          name,
          editions: editionsConnection.edges.map(({ properties, node }) => ({
            ordinal: properties.ordinal,
            id: node.id,
            name: node.name,
            participants: nodesOf(node.participantsConnection).map(({ appearances, ...who }) => ({
              ...who,
              events: appearances.map((a) => only(a.event)),
            })),
          })),
        })),
      ),
  ),
  bound: bound(
    `MATCH (s:Record {id: $id})
     CALL (s) {
       MATCH (s)<-[edition:IN_SERIES]-(e:Event)
       WITH e, edition ORDER BY e.sortKey, edition.id
       CALL (e) {
         MATCH (e)<-[r:PRESENT_AT]-(n:Actor) WHERE r.direct
         WITH n ORDER BY n.sortKey, n.id LIMIT 10
         CALL (n) {
           MATCH (n)<-[:PARTICIPANT|ON_BEHALF_OF]-(p:Participation)
           WITH p ORDER BY p.latestKey DESC, p.id DESC LIMIT 5
           MATCH (p)-[:AT]->(other:Event)
           CALL (other) {
             MATCH (other)<-[:ADOPTED_AT]-(d:Declaration)
             CALL (d) { MATCH (d)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.sortKey, t.id RETURN collect(t {.id, .name}) AS topics }
             WITH d, topics ORDER BY d.sortKey, d.id
             RETURN collect(d {.id, .name, topics: topics}) AS declarations
           }
           RETURN collect(other {.id, .name, declarations: declarations}) AS events
         }
         RETURN collect(n {.id, .name, events: events}) AS participants
       }
       RETURN collect({ordinal: edition.ordinal, id: e.id, name: e.name, participants: participants}) AS editions
     }
     RETURN {id: s.id, name: s.name, editions: editions} AS answer`,
  ),
};
