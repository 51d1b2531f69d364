/** The links that a search has read so far, by their ends. */
import type { LinkType } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { LightLink } from '../../store/queries/traversal.js';

/** The links of one type between two entities, the best founded first: for a path they are one and the same step. */
export interface ParallelLinks {
  readonly type: LinkType;
  readonly other: string;
  readonly links: readonly LightLink[];
}

export interface LinkIndex {
  add(link: LightLink): void;
  neighbours(id: string): Iterable<string>;
  /** The steps that can be taken from an entity, by the id of where they lead and then by type. */
  steps(id: string): readonly ParallelLinks[];
}

type ByType = Map<LinkType, LightLink[]>;

export function createLinkIndex(): LinkIndex {
  const seen = new Set<string>();
  const pairs = new Map<string, Map<string, ByType>>();
  /** Sorted lists, made where a path leads through and dropped when another link comes. */
  const sorted = new Map<string, readonly ParallelLinks[]>();

  function add(link: LightLink): void {
    const { id, type, owner, other } = link;
    if (owner === other || seen.has(id)) return;
    seen.add(id);
    const byType: ByType = pairs.get(owner)?.get(other) ?? new Map();
    const parallel = byType.get(type);
    if (parallel === undefined) byType.set(type, [link]);
    else parallel.push(link);
    for (const [a, b] of [
      [owner, other],
      [other, owner],
    ] as const) {
      const around = pairs.get(a) ?? new Map<string, ByType>();
      pairs.set(a, around.set(b, byType));
      sorted.delete(a);
    }
  }

  function steps(id: string): readonly ParallelLinks[] {
    const known = sorted.get(id);
    if (known !== undefined) return known;
    const all = [...(pairs.get(id) ?? [])]
      .sort(byKey)
      .flatMap(([other, byType]) =>
        [...byType].sort(byKey).map(([type, links]) => ({ type, other, links: links.toSorted(bestFounded) })),
      );
    sorted.set(id, all);
    return all;
  }

  return { add, steps, neighbours: (id) => pairs.get(id)?.keys() ?? [] };
}

const bestFounded = (a: LightLink, b: LightLink): number => b.origins - a.origins || compareText(a.id, b.id);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compareText(a, b);
