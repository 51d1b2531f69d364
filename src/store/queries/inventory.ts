/** Queries over the whole graph: its revisions for a load, its checkpoint, and its counts. */
import { MAX_DAY, MIN_DAY } from '../../domain/time/iso-day.js';
import type { EdgeRevision, NodeRevision } from '../port/current-graph.js';
import type { LoadCheckpoint } from '../port/load-checkpoint.js';
import { PROPERTYLESS_REVISION, propertylessEdgeId } from '../port/property-graph.js';
import { type Params, readQuery } from '../port/read-query.js';

type None = Record<never, never> & Params;

// Revisions come unordered: to sort millions of rows, a database would have to hold them all.

export const nodeRevisions = readQuery<None, NodeRevision>(
  'inventory.nodes',
  'MATCH (n:`Record`) RETURN n.`id` AS id, n.`rev` AS rev, labels(n) AS labels',
  (row) => ({ id: row.id as string, rev: row.rev as string, labels: row.labels as readonly string[] }),
);

export const edgeRevisions = readQuery<None, EdgeRevision>(
  'inventory.edges',
  `MATCH (a:\`Record\`)-[r]->(b:\`Record\`)
   RETURN r.\`id\` AS id, r.\`rev\` AS rev, type(r) AS type, a.\`id\` AS source, b.\`id\` AS target`,
  ({ id, rev, type, source, target }) => ({
    id: (id ?? propertylessEdgeId(type as string, source as string, target as string)) as string,
    rev: (rev ?? PROPERTYLESS_REVISION) as string,
    type: type as string,
    from: source as string,
    to: target as string,
  }),
);

/** Returns no row where the graph is complete. */
export const loadCheckpoint = readQuery<None, LoadCheckpoint>(
  'inventory.loadCheckpoint',
  `MATCH (m:\`Meta\`)
   RETURN m.\`digest\` AS digest, m.\`batches\` AS batches, m.\`done\` AS done, m.\`total\` AS total ORDER BY digest`,
  (row) => ({
    digest: row.digest as string,
    batches: Number(row.batches),
    done: Number(row.done),
    total: Number(row.total),
  }),
);

export const countNodes = readQuery<None, number>(
  'inventory.countNodes',
  'MATCH (n:`Record`) RETURN count(n) AS total',
  (row) => Number(row.total),
);

export const countByKind = readQuery<None, { readonly kind: string; readonly total: number }>(
  'inventory.byKind',
  'MATCH (n:`Entity`) RETURN n.`kind` AS kind, count(n) AS total ORDER BY kind',
  (row) => ({ kind: row.kind as string, total: Number(row.total) }),
);

const countLabelled = (label: string) =>
  readQuery<None, number>(
    `inventory.count.${label}`,
    `MATCH (n:\`${label}\`) RETURN count(n) AS total`,
    (row) => Number(row.total),
  );

/** The numbers of records that are no entities. */
export const countOf = {
  Participation: countLabelled('Participation'),
  Claim: countLabelled('Claim'),
  Fact: countLabelled('Fact'),
  Source: countLabelled('Source'),
} as const;

/** The first day on which an event may have been and the last, of those whose dates say so; null where none does. */
export const daysOfEvents = readQuery<None, { readonly from: string | null; readonly to: string | null }>(
  'inventory.daysOfEvents',
  `MATCH (n:\`Event\`)
   RETURN min(CASE WHEN n.\`startEarliest\` > '${MIN_DAY}' THEN n.\`startEarliest\` END) AS first,
     max(CASE WHEN n.\`endLatest\` < '${MAX_DAY}' THEN n.\`endLatest\` END) AS last`,
  (row) => ({
    from: (row.first as string | null | undefined) ?? null,
    to: (row.last as string | null | undefined) ?? null,
  }),
);

export const countEdges = readQuery<None, number>(
  'inventory.countEdges',
  'MATCH (:`Record`)-[r]->(:`Record`) RETURN count(r) AS total',
  (row) => Number(row.total),
);
