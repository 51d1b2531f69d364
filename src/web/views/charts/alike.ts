/** Names what counts most; where others count as much, it says so, for a sentence that names one alone would say too much. */
import { texts } from '../../texts.js';

export function firstOf(name: string, counts: readonly number[]): string {
  const others = othersAlike(counts);
  return others === 0 ? name : texts.charts.alike(name, others);
}

/** Counts how many others reach the highest count. */
export const othersAlike = (counts: readonly number[]): number => {
  const most = Math.max(...counts);
  return Math.max(0, counts.filter((count) => count === most).length - 1);
};
