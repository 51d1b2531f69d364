/**
 * The form of a backup, one JSON value a line within gzip:
 *
 * - a header: what it is, of which form, model and version, with the numbers of nodes and edges;
 * - the nodes, each `[labels, properties]`;
 * - the edges, each `[type, from, to]`, with the properties last where the type has any;
 * - a trailer with the SHA-256 of all lines before it, line ends included. A file without one was cut off.
 */
import { z } from 'zod';
import { DomainError } from '../../domain/errors.js';
import {
  type EdgeType,
  type GraphEdge,
  type GraphNode,
  isPropertylessType,
  type Properties,
  propertylessEdge,
} from '../port/property-graph.js';

export const BACKUP_FORMAT = 1;

export const backupHeader = z.object({
  backupOf: z.literal('communique'),
  format: z.literal(BACKUP_FORMAT),
  model: z.int().positive(),
  /** The version of the graph, which a restored one does not keep: a version never comes twice. */
  version: z.string().nullable(),
  nodes: z.int().nonnegative(),
  edges: z.int().nonnegative(),
  madeAt: z.string(),
});
export type BackupHeader = z.infer<typeof backupHeader>;

export const backupTrailer = z.strictObject({ sha256: z.string() });

// Names become parts of statements and of file names, so they are letters.
const name = z.string().regex(/^[A-Za-z_]+$/);
const props = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const nodeLine = z.tuple([z.array(name).min(1), props.and(z.object({ id: z.string() }))]);
const edgeLine = z.union([
  z.tuple([name, z.string(), z.string()]),
  z.tuple([name, z.string(), z.string(), props]),
]);

export const lineOfNode = ({ labels, props }: GraphNode): string => JSON.stringify([labels, props]);

export const lineOfEdge = ({ type, from, to, props }: GraphEdge): string =>
  JSON.stringify(isPropertylessType(type) ? [type, from, to] : [type, from, to, props]);

/** Reads the line of a node or an edge, or returns null where it is neither. */
export function itemOf(value: unknown): { readonly node: GraphNode } | { readonly edge: GraphEdge } | null {
  const node = nodeLine.safeParse(value);
  if (node.success) {
    const [labels, props] = node.data;
    return { node: { id: props.id, labels, props: props as Properties } };
  }
  const edge = edgeLine.safeParse(value);
  if (!edge.success) return null;
  const [type, from, to, props = {}] = edge.data;
  if (isPropertylessType(type)) return { edge: propertylessEdge(type, from, to) };
  return typeof props.id === 'string'
    ? { edge: { id: props.id, type: type as EdgeType, from, to, props: props as Properties } }
    : null;
}

export const badBackup = (file: string, why: string, cause?: unknown): DomainError =>
  new DomainError('BAD_BACKUP', `${file} is no whole backup: ${why}. Nothing was changed.`, {
    hint: 'Use another backup.',
    cause,
  });
