/** Draws a ranking as bars, each with its name and its number. */
import type { RefObject } from 'preact';
import { cutToFit } from '../../format/short-name.js';
import { lengthsOf, type Ranked, ROW_HEIGHT } from './lengths.js';
import { MarkLink } from './mark-link.js';

interface Props {
  readonly values: readonly Ranked[];
  readonly width: number;
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly told: (value: Ranked) => string;
  readonly addressOf: (value: Ranked) => string;
}

/** Width of an average letter, a little too large rather than too small. */
const LETTER = 6.8;

export function RankingPicture({ values, width, picture, told, addressOf }: Props) {
  const left = Math.min(180, Math.round(width * 0.36));
  const height = values.length * ROW_HEIGHT;
  return (
    <svg
      class="chart"
      ref={picture}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {lengthsOf(values, { width, left }).map((bar) => (
        <MarkLink key={bar.key} href={addressOf(bar)} title={told(bar)}>
          <rect class="hit" x={0} y={bar.y} width={width} height={ROW_HEIGHT} />
          <text class="row-name" x={left - 8} y={bar.y + 17} text-anchor="end">
            {cutToFit(bar.name, Math.floor((left - 8) / LETTER))}
          </text>
          <rect class="certain" x={left} y={bar.y + 4} width={bar.length} height={ROW_HEIGHT - 8} />
          <text class="number" x={left + bar.length + 6} y={bar.y + 17}>
            {bar.count}
          </text>
        </MarkLink>
      ))}
    </svg>
  );
}
