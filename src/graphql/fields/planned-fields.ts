/**
 * Fields that read what hangs on a record. Each says what it reads, so that a look ahead can read it with all the rest; its
 * resolver takes what was read ahead, and reads for itself what was not.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityRecord } from '../../domain/model.js';
import type { PartName } from '../../store/mapping/record-columns.js';
import type { Step } from '../../store/nested-query/references.js';
import type { Params } from '../../store/port/read-query.js';
import type { Connection, OwnedList } from '../../store/queries/connections.js';
import type { PageRow } from '../../store/queries/keyset.js';
import type { GraphContext } from '../context.js';
import { named, namedOrNull } from '../loading/entity-lookup.js';
import { declared } from '../planner/field-source.js';
import { ownedConnection, type PageArgs, pageParams, toConnection } from '../relay/connection.js';
import { ownedValues } from '../relay/list-field.js';

interface Owner {
  readonly id: string;
}

/** A page of what hangs on an owner. */
export const connectionField = <A extends PageArgs, F extends Params, R>(
  connectionOf: (args: A) => Connection<F, R>,
  filterOf: (args: A) => F,
) =>
  declared(
    {
      kind: 'owned',
      reading: (args) => ({
        reach: connectionOf(args as A).reach,
        params: filterOf(args as A),
        page: pageParams(args as A),
      }),
    },
    (owner: Owner, args: A, context: GraphContext, info: GraphQLResolveInfo) => {
      const read = context.ahead.ownedBy(info, owner.id);
      if (read === undefined)
        return ownedConnection(context, connectionOf(args), owner.id, args, filterOf(args));
      return toConnection(read.rows as readonly PageRow<R>[], args, () => read.total as number);
    },
  );

interface ListOrder<R> {
  inOrder(values: readonly R[]): readonly R[];
  /** What the order goes by. */
  readonly needs: readonly PartName[];
}

/** All that hangs on an owner, for lists that stay short; in the order of the statement unless told otherwise. */
export const listField = <R>(
  list: OwnedList<R>,
  { inOrder, needs }: ListOrder<R> = { inOrder: (values) => values, needs: [] },
) =>
  declared(
    { kind: 'owned', reading: () => ({ reach: list.reach, params: {} }), needs },
    (owner: Owner, _: unknown, context: GraphContext, info: GraphQLResolveInfo) => {
      const read = context.ahead.ownedBy(info, owner.id);
      if (read === undefined) return ownedValues(context, list, owner.id).then(inOrder);
      return inOrder(read.rows.map((row) => row.value as R));
    },
  );

/** The entity that a record names. */
export const entityField = <P, R extends EntityRecord>(step: Step, idOf: (parent: P) => string) =>
  declared(
    { kind: 'step', step },
    (parent: P, _: unknown, context: GraphContext, info: GraphQLResolveInfo) =>
      context.ahead.record<R>(info, idOf(parent)) ?? named<R>(context, idOf(parent), info),
  );

/** The entity that a record may name. */
export const entityFieldOrNull = <P, R extends EntityRecord>(
  step: Step,
  idOf: (parent: P) => string | null,
) =>
  declared(
    { kind: 'step', step },
    (parent: P, _: unknown, context: GraphContext, info: GraphQLResolveInfo) => {
      const id = idOf(parent);
      return (id === null ? null : context.ahead.record<R>(info, id)) ?? namedOrNull<R>(context, id, info);
    },
  );
