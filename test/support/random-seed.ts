/** Draws every random case from the seed of the run, which is printed at its start; a setup file of vitest. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.RANDOM_SEED) });
