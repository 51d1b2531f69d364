/** Whether what was sampled stayed as it was. */
import { medianOf, rounded } from '../run/statistics.js';

export interface Sample {
  /** Minutes since the soak began. */
  readonly minute: number;
  readonly requests: number;
  readonly p50: number;
  readonly p99: number;
  readonly megabytes: number;
  /** Open files and connections; null where the system does not tell. */
  readonly descriptors: number | null;
  readonly outcomes: Readonly<Record<string, number>>;
}

export interface Verdict {
  /** Of the line through the samples after the first third, in which caches fill and V8 finds its size. */
  readonly megabytesAnHour: number;
  readonly descriptorsAnHour: number | null;
  /** The median p99 of the last third by that of the second. */
  readonly p99Grew: number;
  readonly faults: readonly string[];
}

/** A run that is shorter says little of an hour. */
const TELLING_MINUTES = 15;
const GROWTH = 0.1;
const FEW_DESCRIPTORS = 10;
const SLOWER = 2;

export function judge(samples: readonly Sample[]): Verdict {
  const settled = samples.slice(Math.floor(samples.length / 3));
  const half = Math.ceil(settled.length / 2);
  const minutes = (settled.at(-1)?.minute ?? 0) - (settled[0]?.minute ?? 0);
  const lineOf = (figure: (sample: Sample) => number) =>
    slope(settled.map((sample) => [sample.minute, figure(sample)]));
  const [memory, descriptors] = [lineOf((s) => s.megabytes), lineOf((s) => s.descriptors ?? 0)];
  const p99Grew =
    medianOf(settled.slice(half).map((s) => s.p99)) / medianOf(settled.slice(0, half).map((s) => s.p99));
  const total = (name: string) => samples.reduce((sum, { outcomes }) => sum + (outcomes[name] ?? 0), 0);
  const hasDescriptors = samples.every((s) => s.descriptors !== null);
  return {
    megabytesAnHour: rounded(memory * 60),
    descriptorsAnHour: hasDescriptors ? rounded(descriptors * 60) : null,
    p99Grew: rounded(p99Grew),
    faults: [
      ...(memory * minutes > GROWTH * medianOf(settled.map((s) => s.megabytes)) ? ['memory grows'] : []),
      ...(descriptors * minutes > FEW_DESCRIPTORS ? ['descriptors grow'] : []),
      ...(p99Grew > SLOWER ? ['answers grow slower'] : []),
      ...['overloaded', 'late', 'failed', 'wrong']
        .filter((name) => total(name) > 0)
        .map((name) => `${total(name)} ${name}`),
      ...(minutes < TELLING_MINUTES
        ? [`too short to tell: less than ${TELLING_MINUTES} minutes after the first third`]
        : []),
    ],
  };
}

/** Of the line with the least squares. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
