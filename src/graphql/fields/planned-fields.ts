/**
 * Fields that lead from a record to others. Each declares what it reads, so that the planner can read it with the rest of the
 * query; its resolver takes what was prefetched, and otherwise reads for itself.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityRecord } from '../../domain/model.js';
import type { ColumnName } from '../../store/mapping/record-columns.js';
import { byProperty, type Reference } from '../../store/nested-query/references.js';
import type { Params } from '../../store/port/read-query.js';
import { valuesOf } from '../../store/queries/child-reads.js';
import type { ChildList, Connection } from '../../store/queries/connections.js';
import type { PageRow } from '../../store/queries/keyset.js';
import type { PageArgs } from '../arguments.js';
import type { GraphContext } from '../context.js';
import { loadReferenced, loadReferencedOrNull } from '../loading/entity-lookup.js';
import { childConnection, pageParams, toConnection } from '../relay/connection.js';
import { withSource } from './with-source.js';

interface Parent {
  readonly id: string;
}

/** Answers with a page of the records that are related to the parent. */
export const connectionField = <A extends PageArgs, F extends Params, R>(
  connectionOf: (args: A) => Connection<F, R>,
  filterOf: (args: A) => F,
) =>
  withSource(
    {
      kind: 'relation',
      select: (args: A) => ({
        relation: connectionOf(args).relation,
        params: filterOf(args),
        page: pageParams(connectionOf(args).page.name, args),
      }),
    },
    [],
    (parent: Parent, args: A, context: GraphContext, info: GraphQLResolveInfo) => {
      const prefetched = context.prefetch.childrenOf(info, parent.id);
      if (prefetched === undefined)
        return childConnection(context, connectionOf(args), parent.id, args, filterOf(args));
      return toConnection(
        connectionOf(args).page.name,
        prefetched.rows as readonly PageRow<R>[],
        args,
        () => prefetched.total as number,
      );
    },
  );

/** Answers with all records that are related to the parent, for lists that stay short; in the order of the query. */
export const listField = <R>(list: ChildList<R>) =>
  withSource(
    { kind: 'relation', select: () => ({ relation: list.relation, params: {} }) },
    [],
    (parent: Parent, _: unknown, context: GraphContext, info: GraphQLResolveInfo) => {
      const prefetched = context.prefetch.childrenOf(info, parent.id);
      if (prefetched === undefined) return context.loaders.children(list, {}, parent.id).then(valuesOf);
      return prefetched.rows.map((row) => row.value as R);
    },
  );

/** Answers with the entity whose id is in a column of the record. */
export const entityField = <C extends ColumnName, R extends EntityRecord>(
  column: C,
  reference: Reference = byProperty(column),
) =>
  withSource(
    { kind: 'reference', reference },
    [column],
    (record: Readonly<Record<C, string>>, _: unknown, context: GraphContext, info: GraphQLResolveInfo) =>
      context.prefetch.record<R>(info, record[column]) ?? loadReferenced<R>(context, record[column], info),
  );

/** Answers with the entity whose id may be in a column of the record. */
export const entityFieldOrNull = <C extends ColumnName, R extends EntityRecord>(
  column: C,
  reference: Reference = byProperty(column),
) =>
  withSource(
    { kind: 'reference', reference },
    [column],
    (
      record: Readonly<Record<C, string | null>>,
      _: unknown,
      context: GraphContext,
      info: GraphQLResolveInfo,
    ) => {
      const id = record[column];
      return (
        (id === null ? null : context.prefetch.record<R>(info, id)) ??
        loadReferencedOrNull<R>(context, id, info)
      );
    },
  );
