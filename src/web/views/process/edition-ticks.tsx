import { isDated, yearOf } from '../../format/period.js';
import type { PeriodFragment } from '../../generated/graphql.js';

interface Props {
  readonly editions: readonly {
    readonly id: string;
    readonly shortName: string;
    readonly period: PeriodFragment;
  }[];
  /** The first and the last year of the axis that all lines share. */
  readonly years: readonly [number, number];
}

const WIDTH = 200;
const HEIGHT = 16;
const MARGIN = 5;

/** Draws when the editions were, by year. The line beside it has the years in words. */
export function EditionTicks({ editions, years: [first, last] }: Props) {
  const x = (year: number) => MARGIN + ((year - first) / Math.max(1, last - first)) * (WIDTH - 2 * MARGIN);
  return (
    <svg class="ticks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {editions.map(({ id, shortName, period }) =>
        isDated(period) ? (
          <circle key={id} cx={x(Number(yearOf(period)))} cy={HEIGHT / 2} r={4}>
            <title>{shortName}</title>
          </circle>
        ) : null,
      )}
    </svg>
  );
}
