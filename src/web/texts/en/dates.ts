/** Words dates in English. The forms of EDTF are read by format/period.ts. */

/** Holds a day, a month or part of a year (21 to 41), and a year, as far as they are known; the year may be told elsewhere. */
interface Parts {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

/**
 * Holds a worded date. Other languages decline it: `governed` is the form that a word such as “since” asks for. How doubtful
 * it is stands apart, since that may have to come before such a word.
 */
interface Said {
  readonly plain: string;
  readonly governed: string;
  readonly mark: string;
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '25': 'northern spring',
  '26': 'northern summer',
  '27': 'northern autumn',
  '28': 'northern winter',
  '29': 'southern spring',
  '30': 'southern summer',
  '31': 'southern autumn',
  '32': 'southern winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
  '37': 'first third of',
  '38': 'second third of',
  '39': 'last third of',
  '40': 'first half of',
  '41': 'second half of',
};

const nameOf = (month: string): string =>
  PARTS_OF_YEAR[month] ?? monthName.format(new Date(Date.UTC(2000, Number(month) - 1, 1)));

const undeclined = (plain: string): Omit<Said, 'mark'> => ({ plain, governed: plain });

const words = ({ mark, plain }: Said): string => `${mark}${plain}`;

export const dateWords = {
  /** Words a date in its two forms; in English they are one. */
  date: ({ day, month, year }: Parts) =>
    undeclined([day, month && nameOf(month), year].filter(Boolean).join(' ')),
  days: (first: string, last: string, { month, year }: Parts) =>
    undeclined([`${first}–${last}`, month && nameOf(month), year].filter(Boolean).join(' ')),
  months: (first: string, last: string, year: string) =>
    undeclined(`${nameOf(first)}–${nameOf(last)} ${year}`),
  decade: (year: string) => undeclined(`the ${year}s`),
  years: (first: string, last: string) => undeclined(`${first}–${last}`),
  marks: { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' },
  said: words,
  range: (start: Said, end: Said) => `${words(start)} – ${words(end)}`,
  since: (start: Said) => `since ${words(start)}`,
  from: (start: Said) => `from ${words(start)}, end not known`,
  until: (end: Said) => `until ${words(end)}`,
  orBefore: (date: Said) => `${words(date)} or before`,
  orAfter: (date: Said) => `${words(date)} or after`,
  between: (start: Said, end: Said) => `between ${words(start)} and ${words(end)}`,
  or: (dates: readonly string[]) =>
    dates.length < 2 ? dates.join('') : `${dates.slice(0, -1).join(', ')} or ${dates.at(-1)}`,
  unknown: 'date not known',
  seen: (when: string) => `seen ${when}`,
} as const;
