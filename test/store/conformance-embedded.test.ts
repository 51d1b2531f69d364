/**
 * The embedded store against answers worked out by hand, so that a machine without Neo4j tests it, too. What every statement
 * answers on every graph is compared in conformance.neo4j.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchPlan } from '../../src/domain/names/search-plan.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import * as of from '../../src/store/queries/connections.js';
import * as inventory from '../../src/store/queries/inventory.js';
import type { ChildRow, SortPosition } from '../../src/store/queries/keyset.js';
import {
  actorPages,
  declarationPages,
  eventPages,
  placesWithin,
  sourcePages,
  statementPages,
} from '../../src/store/queries/list-pages.js';
import * as lookup from '../../src/store/queries/lookup.js';
import { sampleProjection } from './sample-projection.js';

/** A list of whatever entities. */
type OwnedList = ReadQuery<{ readonly parents: readonly string[] }, ChildRow<{ readonly id: string }>>;

const FIRST = { afterKey: null, afterId: null, limit: 100 };
const ALWAYS = { from: '0000-01-01', to: '9999-12-31', certainty: 'POSSIBLE' } as const;
const in2018 = { from: '2018-01-01', to: '2018-12-31' };
const [D2018, D2019, UNDATED] = ['event:dushanbe-2018', 'event:dushanbe-2019', 'event:undated'];

let store: GraphStore;
beforeAll(async () => {
  store = await openGrafeoStore();
  await loadProjection(store, sampleProjection);
});
afterAll(() => store?.close());

/** The ids of what is listed. */
async function ids<P extends Params>(
  statement: ReadQuery<P, SortPosition>,
  params: NoInfer<P>,
): Promise<readonly string[]> {
  return (await store.read(statement, params)).map((row) => row.id);
}

const first = <T>(rows: readonly T[]): T => rows[0] as T;

test('actors are listed by name', async () => {
  expect(await ids(actorPages.page([], 'ASC'), FIRST)).toEqual([
    'person:rahmon',
    'state:qatar',
    'state:tajikistan',
    'org:unoct',
    'org:un',
  ]);
});

test('and the other way round, a page at a time, without a gap or a repetition', async () => {
  const page = actorPages.page([], 'DESC');
  const pages: string[][] = [];
  for (let after: { key: string; id: string } | undefined, rows = 2; rows === 2; ) {
    const found = await store.read(page, {
      afterKey: after?.key ?? null,
      afterId: after?.id ?? null,
      limit: 2,
    });
    pages.push(found.map((row) => row.id));
    after = found.at(-1);
    rows = found.length;
  }
  expect(pages).toEqual([['org:un', 'org:unoct'], ['state:tajikistan', 'state:qatar'], ['person:rahmon']]);
});

test('events are listed by date, what has none last in either direction', async () => {
  expect(await ids(eventPages.page([], 'ASC'), FIRST)).toEqual([D2018, D2019, UNDATED]);
  expect(await ids(eventPages.page([], 'DESC'), FIRST)).toEqual([D2019, D2018, UNDATED]);
});

test.each([
  ['series', { series: ['series:dushanbe'] }, [D2018, D2019]],
  ['participants', { participants: ['org:unoct'] }, [D2019]],
  ['participants', { participants: ['state:tajikistan', 'nobody'] }, [D2018]],
  ['participantAll', { participantAll: ['state:tajikistan', 'nobody'] }, []],
  ['participantAll', { participantAll: ['state:tajikistan', 'org:un', 'person:rahmon'] }, [D2018]],
  ['presentAll', { presentAll: ['state:tajikistan', 'org:unoct'] }, [D2018]],
  ['organizers', { organizers: ['org:unoct'] }, [D2018]],
  ['topics', { topics: ['topic:borders'] }, [D2018]],
  ['places', { places: ['place:dushanbe'] }, [D2018]],
  ['countries', { countries: ['place:dushanbe'] }, [D2018]],
  ['kinds', { kinds: ['CONFERENCE'] }, [D2018, D2019]],
  ['statuses', { statuses: ['ANNOUNCED'] }, []],
  ['roles', { roles: ['OPENER'] }, [D2018]],
  ['ids', { ids: [D2019, UNDATED] }, [D2019, UNDATED]],
  ['ids', { ids: [] }, []],
])('events by %s %o', async (filter, params, expected) => {
  expect(await ids(eventPages.page([filter], 'ASC'), { ...params, ...FIRST })).toEqual(expected);
  expect(await store.read(eventPages.count([filter]), params)).toEqual([expected.length]);
});

test('events in a time: possibly in it, certainly in it', async () => {
  const during = (window: Params) => {
    const filter = window.certainty === 'CERTAIN' ? 'certainlyDuring' : 'during';
    return ids(eventPages.page([filter], 'ASC'), { ...window, ...FIRST });
  };
  expect(await during({ ...in2018, certainty: 'CERTAIN' })).toEqual([D2018]);
  expect(await during({ ...in2018, certainty: 'POSSIBLE' })).toEqual([D2018, UNDATED]);
  expect(await during({ from: '2019-05-10', to: '2019-05-10', certainty: 'POSSIBLE' })).toEqual([
    D2019,
    UNDATED,
  ]);
  // Some day of May 2019, not certainly this one.
  expect(await during({ from: '2019-05-10', to: '2019-05-10', certainty: 'CERTAIN' })).toEqual([]);
  expect(await during({ from: '2019-05-01', to: '2019-05-31', certainty: 'CERTAIN' })).toEqual([D2019]);
});

test('several filters at once', async () => {
  const params = {
    series: ['series:dushanbe'],
    participant: ['org:un', 'org:unoct'],
    ...in2018,
    certainty: 'POSSIBLE',
  };
  const active = ['series', 'participant', 'during'];
  expect(await ids(eventPages.page(active, 'ASC'), { ...params, ...FIRST })).toEqual([D2018]);
  expect(await store.read(eventPages.count(active), params)).toEqual([1]);
});

test('actors by where they were, what they are members of, and kind', async () => {
  const actors = (active: string[], params: Params) =>
    ids(actorPages.page(active, 'ASC'), { ...params, ...FIRST });
  expect(await actors(['participatedIn'], { participatedIn: [D2018] })).toEqual([
    'person:rahmon',
    'state:tajikistan',
    'org:un',
  ]);
  expect(await actors(['memberOf'], { memberOf: ['org:un'] })).toEqual(['state:qatar', 'state:tajikistan']);
  expect(await actors(['kinds'], { kinds: ['PERSON'] })).toEqual(['person:rahmon']);
});

test('documents by the event, the series and the topic', async () => {
  const documents = (active: string[], params: Params) =>
    ids(declarationPages.page(active, 'ASC'), { ...params, ...FIRST });
  expect(await documents([], {})).toEqual(['declaration:first', 'declaration:second']);
  expect(await documents(['events'], { events: [D2018] })).toEqual(['declaration:first']);
  expect(await documents(['cites'], { cites: ['declaration:first'] })).toEqual(['declaration:second']);
  expect(await documents(['citesKinds'], { citesKinds: ['DECLARATION'] })).toEqual(['declaration:second']);
  expect(await documents(['adoptedBy'], { adoptedBy: ['state:tajikistan'] })).toEqual(['declaration:first']);
  expect(await documents(['kinds'], { kinds: ['RESOLUTION'] })).toEqual(['declaration:second']);
  const in2018 = { from: '2018-01-01', to: '2018-12-31' };
  // The second bears no date.
  expect(await documents(['during'], in2018)).toEqual(['declaration:first', 'declaration:second']);
  expect(await documents(['certainlyDuring'], in2018)).toEqual(['declaration:first']);
  expect(await documents(['series'], { series: ['series:dushanbe'] })).toEqual(['declaration:first']);
  expect(await documents(['topics'], { topics: ['topic:borders'] })).toEqual(['declaration:second']);
});

test.each([
  ['speakers', { speakers: ['person:rahmon'] }],
  ['onBehalfOf', { onBehalfOf: ['state:tajikistan'] }],
  ['events', { events: [D2018] }],
  ['topics', { topics: ['topic:borders'] }],
  ['certainlyDuring', { from: '2018-05-01', to: '2018-05-31' }],
])('statements by %s', async (filter, params) => {
  const named = (values: Params) => ids(statementPages.page([filter], 'ASC'), { ...values, ...FIRST });
  expect(await named(params)).toEqual(['statement:rahmon']);
  const others = Object.fromEntries(
    Object.keys(params).map((name) => [name, 'from' in params ? '2019-01-01' : ['x']]),
  );
  expect(await named(others)).toEqual([]);
});

test('sources by id', async () => {
  expect(await ids(sourcePages.page([], 'ASC'), FIRST)).toEqual([
    'source:daily',
    'source:mfa',
    'source:reprint',
  ]);
});

test('who was at an event: itself, as represented, as rolled up', async () => {
  const parents = [D2018, D2019];
  const at = async (count: keyof typeof of.participantsOfEvent) =>
    (await store.read(of.participantsOfEvent[count].page, { parents: parents, ...FIRST })).map((r) => [
      r.parent,
      r.value.id,
    ]);
  expect(await at('DIRECT')).toEqual([
    [D2018, 'person:rahmon'],
    [D2018, 'org:un'],
    [D2019, 'org:unoct'],
  ]);
  expect(await at('REPRESENTED')).toEqual([
    [D2018, 'state:tajikistan'],
    [D2018, 'org:un'],
    [D2019, 'org:unoct'],
  ]);
  expect(await at('ROLLED_UP')).toEqual([
    [D2018, 'state:tajikistan'],
    [D2018, 'org:un'],
    [D2019, 'org:un'],
  ]);
});

test('a page for each parent, and none for those that are not there', async () => {
  const rows = await store.read(of.participationsOfEvent.page, {
    ...FIRST,
    limit: 1,
    parents: [D2018, D2019, 'event:nowhere'],
    roles: null,
    standings: null,
  });
  expect(rows.map((r) => [r.parent, r.value.participantId])).toEqual([
    [D2018, 'person:rahmon'],
    [D2019, 'org:unoct'],
  ]);
});

test('participations by role, of an event and of those who were spoken for', async () => {
  const params = { parents: [D2018], roles: ['OPENER'], standings: null, ...FIRST };
  const [opener, ...others] = await store.read(of.participationsOfEvent.page, params);
  expect(others).toEqual([]);
  expect(opener?.value).toMatchObject({
    participantId: 'person:rahmon',
    onBehalfOfId: 'state:tajikistan',
    roles: ['OPENER', 'SPEAKER'],
    evidence: { agreement: 'UNANIMOUS', independentOrigins: 2 },
  });
  const parents = ['state:tajikistan', 'org:un'];
  const counts = await store.read(of.participationsOfActor.ASC.count, {
    standings: null,
    parents,
    roles: ['SPEAKER'],
    ...ALWAYS,
  });
  expect(counts).toEqual([
    { parent: 'org:un', total: 1 },
    { parent: 'state:tajikistan', total: 1 },
  ]);
});

test('a reprint is no second origin', async () => {
  const rows = await store.read(of.participationsOfActor.DESC.page, {
    standings: null,
    parents: ['org:un'],
    roles: null,
    ...ALWAYS,
    ...FIRST,
  });
  expect(first(rows).value.evidence).toMatchObject({ agreement: 'SINGLE_SOURCE', independentOrigins: 1 });
});

test('links of an entity: out, in, both, by type', async () => {
  const links = async (way: keyof typeof of.linksOf, types: string[] | null) =>
    (await store.read(of.linksOf[way].page, { parents: ['org:unoct'], types, ...ALWAYS, ...FIRST })).map(
      ({ value: { type, fromId, toId, detail } }) => [type, fromId, toId, detail],
    );
  const partners = [
    ['COOPERATES_WITH', 'org:unoct', 'state:tajikistan', 'MEMORANDUM'],
    ['COOPERATES_WITH', 'org:unoct', 'state:tajikistan', 'PARTNER'],
  ];
  expect(await links('OUT', ['COOPERATES_WITH'])).toEqual(partners);
  expect(await links('BOTH', ['COOPERATES_WITH'])).toEqual(partners);
  expect(await links('IN', null)).toEqual([]);
  expect((await links('OUT', null)).map(([type]) => type)).toEqual([
    'COOPERATES_WITH',
    'COOPERATES_WITH',
    'ORGANIZED',
    'PARTICIPATED_IN',
    'PART_OF',
  ]);
});

test('tenures of a person, and of a body at a time', async () => {
  const of2018 = { parents: ['state:tajikistan'], ...in2018, certainty: 'POSSIBLE' as const, ...FIRST };
  expect((await store.read(of.tenuresOfBody.page, of2018)).map((r) => r.value.title)).toEqual(['President']);
  const before = { ...of2018, from: '1990-01-01', to: '1991-01-01' };
  expect(await store.read(of.tenuresOfBody.page, before)).toEqual([]);
});

test('a claim with its rival, by predicate', async () => {
  const rows = await store.read(of.claimsAbout.page, {
    parents: [D2018],
    predicate: 'attendance.states',
    ...FIRST,
  });
  expect(rows.map((r) => r.value.value).sort()).toEqual(['46', '48']);
  expect(new Set(rows.map((r) => r.value.factId)).size).toBe(1);
});

test.each([
  ['series.editions', of.editionsOfSeries, 'series:dushanbe', [D2018, D2019]],
  ['event.organizers', of.organizersOfEvent, D2018, ['org:unoct']],
  ['declaration.cites', of.citationsFrom, 'declaration:second', ['declaration:second']],
  ['declaration.citedBy', of.citationsOf, 'declaration:first', ['declaration:second']],
] as const)('%s as links', async (_, list, parent, from) => {
  expect((await store.read(list, { parents: [parent] })).map((r) => r.value.fromId)).toEqual(from);
});

test.each([
  ['event.declarations', of.declarationsOfEvent, D2018, ['declaration:first']],
  ['event.followsUp', of.eventsFollowedUp, D2019, [D2018]],
  ['entity.topics', of.topicsOf, D2018, ['topic:borders']],
  ['topic.broader', of.broaderTopics, 'topic:borders', ['topic:security']],
  ['place.within', of.ancestorPlaces, 'place:dushanbe', ['place:tajikistan']],
  ['event.partOf', of.parentEvents, UNDATED, [D2019]],
  ['event.parts', of.partsOfEvent, D2019, [UNDATED]],
  ['declaration.adoptedBy', of.adoptersOf, 'declaration:first', ['state:tajikistan']],
] as const)('%s', async (_, list: OwnedList, parent, expected) => {
  expect((await store.read(list, { parents: [parent] })).map((r) => r.value.id)).toEqual(expected);
});

test('records by id, former ids with where they lead', async () => {
  const wanted = ['state:tajikistan', 'state:tajik-ssr', 'source:mfa', 'nobody'];
  expect((await store.read(lookup.entitiesByIds, { ids: wanted })).map((e) => e.id)).toEqual([
    'state:tajikistan',
  ]);
  expect((await store.read(lookup.nodesByIds, { ids: wanted })).map((n) => n?.type)).toEqual([
    'source',
    undefined,
    'entity',
  ]);
  expect(await store.read(lookup.redirectsByIds, { ids: wanted })).toEqual([
    { from: 'state:tajik-ssr', to: 'state:tajikistan' },
  ]);
});

test('an entity comes back as it was', async () => {
  for (const entity of sampleProjection.entities)
    expect(await store.read(lookup.entitiesByIds, { ids: [entity.id] })).toEqual([entity]);
});

test('a place and what lies within it', async () => {
  expect(await store.read(placesWithin, { places: ['place:tajikistan'] })).toEqual([
    'place:dushanbe',
    'place:tajikistan',
  ]);
});

test('the inventory counts entities by kind', async () => {
  expect(await store.read(inventory.countByKind, {})).toEqual([
    { kind: 'DECLARATION', total: 2 },
    { kind: 'EVENT', total: 3 },
    { kind: 'EVENT_SERIES', total: 1 },
    { kind: 'ORGANIZATION', total: 2 },
    { kind: 'PERSON', total: 1 },
    { kind: 'PLACE', total: 2 },
    { kind: 'STATE', total: 2 },
    { kind: 'STATEMENT', total: 1 },
    { kind: 'TOPIC', total: 2 },
  ]);
});

test.each([
  ['Таджикистан', ['place:tajikistan', 'state:tajikistan']],
  ['Rahmon', ['person:rahmon']],
  ['US and them', ['org:un']],
  ['Dushanbe conference', [D2018, D2019]],
  ['nobody', []],
])('search: %s', async (text, expected) => {
  const plan = searchPlan(text);
  const { candidates, truncated } = await store.searchCandidates(plan?.clauses ?? [], 100);
  const found = candidates.map((c) => c.id).sort();
  expect(found).toEqual(expect.arrayContaining(expected));
  expect(found.length === 0).toBe(expected.length === 0);
  expect(truncated).toBe(false);
});

test('a search for more than it may give says so', async () => {
  const { clauses } = searchPlan('Dushanbe') ?? { clauses: [] };
  const { candidates, truncated } = await store.searchCandidates(clauses, 1);
  expect(candidates).toHaveLength(1);
  expect(truncated).toBe(true);
});
