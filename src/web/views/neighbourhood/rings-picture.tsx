import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useWidth } from '../../browser/use-width.js';
import { KindMark, KindShape } from '../../components/kind-shape.js';
import { kinds, wordFor } from '../../enum-labels.js';
import { shortNameOf } from '../../format/short-name.js';
import type { NeighbourhoodQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { ringsLayout } from './rings-layout.js';

const FONT = { family: 'sans-serif', size: 12 };
/** From the middle of a letter to its baseline. */
const DROP = 4;

interface Props {
  readonly neighbourhood: NonNullable<NeighbourhoodQuery['neighbourhood']>;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/** Draws the links that the list below spells out. */
export function RingsPicture({ neighbourhood, picture }: Props) {
  const { nodes, links } = neighbourhood;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const nameOf = (id: string): string => {
    const node = byId.get(id);
    return node === undefined ? id : shortNameOf(node);
  };
  const { height, circles, names } = ringsLayout(neighbourhood, { width, nameOf, widthOf: textMeasure() });
  const at = new Map(circles.map((circle) => [circle.id, circle]));
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
          {links.map(({ id, from, to }) => {
            const [a, b] = [at.get(from.id), at.get(to.id)];
            return a && b ? <line key={id} x1={a.x} y1={a.y} x2={b.x} y2={b.y} /> : null;
          })}
          {circles.map(({ id, x, y, r }) => (
            <KindShape key={id} kind={byId.get(id)?.kind ?? 'TOPIC'} x={x} y={y} r={r}>
              <title>{byId.get(id)?.name}</title>
            </KindShape>
          ))}
          {names.map(({ id, x, y, text }) => (
            <text key={id} x={x} y={y + DROP}>
              {text}
            </text>
          ))}
        </svg>
      </div>
      <p class="legend" aria-hidden="true">
        {[...new Set(nodes.map(({ kind }) => kind))].map((kind) => (
          <span key={kind}>
            <KindMark kind={kind} /> {wordFor(kinds, kind)}
          </span>
        ))}
      </p>
    </>
  );
}

function textMeasure(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${FONT.size}px ${FONT.family}`;
  return (text) => context?.measureText(text).width ?? 0;
}
