import type { PropertyValue } from './property-graph.js';

/** A value that a query takes as a parameter. Adapters send whole numbers as integers, never as floats. */
export type Param = PropertyValue | null | readonly Param[] | { readonly [key: string]: Param };
export type Params = Readonly<Record<string, Param>>;

/** A row as both stores return it: plain values, integers as numbers, nodes as their properties. */
export type Row = Readonly<Record<string, unknown>>;

export type Direction = 'ASC' | 'DESC';

/**
 * Describes the order of a query that returns a page of all nodes of a label. A store without sorted indexes
 * may keep this order itself. The rows of the query are `sortKey`, the property of that name, and
 * `tieBreaker`, the id; its parameters are those of a page.
 */
export interface SortedIndexHint {
  readonly label: string;
  readonly key: string;
  readonly direction: Direction;
  /** Restricts the page to nodes whose property is among the values of the filter parameter. */
  readonly partition?: Partition;
}

export interface Partition {
  readonly filter: string;
  readonly property: string;
}

/**
 * A named read query in the Cypher that both stores understand, with the decoder of its rows. Queries come
 * from a bounded set of texts, so that the databases' plan caches work.
 */
export interface ReadQuery<P extends Params, R> {
  readonly name: string;
  readonly cypher: string;
  readonly decode: (row: Row) => R;
  readonly sortedIndex?: SortedIndexHint;
  /** This property is never set: it ties the type of the parameters to the query. */
  readonly params?: P;
}

export const readQuery = <P extends Params, R>(
  name: string,
  cypher: string,
  decode: (row: Row) => R,
): ReadQuery<P, R> => ({ name, cypher: cypher.trim(), decode });
