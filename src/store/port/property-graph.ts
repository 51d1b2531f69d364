import { KINDS, type Kind } from '../../domain/kinds.js';
import type { LinkType } from '../../domain/model.js';

/**
 * The graph as the stores hold it: labelled nodes and typed edges with flat properties. Every node has the label `Record`
 * and a unique `id`, so that one index serves every lookup; `rev` is a digest of the properties, so that a load
 * can tell what changed. Bare edges have neither: most edges are such, and a property costs more than the edge.
 */

export type Scalar = string | number | boolean;
export type PropertyValue = Scalar | readonly string[];
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

/** Edges that say nothing but that they are: their ends are all their content. */
export const PROPERTYLESS_EDGES = [
  'PARTICIPANT',
  'ON_BEHALF_OF',
  'AT',
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

/** Known without being kept. */
export const propertylessEdgeId = (type: string, from: string, to: string): string => `${type}|${from}|${to}`;
/** Of bare edges: none of them ever changes. */
export const PROPERTYLESS_REVISION = 'bare';

export const revisionOf = ({ props }: GraphNode | GraphEdge): string =>
  String(props.rev ?? PROPERTYLESS_REVISION);

/** Edges that carry the record's own structure, beside the links that the API shows. */
export const STRUCTURAL_EDGES = [...PROPERTYLESS_EDGES, 'PRESENT_AT', 'ABSENT_FROM'] as const;

export type EdgeType = (typeof STRUCTURAL_EDGES)[number] | LinkType;

/** The one label that every node carries. */
export const RECORD = 'Record';

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
