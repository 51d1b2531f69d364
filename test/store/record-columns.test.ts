import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINK_TYPES } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import { decodeLink, decodeNode } from '../../src/store/mapping/from-graph.js';
import {
  assemble,
  COLUMNS_OF,
  type ColumnName,
  columnExpressions,
  type RecordType,
} from '../../src/store/mapping/record-columns.js';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import type { GraphEdge, GraphNode } from '../../src/store/port/property-graph.js';
import { randomProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { sampleProjection } from './sample-projection.js';

test('a record assembled from all its columns is the decoded record', () => {
  expectWhole(sampleProjection);
  fc.assert(fc.property(randomProjection, expectWhole), { numRuns: randomRuns(20, 200) });
});

test('a column reads its own properties and nothing else', () => {
  expect(columnExpressions('entity', ['name', 'period'])).toEqual([
    ...[
      'n.`id`',
      'n.`name`',
      'n.`edtf`',
      'n.`startEarliest`',
      'n.`startLatest`',
      'n.`endEarliest`',
      'n.`endLatest`',
    ],
    'n.`endState`',
    'n.`gaps`',
    'n.`doubts`',
  ]);
  expect(columnExpressions('link', ['toId', 'detail'])).toEqual(['endNode(r).`id`', 'r.`detail`']);
  expect(columnExpressions('participation', ['eventId', 'id'])).toEqual(['n.`eventId`', 'n.`id`']);
  expect(assemble('entity', ['name'], ['skipped', 'topic:x', 'X'], 1)).toEqual({
    id: 'topic:x',
    kind: 'TOPIC',
    name: 'X',
  });
});

function expectWhole(projection: Projection): void {
  const { nodes, edges } = toGraph(projection);
  for (const node of nodes) {
    const decoded = decodeNode(node.labels, node.props);
    if (decoded !== null) expect(wholeOf(decoded.type, node.props)).toMatchObject(decoded.record);
  }
  const links: readonly string[] = LINK_TYPES;
  for (const edge of edges.filter((e) => links.includes(e.type)))
    expect(wholeOf('link', withEnds(edge))).toMatchObject(
      decodeLink(edge.props, edge.type, edge.from, edge.to),
    );
}

const withEnds = ({ type, from, to, props }: GraphEdge) => ({
  ...props,
  'type(r)': type,
  'startNode(r).`id`': from,
  'endNode(r).`id`': to,
});

/** Assembles a record from the values that a store returns for all columns. */
function wholeOf(type: RecordType, props: GraphNode['props']) {
  const columns: readonly ColumnName[] = COLUMNS_OF[type];
  const values = columnExpressions(type, columns).map(
    (c) => props[c] ?? props[/^[nr]\.`(\w+)`$/.exec(c)?.[1] ?? ''] ?? null,
  );
  return assemble(type, columns, values);
}
