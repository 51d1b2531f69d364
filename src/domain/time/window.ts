import { DomainError } from '../errors.js';
import { MAX_DAY, MIN_DAY } from './iso-day.js';
import { parseEdtfDate } from './parse-edtf-date.js';

/** The first and last day that a question is about, as ISO strings; MIN_DAY and MAX_DAY where it is open. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The window as callers give it (`DuringInput`): EDTF dates, absent or `..` where open. */
export interface WindowInput {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/**
 * Spans from the earliest day of `from` to the latest day of `to`: 2019 to 2019-05 is 2019-01-01 to 2019-05-31.
 *
 * @throws DomainError BAD_EDTF for what is not one date, BAD_USER_INPUT where `from` is after `to`
 */
export function windowOf(input: WindowInput): Window {
  const from = dateOf(input.from, 'from')?.earliest ?? MIN_DAY;
  const to = dateOf(input.to, 'to')?.latest ?? MAX_DAY;
  if (from > to) {
    throw new DomainError(
      'BAD_USER_INPUT',
      `The period from ${input.from} to ${input.to} ends before it starts.`,
      {
        hint: 'Give the earlier date as from, the later one as to.',
      },
    );
  }
  return { from, to };
}

function dateOf(text: string | null | undefined, name: 'from' | 'to') {
  const date = text?.trim() ?? '';
  if (date === '' || date === '..') return null;
  if (date.includes('/')) {
    throw new DomainError('BAD_EDTF', `"${date}" is an interval; ${name} is one date.`, {
      hint: 'Give its two ends as from and to.',
    });
  }
  return parseEdtfDate(date);
}
