/** Conditions on time: whether a node or an edge with period bounds lies within a window of days. */
import { MAX_DAY, MIN_DAY } from '../../domain/time/iso-day.js';
import type { Params } from '../port/read-query.js';
import type { Condition } from './keyset.js';

/** First and last day of the window, and whether the period must or may overlap with it. */
export interface WindowFilter extends Params {
  readonly from: string;
  readonly to: string;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

/** Lets through windows that lie within none of the runs of days, which nearly nothing has. See `Period`. */
const notWithin = (runs: 'gaps' | 'doubts', n: string): string =>
  `(${n}.\`${runs}\` IS NULL OR all(run IN ${n}.\`${runs}\` WHERE substring(run, 0, 10) > $from OR substring(run, 11, 10) < $to))`;

/** One condition for each certainty, since Neo4j uses no index for an OR of the two. */
export const WITHIN_WINDOW = {
  POSSIBLE: (n: string) =>
    `${n}.\`startEarliest\` <= $to AND ${n}.\`endLatest\` >= $from AND ${notWithin('gaps', n)}`,
  CERTAIN: (n: string) =>
    `${n}.\`startLatest\` <= $to AND ${n}.\`endEarliest\` >= $from AND ${notWithin('doubts', n)}`,
} as const;

/** The condition for queries that take the certainty as a parameter. */
export const withinWindow = (n: string): string =>
  `(($certainty = 'POSSIBLE' AND ${WITHIN_WINDOW.POSSIBLE(n)}) OR ` +
  `($certainty = 'CERTAIN' AND ${WITHIN_WINDOW.CERTAIN(n)}))`;

export const windowCondition = (n: string): Condition => ({
  text: withinWindow(n),
  specialized: (params) =>
    isUnbounded(params) ? null : WITHIN_WINDOW[params.certainty as keyof typeof WITHIN_WINDOW](n),
});

const isUnbounded = ({ from, to, certainty }: Params): boolean =>
  from === MIN_DAY && to === MAX_DAY && certainty === 'POSSIBLE';
