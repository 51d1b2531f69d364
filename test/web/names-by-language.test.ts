/** Every question of the page asks for names in the language of its reader, whoever writes the question. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, print, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { expect, test } from 'vitest';
import { namesByLanguage } from '../../scripts/names-by-language.js';
import { packageRoot } from '../../src/shared/package-files.js';
import * as generated from '../../src/web/generated/graphql.js';
import { seededApp } from '../support/app.js';

const sdl = readFileSync(join(packageRoot, 'schema.graphql'), 'utf8');
const schema = buildSchema(sdl);

const documents = Object.entries(generated).flatMap(([name, document]) =>
  name.endsWith('Document') ? [[name, String(document)] as const] : [],
);

/** Lists the fields that could be asked for in a language and are not. */
function withoutLanguage(query: string): readonly string[] {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field: (field) => {
        const takes = types.getFieldDef()?.args.some(({ name }) => name === 'lang');
        if (takes && !field.arguments?.some(({ name }) => name.value === 'lang'))
          found.push(field.name.value);
      },
    }),
  );
  return found;
}

test('no document of the page forgets the language', () => {
  expect(documents.length).toBeGreaterThan(20);
  expect(documents.flatMap(([name, query]) => withoutLanguage(query).map((field) => [name, field]))).toEqual(
    [],
  );
  expect(documents.filter(([, query]) => query.includes('name(lang: $lang)')).length).toBeGreaterThan(20);
});

const transformed = (...texts: string[]): readonly string[] =>
  namesByLanguage
    .transform({
      documents: texts.map((text) => ({ document: parse(text) })),
      schema: parse(sdl),
    })
    .map(({ document }) => print(document));

test('a question takes the variable that a fragment of another file needs', () => {
  const [query, fragment, deep] = transformed(
    'query Q($id: ID!) { entity(id: $id) { ...A } }',
    'fragment A on Entity { id ...B }',
    'fragment B on Entity { name }',
  );
  expect(query).toContain('($id: ID!, $lang: String)');
  expect(fragment).not.toContain('lang');
  expect(deep).toContain('name(lang: $lang)');
  expect(validate(schema, parse([query, fragment, deep].join('\n')))).toEqual([]);
});

test.each([
  ['has no name in it', 'query Q { version { version } }'],
  ['says the language itself', 'query Q { entity(id: "org:un") { name(lang: "tg") } }'],
  ['declares the variable', 'query Q($lang: String) { entity(id: "org:un") { name(lang: $lang) } }'],
])('a question that %s stays as it is', (_, text) => {
  expect(transformed(text)).toEqual([print(parse(text))]);
});

test('a question that is asked again in another language has other names', async () => {
  const { ask } = await seededApp();
  const query =
    'query ($lang: String) { event(id: "event:dushanbe-2018") { organizers { actor { name(lang: $lang) } } } }';
  const namesIn = async (lang: string | null) => JSON.stringify((await ask(query, { lang })).data);
  const [main, russian, again] = [await namesIn(null), await namesIn('ru'), await namesIn(null)];
  expect(main).toContain('"European Union"');
  expect(russian).toContain('"Европейский Союз"');
  expect(again).toBe(main);
});

test('names come in Russian where there are any, else as they are', async () => {
  const { ask } = await seededApp();
  const ids = ['org:sco', 'state:kuwait', 'event:dushanbe-2018', 'statement:caricc-dushanbe-2022'];
  const { data } = await ask(
    'query ($ids: [ID!]!, $lang: String) { nodes(ids: $ids) { ... on Entity { name(lang: $lang) shortName(lang: $lang) } } }',
    { ids, lang: 'ru' },
  );
  expect((data as { nodes: unknown }).nodes).toEqual([
    { name: 'Шанхайская организация сотрудничества', shortName: 'ШОС' },
    { name: 'Государство Кувейт', shortName: 'Кувейт' },
    { name: expect.stringContaining('Противодействие терроризму'), shortName: 'Конференция (Душанбе), 2018' },
    { name: expect.stringMatching(/^Statement of/), shortName: expect.any(String) },
  ]);
});
