/** What a statement costs the database, in units that are the same on every machine. */
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import type { SentStatement } from '../proxy/bolt-reader.js';

export interface Work {
  readonly hits: number;
  readonly rows: number;
  /** The dearest first. */
  readonly operators: readonly ProfiledPlan[];
}

export async function profile({ text, params }: SentStatement, driver: Driver): Promise<Work> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { summary, records } = await session.run(`PROFILE ${text}`, withIntegers(params) as object);
    const operators = summary.profile ? flat(summary.profile) : [];
    return {
      hits: operators.reduce((sum, o) => sum + o.dbHits, 0),
      rows: records.length,
      operators: operators.toSorted((a, b) => b.dbHits - a.dbHits),
    };
  } finally {
    await session.close();
  }
}

const flat = (plan: ProfiledPlan): ProfiledPlan[] => [plan, ...plan.children.flatMap(flat)];

function withIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(withIntegers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIntegers(item)]));
}
