/** Pages, searches and counts over whole lists. */

import { searchPlan } from '../../../src/domain/names/search-plan.js';
import { encodeCursor } from '../../../src/domain/paging/cursor.js';
import { actorPages, eventPages } from '../../../src/store/queries/list-pages.js';
import {
  type Ask,
  type BenchQuery,
  bound,
  type Edges,
  type Named,
  type Nodes,
  nodesOf,
  route,
  type Sample,
} from './bench-query.js';

const PAGE = 20;
const DEEP_PAGE = 500;

const peoplePage = (name: string, title: string, samples: BenchQuery['samples']): BenchQuery => ({
  name,
  title,
  levels: 1,
  samples,
  ours: route<{ actors: Nodes<Named> }>(
    `query People($after: String) { actors(filter: { kinds: [PERSON] }, first: ${PAGE}, after: $after) { nodes { id name kind } } }`,
    ({ after }) => ({ after }),
    ({ actors }) => actors.nodes,
  ),
  peer: route<{ actors: readonly Named[] }>(
    `query People($offset: Int!) {
       actors(where: { kind: { eq: "PERSON" } }, sort: [{ sortKey: ASC }, { id: ASC }], limit: ${PAGE}, offset: $offset) { id name kind }
     }`,
    ({ offset }) => ({ offset }),
    ({ actors }) => actors,
  ),
  bound: bound(
    `MATCH (n:Actor)
     WHERE n.kind = 'PERSON' AND n.id IS NOT NULL AND n.sortKey >= $key AND (n.sortKey > $key OR n.id > $id)
     WITH n ORDER BY n.sortKey, n.id LIMIT ${PAGE}
     RETURN collect(n {.id, .name, .kind}) AS answer`,
    ({ key, id }) => ({ key, id }),
  ),
});

/** The place before a page, as a client that has come that far knows it. */
async function placeBefore(ask: Ask, offset: number): Promise<Sample> {
  if (offset === 0) return { after: null, offset, key: '', id: '' };
  const [row] = await ask(
    `MATCH (n:Actor) WHERE n.kind = 'PERSON' RETURN n.sortKey AS key, n.id AS id ORDER BY key, id SKIP ${offset - 1} LIMIT 1`,
  );
  if (row === undefined) throw new Error(`there is no person number ${offset}`);
  const place = { key: row.key as string, id: row.id as string };
  return { ...place, offset, after: encodeCursor(actorPages.page([], 'ASC').name, place) };
}

export const peopleFirstPage = peoplePage(
  'people-page-1',
  'People by name, page 1 of 20 a page',
  async (ask) => [await placeBefore(ask, 0)],
);

export const peopleDeepPage = peoplePage(
  'people-page-500',
  'People by name, page 500 (the last full one of a smaller graph)',
  async (ask) => {
    const [row] = await ask(`MATCH (n:Person) RETURN count(n) AS total`);
    const last = Math.min(DEEP_PAGE, Math.floor(Number(row?.total) / PAGE)) - 1;
    const pages = Array.from({ length: 10 }, (_, i) => last - i).filter((page) => page > 0);
    return Promise.all(pages.map((page) => placeBefore(ask, page * PAGE)));
  },
);

/** Periods of ten years; days as the filter `from: "2003", to: "2012"` means them. */
const decades = async (): Promise<readonly Sample[]> =>
  Array.from({ length: 12 }, (_, i) => ({
    from: `${1998 + i}`,
    to: `${2007 + i}`,
    firstDay: `${1998 + i}-01-01`,
    lastDay: `${2007 + i}-12-31`,
  }));
const days = ({ firstDay, lastDay }: Sample) => ({ from: firstDay, to: lastDay });

export const eventsFiltered: BenchQuery = {
  name: 'events-filtered',
  title: 'Events of a period about a topic by date, with their number',
  levels: 1,
  samples: async (ask) => {
    const [topic] = await ask(
      `MATCH (t:Topic)<-[:ABOUT]-(e:Event) RETURN t.id AS id, count(e) AS total ORDER BY total DESC, id LIMIT 1`,
    );
    return (await decades()).map((decade) => ({ ...decade, topic: topic?.id as string }));
  },
  ours: route<{ events: Nodes<Named> & { totalCount: number } }>(
    `query Events($from: EDTF, $to: EDTF, $topic: ID!) {
       events(filter: { during: { from: $from, to: $to }, topic: [$topic] }, first: ${PAGE}) { totalCount nodes { id name status } }
     }`,
    ({ from, to, topic }) => ({ from, to, topic }),
    ({ events: { totalCount, nodes } }) => ({ totalCount, nodes }),
  ),
  peer: route<{ eventsConnection: Edges<Named> & { totalCount: number } }>(
    `query Events($from: String!, $to: String!, $topic: ID!) {
       eventsConnection(
         where: { startEarliest: { lte: $to }, endLatest: { gte: $from }, topics: { some: { id: { eq: $topic } } } }
         sort: [{ sortKey: ASC }, { id: ASC }]
         first: ${PAGE}
       ) { totalCount edges { node { id name status } } }
     }`,
    (sample) => ({ ...days(sample), topic: sample.topic }),
    ({ eventsConnection }) => ({ totalCount: eventsConnection.totalCount, nodes: nodesOf(eventsConnection) }),
  ),
  bound: bound(
    `MATCH (:Record {id: $topic})<-[:ABOUT]-(n:Event)
     WHERE n.startEarliest <= $to AND n.endLatest >= $from
     WITH DISTINCT n ORDER BY n.sortKey, n.id
     WITH collect(n) AS found
     RETURN {totalCount: size(found), nodes: [n IN found[0..${PAGE}] | n {.id, .name, .status}]} AS answer`,
    (sample) => ({ ...days(sample), topic: sample.topic }),
  ),
};

interface Facet {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export const eventFacets: BenchQuery = {
  name: 'event-facets',
  title: 'Events of a period counted by kind and by topic',
  levels: 1,
  samples: decades,
  ours: route<{ events: { facets: readonly Facet[] } }>(
    `query Facets($from: EDTF, $to: EDTF) {
       events(filter: { during: { from: $from, to: $to } }, first: 1) { facets(by: [KIND, TOPIC], top: 10) { name values { value count } } }
     }`,
    ({ from, to }) => ({ from, to }),
    ({ events }) => {
      const valuesOf = (name: string) => events.facets.find((f) => f.name === name)?.values;
      return { kinds: valuesOf('KIND'), topics: valuesOf('TOPIC') };
    },
  ),
  peer: route<{ kinds: unknown; topics: unknown }>(
    `query Facets($from: String!, $to: String!) {
       kinds: eventsByKind(from: $from, to: $to) { value count }
       topics: eventsByTopic(from: $from, to: $to) { value count }
     }`,
    days,
    ({ kinds, topics }) => ({ kinds, topics }),
  ),
  bound: bound(
    `CALL () {
       MATCH (e:Event) WHERE e.startEarliest <= $to AND e.endLatest >= $from
       WITH e.subkind AS value, count(e) AS count ORDER BY count DESC, value LIMIT 10
       RETURN collect({value: value, count: count}) AS kinds
     }
     CALL () {
       MATCH (e:Event)-[:ABOUT]->(t:Topic) WHERE e.startEarliest <= $to AND e.endLatest >= $from
       WITH t.id AS value, count(e) AS count ORDER BY count DESC, value LIMIT 10
       RETURN collect({value: value, count: count}) AS topics
     }
     RETURN {kinds: kinds, topics: topics} AS answer`,
    days,
  ),
};

const lucene = (text: string): string =>
  (searchPlan(text)?.clauses ?? []).map(({ keys }) => `+(${keys.join(' ')})`).join(' ');
const byId = (found: readonly Named[]) => [...found].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Of a full-text index the three only share whom it finds: the product ranks by names, the others leave the order open. */
export const search: BenchQuery = {
  name: 'search',
  title: 'Search by a name',
  levels: 1,
  samples: async (ask) => {
    const people = await ask(
      `MATCH (p:Person) WHERE p.id > 'person:m' RETURN p.name AS name ORDER BY p.id LIMIT 200`,
    );
    const samples: Sample[] = [];
    for (const { name } of people) {
      const text = name as string;
      const [row] = await ask(
        `CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node RETURN count(node) AS total`,
        { query: lucene(text) },
      );
      // Where the index finds nothing but what bears the name, ranking changes the order only.
      if (Number(row?.total) === 1) samples.push({ text, query: lucene(text) });
      if (samples.length === 20) break;
    }
    return samples;
  },
  ours: route<{ search: Nodes<{ node: Named }> }>(
    `query Search($text: String!) { search(text: $text, first: 10) { nodes { node { id name } } } }`,
    ({ text }) => ({ text }),
    (data) => byId(data.search.nodes.map((hit) => hit.node)),
  ),
  peer: route<{ searchEntities: Edges<Named> }>(
    `query Search($query: String!) { searchEntities(phrase: $query, first: 10) { edges { node { id name } } } }`,
    ({ query }) => ({ query }),
    ({ searchEntities }) => byId(nodesOf(searchEntities)),
  ),
  bound: bound(
    `CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node
     WITH node ORDER BY node.id LIMIT 10
     RETURN collect(node {.id, .name}) AS answer`,
    ({ query }) => ({ query }),
  ),
};

interface Counted<T> extends Nodes<T> {
  readonly totalCount: number;
}
interface OurNested extends Named {
  readonly participants: Counted<Named>;
  readonly statements: Counted<Named>;
  readonly participations: Counted<{ readonly roles: readonly string[]; readonly participant: Named }>;
}
interface PeerCounted<T> extends Edges<T> {
  readonly totalCount: number;
}
interface PeerNested extends Named {
  readonly participantsConnection: PeerCounted<Named>;
  readonly statementsConnection: PeerCounted<Named>;
  readonly participationsConnection: PeerCounted<{
    readonly roles: readonly string[];
    readonly participant: readonly Named[];
  }>;
}
const counted = <T>({ totalCount, nodes }: Counted<T>) => ({ totalCount, nodes });
const peerCounted = <T>(connection: PeerCounted<T>) => ({
  totalCount: connection.totalCount,
  nodes: nodesOf(connection),
});

export const nestedPage: BenchQuery = {
  name: 'nested-page',
  title: 'A page of 100 events, each with three connections and their totals',
  levels: 3,
  samples: async (ask) => {
    const rows = await ask(`MATCH (n:Event) RETURN n.sortKey AS key, n.id AS id ORDER BY key, id LIMIT 300`);
    return [0, 100, 200].map((offset) => {
      const before = rows[offset - 1];
      if (before === undefined) return { after: null, offset, key: '', id: '' };
      const place = { key: before.key as string, id: before.id as string };
      return { ...place, offset, after: encodeCursor(eventPages.page([], 'ASC').name, place) };
    });
  },
  ours: route<{ events: Nodes<OurNested> }>(
    `query NestedPage($after: String) {
       events(first: 100, after: $after) {
         nodes {
           id name
           participants(first: 5) { totalCount nodes { id name } }
           statements(first: 5) { totalCount nodes { id name } }
           participations(first: 5) { totalCount nodes { roles participant { id name } } }
         }
       }
     }`,
    ({ after }) => ({ after }),
    ({ events }) =>
      events.nodes.map(({ id, name, participants, statements, participations }) => ({
        id,
        name,
        participants: counted(participants),
        statements: counted(statements),
        participations: counted(participations),
      })),
  ),
  peer: route<{ events: readonly PeerNested[] }>(
    `query NestedPage($offset: Int!) {
       events(sort: [{ sortKey: ASC }, { id: ASC }], limit: 100, offset: $offset) {
         id name
         participantsConnection(first: 5, where: { edge: { represented: { eq: true } } }, sort: [{ node: { sortKey: ASC } }, { node: { id: ASC } }]) {
           totalCount edges { node { id name } }
         }
         statementsConnection(first: 5, sort: [{ node: { sortKey: ASC } }, { node: { id: ASC } }]) { totalCount edges { node { id name } } }
         participationsConnection(first: 5, sort: [{ node: { sortKey: ASC } }, { node: { id: ASC } }]) {
           totalCount edges { node { roles participant { id name } } }
         }
       }
     }`,
    ({ offset }) => ({ offset }),
    ({ events }) =>
      events.map(({ id, name, participantsConnection, statementsConnection, participationsConnection }) => {
        const { totalCount, nodes } = peerCounted(participationsConnection);
        return {
          id,
          name,
          participants: peerCounted(participantsConnection),
          statements: peerCounted(statementsConnection),
          participations: {
            totalCount,
            nodes: nodes.map((p) => ({ roles: p.roles, participant: p.participant[0] })),
          },
        };
      }),
  ),
  bound: bound(
    `CALL () {
       MATCH (e:Event) WHERE e.sortKey >= $key AND (e.sortKey > $key OR e.id > $id)
       RETURN e ORDER BY e.sortKey, e.id LIMIT 100
     }
     CALL (e) {
       MATCH (e)<-[r:PRESENT_AT]-(n:Actor) WHERE r.represented
       WITH n ORDER BY n.sortKey, n.id
       WITH collect(n) AS found
       RETURN {totalCount: size(found), nodes: [n IN found[0..5] | n {.id, .name}]} AS participants
     }
     CALL (e) {
       MATCH (e)<-[:MADE_AT]-(n:Statement)
       WITH n ORDER BY n.sortKey, n.id
       WITH collect(n) AS found
       RETURN {totalCount: size(found), nodes: [n IN found[0..5] | n {.id, .name}]} AS statements
     }
     CALL (e) {
       MATCH (e)<-[:AT]-(p:Participation)
       WITH p ORDER BY p.sortKey, p.id
       WITH collect(p) AS found
       CALL (found) {
         UNWIND found[0..5] AS p
         MATCH (p)-[:PARTICIPANT]->(who:Actor)
         WITH p, who ORDER BY p.sortKey, p.id
         RETURN collect({roles: p.roles, participant: who {.id, .name}}) AS nodes
       }
       RETURN {totalCount: size(found), nodes: nodes} AS participations
     }
     WITH e, participants, statements, participations ORDER BY e.sortKey, e.id
     RETURN collect(e {.id, .name, participants: participants, statements: statements, participations: participations}) AS answer`,
    ({ key, id }) => ({ key, id }),
  ),
};
