/** Draws the events of two actors by year in three lanes: only the one, both, only the other. */
import { useRef } from 'preact/hooks';
import { useWidth } from '../../browser/use-width.js';
import { texts } from '../../texts.js';
import type { YearCount } from './sides.js';

export interface Lane {
  readonly name: string;
  readonly counts: ReadonlyMap<number, YearCount>;
  readonly style: 'one' | 'both' | 'other';
}

interface Props {
  readonly label: string;
  readonly lanes: readonly Lane[];
  readonly years: readonly number[];
}

const LANE = 74;
const TITLE = 18;
const AXIS = 18;
/** Room that a number takes, below which years are too narrow for one each. */
const NUMBER = 20;

export function Lanes({ label, lanes, years }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const step = width / Math.max(1, years.length);
  const most = Math.max(
    1,
    ...lanes.flatMap(({ counts }) => [...counts.values()].map((c) => c.certain + c.possible)),
  );
  const every = Math.ceil(40 / step);
  const height = lanes.length * LANE + AXIS;
  const tall = (n: number) => (n / most) * (LANE - TITLE - 14);
  return (
    <div ref={frame}>
      <svg
        class="timeline lanes"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={label}
      >
        {lanes.map(({ name, counts, style }, i) => {
          const base = (i + 1) * LANE;
          return (
            <g key={style} class={`lane ${style}`}>
              <text class="outline" x={0} y={base - LANE + 12}>
                {name}
              </text>
              <line class="grid" x1={0} x2={width} y1={base} y2={base} />
              {years.map((year, at) => {
                const { certain, possible } = counts.get(year) ?? { certain: 0, possible: 0 };
                const [x, wide] = [at * step + 1, Math.max(2, step - 2)];
                const top = base - tall(certain);
                return certain + possible === 0 ? null : (
                  <g key={year}>
                    <rect class="certain" x={x} y={top} width={wide} height={tall(certain)} />
                    {possible === 0 ? null : (
                      <rect
                        class="possible"
                        x={x}
                        y={top - tall(possible)}
                        width={wide}
                        height={tall(possible)}
                      />
                    )}
                    {step < NUMBER ? null : (
                      <text class="tick" x={x + wide / 2} y={top - tall(possible) - 3} text-anchor="middle">
                        {certain + possible}
                      </text>
                    )}
                  </g>
                );
              })}
            </g>
          );
        })}
        {years.map((year, at) =>
          at % every === 0 ? (
            <text key={year} class="tick" x={at * step + 1} y={height - 4}>
              {year}
            </text>
          ) : null,
        )}
      </svg>
      <p class="legend" aria-hidden="true">
        <span>
          <i class="swatch certain" /> {texts.compare.certain}
        </span>
        <span>
          <i class="swatch possible" /> {texts.compare.possible}
        </span>
      </p>
    </div>
  );
}
