import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useWidth } from '../../browser/use-width.js';
import { placedLabels } from '../../components/placed-labels.js';
import { kinds, wordFor } from '../../enum-labels.js';
import { clipped, shortNameOf } from '../../format/short-name.js';
import type { NeighbourhoodQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { rings } from './rings.js';

const FONT = { family: 'sans-serif', size: 12 };
const TALLEST = 640;
const MARGIN = 24;
/** Share of the width that is kept free for names on either side. */
const BESIDE = 0.2;
const R = 6;

interface Props {
  readonly neighbourhood: NonNullable<NeighbourhoodQuery['neighbourhood']>;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/** Draws the links that the list below spells out. */
export function RingsPicture({ neighbourhood, picture }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = Math.min(TALLEST, width);
  const points = rings(neighbourhood);
  const [rx, ry] = [width * (0.5 - BESIDE), height / 2 - MARGIN];
  const at = (id: string) => {
    const { x, y } = points.get(id) ?? { x: 0, y: 0 };
    return { x: width / 2 + x * rx, y: height / 2 + y * ry };
  };
  const circles = neighbourhood.nodes.map((node, i) => {
    const point = at(node.id);
    const side = point.x < width / 2 - 1 ? ('left' as const) : ('right' as const);
    return { ...point, side, r: i === 0 ? R * 2 : R, id: node.id, kind: node.kind, label: shortNameOf(node) };
  });
  const labels = circles.map((circle) => ({ ...circle, label: clipped(circle.label) }));
  const kindsDrawn = [...new Set(neighbourhood.nodes.map(({ kind }) => kind))];
  return (
    <>
      <div ref={frame}>
        <svg
          class="around"
          ref={picture}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={texts.around.picture}
          font-family={FONT.family}
          font-size={FONT.size}
        >
          {neighbourhood.links.map(({ id, from, to }) => {
            const [a, b] = [at(from.id), at(to.id)];
            return <line key={id} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />;
          })}
          {circles.map(({ id, kind, x, y, r, label }) => (
            <circle key={id} class={kind} cx={x} cy={y} r={r}>
              <title>{label}</title>
            </circle>
          ))}
          {placedLabels(labels, FONT, width).map(({ x, y, label }) => (
            <text key={`${label}${x}`} x={x} y={y}>
              {label}
            </text>
          ))}
        </svg>
      </div>
      <p class="legend" aria-hidden="true">
        {kindsDrawn.map((kind) => (
          <span key={kind}>
            <i class={`dot ${kind}`} /> {wordFor(kinds, kind)}
          </span>
        ))}
      </p>
    </>
  );
}
