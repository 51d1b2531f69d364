/**
 * Fields that read what hangs on a record. Each says what it reads, so that a look ahead can read it with all the rest; its
 * resolver takes what was read ahead, and reads for itself what was not.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityRecord } from '../../domain/model.js';
import type { ColumnName } from '../../store/mapping/record-columns.js';
import type { Reference } from '../../store/nested-query/references.js';
import type { Params } from '../../store/port/read-query.js';
import type { ChildList, Connection } from '../../store/queries/connections.js';
import type { PageRow } from '../../store/queries/keyset.js';
import type { PageArgs } from '../arguments.js';
import type { GraphContext } from '../context.js';
import { loadReferenced, loadReferencedOrNull } from '../loading/entity-lookup.js';
import { withSource } from '../planner/field-source.js';
import { childConnection, pageParams, toConnection } from '../relay/connection.js';
import { childValues } from '../relay/list-field.js';

interface Parent {
  readonly id: string;
}

/** A page of what hangs on an parent. */
export const connectionField = <A extends PageArgs, F extends Params, R>(
  connectionOf: (args: A) => Connection<F, R>,
  filterOf: (args: A) => F,
) =>
  withSource(
    {
      kind: 'relation',
      select: (args) => ({
        relation: connectionOf(args as A).relation,
        params: filterOf(args as A),
        page: pageParams(args as A),
      }),
    },
    (parent: Parent, args: A, context: GraphContext, info: GraphQLResolveInfo) => {
      const read = context.prefetch.childrenOf(info, parent.id);
      if (read === undefined)
        return childConnection(context, connectionOf(args), parent.id, args, filterOf(args));
      return toConnection(read.rows as readonly PageRow<R>[], args, () => read.total as number);
    },
  );

interface ListOrder<R> {
  inOrder(values: readonly R[]): readonly R[];
  /** What the order goes by. */
  readonly needs: readonly ColumnName[];
}

/** All that hangs on an parent, for lists that stay short; in the order of the statement unless told otherwise. */
export const listField = <R>(
  list: ChildList<R>,
  { inOrder, needs }: ListOrder<R> = { inOrder: (values) => values, needs: [] },
) =>
  withSource(
    { kind: 'relation', select: () => ({ relation: list.relation, params: {} }), needs },
    (parent: Parent, _: unknown, context: GraphContext, info: GraphQLResolveInfo) => {
      const read = context.prefetch.childrenOf(info, parent.id);
      if (read === undefined) return childValues(context, list, parent.id).then(inOrder);
      return inOrder(read.rows.map((row) => row.value as R));
    },
  );

/** The entity that a record names. */
export const entityField = <P, R extends EntityRecord>(step: Reference, idOf: (parent: P) => string) =>
  withSource(
    { kind: 'reference', step },
    (parent: P, _: unknown, context: GraphContext, info: GraphQLResolveInfo) =>
      context.prefetch.record<R>(info, idOf(parent)) ?? loadReferenced<R>(context, idOf(parent), info),
  );

/** The entity that a record may name. */
export const entityFieldOrNull = <P, R extends EntityRecord>(
  step: Reference,
  idOf: (parent: P) => string | null,
) =>
  withSource(
    { kind: 'reference', step },
    (parent: P, _: unknown, context: GraphContext, info: GraphQLResolveInfo) => {
      const id = idOf(parent);
      return (
        (id === null ? null : context.prefetch.record<R>(info, id)) ??
        loadReferencedOrNull<R>(context, id, info)
      );
    },
  );
