/** What hangs below the records of a query, level by level, and what was found of it. */
import type { ColumnName, RecordType } from '../mapping/record-columns.js';
import type { Params } from '../port/read-query.js';
import type { Relation } from '../queries/connections.js';
import type { PageParams, PageRow } from '../queries/keyset.js';
import type { Reference } from './references.js';

/** What a block reads of the records that it reaches, and what comes after it. */
export interface Selection {
  readonly columns: readonly ColumnName[];
  readonly children: readonly PlanNode[];
}

/** A level: what it reaches from each node, or from each link, of the level above. */
export type PlanNode = RelationNode | ReferenceNode;

/** What hangs on the nodes above: a page of it, or all. */
export interface RelationNode extends Selection {
  readonly kind: 'relation';
  readonly relation: Relation;
  readonly params: Params;
  readonly page?: PageParams;
  readonly requested: RequestedFields;
}

/** Records that the ones above name, whoever names them. */
export interface ReferenceNode extends Selection {
  readonly kind: 'reference';
  readonly reference: Reference;
}

export interface RequestedFields {
  readonly items: boolean;
  /** Whether the positions of the items in their order are asked for. */
  readonly positions: boolean;
  readonly total: boolean;
  /** Whether more comes after the page, for which one more is read. */
  readonly next: boolean;
}

/** What one parent has. */
export interface ChildRows {
  /** One longer than the page where more comes after it, and that is asked. */
  readonly rows: readonly PageRow<unknown>[];
  readonly total: number | null;
}
/** By node: of parents by the parent's id, of steps by the record's own id. */
export type PlanResult = ReadonlyMap<PlanNode, ReadonlyMap<string, unknown>>;

/** A node as a level of a statement. */
export interface PlanLevel {
  readonly node: PlanNode;
  readonly number: number;
  /** The column of nodes that it starts from, and what left them there; null: the root. */
  readonly above: string;
  readonly parent: PlanNode | null;
}

export const recordTypeOf = (node: PlanNode): RecordType =>
  node.kind === 'relation' ? node.relation.record : node.reference.record;
