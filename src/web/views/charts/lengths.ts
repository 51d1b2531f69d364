/** Computes the bars of a ranking: one below the other, as long as they count. */
import { scaleLinear } from 'd3-scale';

export interface Ranked {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export interface Length extends Ranked {
  readonly y: number;
  readonly length: number;
}

export const ROW_HEIGHT = 26;
/** Room for the number behind the longest bar. */
const NUMBER = 44;

export function lengthsOf(
  values: readonly Ranked[],
  { width, left }: { readonly width: number; readonly left: number },
): readonly Length[] {
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...values.map(({ count }) => count))])
    .range([0, Math.max(0, width - left - NUMBER)]);
  return values.map((value, i) => ({ ...value, y: i * ROW_HEIGHT, length: scale(value.count) }));
}
