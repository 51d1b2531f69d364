/** Coarser further right. */
export const PRECISIONS = [
  'DAY',
  'MONTH',
  'SEASON',
  'YEAR',
  'DECADE',
  'CENTURY',
  'MILLENNIUM',
  'NONE',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Some day from `earliest` to `latest`, both included: what one date of a source, such as `2019-05`, says. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
  /** Of the date as written; `~` and `?` do not change it. */
  readonly precision: Precision;
}
