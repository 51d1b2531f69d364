import { DomainError } from '../domain/errors.js';

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** The longest that a timer waits. */
const MAX_MS = 2 ** 31 - 1;

/**
 * Reads a duration such as `90s`, `30m`, `6h` or `1d`, in milliseconds.
 * @throws DomainError `BAD_USER_INPUT`
 */
export function readDuration(text: string): number {
  const [, number, unit = ''] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const ms = Number(number) * (UNITS[unit] ?? Number.NaN);
  if (ms > 0 && ms <= MAX_MS) return ms;
  throw new DomainError('BAD_USER_INPUT', `${text} is no duration that can be waited.`, {
    hint: 'Give a whole number with s, m, h or d, up to 24d: 30m, 6h.',
  });
}
