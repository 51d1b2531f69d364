import type { Resolvers } from '../generated.js';
import type { MappedConnection } from '../mapped.js';

/** The same for every connection. */
const connectionFields = {
  nodes: (connection: MappedConnection<never>) => connection.edges.map((edge) => edge.node),
  pageInfo: ({ edges, hasNextPage, hasPreviousPage }: MappedConnection<never>) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }),
  totalCount: (connection: MappedConnection<never>) => connection.totalCount(),
};

export const CONNECTIONS = [
  'ClaimConnection',
  'LinkConnection',
  'ParticipationConnection',
  'OrganizingConnection',
  'TenureConnection',
  'ActorConnection',
  'EventConnection',
  'EventSeriesConnection',
  'DeclarationConnection',
  'StatementConnection',
  'TopicConnection',
  'SourceConnection',
  'SearchConnection',
] as const;

export const connectionResolvers = Object.fromEntries(
  CONNECTIONS.map((type) => [type, connectionFields]),
) as unknown as Pick<Resolvers, (typeof CONNECTIONS)[number]>;
