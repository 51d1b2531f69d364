/**
 * The catalogue keeps to the Cypher that both engines read alike. Each rule stands for a way in which the
 * embedded engine was seen to answer differently from Neo4j without an error, or to give up.
 */
import { describe, expect, test } from 'vitest';
import { writeBatches } from '../../src/store/loading/write-batches.js';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import { diffGraph } from '../../src/store/port/graph-diff.js';
import { revisionOf } from '../../src/store/port/property-graph.js';
import { wholeCatalogue } from './catalogue.js';
import { UNORDERED } from './compare-stores.js';
import { type Clause, clausesOf, itemsOf, relationshipsOf, withoutTexts } from './read-cypher.js';
import { sampleProjection } from './sample-projection.js';

const AGGREGATE = /\b(?:count|collect|sum|avg|min|max|stdev|percentile\w*)\s*\(/i;
/** Facets become maps, in which order means nothing; `conformance.ts` reads them one by one, in order. */
const isFacet = (column: string): boolean => /^f\d+$/.test(column);
const ALIASED = /\bAS (?:\w+|`\w+`)$/;

/** What each rule finds wrong with a text; nothing where it keeps to the rule. */
const RULES: Readonly<Record<string, (cypher: string) => readonly string[]>> = {
  'whatever is computed has an alias: `RETURN n, count(*)` would give the number of n': (cypher) =>
    projections(cypher)
      .flatMap(({ body }) => itemsOf(body))
      .filter((item) => !/^\w+$/.test(item) && !ALIASED.test(item)),

  'aggregates stand in no map and no list': (cypher) =>
    projections(cypher)
      .flatMap(({ body }) => itemsOf(body))
      .filter((item) => /[[{][^\]}]*/.test(item) && AGGREGATE.test(/[[{](.*)[\]}]/.exec(item)?.[1] ?? '')),

  'a sum has a group or a default: over nothing it would be null': (cypher) =>
    projections(cypher)
      .map(({ body }) => itemsOf(body))
      .filter(
        (items) =>
          items.some((i) => /(?<!coalesce\()\bsum\s*\(/i.test(i)) && items.every((i) => AGGREGATE.test(i)),
      )
      .map((items) => items.join()),

  'what is collected is compared without regard to order, as no engine promises one': (cypher) =>
    [...withoutTexts(cypher).matchAll(/\bcollect\(.*?\) AS (\w+)/g)].flatMap(([found, column = '']) =>
      (UNORDERED as readonly string[]).includes(column) || isFacet(column) ? [] : [found],
    ),

  'labels are not combined by |, ! or &': (cypher) =>
    withoutTexts(cypher)
      .replaceAll(/\[[^\]]*\]/g, '[]')
      .match(/\(\w*:[^)\s{]*[|!&][^)]*\)|\b\w+:(?:!|`\w+`[|&])\S*/g) ?? [],

  'no node or relationship is returned as it is, only its id, labels, type and properties': (cypher) => {
    const answer = clausesOf(cypher).findLast((c) => c.keyword === 'RETURN' && c.depth === 0);
    return itemsOf(answer?.body ?? '').filter((item) => isPatternVariable(cypher, item));
  },

  'labels, types and properties have backticks: a reserved word would not parse': (cypher) => {
    const text = withoutTexts(cypher);
    const maps = new Set([...text.matchAll(/UNWIND \$\w+ AS (\w+)/g)].map(([, name]) => name));
    return [
      ...(text.match(/[([]\s*\w*\s*:\s*[A-Za-z]\w*/g) ?? []),
      ...(text.match(/\b\w+:[A-Za-z]\w*/g) ?? []),
      ...(text.match(/\{\s*\w+\s*:/g) ?? []),
      ...[...text.matchAll(/\b(\w+)\.(?=[A-Za-z])\w+/g)].flatMap(([found, parent]) =>
        maps.has(parent) ? [] : [found],
      ),
    ];
  },

  'one MATCH a hop, where hops may share a type: the engine panics over 65,535 rows': (cypher) =>
    clausesOf(cypher)
      .filter((c) => c.keyword.endsWith('MATCH'))
      .filter(({ body }) => {
        const types = relationshipsOf(body);
        return types.some((a, i) =>
          types.slice(i + 1).some((b) => a.length === 0 || b.length === 0 || a.some((t) => b.includes(t))),
        );
      })
      .map(({ body }) => body),

  'slices have no negative bounds, intervals no empty ones': (cypher) =>
    withoutTexts(cypher).match(/\[\s*-\d[^\]]*\.\.|\.\.\s*-\d|\*\s*(\d+)\.\.(?!\1)0/g) ?? [],

  'properties are copied as a map: SET n = m of two nodes does nothing': (cypher) =>
    clausesOf(cypher)
      .filter((c) => c.keyword === 'SET')
      .flatMap(({ body }) => /^\s*\w+ = (\w+)\s*$/.exec(body)?.[1] ?? [])
      .filter((name) => isPatternVariable(cypher, name)),

  'variable hops have an upper bound': (cypher) =>
    withoutTexts(cypher).match(/\[[^\]]*\*(?!\d+\.\.\d+)[^\]]*\]/g) ?? [],

  'parameters are the only way in for values': (cypher) => (cypher.includes('"') ? [cypher] : []),
};

const statements = await wholeCatalogue();
const { nodes, edges } = toGraph(sampleProjection);
const writes = [
  ...planned({ nodes: [], edges: [] }, { nodes, edges }),
  ...planned({ nodes, edges }, { nodes: [], edges: [] }),
  ...planned(
    { nodes, edges },
    {
      nodes: nodes.map((n) => ({ ...n, props: { ...n.props, rev: 'x' } })),
      edges: edges.map((e) => ({ ...e, props: { ...e.props, rev: 'x' } })),
    },
  ),
  ...planned({ nodes, edges }, { nodes, edges: [] }),
];

describe.each(Object.entries(RULES))('%s', (_, rule) => {
  test('in what is read', () => {
    expect(statements.flatMap((s) => rule(s.cypher).map((found) => `${s.name}: ${found}`))).toEqual([]);
  });
  test('in what is written', () => {
    expect(writes.flatMap((cypher) => rule(cypher).map((found) => `${found} in ${cypher}`))).toEqual([]);
  });
});

test('no two queries share a name', () => {
  const texts = new Map<string, string>();
  const twice = statements.filter(({ name, cypher }) => {
    const known = texts.get(name) ?? cypher;
    texts.set(name, known);
    return known !== cypher;
  });
  expect(twice.map((s) => s.name)).toEqual([]);
});

test('the texts of up to two filters are a bounded set, so that plan caches work', () => {
  const texts = new Set(statements.map((s) => s.cypher));
  expect(texts.size).toBeGreaterThan(300);
  expect(texts.size).toBeLessThan(6_000);
  expect(Math.max(...[...texts].map((t) => t.length))).toBeLessThan(5_000);
});

test('every query only reads', () => {
  const writing = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|LOAD CSV|FOREACH)\b/;
  expect(statements.filter((s) => writing.test(withoutTexts(s.cypher))).map((s) => s.name)).toEqual([]);
});

test.each([
  ['MATCH (n:`A`) RETURN n.`x` AS x, count(*)', 'whatever'],
  ['MATCH (n:`A`) RETURN {c: count(*)} AS c', 'aggregates'],
  ['MATCH (n:`A`) RETURN sum(n.`x`) AS s', 'a sum'],
  ['MATCH (n:`A`|`B`) RETURN n.`x` AS x', 'labels are'],
  ['MATCH (n) WHERE n:!`A` RETURN n.`x` AS x', 'labels are'],
  ['MATCH (n:`A`) RETURN collect(n.`x`) AS xs', 'what is collected'],
  ['MATCH (n:`A`) RETURN n', 'no node'],
  ['MATCH (n:`A`)-[r:`B`]->() RETURN r', 'no node'],
  ['MATCH (n:A) RETURN n.`x` AS x', 'labels, types'],
  ['MATCH (n:`A`) RETURN n.x AS x', 'labels, types'],
  ['MATCH (n:`A` {id: $x}) RETURN n.`x` AS x', 'labels, types'],
  ['MATCH (a)-[:`E`]->(b)-[:`E`]->(c) RETURN count(c) AS c', 'one MATCH'],
  ['MATCH (a) WHERE EXISTS { MATCH (a)-[:`E`|`F`]->(b)<-[:`F`]-(c) } RETURN a.`id` AS id', 'one MATCH'],
  ['MATCH (a)-->(b)-[:`E`]->(c) RETURN count(c) AS c', 'one MATCH'],
  ['MATCH (a:`A`) RETURN a.`l`[-2..] AS l', 'slices'],
  ['MATCH (a:`A`) MATCH (b:`B`) SET a = b', 'properties'],
  ['MATCH (a)-[:`E`*]->(b) RETURN count(b) AS c', 'variable'],
  ['MATCH (a)-[:`E`*2..]->(b) RETURN count(b) AS c', 'variable'],
  ['MATCH (a {`id`: "x"}) RETURN a.`id` AS id', 'parameters'],
])('the lint sees what is wrong with %s', (cypher, rule) => {
  const broken = Object.entries(RULES).flatMap(([name, find]) => (find(cypher).length > 0 ? [name] : []));
  expect(broken).toContainEqual(expect.stringMatching(`^${rule}`));
});

function projections(cypher: string): readonly Clause[] {
  return clausesOf(cypher).filter((c) => c.keyword === 'WITH' || c.keyword === 'RETURN');
}

/** Bound by a node or relationship of a pattern, and not by UNWIND or an alias. */
function isPatternVariable(cypher: string, name: string): boolean {
  if (!/^\w+$/.test(name)) return false;
  const text = withoutTexts(cypher);
  const inPattern = new RegExp(`(?:MATCH|CREATE)\\b[^{}]*?[([]${name}[:)\\]\\s]`).test(text);
  return inPattern && !new RegExp(`\\bAS ${name}\\b`).test(text);
}

type Graph = Parameters<typeof diffGraph>[1];

function planned(present: Graph, target: Graph): readonly string[] {
  const change = diffGraph(
    {
      nodes: new Map(present.nodes.map((n) => [n.id, { rev: revisionOf(n), labels: n.labels }])),
      edges: new Map(present.edges.map((e) => [e.id, { ...e, rev: revisionOf(e) }])),
    },
    target,
  );
  return writeBatches(change).map((b) => b.cypher);
}
