/** Runs conformance cases on both stores and tells where the embedded one differs; Neo4j is the one that is right. */

import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { Params, Row } from '../../src/store/port/read-query.js';
import type { ConformanceCase } from './conformance.js';

export interface Stores {
  readonly embedded: GraphStore;
  readonly neo4j: GraphStore;
}

/** Where the answers of two stores to a case part. */
export interface Difference {
  readonly name: string;
  readonly params: Params;
  /** Row in which they differ, and that row; undefined where one has no more. */
  readonly at: number;
  readonly embedded: Row | string | undefined;
  readonly neo4j: Row | string | undefined;
}

export interface Compared {
  readonly differences: readonly Difference[];
  readonly cases: number;
  /** Cases that found something: a comparison of nothing with nothing proves little. */
  readonly withRows: number;
}

const AT_ONCE = 8;

export async function compareStores(stores: Stores, cases: readonly ConformanceCase[]): Promise<Compared> {
  const { embedded } = stores;
  const neo4j = keepingPlans(stores.neo4j);
  const differences: Difference[] = [];
  let withRows = 0;
  for (let i = 0; i < cases.length; i += AT_ONCE) {
    await Promise.all(
      cases.slice(i, i + AT_ONCE).map(async (c) => {
        const [actual, right] = await Promise.all([answerOf(c, embedded), answerOf(c, neo4j)]);
        if (right.length > 0) withRows += 1;
        const at = firstDifference(actual, right);
        if (at !== null)
          differences.push({ name: c.name, params: c.params, at, embedded: actual[at], neo4j: right[at] });
      }),
    );
  }
  return { differences, cases: cases.length, withRows };
}

/** A path of any length, such as `[:WITHIN*1..6]`. */
const OF_ANY_LENGTH = /\*\d+\.\./;

/**
 * Planning takes Neo4j longer than these small answers, and a changed graph would make it plan all anew. Paths of any length are
 * planned for the graph as it is: with a plan from an empty graph the tests had passed while the service, whose plan is another,
 * gave a place twice.
 */
function keepingPlans(store: GraphStore): Pick<GraphStore, 'read'> {
  const planned = new Set<string>();
  return {
    read: (statement, params) => {
      const { cypher } = statement;
      const isAnew = OF_ANY_LENGTH.test(cypher) && !planned.has(cypher);
      planned.add(cypher);
      return store.read(
        { ...statement, cypher: `CYPHER replan=${isAnew ? 'force' : 'skip'} ${cypher}` },
        params,
      );
    },
  };
}

/** A statement that fails on both stores is wrong on both: that is a difference, too. */
function firstDifference(actual: readonly (Row | string)[], right: readonly (Row | string)[]): number | null {
  for (let i = 0; i < Math.max(actual.length, right.length); i++)
    if (typeof right[i] === 'string' || canonical(actual[i]) !== canonical(right[i])) return i;
  return null;
}

async function answerOf(
  c: ConformanceCase,
  store: Pick<GraphStore, 'read'>,
): Promise<readonly (Row | string)[]> {
  try {
    const rows = await c.rows(store);
    for (const row of rows) c.decode(row);
    return rows.map(withSortedSets);
  } catch (error) {
    return [`fails: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Columns whose lists come in the order of the engine: labels, and what is collected. A rule of the catalogue holds it complete. */
export const UNORDERED = ['labels', 'seen', 'actors', 'marks', 'ns', 'spoke'] as const;

const withSortedSets = (row: Row): Row => {
  const sorted: Record<string, unknown> = { ...row };
  for (const key of UNORDERED) {
    const value = row[key];
    if (Array.isArray(value)) sorted[key] = value.toSorted();
  }
  return sorted;
};

/** Text that two values share exactly when they are equal but for the order of their keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) => {
    if (typeof v === 'bigint') return `bigint ${v}`;
    if (v === undefined) return 'undefined';
    if (typeof v !== 'object' || v === null || Array.isArray(v)) return v;
    return Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
