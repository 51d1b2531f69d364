export interface Latency {
  readonly samples: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Of times in milliseconds. */
export function latencyOf(times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { samples: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const medianOf = (values: readonly number[]): number => latencyOf(values).p50;

export const geometricMean = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : rounded(Math.exp(values.reduce((sum, v) => sum + Math.log(v), 0) / values.length));

/** Three significant digits are more than a benchmark knows. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** In an order of one's own, so that no route always comes after the same other. */
export function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
