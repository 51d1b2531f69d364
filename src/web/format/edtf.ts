/**
 * Words dates for readers, no more exactly than the source does: `2019-05` is May 2019, not its first day. It takes EDTF apart;
 * how the parts are said is in the texts of each language. EDTF that it does not know stays as it is.
 */
import type { Texts } from '../texts/in-any-language.js';

export type DateWords = Texts['dates'];
type Said = Parameters<DateWords['said']>[0];

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
/** A date with unspecified digits: `201X`, `2019-1X`, `2019-05-XX`. */
const MASKED = /^(\d[\dX]{3})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([~?%]?)$/;

export function wordEdtf(edtf: string, words: DateWords): string {
  if (edtf.startsWith('[')) return wordSet(edtf, words);
  const [start = '', end] = edtf.split('/');
  const say = (date: string) => wordDate(date, words);
  if (end === undefined) return words.said(say(start));
  if (isOpen(start) && isOpen(end)) return words.unknown;
  if (isOpen(end)) return end === '..' ? words.since(say(start)) : words.from(say(start));
  if (isOpen(start)) return words.until(say(end));
  return wordRange(start, end, words);
}

export const isOpen = (date: string): boolean => date === '' || date === '..';

/** Words a set, of which one date is meant: `10 February 2020 or 20 March 2020`. */
function wordSet(set: string, words: DateWords): string {
  const say = (date: string) => wordDate(date, words);
  const dates = set
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((member) => {
      const [start = '', end] = member.trim().split('..');
      if (end === undefined) return words.said(say(start));
      if (start === '') return words.orBefore(say(end));
      return end === '' ? words.orAfter(say(start)) : words.between(say(start), say(end));
    });
  return words.or(dates);
}

const markOf = (mark: string | undefined, words: DateWords): string =>
  words.marks[mark as keyof DateWords['marks']] ?? '';

function wordDate(date: string, words: DateWords): Said {
  const parts = DATE.exec(date);
  if (parts === null) return wordMasked(date, words);
  const [, year, month, day, mark] = parts;
  return { ...words.date({ year, month, day: day && String(Number(day)) }), mark: markOf(mark, words) };
}

/** Words unspecified digits as the range that they leave open. */
function wordMasked(date: string, words: DateWords): Said {
  const [, year, month, day, mark] = MASKED.exec(date) ?? [];
  if (year === undefined) return { plain: date, governed: date, mark: '' };
  return { ...rangeWords({ year, month, day }, words), mark: markOf(mark, words) };
}

interface Digits {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function rangeWords({ year, month, day }: Digits, words: DateWords): Omit<Said, 'mark'> {
  const [first, last] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  if (first !== last) return /^\d{3}X$/.test(year) ? words.decade(first) : words.years(first, last);
  if (month === undefined || month === 'XX') return words.date({ year });
  if (month.includes('X')) return words.months(...rangeOf(month, 1, 12), year);
  if (day === undefined || day === 'XX') return words.date({ month, year });
  return words.days(...rangeOf(day, 1, daysOf(year, month)), { month, year });
}

/** The first and the last number that two digits may stand for. */
const rangeOf = (digits: string, min: number, max: number): readonly [string, string] => [
  String(Math.max(Number(digits.replaceAll('X', '0')), min)),
  String(Math.min(Number(digits.replaceAll('X', '9')), max)),
];

const daysOf = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** Writes `16–17 May 2019` rather than `16 May 2019 – 17 May 2019`. */
function wordRange(start: string, end: string, words: DateWords): string {
  const last = wordDate(end, words);
  if (start === end) return words.said(last);
  const [a, b] = [DATE.exec(start), DATE.exec(end)];
  const sameMonth = a?.[3] && b?.[3] && a[1] === b[1] && a[2] === b[2] && !a[4] && !b[4];
  if (sameMonth)
    return words.days(String(Number(a[3])), String(Number(b[3])), { month: b[2], year: b[1] }).plain;
  const first = wordDate(start, words);
  if (!isMonth(a) || !isMonth(b) || a?.[1] !== b?.[1]) return words.range(first, last);
  const [, , month, day] = a ?? [];
  return words.range({ ...words.date({ month, day: day && String(Number(day)) }), mark: first.mark }, last);
}

/** Tells whether a date has a month: parts of a year are told with their year each time. */
const isMonth = (parts: RegExpExecArray | null): boolean => Number(parts?.[2] ?? 13) <= 12;
