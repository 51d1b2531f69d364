/** Some day from `earliest` to `latest`, both included: the meaning of one date of a source, such as `2019-05`. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}
