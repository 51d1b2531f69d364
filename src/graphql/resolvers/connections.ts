import { type DocumentNode, Kind } from 'graphql';
import type { EntityKind } from '../../domain/kinds.js';
import { checkedPageSize } from '../../domain/paging/cursor.js';
import { DEFAULT_SIZES } from '../arguments.js';
import type { Resolvers } from '../generated.js';
import type { ConnectionParent } from '../mappers.js';

type Parent = ConnectionParent<never>;

interface FacetArgs {
  readonly by?: readonly string[] | null;
  readonly top?: number | null;
  readonly kinds?: readonly EntityKind[] | null;
}

const connectionFields = {
  nodes: (connection: Parent) => connection.edges.map((edge) => edge.node),
  pageInfo: ({ edges, hasNextPage, hasPreviousPage }: Parent) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }),
  totalCount: (connection: Parent) => connection.totalCount(),
};

interface CrossFacetArgs extends Pick<FacetArgs, 'top'> {
  readonly rows: string;
  readonly columns: string;
}

const facetFields = {
  crossFacet: (connection: Parent, { rows, columns, top }: CrossFacetArgs) =>
    connection.crossFacet?.({ rows, columns, top: checkedPageSize(top ?? DEFAULT_SIZES.facetValues) }) ??
    null,
  facets: (connection: Parent, { by, top, kinds }: FacetArgs) =>
    connection.facets?.(by ?? null, checkedPageSize(top ?? DEFAULT_SIZES.facetValues), kinds ?? null) ?? [],
};

/** Makes the resolvers of every connection that the schema has. */
export const connectionResolvers = (schema: DocumentNode): Resolvers =>
  Object.fromEntries(
    schema.definitions.flatMap((type) => {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !type.name.value.endsWith('Connection')) return [];
      const isFaceted = type.fields?.some(({ name }) => name.value === 'facets') === true;
      return [[type.name.value, isFaceted ? { ...connectionFields, ...facetFields } : connectionFields]];
    }),
  );
