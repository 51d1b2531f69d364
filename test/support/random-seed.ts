/**
 * Draws every random case from the seed of the run, which is printed at its start; a setup file of vitest. A property
 * ends before its test times out: vitest's "timed out" would hide the case that failed while fast-check makes it smaller.
 */
import fc from 'fast-check';

const LONGEST_MS = process.env.TEST_DEEP === 'true' ? 3_000_000 : 480_000;

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.RANDOM_SEED),
  interruptAfterTimeLimit: LONGEST_MS,
  markInterruptAsFailure: true,
});
