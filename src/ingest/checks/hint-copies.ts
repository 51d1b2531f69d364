/**
 * Finds sources that look like copies of one text: titles alike, published within days of each other, under different publishers. A
 * person decides whether they are; until then each is an origin of its own.
 */
import { publisherKey } from '../../domain/claims/publisher-of-text.js';
import { compareText } from '../../domain/text/compare-text.js';
import { dayNumber } from '../../domain/time/iso-day.js';
import { originsOf } from '../claims/source-index.js';
import type { Problem } from '../records/problem.js';
import { readPeriod } from '../records/read-period.js';
import { isSource } from '../records/record-kinds.js';
import type { SourceSeed } from '../records/record-schema.js';
import { type LocatedRecord, problemIn } from './id-index.js';

/** A text that is passed on appears within so many days. */
const MOST_DAYS = 3;
/** Titles share so many words, and so much of all their words together. */
const FEWEST_WORDS = 4;
const LEAST_SHARE = 0.6;

interface Item {
  readonly located: LocatedRecord;
  readonly seed: SourceSeed;
  readonly day: number;
  readonly words: ReadonlySet<string>;
}

export function hintCopies(located: readonly LocatedRecord[]): Problem[] {
  const items = located.flatMap(itemOf).sort((a, b) => a.day - b.day || compareText(a.seed.id, b.seed.id));
  const origins = originsOf(located.map(({ record }) => record).filter(isSource));
  const originKey = ({ seed }: Item): string => publisherKey(origins.get(seed.id) ?? seed.publisher);
  return items.flatMap((item, i) => {
    const original = items
      .slice(firstWithin(items, item.day - MOST_DAYS, i), i)
      .find((other) => originKey(other) !== originKey(item) && areAlike(item.words, other.words));
    if (original === undefined) return [];
    const message = `its title is much like that of ${original.seed.id}, of ${original.seed.publisher}, from the same days`;
    const hint = `if one passes on the text of the other, write derivedFrom: ${original.seed.id}, or name its origin; else leave it`;
    return [problemIn(item.located, ['title'], message, hint)];
  });
}

/** Sources whose day is not known are let be. */
function itemOf(located: LocatedRecord): Item[] {
  const { record: seed } = located;
  if (!isSource(seed) || seed.published === undefined) return [];
  const published = readPeriod(seed.published);
  if (!published.ok || published.period.startEarliest !== published.period.endLatest) return [];
  const words = seed.title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return [{ located, seed, day: dayNumber(published.period.startEarliest), words: new Set(words) }];
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= FEWEST_WORDS && shared / (a.size + b.size - shared) >= LEAST_SHARE;
}

/** The place of the first item, before the given place, that is not older than the day. */
function firstWithin(items: readonly Item[], day: number, before: number): number {
  let first = before;
  while (first > 0 && (items[first - 1] as Item).day >= day) first -= 1;
  return first;
}
