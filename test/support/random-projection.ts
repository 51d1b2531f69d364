/**
 * Small random graphs: random seeds, projected by the project's own projection. So they are consistent (presences follow from
 * participations, facts from claims), while whatever analyses or stores make of them is not shared with a test.
 */
import fc from 'fast-check';
import type { Projection } from '../../src/domain/projection.js';
import { projectAll } from '../../src/ingest/projection/project-all.js';
import { SEED_SCHEMAS, type SeedPrefix, type SeedRecord } from '../../src/ingest/records/record-schema.js';
import { type RawSeed, randomSeeds } from './random-seeds.js';

/** Up to 12 actors, 12 events and 60 relations. A counterexample is printed as the seeds that it came from. */
export const randomProjection: fc.Arbitrary<Projection> = randomSeeds.map((seeds) => {
  const projection = projectionOf(seeds);
  Object.defineProperty(projection, fc.toStringMethod, {
    value: () => JSON.stringify(seeds),
    enumerable: false,
  });
  return projection;
});

export const projectionOf = (seeds: readonly RawSeed[]): Projection => projectAll(seeds.map(parsed));

export const emptyProjection: Projection = projectAll([]);

/** A day of the years that random graphs are about, or a little beside. */
export const randomDay: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 2015, max: 2023 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, ...rest]) => [year, ...rest.map((n) => String(n).padStart(2, '0'))].join('-'));

export const randomWindow: fc.Arbitrary<{ readonly from: string; readonly to: string }> = fc
  .tuple(randomDay, randomDay)
  .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));

const parsed = (seed: RawSeed): SeedRecord =>
  SEED_SCHEMAS[seed.id.slice(0, seed.id.indexOf(':')) as SeedPrefix].parse(seed);
