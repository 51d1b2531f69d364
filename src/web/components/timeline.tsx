/**
 * Draws spans on an axis of years: solid where they are certain, pale and dashed where they are possible. Spans without a
 * date are not drawn; the caller lists them.
 */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useWidth } from '../browser/use-width.js';
import { formatPeriod } from '../format/period.js';
import { without } from '../format/runs-of-days.js';
import type { PeriodFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { SpanLink } from './span-link.js';

export interface Span {
  readonly key: string;
  readonly name: string;
  readonly period: PeriodFragment;
  /** Where its line leads to. */
  readonly href?: string;
}

interface Props {
  readonly label: string;
  readonly spans: readonly Span[];
  readonly picture?: RefObject<SVGSVGElement | null>;
}

const ROW = 42;
const AXIS = 24;
const DAY_MS = 86_400_000;
/** Keeps a single day visible on an axis of decades. */
const THINNEST = 6;
/** Width of an average letter, a little too large rather than too small. */
const LETTER = 6.6;
/** A bound beyond these is open. */
const FIRST_YEAR = '0001';
const LAST_YEAR = '9999';
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

export function Timeline({ label, spans, picture }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [from, to] = axisOf(spans);
  const x = (day: string) => ((clamp(dayNumber(day), from, to) - from) / (to - from)) * (width - 2) + 1;
  const height = AXIS + spans.length * ROW + 4;
  return (
    <>
      <div ref={frame}>
        <svg
          class="timeline"
          {...(picture ? { ref: picture } : {})}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          // What is within an image is nothing to assistive technology, links included.
          role={spans.some(({ href }) => href !== undefined) ? 'group' : 'img'}
          aria-label={texts.timeline.label(label)}
        >
          {ticksOf(from, to, width).map((year) => (
            <g key={year}>
              <line class="grid" x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={AXIS - 4} y2={height} />
              <text class="tick" x={x(`${year}-01-01`) + 3} y={12}>
                {year}
              </text>
            </g>
          ))}
          {spans.map((span, i) => (
            <SpanLink key={span.key} href={span.href}>
              {span.href === undefined ? null : (
                <rect class="target" x={0} y={AXIS + i * ROW} width={width} height={ROW} />
              )}
              <SpanShape span={span} y={AXIS + i * ROW} x={x} width={width} />
            </SpanLink>
          ))}
        </svg>
      </div>
      <p class="legend" aria-hidden="true">
        <span>
          <i class="swatch certain" /> {texts.timeline.certain}
        </span>
        <span>
          <i class="swatch possible" /> {texts.timeline.possible}
        </span>
        <span>
          <i class="swatch open" /> {texts.timeline.open}
        </span>
      </p>
    </>
  );
}

interface ShapeProps {
  readonly span: Span;
  readonly y: number;
  readonly x: (day: string) => number;
  readonly width: number;
}

function SpanShape({ span: { name, period }, y, x, width }: ShapeProps) {
  const [surelyFrom, surelyTo] = [x(period.startLatest), x(period.endEarliest)];
  const sure = without({ from: period.startLatest, to: period.endEarliest }, period.doubts);
  const isExact = period.startEarliest === period.startLatest && period.endEarliest === period.endLatest;
  // With an open end, the span is known only to include some time between these.
  const [openStart, openEnd] = [period.startEarliest < FIRST_YEAR, period.endLatest > LAST_YEAR];
  const from = openStart ? Math.min(surelyFrom, surelyTo) : x(period.startEarliest);
  const to = openEnd ? Math.max(surelyFrom, surelyTo) : x(period.endLatest);
  const inBounds = {
    from: openStart ? FIRST_DAY : period.startEarliest,
    to: openEnd ? LAST_DAY : period.endLatest,
  };
  const possible =
    period.gaps.length === 0
      ? [[from, to] as const]
      : without(inBounds, period.gaps).map((run) => [x(run.from), x(run.to)] as const);
  const text = `${name} · ${formatPeriod(period)}`;
  const textAt = Math.min(from, Math.max(0, width - text.length * LETTER));
  const line = y + 26;
  return (
    <g>
      <title>{text}</title>
      <text class="outline" x={textAt} y={y + 14}>
        {shortened(text, width)}
      </text>
      {openStart ? <line class="open" x1={0} x2={from} y1={line} y2={line} /> : null}
      {openEnd ? <line class="open" x1={to} x2={width} y1={line} y2={line} /> : null}
      {isExact
        ? null
        : possible.map(([start, end]) => (
            <rect
              key={start}
              class="possible"
              x={start}
              y={y + 20}
              width={Math.max(THINNEST, end - start)}
              height={12}
            />
          ))}
      {sure.map((run) => (
        <rect
          key={run.from}
          class="certain"
          x={x(run.from)}
          y={y + 20}
          width={Math.max(isExact ? THINNEST : 3, x(run.to) - x(run.from))}
          height={12}
        />
      ))}
    </g>
  );
}

const shortened = (text: string, width: number): string => {
  const most = Math.floor(width / LETTER);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const clamp = (n: number, from: number, to: number): number => Math.min(to, Math.max(from, n));

/** Returns whole years around all bounds that are not open; open ends run to the edge. */
function axisOf(spans: readonly Span[]): readonly [number, number] {
  const bounded = spans
    .flatMap(({ period: p }) => [p.startEarliest, p.startLatest, p.endEarliest, p.endLatest])
    .filter((day) => day > FIRST_YEAR && day < LAST_YEAR);
  const years = bounded.map((day) => Number(day.slice(0, 4)));
  if (years.length === 0) return [0, 1];
  return [dayNumber(`${Math.min(...years)}-01-01`), dayNumber(`${Math.max(...years) + 1}-01-01`)];
}

function ticksOf(from: number, to: number, width: number): readonly number[] {
  const [first, last] = [yearAt(from), yearAt(to)];
  const most = Math.max(2, Math.floor(width / 56));
  const step = [1, 2, 5, 10, 20, 50, 100].find((s) => (last - first) / s <= most) ?? 200;
  const start = Math.ceil(first / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((last - 1 - start) / step) + 1) },
    (_, i) => start + i * step,
  );
}

const yearAt = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();
