import { isWithin } from './possible-days.js';

/**
 * Lists the years, such as `0988`, in which something may have been, from the first to the last; those that lie in a gap are left out.
 * None where there are more than `most`, since that says nothing of when.
 */
export function possibleYears(
  first: string,
  last: string,
  gaps: readonly string[],
  most: number,
): readonly string[] {
  const from = Number(first.slice(0, 4));
  const count = Number(last.slice(0, 4)) - from + 1;
  if (count > most) return [];
  const years = Array.from({ length: count }, (_, i) => String(from + i).padStart(4, '0'));
  return years.filter((year) => !isWithin(gaps, `${year}-01-01`, `${year}-12-31`));
}
