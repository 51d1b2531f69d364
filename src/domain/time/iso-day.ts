/**
 * Days of the proleptic Gregorian calendar as ISO strings (`2019-05-16`), which compare as they stand, and as
 * day numbers, which can be counted. No `Date`: its time zones and roll-overs (29 February 2019) make errors.
 */

/** Stands for an unknown or open beginning. */
export const MIN_DAY = '0000-01-01';
/** Stands for an unknown or open end. */
export const MAX_DAY = '9999-12-31';

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Counts the days of a month from 1 to 12; any other has none. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Writes a day that must exist as an ISO string. */
export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Splits an ISO day into year, month and day. */
export function partsOfDay(day: string): readonly [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Counts the days since 0000-01-01, which is day 0. */
export function dayNumber(day: string): number {
  const [year, month, dayOfMonth] = partsOfDay(day);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + dayOfMonth - 1;
}

/** Turns a day number back into a day; numbers out of range become MIN_DAY or MAX_DAY. */
export function dayOfNumber(count: number): string {
  if (count <= 0) return MIN_DAY;
  if (count >= dayNumber(MAX_DAY)) return MAX_DAY;
  let year = Math.floor(count / 365.2425);
  if (daysBeforeYear(year) > count) year -= 1;
  if (daysBeforeYear(year + 1) <= count) year += 1;
  let rest = count - daysBeforeYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return isoDay(year, month, rest + 1);
}

export function earlierOf(a: string, b: string): string {
  return a <= b ? a : b;
}

export function laterOf(a: string, b: string): string {
  return a >= b ? a : b;
}

function daysBeforeYear(year: number): number {
  if (year === 0) return 0;
  const past = year - 1;
  const leapYears = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1; // and year 0
  return year * 365 + leapYears;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
