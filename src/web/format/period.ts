/**
 * Words dates for readers, no more exactly than the source does: `2019-05` is May 2019, not its first day. EDTF that it does
 * not know stays as it is.
 */
import type { PeriodFragment } from '../generated/graphql.js';

/** The API's values for a bound that is open. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

export function formatEdtf(edtf: string): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return formatDate(start);
  if (isOpen(start) && isOpen(end)) return 'date not known';
  if (isOpen(end))
    return end === '..' ? `since ${formatDate(start)}` : `from ${formatDate(start)}, end not known`;
  if (isOpen(start)) return `until ${formatDate(end)}`;
  return formatRange(start, end);
}

const LIKE_EDTF = /^\d{4}(-\d{2}){0,2}(\/|$)/;

/** Words the value of a claim, as a date if it is one. Attendance is a count: 1000 is no year there. */
export const formatValue = (predicate: string, value: string): string =>
  predicate.startsWith('attendance.') || !LIKE_EDTF.test(value) ? value : formatEdtf(value);

/** Words the period of a post. A person seen in it on two days is not given a term: no source says how long it was. */
export const formatPeriod = (period: PeriodFragment): string => {
  const startIsOpen = period.startEarliest === FIRST_DAY && !isOpen(period.edtf.split('/')[0] ?? '');
  return startIsOpen ? `seen ${formatEdtf(period.edtf)}` : formatEdtf(period.edtf);
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

const isOpen = (date: string): boolean => date === '' || date === '..';

function formatDate(date: string): string {
  const parts = DATE.exec(date);
  if (parts === null) return date;
  const [, year, month, day, mark] = parts;
  const text = [day && String(Number(day)), month && nameOfMonth(month), year].filter(Boolean).join(' ');
  return mark === '' ? text : `${mark === '?' ? 'perhaps' : 'about'} ${text}`;
}

/** Writes `16–17 May 2019` rather than `16 May 2019 – 17 May 2019`. */
function formatRange(start: string, end: string): string {
  if (start === end) return formatDate(start);
  const [a, b] = [DATE.exec(start), DATE.exec(end)];
  const sameMonth = a?.[3] && b?.[3] && a[1] === b[1] && a[2] === b[2] && !a[4] && !b[4];
  if (sameMonth) return `${Number(a[3])}–${formatDate(end)}`;
  const sameYear = a?.[2] && b?.[2] && a[1] === b[1];
  return sameYear
    ? `${formatDate(start).replace(` ${a[1]}`, '')} – ${formatDate(end)}`
    : `${formatDate(start)} – ${formatDate(end)}`;
}

const nameOfMonth = (month: string): string =>
  monthName.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
