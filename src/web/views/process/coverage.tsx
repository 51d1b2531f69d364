/** Tells of how many whom sources report the record can name any, without which “not known” is read as a fact about states. */
import type { CoverageFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** Those of whom the matrix has rows that fill it; people are too many to be named at most events. */
const COUNTED = ['states', 'organizations'] as const;

export function Coverage({ counts }: { counts: readonly CoverageFragment[] }) {
  const told = COUNTED.flatMap((what) => {
    const count = counts.find((c) => c.what === what);
    return count === undefined ? [] : [{ ...count, words: texts.process.coverage[what] }];
  });
  return (
    <span class="coverage">
      {told.length === 0 ? texts.process.coverage.none : null}
      {told.map(({ what, identified, reportedMin, reportedMax, words }) => (
        <span key={what}>{texts.process.coverage.of(identified, reportedMin, reportedMax, words)}</span>
      ))}
    </span>
  );
}

/** Tells whether the record names less than half of the states that sources report at the least. */
export const isThin = (counts: readonly CoverageFragment[]): boolean =>
  counts.some(({ what, identified, reportedMin }) => what === 'states' && identified * 2 < reportedMin);
