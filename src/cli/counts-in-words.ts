import type { EntityRecord } from '../domain/model.js';
import { compareText } from '../domain/text/compare-text.js';
import { groupBy } from '../domain/text/group-by.js';

/** Tells how many entities there are of each kind, and how many names in each language. */
export function countsInWords(entities: readonly EntityRecord[]): string[] {
  const names = entities.flatMap((entity) => entity.names);
  return [
    `Entities: ${tally(entities.map(({ kind }) => kind))}.`,
    `Names: ${names.length}; ${tally(names.map(({ lang }) => lang ?? 'of no language'))}.`,
  ];
}

const tally = (words: readonly string[]): string =>
  [...groupBy(words, (word) => word)]
    .sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
    .map(([word, all]) => `${all.length} ${word}`)
    .join(', ');
