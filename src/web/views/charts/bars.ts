/** Computes where the bars of a histogram by year stand. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { YearCount } from './year-counts.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a bar; of no height where it counts nothing. */
interface Part {
  readonly y: number;
  readonly height: number;
}

export interface Bar extends YearCount {
  readonly x: number;
  readonly width: number;
  readonly certainPart: Part;
  /** What is possible beyond what is certain, on top of it. */
  readonly possiblePart: Part;
}

export interface Histogram {
  readonly bars: readonly Bar[];
  readonly baseline: number;
  /** Left end of the lines of the grid. */
  readonly left: number;
  readonly levels: readonly { readonly count: number; readonly y: number }[];
  /** The years that are written below, as many as have room. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

const LEFT = 36;
/** Half a year's width, which is written below the last bar. */
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 24;
const YEAR_WIDTH = 40;

export function histogramOf(counts: readonly YearCount[], { width, height }: Size): Histogram {
  const most = Math.max(1, ...counts.map(({ possible }) => possible));
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([height - BOTTOM, TOP]);
  const x = scaleBand<number>()
    .domain(counts.map(({ year }) => year))
    .range([LEFT, width - RIGHT])
    .paddingInner(0.18);
  const part = (from: number, to: number): Part => ({ y: y(to), height: y(from) - y(to) });
  const bars = counts.map((count) => ({
    ...count,
    x: x(count.year) ?? 0,
    width: x.bandwidth(),
    certainPart: part(0, count.certain),
    possiblePart: part(count.certain, count.possible),
  }));
  const every = Math.max(1, Math.ceil(YEAR_WIDTH / Math.max(1, x.step())));
  return {
    bars,
    baseline: y(0),
    left: LEFT,
    levels: y
      .ticks(4)
      .filter(Number.isInteger)
      .map((count) => ({ count, y: y(count) })),
    // Counted from the last year, which readers look for.
    years: bars
      .filter((_, i) => (bars.length - 1 - i) % every === 0)
      .map(({ year, x: left, width: w }) => ({ year, x: left + w / 2 })),
  };
}
