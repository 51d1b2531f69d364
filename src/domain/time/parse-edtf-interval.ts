import { badEdtf } from './bad-edtf.js';
import type { DayRange } from './day-range.js';
import { parseEdtfDate } from './parse-edtf-date.js';

/** An endpoint is OPEN where it is `..` (ongoing, or without limit), UNKNOWN where it is empty, else STATED. */
export type EndpointState = 'STATED' | 'OPEN' | 'UNKNOWN';

export interface EdtfInterval {
  /** Null where `open.start` is not STATED. */
  readonly start: DayRange | null;
  readonly end: DayRange | null;
  readonly open: { readonly start: EndpointState; readonly end: EndpointState };
}

const LONGEST = 64;

/**
 * Parses an EDTF interval; a single date is the interval from and to that date. The order of the ends is not checked.
 *
 * @throws DomainError BAD_EDTF
 */
export function parseEdtfInterval(text: string): EdtfInterval {
  if (text.length > LONGEST) throw badEdtf(text, `it is longer than ${LONGEST} characters`);
  const ends = text.split('/');
  const [first = '', second = first] = ends;
  if (ends.length > 2) throw badEdtf(text, 'an interval has two ends');
  if (ends.length === 1) {
    const date = parseEdtfDate(first);
    return { start: date, end: date, open: { start: 'STATED', end: 'STATED' } };
  }
  if (/^\d{1,2}$/.test(second) || /^\d{2}-\d{2}$/.test(second)) {
    const whole = `${first.slice(0, -second.length)}${second}`;
    throw badEdtf(
      text,
      'the end of an interval is a whole date',
      `Write ${first}/${whole}, if that is meant.`,
    );
  }
  return {
    start: isStated(first) ? parseEdtfDate(first) : null,
    end: isStated(second) ? parseEdtfDate(second) : null,
    open: { start: stateOf(first), end: stateOf(second) },
  };
}

function isStated(endpoint: string): boolean {
  return stateOf(endpoint) === 'STATED';
}

function stateOf(endpoint: string): EndpointState {
  if (endpoint === '..') return 'OPEN';
  return endpoint === '' ? 'UNKNOWN' : 'STATED';
}
