import type { PropertyValue } from './property-graph.js';

/** Everything that a statement may be sent. Integers are marked so that no store takes them for floats. */
export type Param = PropertyValue | null | readonly Param[] | { readonly [key: string]: Param };
export type Params = Readonly<Record<string, Param>>;

/** A row as both stores return it: plain values, integers as numbers, nodes as their properties. */
export type Row = Readonly<Record<string, unknown>>;

export type Direction = 'ASC' | 'DESC';

/**
 * Says that a statement returns a page of all nodes of a label: a store without an index in that order may keep the order itself. Rows are
 * `sortKey`, the property of that name, and `tieBreaker`, the id; parameters those of a page.
 */
export interface OrderedPages {
  readonly label: string;
  readonly key: string;
  readonly direction: Direction;
  /** Of these nodes, only those whose property is one of the values of a filter. */
  readonly partition?: { readonly filter: string; readonly property: string };
}

/**
 * A named read statement in the Cypher that both stores understand, with the decoder of its rows.
 * Statements come from a bounded set of texts, so that plan caches work.
 */
export interface ReadQuery<P extends Params, R> {
  readonly name: string;
  readonly cypher: string;
  readonly decode: (row: Row) => R;
  readonly ordered?: OrderedPages;
  /** Never set: it only ties the parameters' type to the statement. */
  readonly params?: P;
}

export const readQuery = <P extends Params, R>(
  name: string,
  cypher: string,
  decode: (row: Row) => R,
): ReadQuery<P, R> => ({ name, cypher: cypher.trim(), decode });
