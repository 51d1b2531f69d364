/** Tells of how many whom sources report the record can name any, without which “not known” is read as a fact about states. */
import type { CoverageFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** Those of whom the matrix has rows that fill it; people are too many to be named at most events. */
const COUNTED = ['states', 'organizations'] as const;

export function Coverage({ attendance: { counts, reported } }: { attendance: CoverageFragment }) {
  const told = COUNTED.flatMap((what) => {
    const count = counts.find((c) => c.what === what);
    const reports = reported.filter((report) => report.what === what);
    const isAnnounced = reports.every(({ claim }) => claim.modality === 'ANNOUNCED');
    return count === undefined ? [] : [{ ...count, isAnnounced, words: texts.process.coverage[what] }];
  });
  return (
    <span class="coverage">
      {told.length === 0 ? texts.process.coverage.none : null}
      {told.map(({ what, identified, reportedMin, reportedMax, isAnnounced, words }) => (
        <span key={what}>
          {texts.process.coverage.of(identified, reportedMin, reportedMax, words)}
          {isAnnounced ? ` (${texts.matrix.announced})` : ''}
        </span>
      ))}
    </span>
  );
}

/** Tells whether the record names less than half of the states that sources report at the least. */
export const isThin = ({ counts }: CoverageFragment): boolean =>
  counts.some(({ what, identified, reportedMin }) => what === 'states' && identified * 2 < reportedMin);
