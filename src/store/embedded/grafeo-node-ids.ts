import type { GrafeoDB } from '@grafeo-db/js';

/**
 * Maps the ids of nodes to the engine's internal ids, by which it finds the ends of an edge many times
 * faster. It also rejects duplicate nodes, since a bulk load runs without the unique constraint.
 */
export interface NodeIds {
  has(id: string | undefined): boolean;
  /** @throws Error when there is no such node */
  of(id: string): number;
  /**
   * Claims the ids before their nodes are written.
   * @throws Error when one of the ids is taken
   */
  reserve(ids: readonly string[]): void;
  /** Records the internal ids once the nodes are written. */
  assign(ids: readonly string[], internalIds: readonly number[]): void;
}

const RESERVED = -1;

/** Builds the map for every existing node (about 100 bytes each). */
export function createNodeIds(db: GrafeoDB): NodeIds {
  const internalIdOf = new Map<string, number>();
  function reserve(ids: readonly string[]): void {
    for (const id of ids) {
      if (internalIdOf.has(id)) throw new Error(`the node ${id} comes twice`);
      internalIdOf.set(id, RESERVED);
    }
  }
  function assign(ids: readonly string[], internalIds: readonly number[]): void {
    for (const [i, id] of ids.entries()) internalIdOf.set(id, internalIds[i] as number);
  }

  // Internal ids count from 0, with gaps where nodes were deleted.
  for (let internalId = 0, left = db.nodeCount(); left > 0; internalId++) {
    const node = db.getNode(internalId);
    if (node === null) continue;
    left--;
    assign([String(node.get('id'))], [internalId]);
  }
  return {
    has: (id) => id !== undefined && internalIdOf.has(id),
    of(id) {
      const internalId = internalIdOf.get(id);
      if (internalId === undefined) throw new Error(`an edge leads to ${id}, which is no node`);
      return internalId;
    },
    reserve,
    assign,
  };
}
