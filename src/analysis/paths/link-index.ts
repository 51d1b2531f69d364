/** An index of the links that a search has read so far, by their ends. */
import type { LinkType } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { LightLink } from '../../store/queries/traversal.js';

/**
 * The links of one type between two entities, those with most origins first; for a path they are one step.
 */
export interface ParallelLinks {
  readonly type: LinkType;
  readonly other: string;
  readonly links: readonly LightLink[];
}

export interface LinkIndex {
  add(link: LightLink): void;
  neighbours(id: string): Iterable<string>;
  /** Returns the steps from an entity, sorted by the id of the other entity and then by type. */
  steps(id: string): readonly ParallelLinks[];
}

type ByType = Map<LinkType, LightLink[]>;

export function createLinkIndex(): LinkIndex {
  const seen = new Set<string>();
  const pairs = new Map<string, Map<string, ByType>>();
  /** Caches the sorted steps of an entity until another of its links is added. */
  const sorted = new Map<string, readonly ParallelLinks[]>();

  function add(link: LightLink): void {
    const { id, type, entityId, other } = link;
    if (entityId === other || seen.has(id)) return;
    seen.add(id);
    const byType: ByType = pairs.get(entityId)?.get(other) ?? new Map();
    const parallel = byType.get(type);
    if (parallel === undefined) byType.set(type, [link]);
    else parallel.push(link);
    for (const [a, b] of [
      [entityId, other],
      [other, entityId],
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
        [...byType]
          .sort(byKey)
          .map(([type, links]) => ({ type, other, links: links.toSorted(mostOriginsFirst) })),
      );
    sorted.set(id, all);
    return all;
  }

  return { add, steps, neighbours: (id) => pairs.get(id)?.keys() ?? [] };
}

const mostOriginsFirst = (a: LightLink, b: LightLink): number =>
  b.origins - a.origins || compareText(a.id, b.id);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => compareText(a, b);
