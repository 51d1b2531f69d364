import type { Projection } from '../domain/projection.js';
import type { LoadSummary } from '../store/loading/load-projection.js';

/** Writes the closing lines of a load. */
export function summarizeLoad(summary: LoadSummary, projection: Projection, where: string): string {
  const { created, updated, deleted, nodes, edges } = summary;
  const changed =
    created + updated + deleted === 0
      ? 'Nothing has changed'
      : `${created} created, ${updated} updated, ${deleted} deleted`;
  const { entities, facts, claims, sources } = projection;
  return [
    `${changed}: ${where} holds the seeds.`,
    `${entities.length} entities, ${facts.length} facts, ${claims.length} claims, ${sources.length} sources; ${nodes} nodes, ${edges} edges.`,
  ].join('\n');
}
