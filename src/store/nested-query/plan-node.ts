/** What hangs below the records of a query, level by level, and what was found of it. */
import type { PartName, RecordType } from '../mapping/record-columns.js';
import type { Params } from '../port/read-query.js';
import type { Reach } from '../queries/connections.js';
import type { PageParams, PageRow } from '../queries/keyset.js';
import type { Step } from './references.js';

/** What a block reads of the records that it reaches, and what comes after it. */
export interface Reading {
  readonly parts: readonly PartName[];
  readonly branches: readonly Branch[];
}

/** A level: what it reaches from each node, or from each link, of the level above. */
export type Branch = OwnedBranch | StepBranch;

/** What hangs on the nodes above: a page of it, or all. */
export interface OwnedBranch extends Reading {
  readonly kind: 'owned';
  readonly reach: Reach;
  readonly params: Params;
  readonly page?: PageParams;
  readonly wants: Wants;
}

/** Records that the ones above name, whoever names them. */
export interface StepBranch extends Reading {
  readonly kind: 'step';
  readonly step: Step;
}

export interface Wants {
  readonly items: boolean;
  /** Whether the places of the items in their order are asked for. */
  readonly places: boolean;
  readonly total: boolean;
  /** Whether more comes after the page, for which one more is read. */
  readonly next: boolean;
}

/** What one owner has. */
export interface Owned {
  /** One longer than the page where more comes after it, and that is asked. */
  readonly rows: readonly PageRow<unknown>[];
  readonly total: number | null;
}
/** By branch: of owners by the owner's id, of steps by the record's own id. */
export type Found = ReadonlyMap<Branch, ReadonlyMap<string, unknown>>;

/** A branch as a level of a statement. */
export interface Level {
  readonly branch: Branch;
  readonly number: number;
  /** The column of nodes that it starts from, and what left them there; null: the root. */
  readonly above: string;
  readonly parent: Branch | null;
}

export const recordTypeOf = (branch: Branch): RecordType =>
  branch.kind === 'owned' ? branch.reach.record : branch.step.record;
