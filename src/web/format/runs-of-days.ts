/** Takes runs of days out of a run: the days of a period that are drawn, without those on which it was not. */
import type { PeriodFragment } from '../generated/graphql.js';

export type Days = PeriodFragment['gaps'][number];

const DAY_MS = 86_400_000;

/** Returns what is left of the days from the first to the last, in order; nothing where the first is after the last. */
export function without(whole: Days, taken: readonly Days[]): readonly Days[] {
  const runs: Days[] = [];
  let from = whole.from;
  for (const run of taken.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (run.to < from) continue;
    if (run.from > whole.to) break;
    if (run.from > from) runs.push({ from, to: moved(run.from, -1) });
    from = moved(run.to, 1);
  }
  return from <= whole.to ? [...runs, { from, to: whole.to }] : runs;
}

const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
