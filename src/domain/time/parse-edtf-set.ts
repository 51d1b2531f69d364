import { badEdtf } from './bad-edtf.js';
import type { DayRange } from './day-range.js';
import { MAX_DAY, MIN_DAY } from './iso-day.js';
import { parseEdtfDate, readingsOfDate } from './parse-edtf-date.js';

const LONGEST = 256;

/**
 * The dates that a text leaves to choose from, of which one is meant: those of an EDTF set such as `[2019-05-16,2019-05-18]`,
 * `[..2019-05-16]` or `[1667..1669]`, and of a date that can be read in two ways, such as a winter. Null for any other text.
 *
 * @throws DomainError BAD_EDTF for a set that is not well formed, and for `{…}`, of which all are meant
 */
export function parseEdtfSet(text: string): readonly DayRange[] | null {
  if (/^\{.*\}$/.test(text))
    throw badEdtf(
      text,
      'a set in braces means all of its dates',
      'Write one entry for each date; in brackets, [a,b], one of the dates is meant.',
    );
  if (!text.startsWith('[')) {
    const readings = /^\d{4}-\d{2}$/.test(text) ? readingsOfDate(text) : [];
    return readings.length > 1 ? readings : null;
  }
  if (text.length > LONGEST) throw badEdtf(text, `it is longer than ${LONGEST} characters`);
  if (!text.endsWith(']')) throw badEdtf(text, 'the set is not closed', 'Write [2019-05-16,2019-05-18].');
  return text
    .slice(1, -1)
    .split(',')
    .flatMap((member) => datesOf(member.trim(), text));
}

function datesOf(member: string, set: string): readonly DayRange[] {
  const [from = '', to, ...more] = member.split('..');
  if (to === undefined) return readingsOfDate(member);
  if (more.length > 0 || (from === '' && to === ''))
    throw badEdtf(set, `${member} is no member of a set`, 'Write a date, ..date, date.. or date..date.');
  const start = from === '' ? null : parseEdtfDate(from);
  const end = to === '' ? null : parseEdtfDate(to);
  if (start !== null && end !== null && start.earliest > end.latest)
    throw badEdtf(set, `${member} ends before it starts`, 'Write the earlier date first.');
  return [
    {
      earliest: start?.earliest ?? MIN_DAY,
      latest: end?.latest ?? MAX_DAY,
    },
  ];
}
