/** Draws a small network on a ring; the list beside it has the same for readers who do not see it. */
import { entityAddress } from '../../browser/router.js';
import { cutToFit } from '../../format/short-name.js';
import { type RingTie, ringOf } from './ring.js';

interface Props {
  readonly ties: readonly RingTie[];
  readonly width: number;
}

const HEIGHT = 340;
/** One for each so many pixels of the width, and no more than one look takes in. */
const PIXELS = 34;
const MOST = 16;
const LETTER = 6.8;

export function RingPicture({ ties, width }: Props) {
  const { nodes, lines } = ringOf(ties, {
    width,
    height: HEIGHT,
    most: Math.min(MOST, Math.floor(width / PIXELS)),
  });
  const heaviest = Math.max(1, ...lines.map(({ weight }) => weight));
  return (
    <svg class="ring" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
      {lines.map(({ key, from, to, weight }) => (
        <line
          key={key}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke-width={0.75 + (2.5 * weight) / heaviest}
          stroke-opacity={0.15 + (0.5 * weight) / heaviest}
        />
      ))}
      {nodes.map(({ id, kind, shortName, x, y, r, side }) => (
        <a key={id} href={entityAddress(id)} tabindex={-1}>
          <title>{shortName}</title>
          {kind === 'STATE' ? (
            <rect class={`kind-shape ${kind}`} x={x - r} y={y - r} width={2 * r} height={2 * r} />
          ) : (
            <circle class={`kind-shape ${kind}`} cx={x} cy={y} r={r} />
          )}
          <text
            x={side === 'left' ? x - r - 4 : x + r + 4}
            y={y + 4}
            text-anchor={side === 'left' ? 'end' : 'start'}
          >
            {cutToFit(shortName, Math.floor((side === 'left' ? x - r : width - x - r) / LETTER))}
          </text>
        </a>
      ))}
    </svg>
  );
}
