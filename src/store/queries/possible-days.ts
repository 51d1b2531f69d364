/** The days on which a node with a period may have been, in two columns and a text that is nearly always empty. */
import type { Period } from '../../domain/model.js';

/** The days between which something was, surely and possibly, and those within on which it was not. */
export type PossibleDays = Omit<Period, 'edtf' | 'endState'>;

/** Tells the inner bounds of a period, then the gaps between alternatives; empty where the outer bounds say it all. */
export const innerDays = (n: string): string =>
  `CASE WHEN ${n}.\`gaps\` IS NULL AND ${n}.\`startLatest\` = ${n}.\`endLatest\` AND ${n}.\`endEarliest\` = ${n}.\`startEarliest\` THEN ''
     ELSE reduce(text = ${n}.\`startLatest\` + ' ' + ${n}.\`endEarliest\`, gap IN coalesce(${n}.\`gaps\`, []) | text + ' ' + gap) END`;

/** Tells the same of the days on which it certainly was: its bounds and, as gaps, the doubts between sightings, which nearly nothing has. */
export const innerCertainDays = (n: string): string =>
  `CASE WHEN ${n}.\`doubts\` IS NULL THEN ''
     ELSE reduce(text = ${n}.\`startLatest\` + ' ' + ${n}.\`endEarliest\`, run IN ${n}.\`doubts\` | text + ' ' + run) END`;

/** Reads the days from the outer bounds and the text of the inner ones. */
export function possibleDaysOf(startEarliest: string, endLatest: string, inner: string): PossibleDays {
  if (inner === '') return { startEarliest, startLatest: endLatest, endEarliest: startEarliest, endLatest };
  const [startLatest = endLatest, endEarliest = startEarliest, ...gaps] = inner.split(' ');
  const bounds = { startEarliest, startLatest, endEarliest, endLatest };
  return gaps.length === 0 ? bounds : { ...bounds, gaps };
}
