/** By which numbers the embedded engine knows the nodes: it finds the ends of an edge by these many times as fast as by their ids. */
import type { GrafeoDB } from '@grafeo-db/js';

export interface NodeIds {
  has(id: string | undefined): boolean;
  /** @throws Error when there is no such node */
  of(id: string): number;
  /**
   * Before nodes are made, for no constraint watches over it.
   * @throws Error when one of these ids is taken
   */
  reserve(ids: readonly string[]): void;
  /** When they are made. */
  assign(ids: readonly string[], made: readonly number[]): void;
}

const RESERVED = -1;

/** Of all nodes that the engine holds by now; some 100 bytes a node. */
export function createNodeIds(db: GrafeoDB): NodeIds {
  const numbers = new Map<string, number>();
  function reserve(ids: readonly string[]): void {
    for (const id of ids) {
      if (numbers.has(id)) throw new Error(`the node ${id} comes twice`);
      numbers.set(id, RESERVED);
    }
  }
  function assign(ids: readonly string[], made: readonly number[]): void {
    for (const [i, id] of ids.entries()) numbers.set(id, made[i] as number);
  }

  // They are counted from nought, with gaps where something was deleted.
  for (let number = 0, left = db.nodeCount(); left > 0; number++) {
    const node = db.getNode(number);
    if (node === null) continue;
    left--;
    assign([String(node.get('id'))], [number]);
  }
  return {
    has: (id) => id !== undefined && numbers.has(id),
    of(id) {
      const number = numbers.get(id);
      if (number === undefined) throw new Error(`an edge leads to ${id}, which is no node`);
      return number;
    },
    reserve,
    assign,
  };
}
