import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, parse } from 'graphql';
import type { Resolvers } from './generated.js';
import { paceFields } from './pace-fields.js';
import { declareOnInterfaces } from './planner/field-source.js';
import { actorResolvers } from './resolvers/actors.js';
import { connectionResolvers } from './resolvers/connections.js';
import { cooperationQueries, cooperationResolvers } from './resolvers/cooperation.js';
import { documentResolvers } from './resolvers/documents.js';
import { eventResolvers } from './resolvers/events.js';
import { evidenceResolvers } from './resolvers/evidence.js';
import { facetResolvers } from './resolvers/facets.js';
import { factQueries, factResolvers } from './resolvers/facts.js';
import { pathQueries, pathResolvers } from './resolvers/paths.js';
import { periodResolvers } from './resolvers/period.js';
import { queryResolvers } from './resolvers/query.js';
import { relationResolvers } from './resolvers/relations.js';
import { edtfScalar } from './scalars.js';
import { typenameOf, typenameOfActor, typenameOfEntity } from './typename.js';

const resolvers: Resolvers = {
  EDTF: edtfScalar,
  Node: { __resolveType: typenameOf },
  Entity: { __resolveType: typenameOfEntity },
  Actor: { __resolveType: typenameOfActor },
  ...queryResolvers,
  Query: { ...queryResolvers.Query, ...pathQueries, ...factQueries, ...cooperationQueries },
  ...pathResolvers,
  ...cooperationResolvers,
  ...factResolvers,
  ...actorResolvers,
  ...eventResolvers,
  ...documentResolvers,
  ...relationResolvers,
  ...evidenceResolvers,
  ...periodResolvers,
  ...facetResolvers,
};

/** Makes the executable schema of the SDL in the root `schema.graphql`. */
export function createSchema(text: string): GraphQLSchema {
  const typeDefs = parse(text);
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: { ...resolvers, ...connectionResolvers(typeDefs) },
  });
  declareOnInterfaces(schema);
  paceFields(schema);
  return schema;
}
