/**
 * Words dates for readers, no more exactly than the source does: `2019-05` is May 2019, not its first day. EDTF that it does
 * not know stays as it is.
 */
import type { PeriodFragment } from '../generated/graphql.js';
import { partOfYear } from './part-of-year.js';

/** The API's values for a bound that is open. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
/** A date with unspecified digits: `201X`, `2019-1X`, `2019-05-XX`. */
const MASKED = /^(\d[\dX]{3})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([~?%]?)$/;
const MARKS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

export function formatEdtf(edtf: string): string {
  if (edtf.startsWith('[')) return formatSet(edtf);
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return formatDate(start);
  if (isOpen(start) && isOpen(end)) return 'date not known';
  if (isOpen(end))
    return end === '..' ? `since ${formatDate(start)}` : `from ${formatDate(start)}, end not known`;
  if (isOpen(start)) return `until ${formatDate(end)}`;
  return formatRange(start, end);
}

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

/** Returns the day by which a dated period is sorted, as the API does: its first, or where that is open, its latest beginning. */
export const firstDayOf = ({ startEarliest, startLatest }: PeriodFragment): string =>
  startEarliest > FIRST_DAY ? startEarliest : startLatest;

const isOpen = (date: string): boolean => date === '' || date === '..';

/** Words a set, of which one date is meant: `10 February 2020 or 20 March 2020`. */
function formatSet(set: string): string {
  const dates = set
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((member) => {
      const [start = '', end] = member.trim().split('..');
      if (end === undefined) return formatDate(start);
      if (start === '') return `${formatDate(end)} or before`;
      return end === ''
        ? `${formatDate(start)} or after`
        : `between ${formatDate(start)} and ${formatDate(end)}`;
    });
  return dates.length < 2 ? dates.join('') : `${dates.slice(0, -1).join(', ')} or ${dates.at(-1)}`;
}

function formatDate(date: string): string {
  const parts = DATE.exec(date);
  if (parts === null) return formatMasked(date);
  const [, year, month, day, mark = ''] = parts;
  const words = [day && String(Number(day)), month && (partOfYear(month) ?? nameOfMonth(month)), year];
  return `${MARKS[mark] ?? ''}${words.filter(Boolean).join(' ')}`;
}

/** Words unspecified digits as the range that they leave open. */
function formatMasked(date: string): string {
  const [, year, month, day, mark = ''] = MASKED.exec(date) ?? [];
  if (year === undefined) return date;
  const [first, last] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  const years =
    first === last
      ? first
      : year.endsWith('X') && !year.endsWith('XX')
        ? `the ${first}s`
        : `${first}–${last}`;
  const words =
    month === undefined || month === 'XX' || first !== last
      ? years
      : day === undefined
        ? `${rangeOf(month, 1, 12).map(nameOfMonth).join('–')} ${years}`
        : day === 'XX'
          ? `${nameOfMonth(month)} ${years}`
          : `${rangeOf(day, 1, daysOf(year, month)).map(Number).join('–')} ${nameOfMonth(month)} ${years}`;
  return `${MARKS[mark] ?? ''}${words}`;
}

/** The first and the last number that two digits may stand for. */
const rangeOf = (digits: string, min: number, max: number): readonly [string, string] => [
  String(Math.max(Number(digits.replaceAll('X', '0')), min)),
  String(Math.min(Number(digits.replaceAll('X', '9')), max)),
];

const daysOf = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** Writes `16–17 May 2019` rather than `16 May 2019 – 17 May 2019`. */
function formatRange(start: string, end: string): string {
  if (start === end) return formatDate(start);
  const [a, b] = [DATE.exec(start), DATE.exec(end)];
  const sameMonth = a?.[3] && b?.[3] && a[1] === b[1] && a[2] === b[2] && !a[4] && !b[4];
  if (sameMonth) return `${Number(a[3])}–${formatDate(end)}`;
  const isMonth = (parts: RegExpExecArray | null) =>
    parts?.[2] !== undefined && partOfYear(parts[2]) === undefined;
  const sameYear = isMonth(a) && isMonth(b) && a?.[1] === b?.[1];
  return sameYear
    ? `${formatDate(start).replace(` ${a?.[1]}`, '')} – ${formatDate(end)}`
    : `${formatDate(start)} – ${formatDate(end)}`;
}

const nameOfMonth = (month: string): string =>
  monthName.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
