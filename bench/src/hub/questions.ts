/** Every kind of question about relationships, put where it is dearest: at what takes part in half of all events. */
import type { Anchors } from './anchors.js';

export interface HubQuestion {
  readonly name: string;
  readonly text: string;
  readonly variables: object;
}

const COUNTS = ['DIRECT', 'REPRESENTED', 'ROLLED_UP'] as const;

const ask = (name: string, text: string, variables: object = {}): HubQuestion => ({ name, text, variables });

export function hubQuestions(anchors: Anchors): readonly HubQuestion[] {
  return [
    ...contested(anchors),
    ...counting(anchors),
    ...seriesQuestions(anchors),
    ...paths(anchors),
    ...cooperation(anchors),
    ...neighbourhoods(anchors),
    ...facets(anchors),
    ...lists(anchors),
    ...searches(anchors),
  ];
}

export const searchFor = (name: string, text: string): HubQuestion =>
  ask(
    `search, ${name}`,
    'query Q($text: String!) { search(text: $text, first: 20) { totalCount nodes { matchedName score node { id } } } }',
    { text },
  );

function searches({ names }: Anchors): readonly HubQuestion[] {
  const first = (name: string) => name.split(' ')[0] ?? name;
  return [
    ...names.map((name, i) => searchFor(`whole name ${i + 1}`, name)),
    ...names.map((name, i) => searchFor(`first word ${i + 1}`, first(name))),
  ];
}

const FACT = `entity { id } predicate agreement reason accepted { value }
  positions { value independentOrigins claims { modality supports { source { publisher } } } }`;

function contested({ hub }: Anchors): readonly HubQuestion[] {
  const page = (name: string, variables: object) =>
    ask(
      `contested, ${name}`,
      `query Q($entity: ID, $predicate: String, $sourceKind: SourceKind) {
         contested(entity: $entity, predicate: $predicate, sourceKind: $sourceKind, first: 100) { totalCount nodes { ${FACT} } }
       }`,
      variables,
    );
  return [
    page('all', {}),
    page('by predicate', { predicate: 'ABOUT' }),
    page('by kind of source', { sourceKind: 'PRESS' }),
    page('by both', { predicate: 'ORGANIZED', sourceKind: 'OFFICIAL' }),
    page('of the hub', { entity: hub }),
  ];
}

function counting({ crowd }: Anchors): readonly HubQuestion[] {
  const attendance =
    'attendance { identified agreement counts { what identified reportedMin reportedMax missingMin missingMax } reported { what text } }';
  return [
    ask('attendance, largest event', `query Q($id: ID!) { event(id: $id) { ${attendance} } }`, { id: crowd }),
    ask('attendance, 100 events', `{ events(first: 100) { nodes { ${attendance} } } }`),
    ...COUNTS.flatMap((countAs) => [
      ask(
        `participants ${countAs}, largest event`,
        `query Q($id: ID!) { event(id: $id) { participants(countAs: ${countAs}, first: 100) { totalCount nodes { id name } } } }`,
        { id: crowd },
      ),
      ask(
        `participants ${countAs}, 100 events`,
        `{ events(first: 100) { nodes { participants(countAs: ${countAs}, first: 100) { totalCount nodes { id name } } } } }`,
      ),
    ]),
  ];
}

function seriesQuestions({ largestSeries, smallSeries, editions }: Anchors): readonly HubQuestion[] {
  const matrix = (rows: number, countAs: string) =>
    `matrix(countAs: ${countAs}, rows: ${rows}) { events { id } rows { actor { id } present cells } totalRows truncated }`;
  const of = (id: string, field: string, name: string, variables: object = {}, declared = '') =>
    ask(name, `query Q($id: ID!${declared}) { series(id: $id) { ${field} } }`, { id, ...variables });
  const whole = `stayed { id } joined { id } firstSeen { id } returned { id } left { id } notSeen { id }`;
  const cohort = (countAs: string, present: readonly string[], absent: readonly string[]) =>
    of(
      largestSeries,
      `cohort(present: $present, absent: $absent, countAs: ${countAs}, first: 100) { totalCount nodes { id } }`,
      `cohort ${countAs}, ${present.length} present, ${absent.length} absent`,
      { present, absent },
      ', $present: [ID!]!, $absent: [ID!]!',
    );
  return [
    ...COUNTS.map((countAs) =>
      of(largestSeries, matrix(500, countAs), `matrix ${countAs}, largest series, 500 rows`),
    ),
    of(largestSeries, matrix(2_000, 'DIRECT'), 'matrix DIRECT, largest series, 2,000 rows'),
    of(smallSeries, matrix(2_000, 'DIRECT'), 'matrix DIRECT, small series, 2,000 rows'),
    ask(
      'matrix, the first of 20 series',
      `{ allSeries(first: 20) { nodes { ${matrix(50, 'ROLLED_UP')} } } }`,
    ),
    ...COUNTS.map((countAs) => cohort(countAs, editions.slice(0, 20), editions.slice(20, 40))),
    ...COUNTS.map((countAs) => cohort(countAs, editions.slice(0, 1), editions.slice(20, 40))),
    cohort('DIRECT', editions.slice(0, 1), []),
    of(largestSeries, `changes { event { id } ${whole} }`, 'changes, largest series'),
    of(smallSeries, `changes { event { id } ${whole} }`, 'changes, small series'),
    of(smallSeries, `changes(countAs: DIRECT) { event { id } ${whole} }`, 'changes DIRECT, small series'),
    of(
      largestSeries,
      'topicsOverEditions { topic { id name } events { id } }',
      'topics over editions, largest series',
    ),
    of(
      largestSeries,
      'editions { ordinal event { id period { edtf } place { name } declarations { id } topics { id } } }',
      'editions, largest series',
    ),
  ];
}

function paths({ hub, state, person, stranger, otherStranger, topic }: Anchors): readonly HubQuestion[] {
  const path = (name: string, from: string, to: string, args = '') =>
    ask(
      `paths, ${name}`,
      `query Q($from: ID!, $to: ID!) { paths(from: $from, to: $to${args}) {
         truncated noPathBecause paths { length specificity sentence steps { link evidence { independentOrigins } } }
       } }`,
      { from, to },
    );
  const all = ', maxLength: 6, first: 50';
  return [
    path('hub to state', hub, state),
    path('hub to state, 50 of 6', hub, state, all),
    path('hub to person in half of the events', hub, person, all),
    path('hub to stranger', hub, stranger),
    path('two strangers', stranger, otherStranger),
    path('two strangers, 50 of 6', stranger, otherStranger, all),
    path('strangers, via two types', stranger, otherStranger, `, via: [PARTICIPATED_IN, ORGANIZED]${all}`),
    path(
      'strangers, in a decade',
      stranger,
      otherStranger,
      `, during: { from: "2000", to: "2010", certainty: POSSIBLE }${all}`,
    ),
    path(
      'strangers, certainly in a year',
      stranger,
      otherStranger,
      `, during: { from: "2005", to: "2005", certainty: CERTAIN }${all}`,
    ),
    path('strangers, two origins', stranger, otherStranger, `, minOrigins: 2${all}`),
    path('strangers, no hubs over 1,000', stranger, otherStranger, `, excludeHubsOver: 1000${all}`),
    path('strangers, no hubs over 100', stranger, otherStranger, `, excludeHubsOver: 100${all}`),
    path('strangers, in order of time', stranger, otherStranger, `, timeRespecting: true${all}`),
    path('hub to state, in order of time', hub, state, `, timeRespecting: true${all}`),
    path('hub to state, no hubs over 100', hub, state, `, excludeHubsOver: 100${all}`),
    path(
      'strangers, everything at once: none',
      stranger,
      otherStranger,
      ', via: [PARTICIPATED_IN, MEMBER_OF], minOrigins: 9, excludeHubsOver: 50, timeRespecting: true, during: { from: "2001", to: "2001", certainty: CERTAIN }, maxLength: 4',
    ),
    path('topic to hub, 50 of 6', topic, hub, all),
  ];
}

const TIES = 'ties { a { id } b { id } weight sharedEvents { id } } totalTies truncated';
const MEASURES = `measured measures { actor { id } degree events strength betweenness community }
  communities { number actors { id } }`;

function cooperation({ hub, state, stranger, largestSeries }: Anchors): readonly HubQuestion[] {
  const network = (name: string, args: string, fields: string, variables = {}) =>
    ask(
      `cooperation, ${name}`,
      `query Q($series: [ID!]) { cooperation(series: $series${args}) { ${fields} } }`,
      variables,
    );
  const of = (name: string, id: string, args = '') =>
    ask(
      `cooperation of ${name}`,
      `query Q($id: ID!) { actor(id: $id) { cooperation(first: 100${args}) {
         totalCount truncated nodes { a { id } b { id } weight sharedEvents { id } }
       } } }`,
      { id },
    );
  return [
    network('unfiltered', ', first: 1000', TIES),
    network('states', ', kinds: [STATE], first: 1000', TIES),
    network(
      'states, with series and measures',
      ', kinds: [STATE], first: 1000',
      `${TIES} timeline { year events ties weight } ${MEASURES}`,
    ),
    network('people', ', kinds: [PERSON], first: 1000', TIES),
    network('weight of 3', ', minWeight: 3, first: 1000', TIES),
    network('a year', ', during: { from: "2010", to: "2010" }, first: 1000', TIES),
    network(
      'certainly in a year',
      ', during: { from: "2010", to: "2010", certainty: CERTAIN }, first: 1000',
      TIES,
    ),
    network('a series', ', first: 1000', TIES, { series: [largestSeries] }),
    network(
      'a series, its years and measures',
      '',
      `${TIES} timeline { year events ties weight } ${MEASURES}`,
      { series: [largestSeries] },
    ),
    network('a series, the strong ties measured', ', minWeight: 12', `${TIES} ${MEASURES}`, {
      series: [largestSeries],
    }),
    network('years', '', 'timeline { year events ties weight } truncated'),
    network('communities and measures', '', `${MEASURES} totalTies truncated`),
    network('communities and measures of strong ties', ', minWeight: 12', `${MEASURES} totalTies truncated`),
    of('the hub', hub),
    of('the hub in a decade', hub, ', during: { from: "2000", to: "2009" }'),
    of('a state at half of the events', state),
    of('a stranger', stranger),
    ask(
      'cooperation of 100 states',
      '{ actors(filter: { kinds: [STATE] }, first: 100) { nodes { id cooperation(first: 5) { totalCount truncated nodes { weight } } } } }',
    ),
  ];
}

function neighbourhoods({ hub, state, person, stranger, crowd, topic }: Anchors): readonly HubQuestion[] {
  const around = (name: string, id: string, args: string) =>
    ask(
      `neighbourhood, ${name}`,
      `query Q($id: ID!) { neighbourhood(id: $id, ${args}) {
         nodes { id name } links { type from { id } to { id } } truncated { entity { id } type omitted }
       } }`,
      { id },
    );
  const depths = [1, 2, 3].flatMap((depth) => [
    around(`hub, depth ${depth}`, hub, `depth: ${depth}`),
    around(`hub, depth ${depth}, 500 entities`, hub, `depth: ${depth}, first: 500`),
  ]);
  return [
    ...depths,
    around('state, depth 3, 500 entities', state, 'depth: 3, first: 500'),
    around('person in half of the events, depth 3', person, 'depth: 3, first: 500'),
    around('stranger, depth 3, 500 entities', stranger, 'depth: 3, first: 500'),
    around('largest event, depth 3, 500 entities', crowd, 'depth: 3, first: 500'),
    around('topic, depth 3, 500 entities', topic, 'depth: 3, first: 500'),
    around('hub, depth 3, two types', hub, 'depth: 3, first: 500, types: [PARTICIPATED_IN, IN_SERIES]'),
  ];
}

function facets({ hub, largestSeries, topic, crowd, place }: Anchors): readonly HubQuestion[] {
  const counted =
    (list: string, filterType: string) =>
    (name: string, filter: object, by = '') =>
      ask(
        `facets of ${list}, ${name}`,
        `query Q($filter: ${filterType}) {
           ${list}(filter: $filter, first: 1) { totalCount facets(top: 100${by}) { name truncated values { value count } } }
         }`,
        { filter },
      );
  const events = counted('events', 'EventFilter');
  const actors = counted('actors', 'ActorFilter');
  const declarations = counted('declarations', 'DeclarationFilter');
  const decade = { during: { from: '2000', to: '2009' } };
  return [
    events('all', {}),
    events('of the hub', { participant: [hub] }),
    events('of a series', { series: [largestSeries] }),
    events('about a topic', { topic: [topic] }),
    events('at a place', { place }),
    events('in a decade', decade),
    events('in a decade, by role', decade, ', by: [ROLE]'),
    actors('all', {}),
    actors('people', { kinds: ['PERSON'] }),
    actors('at the largest event', { participatedIn: [crowd] }),
    declarations('all', {}),
    declarations('about a topic', { topic: [topic] }),
    declarations('of a series', { series: [largestSeries] }),
  ];
}

/** What stands on the page of an entity, for the hub. */
function lists({ hub, state }: Anchors): readonly HubQuestion[] {
  const page = (name: string, id: string, field: string) =>
    ask(`page of ${name}`, `query Q($id: ID!) { actor(id: $id) { ${field} } }`, { id });
  const during = (certainty: string) => `during: { from: "2005", to: "2009", certainty: ${certainty} }`;
  return [
    page(
      'the hub, participations',
      hub,
      'participations(first: 100) { totalCount nodes { roles event { id } } }',
    ),
    page(
      'the hub, possibly in a time',
      hub,
      `participations(${during('POSSIBLE')}, first: 100) { totalCount nodes { id } }`,
    ),
    page(
      'the hub, certainly in a time',
      hub,
      `participations(${during('CERTAIN')}, first: 100) { totalCount nodes { id } }`,
    ),
    page('the hub, links', hub, 'links(first: 100) { totalCount nodes { type } }'),
    page('the hub, claims', hub, 'claims(first: 100) { totalCount nodes { predicate } }'),
    page('a state, organised', state, 'organized(first: 100) { totalCount nodes { role event { id } } }'),
    ask(
      'events of the hub, certainly in a time',
      `query Q($ids: [ID!]) { events(filter: { participant: $ids, ${during('CERTAIN')} }, first: 100) { totalCount nodes { id } } }`,
      { ids: [hub] },
    ),
  ];
}
