/** The worked example in the README of the compiler is what the compiler generates. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { createContext } from '../../src/graphql/context.js';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/shared/package-files.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { stubStore } from '../server/stub-store.js';

const README = join(import.meta.dirname, '../../src/store/nested-query/README.md');

test('the GraphQL query of the README compiles to its Cypher', async () => {
  const readme = await readFile(README, 'utf8');
  const document = parse(codeBlock(readme, 'graphql'));
  const schema = createSchema(readSchemaText());
  expect(validate(schema, document)).toEqual([]);

  const sent: string[] = [];
  const store: GraphStore = {
    ...stubStore(),
    capabilities: { nestedCollect: true },
    read: async ({ cypher }) => {
      sent.push(cypher);
      return [];
    },
  };
  await execute({ schema, document, contextValue: createContext(store) });

  // Later queries are those of the plain loaders, since the nested one found no such event.
  expect(withoutLayout(sent[0] ?? '')).toBe(withoutLayout(codeBlock(readme, 'cypher')));
});

function codeBlock(markdown: string, language: string): string {
  const [, block = ''] = markdown.match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``)) ?? [];
  return block;
}

/** Line breaks and indentation are free; so are spaces inside of braces. */
const withoutLayout = (cypher: string): string =>
  cypher
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([{}])\s*/g, '$1')
    .trim();
