/**
 * What two stores that hold the same projection must answer alike: every statement of the catalogue, with
 * parameters drawn from the projection, so that most of them find something and some find nothing.
 */

import { LINK_TYPES, type Period } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { GraphNode } from '../../src/store/port/property-graph.js';
import type { Params, ReadQuery, Row } from '../../src/store/port/read-query.js';
import type { Connection } from '../../src/store/queries/connections.js';
import * as connections from '../../src/store/queries/connections.js';
import { anyRecord, graphState } from '../../src/store/queries/graph-state.js';
import * as inventory from '../../src/store/queries/inventory.js';
import type { ChildRow, PageParams } from '../../src/store/queries/keyset.js';
import type { FilteredPages } from '../../src/store/queries/list-pages.js';
import * as pages from '../../src/store/queries/list-pages.js';
import * as lookup from '../../src/store/queries/lookup.js';
import { wholeEdges, wholeNodes } from '../../src/store/queries/whole-records.js';
import type { WindowFilter } from '../../src/store/queries/window.js';
import { someSubsetsOf } from './catalogue.js';
import { analysisCases } from './conformance-analysis.js';
import { traversalCases } from './conformance-traversal.js';

export interface ConformanceCase {
  /** Of the statement. */
  readonly name: string;
  readonly params: Params;
  /** The rows as the store gives them, before any decoding could hide a difference. */
  readonly rows: (store: Pick<GraphStore, 'read'>) => Promise<readonly Row[]>;
  readonly decode: (row: Row) => unknown;
}

/**
 * Ids that nothing has. So many that lists of ids are of like length, whatever the graph: Neo4j plans anew
 * for lists ten times as long, and planning is most of what these cases cost.
 */
const STRANGERS = ['', "x' OR 1=1 //", ...Array.from({ length: 9 }, (_, i) => `org:nobody-${i}`)];
const EVERYTHING = { from: '0000-01-01', to: '9999-12-31', certainty: 'POSSIBLE' } as const;
const WINDOWS = [
  EVERYTHING,
  { ...EVERYTHING, certainty: 'CERTAIN' },
  { from: '2018-01-01', to: '2019-12-31', certainty: 'POSSIBLE' },
  { from: '2018-01-01', to: '2019-12-31', certainty: 'CERTAIN' },
  { from: '2022-10-18', to: '2022-10-18', certainty: 'CERTAIN' },
] as const;
const ROLES = [
  { roles: null },
  { roles: ['SPEAKER'] },
  { roles: ['OPENER', 'DELEGATE'] },
  { roles: [] },
] as const;

const PREDICATES = [{ predicate: null }, { predicate: 'dates' }, { predicate: 'nothing' }] as const;
const LINKS = [
  { types: null, ...EVERYTHING },
  { types: ['MEMBER_OF', 'COOPERATES_WITH'], ...WINDOWS[2] },
  { types: [LINK_TYPES[0]], ...WINDOWS[3] },
  { types: [], ...EVERYTHING },
] as const;

export function casesOf(projection: Projection): readonly ConformanceCase[] {
  const { nodes } = toGraph(projection);
  return [
    ...connectionCases(projection, nodes),
    ...listCases(nodes),
    ...lookupCases(nodes),
    ...pageCases(projection, nodes),
    ...inventoryCases(),
    ...analysisCases(projection, caseOf),
    ...traversalCases({ projection, strangers: STRANGERS, windows: WINDOWS }, caseOf),
  ];
}

function caseOf<P extends Params, R>(statement: ReadQuery<P, R>, params: NoInfer<P>): ConformanceCase {
  const undecoded: ReadQuery<P, Row> = { ...statement, decode: (row) => row };
  return {
    name: statement.name,
    params,
    rows: (store) => store.read(undecoded, params),
    decode: statement.decode,
  };
}

function connectionCases(projection: Projection, nodes: readonly GraphNode[]): ConformanceCase[] {
  const parents = ownersOf(nodes);
  const sources = [...labelled(nodes, 'Source').map((n) => n.id), ...STRANGERS];
  const nodePages = somePages(placesOf(nodes));
  const linkPages = somePages(projection.links.map(({ id }) => ({ key: id, id })));
  const eventPages = somePages(placesOf(labelled(nodes, 'Event')));
  const linkIdPages = eventPages.map((p) => ({ ...p, afterId: p.afterId === null ? null : 'ORGANIZED|n' }));

  const cases = <F extends Params, R>(
    { page, count }: Connection<F, R>,
    filters: readonly NoInfer<F>[],
    places: readonly PageParams[] = nodePages,
  ): ConformanceCase[] =>
    filters.flatMap((filter) => [
      caseOf(count, { ...filter, parents }),
      ...places.map((place) => caseOf(page, { ...filter, ...place, parents: parents })),
    ]);
  const none = [{}];

  return [
    ...cases(
      connections.participationsOfEvent,
      ROLES.flatMap((roles, i) => [
        { ...roles, standings: null },
        { ...roles, standings: i % 2 === 0 ? ['REPORTED'] : ['ANNOUNCED', 'POSTPONED', 'CANCELLED'] },
      ]),
    ),
    ...(['ASC', 'DESC'] as const).flatMap((direction) => [
      ...cases(
        connections.participationsOfActor[direction],
        WINDOWS.flatMap((window, i) => ({
          ...window,
          ...(ROLES[i % ROLES.length] ?? { roles: null }),
          standings: i % 2 === 0 ? null : ['REPORTED', 'CANCELLED'],
        })),
      ),
      ...cases(connections.organizedBy[direction], none, linkIdPages),
    ]),
    ...(['DIRECT', 'REPRESENTED', 'ROLLED_UP'] as const).flatMap((countAs) =>
      cases(connections.participantsOfEvent[countAs], none),
    ),
    ...cases(connections.statementsOfEvent, none),
    ...(['ASC', 'DESC'] as const).flatMap((direction) =>
      [
        connections.statementsOfActor,
        connections.eventsOfTopic,
        connections.declarationsOfTopic,
        connections.statementsOfTopic,
        connections.eventsOfPlace,
      ].flatMap((inOrder) =>
        cases(inOrder[direction] as Connection<WindowFilter, unknown>, WINDOWS.slice(1, 3), eventPages),
      ),
    ),
    ...cases(connections.narrowerTopics, none),
    ...cases(connections.placesWithinPlace, none),
    ...cases(connections.tenuresOfPerson, WINDOWS),
    ...cases(connections.tenuresOfBody, WINDOWS),
    ...cases(connections.membersOf, WINDOWS),
    ...cases(connections.memberOf, WINDOWS),
    ...cases(connections.partOf, WINDOWS),
    ...cases(connections.partsOf, WINDOWS),
    ...cases(connections.claimsAbout, PREDICATES),
    ...[connections.claimsOfSource, connections.entitiesOfSource].flatMap(({ page, count }) => [
      caseOf(count, { parents: sources }),
      ...nodePages.map((place) =>
        caseOf(page as typeof connections.claimsOfSource.page, { ...place, parents: sources }),
      ),
    ]),
    ...(['OUT', 'IN', 'BOTH'] as const).flatMap((way) => cases(connections.linksOf[way], LINKS, linkPages)),
    ...(['ASC', 'DESC'] as const).flatMap((direction) => [
      ...cases(connections.claimsByDate[direction], PREDICATES, somePages(daysOf(projection.claims))),
      ...(['OUT', 'IN', 'BOTH'] as const).flatMap((way) =>
        // The filters are those of `linksOf`; two of them show how they go with the order.
        cases(
          connections.linksByDate[direction][way],
          LINKS.slice(0, 2),
          somePages(daysOf(projection.links)),
        ),
      ),
    ]),
  ];
}

function listCases(nodes: readonly GraphNode[]): ConformanceCase[] {
  const parents = ownersOf(nodes);
  const lists: readonly ReadQuery<{ readonly parents: readonly string[] }, ChildRow<unknown>>[] = [
    connections.organizersOfEvent,
    connections.seriesOfEvent,
    connections.editionsOfSeries,
    connections.citationsFrom,
    connections.citationsOf,
    connections.declarationsOfEvent,
    connections.eventsFollowedUp,
    connections.topicsOf,
    connections.broaderTopics,
    connections.ancestorPlaces,
    connections.parentEvents,
    connections.partsOfEvent,
    connections.adoptersOf,
  ];
  return lists.flatMap((list) => [caseOf(list, { parents }), caseOf(list, { parents: [] })]);
}

function lookupCases(nodes: readonly GraphNode[]): ConformanceCase[] {
  const all = [...nodes.map((n) => n.id), ...STRANGERS];
  return [
    lookup.entitiesByIds,
    lookup.claimsByIds,
    lookup.sourcesByIds,
    lookup.nodesByIds,
    lookup.redirectsByIds,
  ].flatMap((statement) =>
    [all, all.slice(0, 1), []].map((ids) =>
      caseOf(statement as ReadQuery<{ ids: readonly string[] }, unknown>, { ids }),
    ),
  );
}

function pageCases(projection: Projection, nodes: readonly GraphNode[]): ConformanceCase[] {
  const idsOf = (label: string): readonly string[] => labelled(nodes, label).map((n) => n.id);
  // A place and one around it, so that what lies within both is reached twice. Few, as people ask: for many a database plans otherwise.
  const around = projection.links.filter(({ type }) => type === 'WITHIN');
  const nested = around.find(({ fromId }) => around.some(({ toId }) => toId === fromId)) ?? around[0];
  const nestedPlaces = nested === undefined ? [] : [nested.fromId, nested.toId];
  const hub = (label: string): readonly string[] => [...idsOf(label).slice(0, 2), ...STRANGERS];
  const textsOf = (property: string) =>
    [...new Set(labelled(nodes, 'Source').map(({ props }) => String(props[property])))].sort();
  const busiest = projection.presences.reduce<Map<string, string[]>>(
    (at, { eventId, actorId }) => at.set(eventId, [...(at.get(eventId) ?? []), actorId]),
    new Map(),
  );
  const sharing = [...busiest.values()].sort((a, b) => b.length - a.length)[0]?.slice(0, 2) ?? STRANGERS;
  const own = (label: string): Params => ({
    ids: [...idsOf(label).filter((_, i) => i % 2 === 0), ...STRANGERS],
  });

  const cases = (
    set: FilteredPages<unknown>,
    label: string,
    values: Readonly<Record<string, Params>> = {},
  ) => {
    const places = somePages(placesOf(labelled(nodes, label)));
    return someSubsetsOf(set.filters).flatMap((active) => {
      const filter: Params = Object.assign({}, ...active.map((f) => values[f]));
      const page = (direction: 'ASC' | 'DESC', place: PageParams) =>
        caseOf(set.page(active, direction), { ...filter, ...place });
      const basics = [caseOf(set.count(active), filter), page('ASC', places.at(-1) ?? FIRST_PAGE)];
      // Pairs are many: what they add is how two filters go together.
      if (active.length === 2 && set.filters.length > 2) return basics;
      return [
        ...basics,
        ...places.flatMap((place) => [page('ASC', place), page('DESC', place)]),
        ...Object.keys(set.facets?.sources ?? {}).flatMap((facet) => {
          if (set.facets === undefined) return [];
          const edges = set.facets.edges(facet, active);
          return [
            caseOf(set.facets.one(facet, active), filter),
            ...(active.length === 1
              ? []
              : [caseOf(set.facets.pairs(facet, active), { ...filter, mostEdges: 10_000 })]),
            ...(edges === null ? [] : [caseOf(edges, { ...filter, mostEdges: 7 })]),
          ];
        }),
      ];
    });
  };
  return [
    ...cases(pages.actorPages, 'Actor', {
      ids: own('Actor'),
      kinds: { kinds: ['STATE', 'PERSON'] },
      participatedIn: { participatedIn: hub('Event') },
      memberOf: { memberOf: hub('Organization') },
      series: { series: hub('EventSeries') },
      roles: { roles: ['SPEAKER', 'DELEGATE'] },
    }),
    ...cases(pages.eventPages, 'Event', {
      ids: own('Event'),
      during: WINDOWS[2],
      certainlyDuring: WINDOWS[3],
      series: { series: hub('EventSeries') },
      participantAll: { participantAll: sharing },
      presentAll: { presentAll: sharing },
      participants: { participants: hub('Actor') },
      organizers: { organizers: [...idsOf('Actor'), ...STRANGERS] },
      topics: { topics: hub('Topic') },
      places: { places: [...idsOf('Place'), ...STRANGERS] },
      countries: { countries: hub('Place') },
      kinds: { kinds: ['CONFERENCE', 'MEETING'] },
      statuses: { statuses: ['HELD', 'ANNOUNCED'] },
      roles: { roles: ['SPEAKER', 'DELEGATE'] },
    }),
    ...cases(pages.declarationPages, 'Declaration', {
      ids: own('Declaration'),
      events: { events: [...idsOf('Event'), ...STRANGERS] },
      series: { series: hub('EventSeries') },
      topics: { topics: hub('Topic') },
      cites: { cites: [...idsOf('Declaration'), ...STRANGERS] },
      adoptedBy: { adoptedBy: [...idsOf('Actor'), ...STRANGERS] },
      kinds: { kinds: ['DECLARATION', 'RESOLUTION'] },
      citesKinds: { citesKinds: ['DECLARATION', 'RESOLUTION', 'FRAMEWORK'] },
      during: WINDOWS[2],
      certainlyDuring: WINDOWS[3],
    }),
    ...cases(pages.topicPages, 'Topic'),
    ...cases(pages.seriesPages, 'EventSeries'),
    ...cases(pages.statementPages, 'Statement', {
      ids: own('Statement'),
      speakers: { speakers: [...idsOf('Actor'), ...STRANGERS] },
      onBehalfOf: { onBehalfOf: [...idsOf('Actor'), ...STRANGERS] },
      events: { events: [...idsOf('Event'), ...STRANGERS] },
      topics: { topics: hub('Topic') },
      during: WINDOWS[2],
      certainlyDuring: WINDOWS[3],
    }),
    ...cases(pages.placePages, 'Place', {
      ids: own('Place'),
      within: { within: nestedPlaces },
      kinds: { kinds: ['COUNTRY', 'CITY'] },
    }),
    ...cases(pages.sourcePages, 'Source', {
      supports: { supports: [...idsOf('Claim').slice(0, 5), ...hub('Event'), ...hub('Organization')] },
      publishers: {
        publishers: textsOf('publisher').slice(0, 2).concat(textsOf('origin').slice(-1), 'Nobody'),
      },
      kinds: { kinds: ['OFFICIAL', 'PRESS'] },
      languages: { languages: ['en', 'ru'] },
      derivedFrom: { derivedFrom: [...idsOf('Source'), ...STRANGERS] },
      text: { text: 'конф' },
      during: WINDOWS[2],
      certainlyDuring: WINDOWS[3],
    }),
    ...WINDOWS.map((window) =>
      caseOf(pages.eventPages.page([window.certainty === 'CERTAIN' ? 'certainlyDuring' : 'during'], 'ASC'), {
        ...window,
        ...FIRST_PAGE,
      }),
    ),
    ...[nestedPlaces, ...[...idsOf('Place'), ...STRANGERS].map((place) => [place, ...STRANGERS])].map(
      (places) => caseOf(pages.placesWithin, { places }),
    ),
  ];
}

function inventoryCases(): ConformanceCase[] {
  return [
    byContent(caseOf(inventory.nodeRevisions, {})),
    byContent(caseOf(inventory.edgeRevisions, {})),
    caseOf(inventory.countNodes, {}),
    caseOf(inventory.countEdges, {}),
    caseOf(inventory.countByKind, {}),
    ...Object.values(inventory.countOf).map((count) => caseOf(count, {})),
    caseOf(inventory.daysOfEvents, {}),
    caseOf(inventory.loadCheckpoint, {}),
    withoutCounters(caseOf(graphState, {})),
    caseOf(anyRecord, {}),
    byContent(caseOf(wholeNodes, {})),
    byContent(caseOf(wholeEdges, {})),
  ];
}

/** How often the two stores were changed differs, and only one counts in the same transaction. */
const withoutCounters = (state: ConformanceCase): ConformanceCase => ({
  ...state,
  rows: async (store) => (await state.rows(store)).map(({ model, isLoading }) => ({ model, isLoading })),
});

/** Where the order means nothing. What has no id is told by its type and ends. */
const byContent = (unordered: ConformanceCase): ConformanceCase => ({
  ...unordered,
  rows: async (store) =>
    (await unordered.rows(store)).toSorted((a, b) => (contentOf(a) < contentOf(b) ? -1 : 1)),
});

const contentOf = ({ id, type, source, target }: Row): string => JSON.stringify([id, type, source, target]);

const FIRST_PAGE: PageParams = { afterKey: null, afterId: null, limit: 10_000 };

/**
 * Everything, a short page, pages after a place in the middle and after one that is not taken, a page after
 * the end.
 */
function somePages(places: readonly { readonly key: string; readonly id: string }[]): readonly PageParams[] {
  const middle = places.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))[
    Math.floor(places.length / 2)
  ];
  return [
    FIRST_PAGE,
    { ...FIRST_PAGE, limit: 2 },
    ...(middle === undefined
      ? []
      : [
          { afterKey: middle.key, afterId: middle.id, limit: 3 },
          { afterKey: middle.key, afterId: '', limit: 100 },
        ]),
  ];
}

const labelled = (nodes: readonly GraphNode[], label: string): readonly GraphNode[] =>
  nodes.filter((n) => n.labels.includes(label));

const placesOf = (nodes: readonly GraphNode[]) =>
  nodes.flatMap(({ id, props: { sortKey } }) => (typeof sortKey === 'string' ? [{ key: sortKey, id }] : []));

const daysOf = (records: readonly { readonly id: string; readonly period: Period | null }[]) =>
  records.flatMap(({ id, period }) => (period === null ? [] : [{ key: period.startEarliest, id }]));

const ownersOf = (nodes: readonly GraphNode[]): readonly string[] => [
  ...labelled(nodes, 'Entity').map((n) => n.id),
  ...STRANGERS,
];
