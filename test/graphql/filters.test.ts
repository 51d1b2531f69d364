/** Filters, held against the projection of the seeds: what a store answers must be what the records say. */
import { describe, expect, test } from 'vitest';
import type {
  EntityRecord,
  EventRecord,
  LinkType,
  ParticipationRole,
  Period,
} from '../../src/domain/model.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';
import { seededApp } from '../support/app.js';

const { ask, query, projection } = await seededApp();
const { entities, links, presences } = projection;

interface Filtered {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}
/** A value of a filter, with the ids that it lets through. */
interface Case {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly ids: ReadonlySet<string>;
}

const from = (type: LinkType, to: readonly string[]): string[] =>
  links.filter((l) => l.type === type && to.includes(l.toId)).map((l) => l.fromId);
const to = (type: LinkType, from: readonly string[]): string[] =>
  links.filter((l) => l.type === type && from.includes(l.fromId)).map((l) => l.toId);
const here = (presence: (typeof presences)[number]): boolean => presence.direct || presence.represented;
const letThrough = (filter: Case['filter'], ids: readonly string[]): Case => ({ filter, ids: new Set(ids) });

const withSeries = (series: readonly string[]) => letThrough({ series }, from('IN_SERIES', series));
const withTopics = (topics: readonly string[]) =>
  letThrough(
    { topics },
    from('ABOUT', topics).filter((id) => id.startsWith('event:')),
  );
const withParticipants = (participants: readonly string[]) =>
  letThrough(
    { participants },
    presences.filter((p) => here(p) && participants.includes(p.actorId)).map((p) => p.eventId),
  );
const withParticipantAll = (participantAll: readonly string[]) =>
  letThrough(
    { participantAll },
    idsOf('EVENT').filter((id) =>
      participantAll.every((actorId) =>
        presences.some((p) => here(p) && p.actorId === actorId && p.eventId === id),
      ),
    ),
  );
const withPresentAll = (presentAll: readonly string[]) =>
  letThrough(
    { presentAll },
    idsOf('EVENT').filter((id) =>
      presentAll.every((actorId) =>
        presences.some((p) => (here(p) || p.organized) && p.actorId === actorId && p.eventId === id),
      ),
    ),
  );
const eventsWith = (filter: Case['filter'], accept: (event: EventRecord) => boolean) =>
  letThrough(
    filter,
    entities.flatMap((e) => (e.kind === 'EVENT' && accept(e) ? [e.id] : [])),
  );
const withRoles = (roles: readonly ParticipationRole[]) =>
  letThrough(
    { roles },
    projection.participations.filter((p) => p.roles.some((r) => roles.includes(r))).map((p) => p.eventId),
  );
const withOrganizers = (organizers: readonly string[]) =>
  letThrough({ organizers }, to('ORGANIZED', organizers));
const withPlaces = (...places: readonly string[]) =>
  letThrough({ places }, from('HELD_IN', places.flatMap(placesIn)));
const withCountries = (...countries: readonly string[]) =>
  letThrough({ countries }, from('HELD_IN', countries.flatMap(placesIn)));
const withDuring = (certainty: 'CERTAIN' | 'POSSIBLE') =>
  letThrough(
    { during: { from: '2018', to: '2022', certainty } },
    entities.flatMap((e) => {
      if (e.kind !== 'EVENT') return [];
      const { startEarliest, startLatest, endEarliest, endLatest } = e.period;
      const [begun, ended] =
        certainty === 'CERTAIN' ? [startLatest, endEarliest] : [startEarliest, endLatest];
      return begun <= '2022-12-31' && ended >= '2018-01-01' ? [e.id] : [];
    }),
  );

const EVENTS: readonly Case[] = [
  withSeries(['series:dushanbe-process']),
  withSeries(['series:dushanbe-process', 'series:unoct-regional-conferences']),
  withTopics(['topic:border-security']),
  withTopics(['topic:border-security', 'topic:drug-trafficking']),
  withParticipants(['state:tajikistan']),
  withParticipants(['org:caricc', 'person:antonio-guterres']),
  withOrganizers(['org:unoct']),
  withOrganizers(['org:osce', 'org:eu']),
  withParticipantAll(['org:caricc', 'state:tajikistan']),
  withParticipantAll(['org:caricc', 'state:tajikistan', 'org:osce', 'org:caricc']),
  withPresentAll(['org:caricc', 'state:kuwait']),
  withPresentAll(['org:unoct', 'state:tajikistan', 'org:osce']),
  eventsWith({ kinds: ['CONFERENCE', 'SUMMIT'] }, (e) => ['CONFERENCE', 'SUMMIT'].includes(e.eventKind)),
  eventsWith({ statuses: ['ANNOUNCED'] }, (e) => e.status === 'ANNOUNCED'),
  withRoles(['OPENER', 'CHAIR']),
  withPlaces('place:dushanbe'),
  withPlaces('place:tajikistan', 'place:vienna'),
  withCountries('place:tajikistan'),
  withCountries('place:uzbekistan', 'place:kazakhstan'),
  withDuring('CERTAIN'),
  withDuring('POSSIBLE'),
];
const inPeriod = (period: Period | null, certainty: 'CERTAIN' | 'POSSIBLE'): boolean =>
  period === null
    ? certainty === 'POSSIBLE'
    : certainty === 'CERTAIN'
      ? period.startLatest <= '2022-12-31' && period.endEarliest >= '2018-01-01'
      : period.startEarliest <= '2022-12-31' && period.endLatest >= '2018-01-01';
const ofKind = <K extends EntityRecord['kind']>(kind: K) =>
  entities.filter((e): e is Extract<EntityRecord, { kind: K }> => e.kind === kind);
const duringOf = (kind: 'DECLARATION' | 'STATEMENT', certainty: 'CERTAIN' | 'POSSIBLE') =>
  letThrough(
    { during: { from: '2018', to: '2022', certainty } },
    ofKind(kind).flatMap(({ id, period }) => (inPeriod(period, certainty) ? [id] : [])),
  );
const documentsOf = (kinds: readonly string[]): string[] =>
  ofKind('DECLARATION').flatMap((d) => (kinds.includes(d.documentKind) ? [d.id] : []));

const DECLARATIONS: readonly Case[] = [
  letThrough({ kinds: ['RESOLUTION', 'COMMUNIQUE'] }, documentsOf(['RESOLUTION', 'COMMUNIQUE'])),
  letThrough({ cites: ['declaration:un-gcts-2006'] }, from('CITES', ['declaration:un-gcts-2006'])),
  letThrough({ citesKinds: ['RESOLUTION'] }, from('CITES', documentsOf(['RESOLUTION']))),
  letThrough(
    { adoptedBy: ['org:un-security-council', 'org:un-general-assembly'] },
    to('ADOPTED', ['org:un-security-council', 'org:un-general-assembly']),
  ),
  duringOf('DECLARATION', 'CERTAIN'),
  duringOf('DECLARATION', 'POSSIBLE'),
  letThrough(
    { topics: ['topic:border-security', 'topic:drug-trafficking'] },
    from('ABOUT', ['topic:border-security', 'topic:drug-trafficking']).filter((id) =>
      id.startsWith('declaration:'),
    ),
  ),
  letThrough(
    { series: ['series:dushanbe-process'] },
    from('ADOPTED_AT', from('IN_SERIES', ['series:dushanbe-process'])),
  ),
  letThrough(
    { events: ['event:dushanbe-2022', 'event:dushanbe-2018'] },
    from('ADOPTED_AT', ['event:dushanbe-2022', 'event:dushanbe-2018']),
  ),
];
const STATEMENTS: readonly Case[] = [
  letThrough({ speakers: ['person:emomali-rahmon'] }, from('MADE_BY', ['person:emomali-rahmon'])),
  letThrough(
    { onBehalfOf: ['state:tajikistan', 'org:caricc'] },
    ofKind('STATEMENT')
      .filter((s) => ['state:tajikistan', 'org:caricc'].includes(s.onBehalfOfId ?? ''))
      .map((s) => s.id),
  ),
  letThrough({ events: ['event:dushanbe-2022'] }, from('MADE_AT', ['event:dushanbe-2022'])),
  letThrough(
    { topics: ['topic:border-security'] },
    from('ABOUT', ['topic:border-security']).filter((id) => id.startsWith('statement:')),
  ),
  duringOf('STATEMENT', 'CERTAIN'),
  duringOf('STATEMENT', 'POSSIBLE'),
];
const PLACES: readonly Case[] = [
  letThrough(
    { kinds: ['COUNTRY'] },
    ofKind('PLACE').flatMap((p) => (p.placeKind === 'COUNTRY' ? [p.id] : [])),
  ),
  letThrough(
    { within: ['place:central-asia'] },
    placesIn('place:central-asia').filter((id) => id !== 'place:central-asia'),
  ),
];
const presentAt = (events: readonly string[]) =>
  letThrough(
    { participatedIn: events },
    presences.filter((p) => here(p) && events.includes(p.eventId)).map((p) => p.actorId),
  );
const ACTORS: readonly Case[] = [
  letThrough({ kinds: ['STATE'] }, idsOf('STATE')),
  letThrough({ kinds: ['STATE', 'PERSON'] }, [...idsOf('STATE'), ...idsOf('PERSON')]),
  letThrough({ memberOf: ['org:caricc'] }, from('MEMBER_OF', ['org:caricc'])),
  letThrough({ memberOf: ['org:caricc', 'org:sco'] }, from('MEMBER_OF', ['org:caricc', 'org:sco'])),
  presentAt(['event:dushanbe-2022']),
  presentAt(['event:dushanbe-2022', 'event:kuwait-2024']),
  letThrough(
    { series: ['series:dushanbe-process'] },
    presences
      .filter((p) => here(p) && from('IN_SERIES', ['series:dushanbe-process']).includes(p.eventId))
      .map((p) => p.actorId),
  ),
  letThrough(
    { roles: ['CHAIR'] },
    projection.participations
      .filter((p) => p.roles.includes('CHAIR'))
      .flatMap((p) => [p.participantId, ...(p.onBehalfOfId === null ? [] : [p.onBehalfOfId])]),
  ),
];

const sourcesWith = (
  filter: Case['filter'],
  accept: (source: (typeof projection.sources)[number]) => boolean,
) =>
  letThrough(
    filter,
    projection.sources.filter(accept).map((s) => s.id),
  );
const publishedIn2022 = (certainty: 'CERTAIN' | 'POSSIBLE') =>
  sourcesWith({ published: { from: '2022-10', to: '2022', certainty } }, ({ published }) => {
    if (published === null) return certainty === 'POSSIBLE';
    const { startEarliest, startLatest, endEarliest, endLatest } = parsePeriod(published, {
      kind: 'instant',
    });
    const [begun, ended] = certainty === 'CERTAIN' ? [startLatest, endEarliest] : [startEarliest, endLatest];
    return begun <= '2022-12-31' && ended >= '2022-10-01';
  });
const supporting = (supports: readonly string[]) =>
  letThrough(
    { supports },
    projection.claims
      .filter((c) => [c.id, c.subjectId, c.objectId].some((id) => id !== null && supports.includes(id)))
      .flatMap((c) => c.supports.map((s) => s.sourceId)),
  );
const SOURCES: readonly Case[] = [
  supporting(['org:caricc']),
  supporting(['event:dushanbe-2022', 'org:osce']),
  supporting([projection.claims[0]?.id ?? '', 'person:antonio-guterres']),
  sourcesWith({ publishers: ['UNRCCA'] }, (s) => s.publisher === 'UNRCCA' || s.origin === 'UNRCCA'),
  sourcesWith({ publishers: ['CARICC', 'Asia-Plus'] }, (s) =>
    [s.publisher, s.origin].some((p) => p === 'CARICC' || p === 'Asia-Plus'),
  ),
  sourcesWith({ kinds: ['AGENCY'] }, (s) => s.kind === 'AGENCY'),
  sourcesWith({ kinds: ['OFFICIAL', 'PRESS'] }, (s) => s.kind === 'OFFICIAL' || s.kind === 'PRESS'),
  sourcesWith({ text: 'ДЕКЛАРАЦИ' }, (s) => `${s.title}\n${s.publisher}`.toLowerCase().includes('деклараци')),
  sourcesWith({ text: 'khovar' }, (s) => `${s.title}\n${s.publisher}`.toLowerCase().includes('khovar')),
  sourcesWith(
    { derivedFrom: projection.sources.slice(0, 200).map(({ id }) => id) },
    ({ derivedFromId }) =>
      derivedFromId !== null && projection.sources.slice(0, 200).some(({ id }) => id === derivedFromId),
  ),
  sourcesWith({ languages: ['ru'] }, (s) => s.lang === 'ru'),
  sourcesWith({ languages: ['en', 'tg'] }, (s) => s.lang === 'en' || s.lang === 'tg'),
  publishedIn2022('CERTAIN'),
  publishedIn2022('POSSIBLE'),
];

test.each([
  ['sources', SOURCES, projection.sources.length],
  ['events', EVENTS, idsOf('EVENT').length],
  ['declarations', DECLARATIONS, idsOf('DECLARATION').length],
  ['statements', STATEMENTS, idsOf('STATEMENT').length],
  ['places', PLACES, idsOf('PLACE').length],
])('the cases of %s tell something', (_, cases, all) => {
  expect(cases.filter(({ ids }) => ids.size === 0 || ids.size === all)).toEqual([]);
});

describe.each([
  ['events', 'EventFilter', EVENTS],
  ['declarations', 'DeclarationFilter', DECLARATIONS],
  ['statements', 'StatementFilter', STATEMENTS],
  ['places', 'PlaceFilter', PLACES],
  ['actors', 'ActorFilter', ACTORS],
  ['sources', 'SourceFilter', SOURCES],
] as const)('%s', (list, type, cases) => {
  test('each filter alone lets through what the records say, items combined by OR', async () => {
    for (const { filter, ids } of cases)
      expect(await found(list, type, filter), JSON.stringify(filter)).toEqual(ids);
  });

  test('two filters let through what both do', async () => {
    for (const [a, b] of pairsOf(cases)) {
      const filter = { ...a.filter, ...b.filter };
      const both = new Set([...a.ids].filter((id) => b.ids.has(id)));
      expect(await found(list, type, filter), JSON.stringify(filter)).toEqual(both);
    }
  });

  test('an empty list of ids lets nothing through, null and an empty filter everything', async () => {
    const name =
      { statements: 'topics', places: 'within' }[list as string] ?? Object.keys(cases[0]?.filter ?? {})[0];
    const all = await found(list, type, {});
    expect(await found(list, type, null)).toEqual(all);
    expect(await found(list, type, { [String(name)]: null })).toEqual(all);
    expect(await found(list, type, { [String(name)]: [] })).toEqual(new Set());
    expect(all.size).toBe([...entities, ...projection.sources].filter(({ id }) => isListed(id, list)).length);
  });
});

test('all filters of events hold together, the text too', async () => {
  const filter = {
    text: 'border security',
    series: ['series:dushanbe-process'],
    topics: ['topic:border-security'],
    participants: ['org:caricc'],
    participantAll: ['org:caricc', 'state:tajikistan'],
    organizers: ['org:unoct'],
    places: ['place:dushanbe'],
    countries: ['place:tajikistan'],
    kinds: ['CONFERENCE'],
    statuses: ['HELD'],
    roles: ['OPENER'],
    during: { from: '2022', to: '2022', certainty: 'CERTAIN' },
  };
  expect(await found('events', 'EventFilter', filter)).toEqual(new Set(['event:dushanbe-2022']));
  expect(await found('events', 'EventFilter', { ...filter, text: 'Kuwait' })).toEqual(new Set());
});

test.each([
  ['events', 'EventFilter', { text: 'Dushanbe' }],
  ['declarations', 'DeclarationFilter', { text: 'Dushanbe Declaration' }],
  ['actors', 'ActorFilter', { text: 'Рахмон', kinds: ['PERSON'] }],
] as const)('the text of %s finds what a search finds', async (list, type, filter) => {
  const kinds = { events: ['EVENT'], declarations: ['DECLARATION'], actors: ['PERSON'] }[list];
  const { search } = await query<{ search: { nodes: { node: { id: string } }[] } }>(
    'query ($text: String!, $kinds: [EntityKind!]) { search(text: $text, kinds: $kinds, first: 100) { nodes { node { id } } } }',
    { text: filter.text, kinds },
  );
  const hits = new Set(search.nodes.map(({ node }) => node.id));
  expect(hits.size).toBeGreaterThan(1);
  expect(await found(list, type, filter)).toEqual(hits);
});

test.each([
  ['events(filter: { series: ["Dushanbe process"] })'],
  ['events(filter: { place: "Dushanbe" })'],
  ['events(filter: { countries: ["Tajikistan"] })'],
  ['statements(filter: { speakers: ["Rahmon"] })'],
  ['actors(filter: { memberOf: ["org:caricc", ""] })'],
  ['declarations(filter: { event: ["event:Dushanbe-2022"] })'],
  ['sources(filter: { supports: ["CARICC"] })'],
])('%s is refused: that is no id', async (field) => {
  const { status, errors } = await ask(`{ ${field} { totalCount } }`);
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(errors[0]?.message).toMatch(/is not an id\. Ids look like/);
});

test.each([
  ['events', { participant: ['org:caricc'] }, { participants: ['org:caricc'] }],
  ['events', { organizer: ['org:unoct'] }, { organizers: ['org:unoct'] }],
  ['events', { topic: ['topic:border-security'] }, { topics: ['topic:border-security'] }],
  ['events', { place: 'place:tajikistan' }, { places: ['place:tajikistan'] }],
  ['declarations', { topic: ['topic:border-security'] }, { topics: ['topic:border-security'] }],
  ['declarations', { event: ['event:dushanbe-2022'] }, { events: ['event:dushanbe-2022'] }],
  ['sources', { publisher: ['CARICC'] }, { publishers: ['CARICC'] }],
  ['sources', { kind: ['AGENCY'] }, { kinds: ['AGENCY'] }],
  ['sources', { lang: ['ru'] }, { languages: ['ru'] }],
] as const)(
  '%s: the former name %j says the same as %j, and both together are refused',
  async (list, former, now) => {
    const type = { events: 'EventFilter', declarations: 'DeclarationFilter', sources: 'SourceFilter' }[list];
    const expected = await found(list, type, now);
    expect(expected.size).toBeGreaterThan(0);
    expect(await found(list, type, former)).toEqual(expected);
    expect(await found(list, type, { ...former, ...nullsFor(now) })).toEqual(expected);
    const both = `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount } }`;
    const { status, errors } = await ask(both, { filter: { ...former, ...now } });
    expect([status, errors[0]?.message]).toEqual([400, expect.stringMatching(/Give `\w+` alone/)]);
  },
);

const nullsFor = (filter: object) => Object.fromEntries(Object.keys(filter).map((name) => [name, null]));

test('all of no participants is everything', async () => {
  expect((await found('events', 'EventFilter', { presentAll: [] })).size).toBe(idsOf('EVENT').length);
  expect((await found('events', 'EventFilter', { participantAll: [] })).size).toBe(idsOf('EVENT').length);
});

test.each([
  ['countries: ["place:dushanbe"]', 'place:dushanbe is no country. Name it under `places`'],
  ['countries: ["state:tajikistan"]', 'state:tajikistan is not the id of a place, as `countries` asks for'],
  ['places: ["state:tajikistan"]', 'state:tajikistan is not the id of a place, as `places` asks for'],
])('%s is refused with a reason', async (filter, reason) => {
  const { status, errors } = await ask(`{ events(filter: { ${filter} }) { totalCount } }`);
  expect([status, errors[0]?.message]).toEqual([400, expect.stringContaining(reason)]);
});

async function found(list: string, type: string, filter: object | null): Promise<ReadonlySet<string>> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const data: Record<string, Filtered & { pageInfo: { endCursor: string; hasNextPage: boolean } }> =
      await query(
        `query ($filter: ${type}, $after: String) { ${list}(filter: $filter, first: 100, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { filter, after },
      );
    const page = data[list];
    if (page === undefined) throw new Error(`no ${list}`);
    ids.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) {
      expect([ids.length, new Set(ids).size]).toEqual([page.totalCount, page.totalCount]);
      return new Set(ids);
    }
    after = page.pageInfo.endCursor;
  }
}

function pairsOf(cases: readonly Case[]): [Case, Case][] {
  const nameOf = ({ filter }: Case) => Object.keys(filter)[0];
  return cases.flatMap((a, i) =>
    cases.slice(i + 1).flatMap((b): [Case, Case][] => (nameOf(a) === nameOf(b) ? [] : [[a, b]])),
  );
}

function placesIn(place: string): string[] {
  const within = from('WITHIN', [place]);
  return [place, ...within.flatMap(placesIn)];
}

function idsOf(kind: string): string[] {
  return entities.filter((e) => e.kind === kind).map((e) => e.id);
}

function isListed(
  id: string,
  list: 'events' | 'declarations' | 'statements' | 'places' | 'actors' | 'sources',
): boolean {
  const prefixes = {
    statements: ['statement'],
    places: ['place'],
    events: ['event'],
    declarations: ['declaration'],
    actors: ['state', 'org', 'person'],
    sources: ['source'],
  }[list];
  return prefixes.some((prefix) => id.startsWith(`${prefix}:`));
}
