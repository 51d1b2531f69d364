/** Filters, held against the projection of the seeds: what a store answers must be what the records say. */
import { describe, expect, test } from 'vitest';
import type { LinkType } from '../../src/domain/model.js';
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
const withTopic = (topic: readonly string[]) =>
  letThrough(
    { topic },
    from('ABOUT', topic).filter((id) => id.startsWith('event:')),
  );
const withParticipant = (participant: readonly string[]) =>
  letThrough(
    { participant },
    presences.filter((p) => here(p) && participant.includes(p.actorId)).map((p) => p.eventId),
  );
const withOrganizer = (organizer: readonly string[]) => letThrough({ organizer }, to('ORGANIZED', organizer));
const withPlace = (place: string) => letThrough({ place }, from('HELD_IN', placesIn(place)));
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
  withTopic(['topic:border-security']),
  withTopic(['topic:border-security', 'topic:drug-trafficking']),
  withParticipant(['state:tajikistan']),
  withParticipant(['org:caricc', 'person:antonio-guterres']),
  withOrganizer(['org:unoct']),
  withOrganizer(['org:osce', 'org:eu']),
  withPlace('place:dushanbe'),
  withPlace('place:tajikistan'),
  withDuring('CERTAIN'),
  withDuring('POSSIBLE'),
];
const DECLARATIONS: readonly Case[] = [
  letThrough(
    { topic: ['topic:border-security', 'topic:drug-trafficking'] },
    from('ABOUT', ['topic:border-security', 'topic:drug-trafficking']).filter((id) =>
      id.startsWith('declaration:'),
    ),
  ),
  letThrough(
    { series: ['series:dushanbe-process'] },
    from('ADOPTED_AT', from('IN_SERIES', ['series:dushanbe-process'])),
  ),
  letThrough(
    { event: ['event:dushanbe-2022', 'event:dushanbe-2018'] },
    from('ADOPTED_AT', ['event:dushanbe-2022', 'event:dushanbe-2018']),
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
  sourcesWith({ publisher: ['UNRCCA'] }, (s) => s.publisher === 'UNRCCA' || s.origin === 'UNRCCA'),
  sourcesWith({ publisher: ['CARICC', 'Asia-Plus'] }, (s) =>
    [s.publisher, s.origin].some((p) => p === 'CARICC' || p === 'Asia-Plus'),
  ),
  sourcesWith({ kind: ['AGENCY'] }, (s) => s.kind === 'AGENCY'),
  sourcesWith({ kind: ['OFFICIAL', 'PRESS'] }, (s) => s.kind === 'OFFICIAL' || s.kind === 'PRESS'),
  sourcesWith({ lang: ['ru'] }, (s) => s.lang === 'ru'),
  sourcesWith({ lang: ['en', 'tg'] }, (s) => s.lang === 'en' || s.lang === 'tg'),
  publishedIn2022('CERTAIN'),
  publishedIn2022('POSSIBLE'),
];

test('the cases of sources tell something', () => {
  const all = projection.sources.length;
  expect(SOURCES.filter(({ ids }) => ids.size === 0 || ids.size === all)).toEqual([]);
});

describe.each([
  ['events', 'EventFilter', EVENTS],
  ['declarations', 'DeclarationFilter', DECLARATIONS],
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
    const [name] = Object.keys(cases[0]?.filter ?? {});
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
    topic: ['topic:border-security'],
    participant: ['org:caricc'],
    organizer: ['org:unoct'],
    place: 'place:tajikistan',
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
  ['actors(filter: { memberOf: ["org:caricc", ""] })'],
  ['declarations(filter: { event: ["event:Dushanbe-2022"] })'],
  ['sources(filter: { supports: ["CARICC"] })'],
])('%s is refused: that is no id', async (field) => {
  const { status, errors } = await ask(`{ ${field} { totalCount } }`);
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(errors[0]?.message).toMatch(/is not an id\. Ids look like/);
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

function isListed(id: string, list: 'events' | 'declarations' | 'actors' | 'sources'): boolean {
  const prefixes = {
    events: ['event'],
    declarations: ['declaration'],
    actors: ['state', 'org', 'person'],
    sources: ['source'],
  }[list];
  return prefixes.some((prefix) => id.startsWith(`${prefix}:`));
}
