import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Asserts as `toEqual` does, which takes long over large values even where there is nothing to tell. */
export function expectEqual(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
