/**
 * Into an empty Neo4j as fast as plain statements go: UNWIND, one statement a label set or an edge type, many transactions. Nothing
 * is compared and nothing can be undone: the bound for a bulk load.
 */
import type { Driver } from 'neo4j-driver';
import type { GraphData, GraphEdge, GraphNode } from '../../../src/store/graph-data.js';
import { toDriverParams } from '../../../src/store/neo4j-values.js';
import { byKey } from './by-key.js';
import type { LoadCounts, OnProgress } from './progress.js';

const ROWS_PER_TRANSACTION = 10_000;

export async function loadByUnwind(
  driver: Driver,
  parts: AsyncIterable<GraphData>,
  onProgress?: OnProgress,
): Promise<LoadCounts> {
  const counts = { nodes: 0, edges: 0 };
  let underWay: Promise<void> = Promise.resolve();
  const nodes = new Map<string, GraphNode[]>();
  const edges = new Map<string, GraphEdge[]>();

  /** The database works on one batch while the next one is made. */
  async function write(cypher: string, rows: readonly object[]): Promise<void> {
    await underWay;
    underWay = send(cypher, rows);
    // Whoever awaits it next meets the failure.
    underWay.catch(() => {});
  }

  async function send(cypher: string, rows: readonly object[]): Promise<void> {
    const session = driver.session({ database: 'neo4j' });
    try {
      await session.run(cypher, toDriverParams({ rows: rows as never }));
    } finally {
      await session.close();
    }
    onProgress?.(counts);
  }

  async function flushNodes(atLeast: number): Promise<void> {
    for (const [labels, rows] of nodes) {
      if (rows.length < atLeast) continue;
      nodes.delete(labels);
      counts.nodes += rows.length;
      await write(
        `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`,
        rows.map((n) => n.props),
      );
    }
  }

  async function flushEdges(atLeast: number): Promise<void> {
    for (const [type, rows] of edges) {
      if (rows.length < atLeast) continue;
      edges.delete(type);
      counts.edges += rows.length;
      await write(
        `UNWIND $rows AS row MATCH (a:Record {id: row.from}) MATCH (b:Record {id: row.to})
         CREATE (a)-[r:${type}]->(b) SET r = row.props`,
        rows.map(({ from, to, props }) => ({ from, to, props })),
      );
    }
  }

  for await (const part of parts) {
    byKey(nodes, part.nodes, (n) => n.labels.join(':'));
    byKey(edges, part.edges, (e) => e.type);
    await flushNodes(ROWS_PER_TRANSACTION);
    // An edge needs its ends, which may still wait.
    if ([...edges.values()].some((rows) => rows.length >= ROWS_PER_TRANSACTION)) {
      await flushNodes(1);
      await flushEdges(ROWS_PER_TRANSACTION);
    }
  }
  await flushNodes(1);
  await flushEdges(1);
  await underWay;
  return counts;
}
