/** The tree of reads that a nested query consists of, and the shape of its result. */
import type { ColumnName, RecordType } from '../mapping/record-columns.js';
import type { Params } from '../port/read-query.js';
import type { Relation } from '../queries/connections.js';
import type { PageParams, PageRow } from '../queries/keyset.js';
import type { Reference } from './references.js';

/** The columns to read of the records of a level, and the levels below. */
export interface Selection {
  readonly columns: readonly ColumnName[];
  readonly children: readonly PlanNode[];
}

/** A level of the query: how it reaches records from each node, or each link, of the level above. */
export type PlanNode = RelationNode | ReferenceNode;

/** Reads children of the nodes above: a page of them, or all. */
export interface RelationNode extends Selection {
  readonly kind: 'relation';
  readonly relation: Relation;
  readonly params: Params;
  readonly page?: PageParams;
  readonly requested: RequestedFields;
}

/** Reads records that those above refer to; each is read once. */
export interface ReferenceNode extends Selection {
  readonly kind: 'reference';
  readonly reference: Reference;
}

/** The fields of a connection that the query asks for. */
export interface RequestedFields {
  readonly items: boolean;
  /** Whether the sort positions of the items are asked for, from which cursors are made. */
  readonly positions: boolean;
  readonly total: boolean;
  /** Whether the query asks if there is a next page; then one more row is read. */
  readonly next: boolean;
}

/** The children of one parent. */
export interface ChildRows {
  /** Holds one row beyond the page where `next` is requested and there is a next page. */
  readonly rows: readonly PageRow<unknown>[];
  readonly total: number | null;
}

/**
 * The records of each plan node: those of relations by the id of the parent, those of references by their own
 * id.
 */
export type PlanResult = ReadonlyMap<PlanNode, ReadonlyMap<string, unknown>>;

/** A plan node as a level of the compiled query. */
export interface PlanLevel {
  readonly node: PlanNode;
  readonly number: number;
  /** The column of the nodes that the level starts from. */
  readonly above: string;
  /** The plan node that filled that column; null for the root. */
  readonly parent: PlanNode | null;
}

export const recordTypeOf = (node: PlanNode): RecordType =>
  node.kind === 'relation' ? node.relation.record : node.reference.record;
