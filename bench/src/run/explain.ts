/** Where the statements of a query spend their work: database hits and rows by `PROFILE`, for whoever wants to make it less. */
import type { Driver, ProfiledPlan } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type { BenchQuery, Sample } from '../queries/bench-query.js';
import { createClient } from './http-client.js';
import { NEO4J_ROUTES, type Services } from './services.js';

const OPERATORS_SHOWN = 5;

export async function explainQuery(
  query: BenchQuery,
  sample: Sample,
  { proxied }: Services,
  driver: Driver,
): Promise<void> {
  for (const name of NEO4J_ROUTES) {
    const line = proxied.get(name);
    if (line === undefined) continue;
    const client = createClient(line.service.url);
    line.proxy.take();
    const { text, variables } = query[name];
    await client.post(JSON.stringify({ query: text, variables: variables(sample) }));
    client.close();
    console.log(`\n### ${query.name}, ${name}`);
    for (const statement of line.proxy.take().statements)
      await explainStatement(statement.text, statement.params, driver);
  }
}

async function explainStatement(text: string, params: unknown, driver: Driver): Promise<void> {
  const session = driver.session({ database: 'neo4j' });
  try {
    const { summary, records } = await session.run(`PROFILE ${text}`, withIntegers(params) as object);
    const operators = summary.profile ? flat(summary.profile) : [];
    const hits = operators.reduce((sum, o) => sum + o.dbHits, 0);
    console.log(
      `${hits} database hits, ${records.length} rows: ${text.replaceAll(/\s+/g, ' ').slice(0, 220)}`,
    );
    const dear = operators.toSorted((a, b) => b.dbHits - a.dbHits).slice(0, OPERATORS_SHOWN);
    for (const o of dear)
      console.log(
        `    ${o.operatorType}: ${o.dbHits} hits, ${o.rows} rows, ${String(o.arguments.Details ?? '').slice(0, 110)}`,
      );
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
