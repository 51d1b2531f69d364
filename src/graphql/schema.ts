import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Resolvers } from './generated.js';
import { fieldSourceOf } from './planner/field-source.js';
import { actorResolvers } from './resolvers/actors.js';
import { connectionResolvers } from './resolvers/connections.js';
import { contestedQueries, contestedResolvers } from './resolvers/contested.js';
import { cooperationQueries, cooperationResolvers } from './resolvers/cooperation.js';
import { documentResolvers } from './resolvers/documents.js';
import { eventResolvers } from './resolvers/events.js';
import { evidenceResolvers } from './resolvers/evidence.js';
import { facetResolvers } from './resolvers/facets.js';
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
  Query: { ...queryResolvers.Query, ...pathQueries, ...contestedQueries, ...cooperationQueries },
  ...pathResolvers,
  ...cooperationResolvers,
  ...contestedResolvers,
  ...actorResolvers,
  ...eventResolvers,
  ...documentResolvers,
  ...relationResolvers,
  ...evidenceResolvers,
  ...periodResolvers,
  ...facetResolvers,
  ...connectionResolvers,
};

/** The executable schema over the SDL of the root `schema.graphql`. */
export function createSchema(typeDefs: string): GraphQLSchema {
  const schema = makeExecutableSchema({ typeDefs, resolvers });
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (isObjectType(type)) declareHops(type, fields);
  }
  return schema;
}

/** On the field itself, since the schema binds its resolvers and so hides the functions that were declared. */
function declareHops(type: GraphQLObjectType, resolversOfType: object): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    const hop = fieldSourceOf((resolversOfType as Readonly<Record<string, unknown>>)[name]);
    if (hop !== undefined) field.extensions = { ...field.extensions, hop };
  }
}
