/** What the explorer makes of data: dates as read, questions on their own, language and direction of names. */
import { describe, expect, test } from 'vitest';
import { PREDICATES } from '../../src/domain/predicates.js';
import { withValues } from '../../src/web/api/graphiql.js';
import { decodedPath } from '../../src/web/browser/router.js';
import { DATE_PREDICATES, formatPeriod, formatValue } from '../../src/web/format/period.js';
import { scriptAttributes } from '../../src/web/format/script.js';
import { besideName, shortNameOf } from '../../src/web/format/short-name.js';

describe('dates', () => {
  test('only the values of predicates that are dates are read as dates', () => {
    const dated = [...PREDICATES.values()].filter(({ valueType }) => valueType === 'period');
    expect([...DATE_PREDICATES].sort()).toEqual(dated.map(({ name }) => name).sort());
    expect(formatValue('founded', '1996-08')).toBe('August 1996');
    for (const value of ['1267/1989/2253', '1373/2001', '1540-20'])
      expect(formatValue('mandate', value)).toBe(value);
  });

  test('a post in which somebody was seen is not told as a term', () => {
    const period = {
      edtf: '2020-09/2022-10',
      startEarliest: '0000-01-01',
      startLatest: '2020-09-30',
      endEarliest: '2022-10-01',
      endLatest: '9999-12-31',
      gaps: [],
      doubts: [],
    };
    expect(formatPeriod(period)).toBe('seen September 2020 – October 2022');
  });
});

test('a malformed address stays as it is, and an escaped one is decoded', () => {
  expect(decodedPath('/entity/%E0%A4%A')).toBe('/entity/%E0%A4%A');
  expect(decodedPath('/entity/event%3Adushanbe-2022')).toBe('/entity/event:dushanbe-2022');
});

describe('a question on its own', () => {
  const document =
    'query Q($id: ID!, $kinds: [EntityKind!], $during: DuringInput, $first: Int, $after: String) { x }';

  test('carries its values as defaults', () => {
    const variables = {
      id: 'org:caricc',
      kinds: ['STATE'],
      during: { from: '2018', to: null, certainty: 'CERTAIN' },
      first: 5,
      after: null,
    };
    expect(withValues(document, variables)).toBe(
      [
        'query Q(',
        '  $id: ID! = "org:caricc"',
        '  $kinds: [EntityKind!] = [STATE]',
        '  $during: DuringInput = { from: "2018", certainty: CERTAIN }',
        '  $first: Int = 5',
        '  $after: String',
        ') { x }',
      ].join('\n'),
    );
  });
});

test('a question carries what stands within its values, too', () => {
  const filter = { text: '$a: b', kinds: ['VISIT'], topics: ['topic:x', 'topic:y'], during: { to: '2018' } };
  expect(withValues('query Q($filter: EventFilter) { x }', { filter })).toBe(
    'query Q(\n  $filter: EventFilter = { text: "$a: b", kinds: [VISIT], topics: ["topic:x", "topic:y"], during: { to: "2018" } }\n) { x }',
  );
});

test('a generated question is laid out for reading', () => {
  const generated = '\n    query Q {\n  x\n}\n    fragment Ref on Entity {\n  id\n}';
  expect(withValues(generated, {})).toBe('query Q {\n  x\n}\n\nfragment Ref on Entity {\n  id\n}');
});

describe('what tells an event from its like', () => {
  test.each([
    ['Countering Terrorism', 'Dushanbe conference, 2018', 'Dushanbe conference, 2018'],
    ['Meeting at CITCO', 'Meeting at CITCO, 2024', '2024'],
    ['Sixth CICA summit (Astana, 2022)', 'Astana summit, 2022', undefined],
    ['Central Asian Regional Information and Coordination Centre', 'CARICC', undefined],
  ])('%s (%s)', (name, shortName, beside) => {
    expect(besideName({ name, shortName })).toBe(beside);
  });
});

describe('names', () => {
  test.each([
    ['Rustam Miralizoda', undefined, { dir: 'ltr' }],
    ['Миралӣзода', undefined, { dir: 'ltr', lang: 'tg' }],
    ['Мирализода', undefined, { dir: 'ltr', lang: 'ru' }],
    ['Мирализода', 'tg', { dir: 'ltr', lang: 'tg' }],
    ['«الكويت»', undefined, { dir: 'rtl', lang: 'ar' }],
  ])('%s (%s)', (name, lang, attributes) => {
    expect(scriptAttributes(name, lang)).toEqual(attributes);
  });

  test('in a page of another script, Latin letters are taken to be English', () => {
    expect(scriptAttributes('Rustam Miralizoda', null, 'ru')).toEqual({ dir: 'ltr', lang: 'en' });
    expect(scriptAttributes('Koweït', 'fr', 'ru')).toEqual({ dir: 'ltr', lang: 'fr' });
    expect(scriptAttributes('2018', null, 'ru')).toEqual({ dir: 'ltr' });
  });

  test('the short name of the API stands for a long one', () => {
    expect(
      shortNameOf({
        name: 'Central Asian Regional Information and Coordination Centre',
        shortName: 'CARICC',
      }),
    ).toBe('CARICC');
    expect(shortNameOf({ name: 'Interpol' })).toBe('Interpol');
  });
});
