/** The page speaks each of its languages wholly: the same keys, the same arguments, and no word of another. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PREDICATES } from '../../src/domain/predicates.js';
import { PAGE_LANGUAGES } from '../../src/server/routes/page-language.js';
import { packageRoot } from '../../src/shared/package-files.js';
import { LANGUAGES, languageOf, languageParam, usualLanguage } from '../../src/web/browser/language.js';
import { addressOf } from '../../src/web/browser/router.js';
import { english } from '../../src/web/texts/en/index.js';
import { russian } from '../../src/web/texts/ru/index.js';
import { formFor, many } from '../../src/web/texts/ru/words.js';

type Text = string | ((...values: unknown[]) => unknown);

/** Lists all texts by the keys that lead to them. */
const textsOf = (value: unknown, path: string): readonly (readonly [path: string, text: Text])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path} ${key}`))
    : [[path, value as Text]];

const ENGLISH = new Map(textsOf(english, ''));
const RUSSIAN = new Map(textsOf(russian, ''));

/** Answers to whatever a text does with a value: a number of 3, a word, a list of words, or an object of such. */
const anything: unknown = new Proxy(() => 'слово', {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'string' ? 'слово' : 3);
    if (key === 'toLocaleString' || key === 'toFixed') return () => '3';
    if (key === Symbol.iterator) return ['слово', 'слово'].values.bind(['слово', 'слово']);
    if (['map', 'join', 'slice', 'at', 'filter', 'flatMap'].includes(String(key)))
      return (Reflect.get(['слово', 'слово'], key) as () => unknown).bind(['слово', 'слово']);
    if (['replaceAll', 'trim'].includes(String(key))) return () => 'слово';
    return key === 'length' ? 2 : anything;
  },
});

const SAMPLES: readonly unknown[] = [0, 1, 2, 5, 21, 1_234, 'слово', anything, [anything]];

/** Calls a text with sample values in every place, and leaves out what it says of values that are not of its kind. */
function sayingsOf(text: Text): readonly string[] {
  if (typeof text === 'string') return [text];
  const values = SAMPLES.map((sample) => Array.from({ length: text.length }, () => sample));
  const open = [...Array.from({ length: text.length - 1 }, () => 2), null];
  return [...values, open]
    .flatMap((given) => {
      try {
        return textsOf(text(...given), '').map(([, said]) => String(said));
      } catch (error) {
        if (error instanceof TypeError || error instanceof RangeError) return [];
        throw error;
      }
    })
    .filter((said) => !/undefined|null/.test(said));
}

/** What stands in Latin letters in a Russian text, too: names, acronyms, keys, numerals of quarters, the sign of a number. */
const LATIN_ALLOWED =
  /\b(?:Communiqué|GraphQL|CSV|SVG|PNG|WebGL|GEXF|GraphML|JSON(?:-LD)?|PDF|RSS|API|EDTF|Ctrl|Alt|Enter|Esc|Natural Earth|n|CARICC|Miralizoda|[IVX]+)(?![\p{L}])/gu;

describe('the texts', () => {
  test('have the same keys in every language', () => {
    expect([...RUSSIAN.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  test.each([...RUSSIAN])('%s', (path, text) => {
    const original = ENGLISH.get(path);
    expect(typeof text).toBe(typeof original);
    for (const said of [text, original as Text].map(sayingsOf)) {
      expect(said.length).toBeGreaterThan(0);
      for (const one of said) expect(one).not.toMatch(/NaN|\[object|=>/);
    }
    for (const one of sayingsOf(text))
      expect(one.replaceAll(LATIN_ALLOWED, ''), one).not.toMatch(/\p{Script=Latin}/u);
    if (typeof original === 'string' && !original.includes('Мирализода'))
      expect(original).not.toMatch(/\p{Script=Cyrillic}/u);
    if (typeof original === 'string') expect(text === '').toBe(original === '');
  });
});

test('a Russian noun has the form that its number asks for', () => {
  const counted = (n: number) => many(n, 'источник', 'источника', 'источников').replaceAll(/\s/g, ' ');
  for (const n of [1, 21, 101]) expect(counted(n)).toBe(`${n} источник`);
  for (const n of [2, 3, 4, 22]) expect(counted(n)).toBe(`${n} источника`);
  for (const n of [0, 5, 11, 12, 14, 25, 111]) expect(counted(n)).toBe(`${n} источников`);
  expect(counted(1_234)).toBe('1 234 источника');
  expect(formFor(1.5, 'раз', 'раза', 'раз')).toBe('раза');
});

describe('the enums', () => {
  const types = buildSchema(readFileSync(join(packageRoot, 'schema.graphql'), 'utf8')).getTypeMap();
  const TABLES = {
    kinds: ['EntityKind'],
    values: [
      'EventKind',
      'EventStatus',
      'OrganizationKind',
      'DeclarationKind',
      'PlaceKind',
      'CitationVerb',
      'ClaimRank',
    ],
    roles: ['ParticipationRole', 'OrganizerRole'],
    linksOut: ['LinkType'],
    sourceKinds: ['SourceKind'],
  } as const;

  test.each(
    Object.entries(TABLES).flatMap(([table, names]) =>
      names.map((name) => [name, table as keyof typeof TABLES] as const),
    ),
  )('%s have words', (name, table) => {
    const type = types[name];
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    expect(values.length).toBeGreaterThan(0);
    for (const { enums } of [english, russian])
      for (const value of values) expect(enums[table]).toHaveProperty([value], expect.stringMatching(/./));
  });

  test('predicates that the code knows have words', () => {
    for (const { enums } of [english, russian])
      for (const { name } of PREDICATES.values())
        expect(enums.predicates).toHaveProperty([name], expect.stringMatching(/./));
  });
});

describe('the language of the page', () => {
  test.each([
    [null, [], 'en'],
    [null, ['ru-RU', 'en'], 'ru'],
    [null, ['tg', 'ru', 'en'], 'ru'],
    [null, ['de', 'fr'], 'en'],
    ['en', ['ru'], 'en'],
    ['ru', ['en-GB'], 'ru'],
    ['tlh', ['ru'], 'ru'],
  ])('kept %j, asked for %j, is %s', (kept, asked, language) => {
    expect(usualLanguage(kept, asked)).toBe(language);
  });

  test.each([
    ['ru', 'ru'],
    ['RU-ru', 'ru'],
    ['en-GB', 'en'],
    ['rus', null],
    ['', null],
    [null, null],
  ])('%j in an address is %j', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  test('is left out of an address only where English shows without it', () => {
    expect(languageParam('en', 'en')).toBeNull();
    expect(languageParam('en', 'ru')).toBe('en');
    expect(languageParam('ru', 'en')).toBe('ru');
    expect(languageParam('ru', 'ru')).toBe('ru');
  });

  test('stands in every address, behind what the address is of', () => {
    expect(addressOf('/paths', { from: 'org:a', lang: 'en' }, 'ru')).toBe('/paths?from=org:a&lang=ru');
    expect(addressOf('/paths', { from: 'org:a', lang: 'ru' }, null)).toBe('/paths?from=org:a');
    expect(addressOf('/', {}, 'ru')).toBe('/?lang=ru');
    expect(addressOf('/graphql', {}, 'ru')).toBe('/graphql');
  });

  test('is one that the service can say, too', () => expect(PAGE_LANGUAGES).toEqual(LANGUAGES));

  test('is carried by every link: none is written by hand', () => {
    const folder = join(packageRoot, 'src/web');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.tsx'),
    );
    const byHand = files.flatMap((file) =>
      [
        ...readFileSync(join(folder, file), 'utf8').matchAll(
          /href=(?:\{?["'`])\/(?!graphql|licenses)[^\n]*/g,
        ),
      ].map(([found]) => `${file}: ${found}`),
    );
    expect(files.length).toBeGreaterThan(30);
    expect(byHand).toEqual([]);
  });
});
