/** Writes periods as English prose: "18–19 October 2022", "since May 2018". */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/;

interface PlainDate {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
}

/** Returns null if nothing is known of the period, and EDTF if it is too intricate for prose. */
export function periodInWords(edtf: string): string | null {
  if (edtf.startsWith('[')) return setInWords(edtf);
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return inWords(start) ?? edtf;
  const isOpenStart = start === '' || start === '..';
  const isOpenEnd = end === '' || end === '..';
  if (isOpenStart && isOpenEnd) return null;
  if (isOpenStart) return `until ${inWords(end) ?? end}`;
  if (isOpenEnd) return `${end === '..' ? 'since' : 'from'} ${inWords(start) ?? start}`;
  if (start === end) return inWords(start) ?? edtf;
  const [from, to] = [plain(start), plain(end)];
  if (from === null || to === null) return `${inWords(start) ?? start} to ${inWords(end) ?? end}`;
  return rangeInWords(from, to);
}

/** Words a set of single dates, of which one is meant. */
function setInWords(set: string): string {
  const dates = set.slice(1, -1).split(',');
  const words = dates.map((date) => inWords(date.trim()) ?? date.trim());
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Mentions year and month once if both ends share them. */
function rangeInWords(from: PlainDate, to: PlainDate): string {
  if (from.month === null && to.month === null) return `${from.year}–${to.year}`;
  const isSameForm = (from.day === null) === (to.day === null) && from.month !== null && to.month !== null;
  if (!isSameForm || from.year !== to.year) return `${wordsOf(from)} to ${wordsOf(to)}`;
  if (from.day === null) return `${monthOf(from)}–${wordsOf(to)}`;
  if (from.month === to.month) return `${Number(from.day)}–${wordsOf(to)}`;
  return `${Number(from.day)} ${monthOf(from)} to ${wordsOf(to)}`;
}

function inWords(date: string): string | null {
  const match = DATE.exec(date);
  const known = plain(date.replace(/[?~%]$/, ''));
  if (match === null || known === null) return null;
  switch (match[4]) {
    case '~':
      return `about ${wordsOf(known)}`;
    case '?':
      return `perhaps ${wordsOf(known)}`;
    case '%':
      return `perhaps about ${wordsOf(known)}`;
    default:
      return wordsOf(known);
  }
}

function plain(date: string): PlainDate | null {
  const [, year, month = null, day = null, doubt] = DATE.exec(date) ?? [];
  if (year === undefined || doubt !== '') return null;
  // 21 to 24 are seasons, and there may be others.
  if (month !== null && MONTHS[Number(month) - 1] === undefined) return null;
  return { year, month, day };
}

const wordsOf = (date: PlainDate): string =>
  [date.day === null ? null : Number(date.day), date.month === null ? null : monthOf(date), date.year]
    .filter((word) => word !== null)
    .join(' ');

const monthOf = ({ month }: PlainDate): string => MONTHS[Number(month) - 1] ?? '';
