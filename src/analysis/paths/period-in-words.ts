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
/** The words of EDTF's parts of a year, each before the year. */
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  ...{ '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' },
  ...{ '25': 'northern spring', '26': 'northern summer', '27': 'northern autumn', '28': 'northern winter' },
  ...{ '29': 'southern spring', '30': 'southern summer', '31': 'southern autumn', '32': 'southern winter' },
  ...{ '33': 'the first quarter of', '34': 'the second quarter of' },
  ...{ '35': 'the third quarter of', '36': 'the fourth quarter of' },
  ...{ '37': 'the first third of', '38': 'the second third of', '39': 'the last third of' },
  ...{ '40': 'the first half of', '41': 'the second half of' },
};
const PART_OF_YEAR = /^(\d{4})-(2[1-9]|3\d|4[01])([?~%]?)$/;
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
  const [, year, part = '', doubt = ''] = PART_OF_YEAR.exec(date) ?? [];
  if (year !== undefined) return `${DOUBTS[doubt] ?? ''}${PARTS_OF_YEAR[part]} ${year}`;
  const match = DATE.exec(date);
  const known = plain(date.replace(/[?~%]$/, ''));
  if (match === null || known === null) return null;
  return `${DOUBTS[match[4] ?? ''] ?? ''}${wordsOf(known)}`;
}

const DOUBTS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

function plain(date: string): PlainDate | null {
  const [, year, month = null, day = null, doubt] = DATE.exec(date) ?? [];
  if (year === undefined || doubt !== '') return null;
  // Numbers beyond 12 are parts of the year.
  if (month !== null && MONTHS[Number(month) - 1] === undefined) return null;
  return { year, month, day };
}

const wordsOf = (date: PlainDate): string =>
  [date.day === null ? null : Number(date.day), date.month === null ? null : monthOf(date), date.year]
    .filter((word) => word !== null)
    .join(' ');

const monthOf = ({ month }: PlainDate): string => MONTHS[Number(month) - 1] ?? '';
