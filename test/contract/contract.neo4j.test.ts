/** The same questions on Neo4j; and whatever store answers, the answer is the same to the byte. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExampleQueries } from '../../src/shared/package-files.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { expectContestedInWords } from '../analysis/contested-in-words.js';
import { appOn, type SeededApp, seededApp, type TestApp } from '../support/app.js';
import { shortfall } from '../support/matcher.js';
import { describeWithNeo4j, openSeededNeo4jStore } from '../support/neo4j.js';
import { QUESTIONS } from './questions.js';

interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables?: object;
}
const WRITTEN: readonly Asked[] = [...QUESTIONS, ...readExampleQueries()];
const SEARCH = `query ($text: String!) {
  search(text: $text, first: 50) { totalCount truncated edges { cursor node { node { id } matchedName via score } } }
}`;
const SEARCHES = [
  'Рахмон',
  'Rakhmon',
  'Dushanbe',
  'Душанбе 2022',
  'UN',
  'counter-terrorism',
  'Mirralizoda',
  'declaration on border',
  '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /',
  'OR dushanbe',
];
const LISTS = [
  'actors(first: 100)',
  'actors(first: 100, order: DESC)',
  'events(first: 100)',
  'events(first: 100, order: DESC)',
  'events(first: 100, filter: { place: "place:tajikistan", during: { from: "2018" } })',
  'declarations(first: 100)',
  'topics(first: 100)',
  'sources(first: 100)',
  'statements(first: 100)',
];

describeWithNeo4j('the contract on Neo4j', (connection) => {
  let embedded: SeededApp;
  let store: GraphStore;
  let neo4j: TestApp;

  beforeAll(async () => {
    embedded = await seededApp();
    store = await openSeededNeo4jStore(connection);
    neo4j = appOn(store);
    // A server that has just started plans each statement first; what has a deadline, such as paths, may miss it then.
    for (const { query, variables } of WRITTEN) await neo4j.ask(query, variables);
  });
  afterAll(() => store?.close());

  test.each(QUESTIONS)('$name: $question', async ({ query, variables, expect: expected }) => {
    expect(shortfall(expected, await neo4j.query(query, variables))).toBeNull();
  });

  test('contested facts and positions read as in the fixture, word for word', async () => {
    await expectContestedInWords(neo4j.query);
  });

  describe('has the same answer as the embedded store, in the same order', () => {
    const queries: readonly Asked[] = [
      ...WRITTEN,
      ...SEARCHES.map((text) => ({ name: `search for ${text}`, query: SEARCH, variables: { text } })),
      ...LISTS.map((list) => ({
        name: list,
        query: `{ ${list} { totalCount edges { cursor node { id } } } }`,
      })),
    ];
    test.each(queries)('$name', async ({ query, variables }) => {
      const [ours, theirs] = [await embedded.ask(query, variables), await neo4j.ask(query, variables)];
      expect(ours.errors).toEqual([]);
      expect(JSON.parse(theirs.text)).toEqual(JSON.parse(ours.text));
      expect(theirs.text).toBe(ours.text);
    });
  });
});
