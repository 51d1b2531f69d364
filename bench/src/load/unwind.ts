/**
 * Into an empty Neo4j as fast as plain statements go: UNWIND, a statement a batch, each its own transaction. Nothing is compared, and
 * what is ended half way stays half: the bound for a bulk load.
 */
import type { Driver } from 'neo4j-driver';
import { toDriverProperties } from '../../../src/store/neo4j/neo4j-values.js';
import type { LoadProgress } from '../../../src/store/port/graph-store.js';
import { isPropertylessType } from '../../../src/store/port/property-graph.js';
import type { GraphBatch, StagedGraph } from '../../../src/store/port/staged-graph.js';

export async function loadByUnwind(
  driver: Driver,
  graph: StagedGraph,
  onProgress?: (progress: LoadProgress) => void,
): Promise<void> {
  let done = 0;
  let underWay: Promise<void> = Promise.resolve();

  async function send({ cypher, rows }: Write): Promise<void> {
    const session = driver.session({ database: 'neo4j' });
    try {
      await session.run(cypher, { rows });
    } finally {
      await session.close();
    }
    done += rows.length;
    onProgress?.({ done, total: graph.nodes + graph.edges });
  }

  for await (const batch of graph.batches()) {
    // The database works on one batch while the next one is made.
    const write = writeOf(batch);
    await underWay;
    underWay = send(write);
    // Whoever awaits it next meets the failure.
    underWay.catch(() => {});
  }
  await underWay;
}

interface Write {
  readonly cypher: string;
  readonly rows: readonly unknown[];
}

function writeOf(batch: GraphBatch): Write {
  if ('nodes' in batch)
    return {
      cypher: `UNWIND $rows AS row CREATE (n:${batch.labels.join(':')}) SET n = row`,
      rows: batch.nodes.map((n) => toDriverProperties(n.props)),
    };
  return {
    cypher: `UNWIND $rows AS row MATCH (a:Record {id: row.from}) MATCH (b:Record {id: row.to})
       CREATE (a)-[r:${batch.type}]->(b) ${isPropertylessType(batch.type) ? '' : 'SET r = row.props'}`,
    rows: batch.edges.map(({ from, to, props }) => ({ from, to, props: toDriverProperties(props) })),
  };
}
