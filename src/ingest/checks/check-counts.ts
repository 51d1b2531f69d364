/** Reported counts that run from the higher number to the lower. */
import { COUNTED } from '../../domain/predicates.js';
import type { Problem } from '../records/problem.js';
import { isEvent } from '../records/record-kinds.js';
import { type LocatedRecord, problemIn } from './id-index.js';

export function checkCounts(placed: LocatedRecord): Problem[] {
  if (!isEvent(placed.record)) return [];
  return placed.record.reported.flatMap((entry, i) =>
    COUNTED.flatMap((what) => {
      const [low, high] = String(entry[what] ?? '')
        .split('-')
        .map(Number);
      if (low === undefined || high === undefined || low <= high) return [];
      return [
        problemIn(
          placed,
          ['reported', i, what],
          `${what} runs from ${low} down to ${high}`,
          `write '${high}-${low}'`,
        ),
      ];
    }),
  );
}
