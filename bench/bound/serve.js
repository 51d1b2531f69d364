/**
 * The bound: one statement a request, written by hand for the very question, and nothing between it and HTTP. No parsing of
 * GraphQL, no validation, no limits, no transaction function; the statement makes the whole answer.
 */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { DRIVER_OPTIONS } from '../driver-options.js';

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, PORT = '0' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), DRIVER_OPTIONS);

async function answer(text) {
  const { query, variables } = JSON.parse(text);
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(query, variables);
    return JSON.stringify({ data: records[0]?.get('answer') ?? null });
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString('utf8')).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      (error) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] })),
    );
  });
});
server.listen(Number(PORT), '127.0.0.1', () =>
  console.log(`listening at http://127.0.0.1:${server.address().port}/`),
);
process.once('SIGTERM', () => process.exit(0));
