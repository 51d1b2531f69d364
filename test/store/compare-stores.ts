/** Runs conformance cases on both stores and tells where the embedded one differs; Neo4j is the one that is right. */

import type { GraphStore } from '../../src/store/graph-store.js';
import type { Params, Row } from '../../src/store/statement.js';
import type { ConformanceCase } from './conformance.js';

export interface Stores {
  readonly embedded: GraphStore;
  readonly neo4j: GraphStore;
}

export interface Answer {
  readonly name: string;
  readonly params: Params;
  readonly rows: readonly Row[] | string;
}

export interface Compared {
  /** Where they differ, and nothing else: equal lists mean conformance. */
  readonly embedded: readonly Answer[];
  readonly neo4j: readonly Answer[];
  readonly cases: number;
  /** Cases that found something: a comparison of nothing with nothing proves little. */
  readonly withRows: number;
}

const AT_ONCE = 8;

export async function compareStores(
  { embedded, neo4j }: Stores,
  cases: readonly ConformanceCase[],
): Promise<Compared> {
  const differing: { embedded: Answer; neo4j: Answer }[] = [];
  let withRows = 0;
  for (let i = 0; i < cases.length; i += AT_ONCE) {
    const pairs = await Promise.all(
      cases.slice(i, i + AT_ONCE).map(async (c) => {
        const [actual, right] = await Promise.all([answerOf(c, embedded), answerOf(c, neo4j)]);
        return { embedded: actual, neo4j: right };
      }),
    );
    for (const pair of pairs) {
      if (pair.neo4j.rows.length > 0) withRows += 1;
      // A statement that fails on both is wrong on both.
      if (typeof pair.neo4j.rows === 'string' || canonical(pair.embedded.rows) !== canonical(pair.neo4j.rows))
        differing.push(pair);
    }
  }
  return {
    embedded: differing.map((d) => d.embedded),
    neo4j: differing.map((d) => d.neo4j),
    cases: cases.length,
    withRows,
  };
}

async function answerOf(c: ConformanceCase, store: GraphStore): Promise<Answer> {
  const { name, params } = c;
  try {
    const rows = await c.rows(store);
    for (const row of rows) c.decode(row);
    return { name, params, rows };
  } catch (error) {
    return { name, params, rows: `fails: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Text that two values share exactly when they are equal but for the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) => {
    if (typeof v === 'bigint') return `bigint ${v}`;
    if (v === undefined) return 'undefined';
    if (typeof v !== 'object' || v === null || Array.isArray(v)) return v;
    return Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
