import { DomainError } from './errors.js';

export interface IntegerRange {
  /** Default 1. */
  readonly min?: number;
  /** No upper bound where it is left out. */
  readonly max?: number;
  /** A sentence on what the caller can do; by default it gives the range. */
  readonly hint?: string;
}

/**
 * Returns the value of an argument where it is a whole number in the range.
 *
 * @throws DomainError BAD_USER_INPUT that names the argument and the range
 */
export function checkedInteger(
  name: string,
  value: number,
  { min = 1, max, hint }: IntegerRange = {},
): number {
  if (Number.isInteger(value) && value >= min && (max === undefined || value <= max)) return value;
  const range = max === undefined ? `${min} or more` : `${min} to ${max}`;
  throw new DomainError('BAD_USER_INPUT', `${name} is ${value}; it must be ${range}.`, {
    hint: hint ?? (max === undefined ? `Give ${range}.` : `Give a number from ${range}.`),
  });
}
