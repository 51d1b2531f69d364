import { checkedPageSize } from '../../domain/paging/cursor.js';
import type { Resolvers } from '../generated.js';
import type { ConnectionParent } from '../mappers.js';

/** The same for every connection. */
const connectionFields = {
  nodes: (connection: ConnectionParent<never>) => connection.edges.map((edge) => edge.node),
  pageInfo: ({ edges, hasNextPage, hasPreviousPage }: ConnectionParent<never>) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }),
  totalCount: (connection: ConnectionParent<never>) => connection.totalCount(),
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
  'TieConnection',
  'ContestedConnection',
] as const;

const facetFields = {
  facets: (
    connection: ConnectionParent<never>,
    { by, top }: { by?: readonly string[] | null; top?: number | null },
  ) => connection.facets?.(by ?? null, checkedPageSize(top ?? DEFAULT_TOP)) ?? [],
};
const FACETED: readonly string[] = ['ActorConnection', 'EventConnection', 'DeclarationConnection'];
const DEFAULT_TOP = 20;

export const connectionResolvers = Object.fromEntries(
  CONNECTIONS.map((type) => [
    type,
    FACETED.includes(type) ? { ...connectionFields, ...facetFields } : connectionFields,
  ]),
) as unknown as Pick<Resolvers, (typeof CONNECTIONS)[number]>;
