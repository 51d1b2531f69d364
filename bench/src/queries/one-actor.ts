/** Questions about one actor. */
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

/** People, who speak for others and have nobody speaking for them. */
const BUSY_PEOPLE = `
  MATCH (p:Person) WHERE COUNT { (p)<-[:PARTICIPANT]-() } >= 10
  RETURN p.id AS id ORDER BY p.id LIMIT 16`;
const BUSY_BODIES = `
  MATCH (a:Organization) WHERE 20 <= COUNT { (a)-[:PRESENT_AT]->() } <= 60
  RETURN a.id AS id ORDER BY a.id LIMIT 16`;

interface DatedEvent extends Named {
  readonly period: { readonly edtf: string };
}
interface PeerEvent extends Named {
  readonly edtf: string;
}

export const actorEvents: BenchQuery = {
  name: 'actor-events',
  title: 'An actor with 10 events',
  levels: 3,
  samples: (ask) => idsFrom(ask, BUSY_PEOPLE),
  ours: route<{ actor: Named & { participations: Nodes<{ roles: string[]; event: DatedEvent }> } }>(
    `query ActorEvents($id: ID!) {
       actor(id: $id) { id name participations(first: 10) { nodes { roles event { id name period { edtf } } } } }
     }`,
    same,
    ({ actor: { id, name, participations } }) => ({
      id,
      name,
      participations: participations.nodes.map(({ roles, event }) => ({
        roles,
        event: { id: event.id, name: event.name, edtf: event.period.edtf },
      })),
    }),
  ),
  peer: route<{ actors: (Named & { participations: { roles: string[]; event: PeerEvent[] }[] })[] }>(
    `query ActorEvents($id: ID!) {
       actors(where: { id: { eq: $id } }) {
         id name
         participations(limit: 10, sort: [{ latestKey: DESC }, { id: DESC }]) { roles event { id name edtf } }
       }
     }`,
    same,
    ({ actors }) =>
      only(
        actors.map(({ participations, ...actor }) => ({
          ...actor,
          participations: participations.map(({ roles, event }) => ({ roles, event: only(event) })),
        })),
      ),
  ),
  bound: bound(
    `MATCH (a:Record {id: $id})
     CALL (a) {
       MATCH (a)<-[:PARTICIPANT|ON_BEHALF_OF]-(p:Participation)
       WITH p ORDER BY p.latestKey DESC, p.id DESC LIMIT 10
       MATCH (p)-[:AT]->(e:Event)
       RETURN collect({roles: p.roles, event: e {.id, .name, .edtf}}) AS participations
     }
     RETURN {id: a.id, name: a.name, participations: participations} AS answer`,
  ),
};

interface Adopted extends Named {
  readonly topics: readonly Named[];
}

export const actorDeep: BenchQuery = {
  name: 'actor-deep',
  title: 'Actor → 10 events → 10 participants each, declarations → topics',
  levels: 5,
  samples: (ask) => idsFrom(ask, BUSY_PEOPLE),
  ours: route<{
    actor: Named & {
      participations: Nodes<{ event: Named & { participants: Nodes<Named>; declarations: Adopted[] } }>;
    };
  }>(
    `query ActorDeep($id: ID!) {
       actor(id: $id) {
         id name
         participations(first: 10) {
           nodes {
             event {
               id name
               participants(first: 10, countAs: DIRECT) { nodes { id name } }
               declarations { id name topics { id name } }
             }
           }
         }
       }
     }`,
    same,
    ({ actor: { id, name, participations } }) => ({
      id,
      name,
      events: participations.nodes.map(({ event }) => ({ ...event, participants: event.participants.nodes })),
    }),
  ),
  peer: route<{
    actors: (Named & {
      participations: {
        event: (Named & { participantsConnection: Edges<Named>; declarations: Adopted[] })[];
      }[];
    })[];
  }>(
    `query ActorDeep($id: ID!) {
       actors(where: { id: { eq: $id } }) {
         id name
         participations(limit: 10, sort: [{ latestKey: DESC }, { id: DESC }]) {
           event {
             id name
             participantsConnection(first: 10, where: { edge: { direct: { eq: true } } }, sort: [{ node: { sortKey: ASC } }, { node: { id: ASC } }]) {
               edges { node { id name } }
             }
             declarations(sort: [{ sortKey: ASC }, { id: ASC }]) { id name topics(sort: [{ sortKey: ASC }, { id: ASC }]) { id name } }
           }
         }
       }
     }`,
    same,
    ({ actors }) =>
      only(
        actors.map(({ id, name, participations }) => ({
          id,
          name,
          events: participations.map((p) =>
            only(
              p.event.map(({ participantsConnection, ...event }) => ({
                ...event,
                participants: nodesOf(participantsConnection),
              })),
            ),
          ),
        })),
      ),
  ),
  bound: bound(
    `MATCH (a:Record {id: $id})
     CALL (a) {
       MATCH (a)<-[:PARTICIPANT|ON_BEHALF_OF]-(p:Participation)
       WITH p ORDER BY p.latestKey DESC, p.id DESC LIMIT 10
       MATCH (p)-[:AT]->(e:Event)
       CALL (e) {
         MATCH (e)<-[r:PRESENT_AT]-(n:Actor) WHERE r.direct
         WITH n ORDER BY n.sortKey, n.id LIMIT 10
         RETURN collect(n {.id, .name}) AS participants
       }
       CALL (e) {
         MATCH (e)<-[:ADOPTED_AT]-(d:Declaration)
         CALL (d) { MATCH (d)-[:ABOUT]->(t:Topic) WITH t ORDER BY t.sortKey, t.id RETURN collect(t {.id, .name}) AS topics }
         WITH d, topics ORDER BY d.sortKey, d.id
         RETURN collect(d {.id, .name, topics: topics}) AS declarations
       }
       RETURN collect(e {.id, .name, participants: participants, declarations: declarations}) AS events
     }
     RETURN {id: a.id, name: a.name, events: events} AS answer`,
  ),
};

interface OurTie {
  readonly a: Named;
  readonly b: Named;
  readonly weight: number;
}

/**
 * Bodies that were represented or organised; a session counts as the conference that it is part of; who spoke for a body that is
 * counted is not counted beside it; and nobody is tied to what it may have belonged to then.
 */
export const coParticipants: BenchQuery = {
  name: 'co-participants',
  title: 'The 20 actors that an actor shares most events with',
  levels: 2,
  samples: (ask) => idsFrom(ask, BUSY_BODIES),
  ours: route<{ actor: Named & { cooperation: Nodes<OurTie> } }>(
    `query CoParticipants($id: ID!) {
       actor(id: $id) { id name cooperation(first: 20) { nodes { a { id name } b { id name } weight } } }
     }`,
    same,
    ({ actor: { id, name, cooperation } }) => ({
      id,
      name,
      ties: cooperation.nodes.map(({ a, b, weight }) => ({ ...(a.id === id ? b : a), weight })),
    }),
  ),
  peer: route<{ actors: (Named & { ties: readonly object[] })[] }>(
    `query CoParticipants($id: ID!) { actors(where: { id: { eq: $id } }) { id name ties(first: 20) { id name weight } } }`,
    same,
    ({ actors }) => only(actors),
  ),
  bound: bound(
    `MATCH (a:Record {id: $id})
     CALL (a) {
       CALL (a) {
         MATCH (a)-[rs:PART_OF|ACTS_FOR|HOLDS_POST*1..8]->(o) RETURN o, rs
         UNION ALL
         MATCH (a)<-[rs:PART_OF|ACTS_FOR|HOLDS_POST*1..8]-(o) RETURN o, rs
       }
       RETURN collect([o.id, rs]) AS related
     }
     CALL (a, related) {
       MATCH (a)-[mine:PRESENT_AT]->(at:Event) WHERE mine.represented OR mine.organized
       MATCH (at)-[:PART_OF_EVENT*0..5]->(e:Event) WHERE NOT EXISTS { (e)-[:PART_OF_EVENT]->() }
       WITH DISTINCT a, e
       MATCH (e)<-[:PART_OF_EVENT*0..5]-(part:Event)<-[theirs:PRESENT_AT]-(other:Actor)
       WHERE (theirs.represented OR theirs.organized) AND other <> a
       WITH DISTINCT e, other
       WHERE NOT (other:Person AND EXISTS {
         MATCH (other)<-[:PARTICIPANT]-(p:Participation)-[:AT]->(:Event)-[:PART_OF_EVENT*0..5]->(e)
         WHERE p.onBehalfOfId IS NOT NULL
       })
       AND none(x IN related WHERE x[0] = other.id
         AND all(r IN x[1] WHERE r.startEarliest <= e.endLatest AND r.endLatest >= e.startEarliest))
       WITH other, count(e) AS weight ORDER BY weight DESC, other.id LIMIT 20
       RETURN collect(other {.id, .name, weight: weight}) AS ties
     }
     RETURN {id: a.id, name: a.name, ties: ties} AS answer`,
  ),
};
