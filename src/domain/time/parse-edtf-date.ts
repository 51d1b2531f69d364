/**
 * Reads one EDTF date (no interval) as the range of days that it may mean.
 *
 * Level 0 and 1 of https://www.loc.gov/standards/datetime/ for years 0000 to 9999: year, month, day, seasons,
 * `~ ? %` behind the date, digits unspecified from the right (`201X`, `2019-XX`, `2019-05-1X`); of level 2, the
 * seasons of either hemisphere (25–32), quarters (33–36), thirds (37–39) and halves (40–41) of a year. Times of day are refused:
 * sources give days.
 */
import { badEdtf } from './bad-edtf.js';
import type { DayRange } from './day-range.js';
import { dayNumber, dayOfNumber, daysInMonth, isoDay, partsOfDay } from './iso-day.js';

const DATE = /^(?<year>\d[\dX]{3})(?:-(?<month>[\dX]{2})(?:-(?<day>[\dX]{2}))?)?(?<qualifier>[~?%])?$/;

/**
 * First and last month of each reading; a month below 1 is of the year before, one beyond 12 of the year after. “Winter 2022” is,
 * by writer, the one that ends or the one that begins in 2022; so is a southern summer.
 */
type Months = readonly [first: number, last: number];
const AROUND_NEW_YEAR: readonly [Months, Months] = [
  [0, 2],
  [12, 14],
];
const SPRING: Months = [3, 5];
const SUMMER: Months = [6, 8];
const AUTUMN: Months = [9, 11];
const MONTH_GROUPS: Readonly<Record<string, readonly [Months, ...Months[]]>> = {
  21: [SPRING],
  22: [SUMMER],
  23: [AUTUMN],
  24: AROUND_NEW_YEAR,
  // Northern.
  25: [SPRING],
  26: [SUMMER],
  27: [AUTUMN],
  28: AROUND_NEW_YEAR,
  // Southern: their spring is in our autumn.
  29: [AUTUMN],
  30: AROUND_NEW_YEAR,
  31: [SPRING],
  32: [SUMMER],
  // Quarters, thirds and halves.
  33: [[1, 3]],
  34: [[4, 6]],
  35: [[7, 9]],
  36: [[10, 12]],
  37: [[1, 4]],
  38: [[5, 8]],
  39: [[9, 12]],
  40: [[1, 6]],
  41: [[7, 12]],
};

/**
 * Reads seasons without a hemisphere (21–24) as northern ones, in whole months. A qualified date (`~` about, `?` doubtful,
 * `%` both) may be off by its own length: `2020~` is 2019 to 2021, so that nothing certain follows from it
 * about 2020 alone.
 *
 * @throws DomainError BAD_EDTF
 */
export function parseEdtfDate(text: string): DayRange {
  const parts = DATE.exec(text)?.groups;
  if (!parts?.year) throw explain(text);
  const { year, month, day, qualifier } = parts;
  if (/X.*\d/.test(text)) throw badEdtf(text, 'a known digit follows an unspecified one (X)');

  const range = day
    ? dayRange(text, year, month ?? '', day)
    : month
      ? monthRange(text, year, month)
      : yearRange(year);
  return qualifier ? widened(range) : range;
}

function yearRange(year: string): DayRange {
  return monthsFrom(firstOf(year) * 12, lastOf(year) * 12 + 11);
}

function monthRange(text: string, year: string, month: string): DayRange {
  if (month === 'XX') return yearRange(year);
  const before = firstOf(year) * 12 - 1;
  const group = MONTH_GROUPS[month];
  if (group !== undefined) {
    const [first, last = first] = group;
    return monthsFrom(before + first[0], before + last[1]);
  }
  const first = Math.max(firstOf(month), 1);
  const last = Math.min(lastOf(month), 12);
  if (first > last)
    throw badEdtf(
      text,
      `there is no month ${month}`,
      'Months are 01 to 12; seasons, quarters and halves of a year are 21 to 41.',
    );
  return monthsFrom(before + first, before + last);
}

function dayRange(text: string, year: string, month: string, day: string): DayRange {
  if (day === 'XX') return monthRange(text, year, month);
  if (MONTH_GROUPS[month]) throw badEdtf(text, `${month} is a part of the year, which has no days`);
  monthRange(text, year, month);
  const [y, m] = [Number(year), Number(month)];
  const length = daysInMonth(y, m);
  const first = Math.max(firstOf(day), 1);
  const last = Math.min(lastOf(day), length);
  if (first > last)
    throw badEdtf(text, `there is no day ${day} in ${year}-${month}`, `${year}-${month} has ${length} days.`);
  return {
    earliest: isoDay(y, m, first),
    latest: isoDay(y, m, last),
  };
}

/**
 * Lists the dates that a date leaves to choose from: the two winters of `2022-24`, otherwise the date itself.
 *
 * @throws DomainError BAD_EDTF
 */
export function readingsOfDate(text: string): readonly DayRange[] {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const group = MONTH_GROUPS[month];
  if (group === undefined || group.length === 1) return [parseEdtfDate(text)];
  const before = Number(year) * 12 - 1;
  return group.map(([first, last]) => monthsFrom(before + first, before + last));
}

/** Months are counted from January 0000, which is 0; those outside the supported years become the first or last. */
function monthsFrom(first: number, last: number): DayRange {
  const [y1, m1] = yearAndMonth(first);
  const [y2, m2] = yearAndMonth(last);
  return { earliest: isoDay(y1, m1, 1), latest: isoDay(y2, m2, daysInMonth(y2, m2)) };
}

function yearAndMonth(count: number): readonly [number, number] {
  const month = Math.min(Math.max(count, 0), 9999 * 12 + 11);
  return [Math.floor(month / 12), (month % 12) + 1];
}

/** Adds the length of the range on either side: in months where it is made of whole months, else in days. */
function widened({ earliest, latest }: DayRange): DayRange {
  const [y1, m1, d1] = partsOfDay(earliest);
  const [y2, m2, d2] = partsOfDay(latest);
  if (d1 === 1 && d2 === daysInMonth(y2, m2)) {
    const first = y1 * 12 + m1 - 1;
    const last = y2 * 12 + m2 - 1;
    const length = last - first + 1;
    return monthsFrom(first - length, last + length);
  }
  const length = dayNumber(latest) - dayNumber(earliest) + 1;
  return {
    earliest: dayOfNumber(dayNumber(earliest) - length),
    latest: dayOfNumber(dayNumber(latest) + length),
  };
}

function firstOf(digits: string): number {
  return Number(digits.replaceAll('X', '0'));
}

function lastOf(digits: string): number {
  return Number(digits.replaceAll('X', '9'));
}

function explain(text: string) {
  if (text === '') return badEdtf(text, 'it is empty');
  if (/^\d{4}-\d{2}-\d{2}T/.test(text))
    return badEdtf(text, 'it has a time of day', `Write the day: ${text.slice(0, 10)}.`);
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text)) {
    const twoDigits = text.split('-').map((part) => part.padStart(2, '0'));
    return badEdtf(text, 'months and days have two digits', `Write ${twoDigits.join('-')}.`);
  }
  if (/^[-Y]/.test(text)) return badEdtf(text, 'years go from 0000 to 9999');
  if (/^[[{]/.test(text))
    return badEdtf(
      text,
      'a set is not one date',
      'Sets stand by themselves: they are no end of an interval.',
    );
  if (/[~?%]./.test(text)) return badEdtf(text, '~, ? and % stand behind the whole date');
  if (/x/.test(text)) return badEdtf(text, 'unspecified digits are a capital X');
  return badEdtf(text, 'it is not of the form year, year-month or year-month-day');
}
