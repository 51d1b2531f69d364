/** Where the statements of a query spend their work: database hits and rows by `PROFILE`, for whoever wants to make it less. */
import type { Driver } from 'neo4j-driver';
import type { SentStatement } from '../proxy/bolt-reader.js';
import type { BenchQuery, Sample } from '../queries/bench-query.js';
import { createClient } from './http-client.js';
import { profile } from './profile.js';
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
    for (const statement of line.proxy.take().statements) await explainStatement(statement, driver);
  }
}

async function explainStatement(statement: SentStatement, driver: Driver): Promise<void> {
  const { hits, rows, operators } = await profile(statement, driver);
  console.log(`${hits} database hits, ${rows} rows: ${statement.text.replaceAll(/\s+/g, ' ').slice(0, 220)}`);
  for (const o of operators.slice(0, OPERATORS_SHOWN))
    console.log(
      `    ${o.operatorType}: ${o.dbHits} hits, ${o.rows} rows, ${String(o.arguments.Details ?? '').slice(0, 110)}`,
    );
}
