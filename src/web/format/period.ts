/** Words the periods of the API in the language of the page, and reads their bounds. */
import type { PeriodFragment } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { isOpen, wordEdtf } from './edtf.js';

/** The API's values for a bound that is open. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

export const formatEdtf = (edtf: string): string => wordEdtf(edtf, texts.dates);

/** The predicates whose values are dates. Whatever else looks like a date is text: a committee may be called 1267/1989. */
export const DATE_PREDICATES: ReadonlySet<string> = new Set([
  ...[
    'dates',
    'founded',
    'born',
    'projectStarted',
    'created',
    'ratified',
    'enteredIntoForce',
    'phaseLaunched',
  ],
]);

/** Words the value of a claim, as a date if its predicate is one of dates. */
export const formatValue = (predicate: string, value: string): string =>
  DATE_PREDICATES.has(predicate) ? formatEdtf(value) : value;

/** Words the period of a post. A person seen in it on two days is not given a term: no source says how long it was. */
export const formatPeriod = (period: PeriodFragment): string => {
  const startIsOpen = period.startEarliest === FIRST_DAY && !isOpen(period.edtf.split('/')[0] ?? '');
  return startIsOpen ? texts.dates.seen(formatEdtf(period.edtf)) : formatEdtf(period.edtf);
};

/** Tells whether anything at all is known of when it was. */
export const isDated = (period: PeriodFragment | null | undefined): period is PeriodFragment =>
  period !== null &&
  period !== undefined &&
  (period.startEarliest > FIRST_DAY || period.endLatest < LAST_DAY || period.endEarliest > FIRST_DAY);

/** Tells whether the day is unknown at either end. */
export const isUncertain = (period: PeriodFragment): boolean =>
  period.startEarliest !== period.startLatest || period.endEarliest !== period.endLatest;

export const yearOf = (period: PeriodFragment | null | undefined): string | undefined =>
  isDated(period)
    ? (period.startEarliest > FIRST_DAY ? period.startEarliest : period.endEarliest).slice(0, 4)
    : undefined;

/** Returns the day by which a dated period is sorted, as the API does: its first, or where that is open, its latest beginning. */
export const firstDayOf = ({ startEarliest, startLatest }: PeriodFragment): string =>
  startEarliest > FIRST_DAY ? startEarliest : startLatest;
