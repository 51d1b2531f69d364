/** What stands side by side: two actors, documents, a source beside others, and facts before and after a doubt. */
import { describe, expect, test } from 'vitest';
import { readPages } from '../../src/web/api/use-every-page.js';
import { countsByYear, type SeenEvent, sidesOf, yearsFrom } from '../../src/web/views/compare/sides.js';
import {
  adopterLines,
  type ComparedDocument,
  inOrderOfTime,
  isTextRead,
  toldLines,
} from '../../src/web/views/documents/comparison.js';
import { ALL, comparedIn, documentFilterOf, ofSeries } from '../../src/web/views/documents/filter.js';
import {
  byEntity,
  isArchived,
  isDisputed,
  type Saying,
  sayingOf,
} from '../../src/web/views/sources/saying.js';
import {
  acceptedValue,
  type FactInDoubt,
  publishersOfFacts,
  tally,
} from '../../src/web/views/trust/tally.js';

describe('two actors', () => {
  const seen = (id: string, ...days: readonly [string, string, string, string]): SeenEvent => ({
    id,
    kind: 'EVENT',
    name: id,
    shortName: id,
    period: {
      edtf: '',
      startEarliest: days[0],
      startLatest: days[1],
      endEarliest: days[2],
      endLatest: days[3],
      gaps: [],
      doubts: [],
    },
  });

  test('are divided into what both have and what one alone has', () => {
    const list = (text: string) => [...text].map((id) => ({ id }));
    expect(sidesOf(list('abc'), list('cbd'))).toEqual({
      both: list('bc'),
      onlyA: list('a'),
      onlyB: list('d'),
    });
  });

  test('have events counted as certain only in a year in which they surely were', () => {
    const counts = countsByYear([
      seen('day', '2018-05-03', '2018-05-03', '2018-05-04', '2018-05-04'),
      seen('within a year', '2018-01-01', '2018-12-31', '2018-01-01', '2018-12-31'),
      seen('one of two years', '2018-01-01', '2019-12-31', '2018-01-01', '2019-12-31'),
      seen('over New Year', '2019-12-30', '2019-12-30', '2020-01-02', '2020-01-02'),
      seen('undated', '0000-01-01', '9999-12-31', '0000-01-01', '9999-12-31'),
    ]);
    expect([...counts]).toEqual([
      [2018, { certain: 2, possible: 1 }],
      [2019, { certain: 1, possible: 1 }],
      [2020, { certain: 1, possible: 0 }],
    ]);
    expect(yearsFrom([counts, new Map([[2022, { certain: 1, possible: 0 }]])])).toEqual([
      2018, 2019, 2020, 2021, 2022,
    ]);
    expect(yearsFrom([])).toEqual([]);
  });
});

describe('documents', () => {
  const source = (id: string, kind: string) => ({ source: { id, kind, publisher: id, lang: 'en' } });
  const evidence = (modality: string, kind = 'PRESS') => ({
    claims: [{ modality, supports: [source('source:x', kind)] }],
  });
  const link = (type: string, to: string, from = 'd', modality = 'REPORTED') => ({
    id: `${type} ${from} ${to}`,
    type,
    from: { id: from, name: from },
    to: { id: to, name: to },
    evidence: evidence(modality),
  });
  const document = (id: string, told: object[], adopters: object[] = [], day = '2018-01-01') =>
    ({
      id,
      date: { startLatest: day },
      told: { nodes: told },
      adopters: { nodes: adopters },
      facts: { nodes: [] },
    }) as unknown as ComparedDocument;

  const read = document('read', [link('CITES', 'charter', 'read', 'STATED_IN_TEXT'), link('ABOUT', 'drugs')]);
  const unread = document('unread', [link('ABOUT', 'drugs'), link('ABOUT', 'borders')]);
  const readToo = document('read too', [link('ABOUT', 'drugs', 'x', 'STATED_IN_TEXT')]);
  const instrument = { ...unread, facts: { nodes: [{ evidence: evidence('REPORTED', 'INSTRUMENT') }] } };

  test('have a text that was read where a claim was read in it, or it is a source itself', () => {
    const some = [read, unread, readToo, instrument as unknown as ComparedDocument];
    expect(some.map(isTextRead)).toEqual([true, false, true, true]);
  });

  test('tell what is not recorded from what is not known', () => {
    const [line, ...others] = toldLines([read, unread, readToo], 'CITES');
    expect(others).toEqual([]);
    expect(line?.entity.id).toBe('charter');
    expect(line?.cells).toEqual([read.told.nodes[0], 'UNKNOWN', 'NOT_RECORDED']);
  });

  test('have what several share first', () => {
    const lines = toldLines([read, unread, readToo], 'ABOUT');
    expect(lines.map(({ entity, shared }) => [entity.id, shared])).toEqual([
      ['drugs', 3],
      ['borders', 1],
    ]);
  });

  test('never tell that nobody else adopted them', () => {
    const adopted = document('adopted', read.told.nodes as unknown as object[], [
      link('ADOPTED', 'adopted', 'org:sco'),
    ]);
    expect(adopterLines([adopted, read]).map(({ cells }) => cells[1])).toEqual(['UNKNOWN']);
  });

  test('stand in the order of time, undated ones last', () => {
    const [late, early] = [document('late', [], [], '2024-01-01'), document('early', [], [], '2018-01-01')];
    const undated = { ...late, id: 'undated', date: null } as unknown as ComparedDocument;
    expect(inOrderOfTime([undated, late, early]).map(({ id }) => id)).toEqual(['early', 'late', 'undated']);
  });

  test('are chosen by the address, each once and no more than fit', () => {
    const chosen = (compare: string) =>
      comparedIn(new URLSearchParams({ compare }), [{ id: 'x' }, { id: 'y' }]);
    expect(chosen('a,b,a,c,d,e')).toEqual(['a', 'b', 'c', 'd']);
    expect(chosen(ALL)).toEqual(['x', 'y']);
    expect(chosen('')).toEqual([]);
    expect(ofSeries('series:dushanbe-process')).toBe(
      '/documents?series=series:dushanbe-process&kind=DECLARATION&compare=all',
    );
  });

  test('are filtered by what the address says', () => {
    const address =
      'q=border&kind=RESOLUTION&adoptedBy=org:sco&cites=declaration:un-charter&from=2018&to=2024';
    expect(documentFilterOf(new URLSearchParams(address))).toEqual({
      text: 'border',
      kinds: ['RESOLUTION'],
      adoptedBy: ['org:sco'],
      cites: ['declaration:un-charter'],
      during: { from: '2018', to: '2024' },
    });
  });
});

describe('a source', () => {
  const position = (value: string, ids: readonly string[], deprecated = false) => ({
    value,
    deprecated,
    claims: ids.map((id) => ({ id })),
  });
  const claim = (id: string, source: string, modality = 'REPORTED') => ({
    id,
    modality,
    polarity: 'POSITIVE',
    supports: [{ locator: 'p. 2', quote: null, source: { id: source } }],
  });
  const fact = (agreement: string, accepted: string | null, modality = 'REPORTED', deprecated = false) =>
    ({
      predicate: 'dates',
      agreement,
      entity: { id: 'event:x' },
      accepted: accepted === null ? null : { id: accepted },
      positions: [position('2018', ['own'], deprecated), position('2018-05', ['other'])],
      evidence: { claims: [claim('own', 'source:own', modality), claim('other', 'source:other')] },
      without: { change: 'AGREEMENT' },
    }) as unknown as Saying['fact'];
  const saying = (...of: Parameters<typeof fact>) => sayingOf(fact(...of), 'source:own');

  test('says its own values, and others say theirs', () => {
    const { values, otherValues, places, isAlone } = saying('COMPATIBLE', 'other');
    expect({ values, otherValues, places, isAlone }).toEqual({
      values: ['2018'],
      otherValues: ['2018-05'],
      places: [{ locator: 'p. 2', quote: null }],
      isAlone: false,
    });
  });

  test.each([
    ['less precise', saying('COMPATIBLE', 'other'), false],
    ['accepted', saying('COMPATIBLE', 'own'), false],
    ['contradicted', saying('CONTESTED', 'own'), true],
    ['in a tie', saying('CONTESTED', null), true],
    ['given up', saying('COMPATIBLE', 'other', 'REPORTED', true), true],
    ['only announced', saying('COMPATIBLE', 'other', 'ANNOUNCED'), true],
  ])('that is %s', (_, said, disputed) => {
    expect(isDisputed(said)).toBe(disputed);
  });

  test('has what it says grouped in the order of the list', () => {
    const of = (id: string) => ({ fact: { entity: { id } } }) as unknown as Saying;
    const groups = byEntity(['b', 'a', 'b'].map(of));
    expect(groups.map((group) => group.map(({ fact: { entity } }) => entity.id))).toEqual([
      ['b', 'b'],
      ['a'],
    ]);
  });

  test('is a copy of an archive by its address alone', () => {
    expect(
      [
        'https://web.archive.org/web/2019/https://caricc.org',
        'https://caricc.org/archive.org',
        'https://akorda.kz/en/archive',
        'no address',
      ].map(isArchived),
    ).toEqual([true, false, false, false]);
  });
});

describe('facts before and after a doubt', () => {
  const fact = (
    agreement: string,
    accepted: string | null,
    without: object,
    origins: readonly string[] = ['UN'],
  ): FactInDoubt =>
    ({
      agreement,
      accepted: accepted === null ? null : { id: accepted },
      evidence: {
        claims: origins.map((origin) => ({ supports: [{ source: { id: `source:${origin}`, origin } }] })),
      },
      without,
    }) as unknown as FactInDoubt;
  const facts = [
    fact('SINGLE_SOURCE', 'a', { change: 'LOST', accepted: null, agreement: null }),
    fact('CONTESTED', null, { change: 'ANSWER', accepted: { id: 'b' }, agreement: 'SINGLE_SOURCE' }, [
      'UN',
      'OSCE',
    ]),
    fact('UNANIMOUS', 'c', { change: 'UNTOUCHED', accepted: { id: 'c' }, agreement: 'UNANIMOUS' }, ['OSCE']),
    // Without a source it is supported neither now nor then.
    fact(
      'SINGLE_SOURCE',
      'd',
      { change: 'UNTOUCHED', accepted: { id: 'd' }, agreement: 'SINGLE_SOURCE' },
      [],
    ),
  ];

  test('are counted', () => {
    expect(tally(facts)).toEqual({
      supported: { before: 3, after: 2 },
      answered: { before: 2, after: 2 },
      contested: { before: 1, after: 0 },
      single: { before: 1, after: 1 },
    });
  });

  test('name the publishers by how many facts rest on them', () => {
    expect(publishersOfFacts(facts)).toEqual([
      { item: 'OSCE', facts: 2 },
      { item: 'UN', facts: 2 },
    ]);
  });

  test('are answered by the value of the accepted claim', () => {
    const positions = [{ value: '46', claims: [{ id: 'a' }, { id: 'b' }] }];
    expect([{ id: 'b' }, { id: 'z' }, null].map((claim) => acceptedValue(positions, claim))).toEqual([
      '46',
      null,
      null,
    ]);
  });
});

describe('a list that is read page by page', () => {
  const page = (at: number) => ({
    nodes: [at, at],
    totalCount: 6,
    pageInfo: { hasNextPage: at < 3, endCursor: String(at) },
  });
  const read = async (after: string | null) => page(after === null ? 1 : Number(after) + 1);

  test('is whole where it ends', async () => {
    expect(await readPages(read, 100)).toEqual({
      nodes: [1, 1, 2, 2, 3, 3],
      totalCount: 6,
      isWhole: true,
    });
  });

  test('says so where it is cut', async () => {
    expect(await readPages(read, 3)).toEqual({ nodes: [1, 1, 2, 2], totalCount: 6, isWhole: false });
    expect(await readPages(async () => null, 3)).toEqual({ nodes: [], totalCount: 0, isWhole: true });
  });
});
