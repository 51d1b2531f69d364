/** Draws a histogram by year: solid what was certainly in the year, pale and dashed what may have been. */
import type { RefObject } from 'preact';
import { histogramOf } from './bars.js';
import { MarkLink } from './mark-link.js';
import type { YearCount } from './year-counts.js';

interface Props {
  readonly counts: readonly YearCount[];
  readonly width: number;
  readonly height?: number;
  readonly picture?: RefObject<SVGSVGElement | null>;
  /** What a mark says to a pointer that rests on it. */
  readonly told: (count: YearCount) => string;
  readonly addressOf: (year: number) => string;
}

export function BarChart({ counts, width, height = 260, picture, told, addressOf }: Props) {
  const { bars, baseline, left, levels, years } = histogramOf(counts, { width, height });
  return (
    <svg
      class="chart"
      {...(picture ? { ref: picture } : {})}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {levels.map(({ count, y }) => (
        <g key={count}>
          <line class="grid" x1={left} x2={width} y1={y} y2={y} />
          <text class="tick" x={left - 6} y={y + 4} text-anchor="end">
            {count}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <MarkLink key={bar.year} href={addressOf(bar.year)} title={told(bar)}>
          {/* The whole height can be pressed, for a bar may be a pixel high. */}
          <rect class="hit" x={bar.x} y={0} width={bar.width} height={height} />
          {bar.certain === 0 ? null : (
            <rect
              class="certain"
              x={bar.x}
              y={bar.certainPart.y}
              width={bar.width}
              height={bar.certainPart.height}
            />
          )}
          {bar.possible === bar.certain ? null : (
            <rect
              class="possible"
              x={bar.x + 0.5}
              y={bar.possiblePart.y}
              width={Math.max(1, bar.width - 1)}
              height={bar.possiblePart.height}
            />
          )}
        </MarkLink>
      ))}
      <line class="axis" x1={left} x2={width} y1={baseline} y2={baseline} />
      {years.map(({ year, x }) => (
        <text key={year} class="tick" x={x} y={baseline + 16} text-anchor="middle">
          {year}
        </text>
      ))}
    </svg>
  );
}
