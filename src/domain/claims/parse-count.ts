import { DomainError } from '../errors.js';

/** A reported count as the range of numbers that it may mean, both ends included; `max` is null where open. */
export interface CountInterval {
  readonly min: number;
  readonly max: number | null;
  /** The count as the seeds write it. */
  readonly text: string;
}

const BOUND = /^(?<sign>[<>]=?|~)?(?<number>\d+)$/;
const RANGE = /^(?<low>\d+)-(?<high>\d+)$/;

/**
 * Parses `48`, `400-450`, `>400`, `>=400`, `<20`, `<=20` and `~500`.
 *
 * “More than 400” is the interval from 400: press figures do not tell 400 from 401, so the bound itself is
 * included, and “fewer than 20” likewise ends at 20. “About 500” is 500 ± 10 %, rounded outwards.
 *
 * @throws DomainError BAD_COUNT
 */
export function parseCount(input: string | number): CountInterval {
  const text = String(input).trim();
  const range = RANGE.exec(text)?.groups;
  if (range) return interval(text, Number(range.low), Number(range.high));

  const bound = BOUND.exec(text)?.groups;
  if (!bound) throw badCount(text, 'is not a count');
  const number = Number(bound.number);
  switch (bound.sign) {
    case '>':
    case '>=':
      return interval(text, number, null);
    case '<':
    case '<=':
      return interval(text, 0, number);
    case '~':
      return interval(text, Math.floor((number * 9) / 10), Math.ceil((number * 11) / 10));
    default:
      return interval(text, number, number);
  }
}

function interval(text: string, min: number, max: number | null): CountInterval {
  if (!Number.isSafeInteger(min) || (max !== null && !Number.isSafeInteger(max)))
    throw badCount(text, 'is too large');
  if (max !== null && max < min) throw badCount(text, 'ends below its start');
  return { min, max, text };
}

function badCount(text: string, problem: string): DomainError {
  return new DomainError('BAD_COUNT', `"${text.slice(0, 40)}" ${problem}.`, {
    hint: "Write a count such as 48, '>400', '<=20', '~500' or '400-450'.",
  });
}
