/** Finds reported counts that run from the higher number to the lower. */
import { COUNTED } from '../../domain/predicates.js';
import type { Problem } from '../records/problem.js';
import { isEvent } from '../records/record-kinds.js';
import { type LocatedRecord, problemIn } from './id-index.js';

export function checkCounts(located: LocatedRecord): Problem[] {
  if (!isEvent(located.record)) return [];
  return located.record.reported.flatMap((entry, i) =>
    COUNTED.flatMap((what) => {
      const [low, high] = String(entry[what] ?? '')
        .split('-')
        .map(Number);
      if (low === undefined || high === undefined || low <= high) return [];
      return [
        problemIn(
          located,
          ['reported', i, what],
          `${what} runs from ${low} down to ${high}`,
          `write '${high}-${low}'`,
        ),
      ];
    }),
  );
}
