import { expect } from 'vitest';

/**
 * Asserts that random cases exercised what a property is about, where `usual` is about what they reach on average. A
 * tenth is enough: a comparison of nothing with nothing proves little, but a draw that is a bit poor is no fault.
 */
export const expectExercised = (reached: number, usual: number): void =>
  expect(reached, `reached by random cases, usually ${usual}`).toBeGreaterThan(usual / 10);
