/** Counts sources by publisher and kind. */
import type { CellCount } from './grid.js';

export interface SourceItem {
  readonly publisher: string;
  readonly kind: string;
}

interface Count {
  readonly value: string;
  readonly count: number;
}

export interface PublisherCounts {
  /** The most frequent first, then by name. */
  readonly publishers: readonly Count[];
  readonly kinds: readonly Count[];
  readonly cells: readonly CellCount[];
}

export function countPublishers(sources: readonly SourceItem[]): PublisherCounts {
  const publishers = counted(sources.map(({ publisher }) => publisher));
  const kinds = counted(sources.map(({ kind }) => kind));
  const cells = counted(sources.map(({ publisher, kind }) => `${kind}\n${publisher}`));
  return {
    publishers,
    kinds,
    cells: cells.map(({ value, count }) => {
      const [column = '', ...row] = value.split('\n');
      return { row: row.join('\n'), column, count };
    }),
  };
}

function counted(values: readonly string[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
