import { KINDS, type Kind } from '../../domain/kinds.js';
import type { LinkType } from '../../domain/model.js';

/**
 * The graph as both stores hold it: labelled nodes and typed edges with flat properties. Every node has the
 * label `Record` and a unique `id`, so that one index serves every lookup, and a digest `rev` of its
 * properties, so that a load sees what changed. Edges have both as well, except property-less ones, which are
 * the most numerous.
 */

export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface GraphNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly props: Properties;
}

export interface GraphEdge {
  /** Unique among the edges of its type. */
  readonly id: string;
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly props: Properties;
}

export interface GraphData {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Edges whose ends are all that they say, so they store no properties, which would cost more than the edge.
 */
const PROPERTYLESS_EDGES = [
  'PARTICIPANT',
  'ON_BEHALF_OF',
  'AT',
  'SPOKEN_FOR',
  'HOLDER',
  'POST_OF',
  'SUBJECT',
  'OBJECT',
  'SUPPORTED_BY',
  'OF_FACT',
  'DERIVED_FROM',
] as const;
export type PropertylessEdgeType = (typeof PROPERTYLESS_EDGES)[number];

export const isPropertylessType = (type: string): type is PropertylessEdgeType =>
  (PROPERTYLESS_EDGES as readonly string[]).includes(type);

export const propertylessEdge = (type: PropertylessEdgeType, from: string, to: string): GraphEdge => ({
  id: propertylessEdgeId(type, from, to),
  type,
  from,
  to,
  props: {},
});

/** Derives the id of a property-less edge, which does not store one. */
export const propertylessEdgeId = (type: string, from: string, to: string): string => `${type}|${from}|${to}`;

/** The revision of every property-less edge: none of them ever changes. */
export const PROPERTYLESS_REVISION = 'propertyless';

export const revisionOf = ({ props }: GraphNode | GraphEdge): string =>
  String(props.rev ?? PROPERTYLESS_REVISION);

/** Edges that hold the structure of records, as opposed to the links that the API shows. */
const STRUCTURAL_EDGES = [...PROPERTYLESS_EDGES, 'PRESENT_AT', 'ABSENT_FROM'] as const;

export type EdgeType = (typeof STRUCTURAL_EDGES)[number] | LinkType;

/** The one label that every node carries. */
const RECORD = 'Record';

/** The kinds of nodes: those of the domain that are not edges, former ids, and what a store says of itself. */
export type NodeKind = Exclude<Kind, 'LINK'> | 'REDIRECT' | 'META';

const OF_THE_DOMAIN = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { labels }]): [string, readonly string[]] => [kind, [RECORD, ...labels]]),
) as Record<Kind, readonly string[]>;

/** The labels of a node by its kind. */
export const LABEL_SETS: Readonly<Record<NodeKind, readonly string[]>> = {
  ...OF_THE_DOMAIN,
  REDIRECT: [RECORD, 'Redirect'],
  META: [RECORD, 'Meta'],
};
