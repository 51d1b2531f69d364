/** The peer: @neo4j/graphql over the graph that the product stores, served by Yoga as the product is. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { DRIVER_OPTIONS } from '../driver-options.js';

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, PORT = '0' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), DRIVER_OPTIONS);
const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
// Days are text here, as in the product, and are compared as text.
const features = { filters: { String: { LT: true, GT: true, LTE: true, GTE: true } } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();

const yoga = createYoga({
  schema,
  context: () => ({ sessionConfig: { database: 'neo4j', defaultAccessMode: neo4j.session.READ } }),
  graphiql: false,
  landingPage: false,
  batching: false,
  multipart: false,
  cors: false,
  logging: 'error',
  maskedErrors: false,
});

const server = createServer(yoga);
server.listen(Number(PORT), '127.0.0.1', () =>
  console.log(`listening at http://127.0.0.1:${server.address().port}/graphql`),
);
process.once('SIGTERM', () => process.exit(0));
