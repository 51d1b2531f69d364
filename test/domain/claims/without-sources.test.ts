/** A fact without some sources is what the fact would be if they had never been read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FACT_CHANGES,
  factWithout,
  isLeftOut,
  type SourcesLeftOut,
} from '../../../src/domain/claims/without-sources.js';
import {
  type ClaimRecord,
  type FactRecord,
  SOURCE_KINDS,
  type SourceRecord,
} from '../../../src/domain/model.js';
import { hasSpells } from '../../../src/domain/predicates.js';
import { assertionsOf } from '../../../src/ingest/claims/assert-entities.js';
import type { Assertion } from '../../../src/ingest/claims/assertion.js';
import { createFactBase, type FactBase } from '../../../src/ingest/claims/fact-base.js';
import { indexSources } from '../../../src/ingest/claims/source-index.js';
import { isEntity, isSource } from '../../../src/ingest/records/record-kinds.js';
import { SEED_SCHEMAS, type SeedPrefix } from '../../../src/ingest/records/record-schema.js';
import { expectExercised } from '../../support/expect-exercised.js';
import { randomRuns } from '../../support/random-runs.js';
import { type RawSeed, randomSeeds } from '../../support/random-seeds.js';
import { loadedSeeds } from '../../support/seeded-graph.js';

const NOTHING: SourcesLeftOut = { sources: [], publishers: [], kinds: [], copies: false };
const EVERYTHING: SourcesLeftOut = { ...NOTHING, kinds: SOURCE_KINDS };

interface Graph {
  readonly base: FactBase;
  readonly assertions: readonly Assertion[];
  readonly sourceOf: (id: string) => SourceRecord;
}

function graphOf(seeds: readonly RawSeed[]): Graph {
  const records = seeds.map((seed) =>
    SEED_SCHEMAS[seed.id.slice(0, seed.id.indexOf(':')) as SeedPrefix].parse(seed),
  );
  const sources = indexSources(records.filter(isSource));
  const assertions = records.filter(isEntity).flatMap(assertionsOf);
  const byId = new Map(sources.records.map((source) => [source.id, source]));
  return {
    base: createFactBase(assertions, sources),
    assertions,
    sourceOf: (id) => byId.get(id) as SourceRecord,
  };
}

/** The facts of a graph to which nothing was ever said by the sources that are left out. */
function neverRead({ base, assertions, sourceOf }: Graph, without: SourcesLeftOut) {
  const left = assertions.flatMap((assertion) => {
    const supports = assertion.supports.filter((s) => !isLeftOut(sourceOf(s.sourceId), without));
    return supports.length === 0 && assertion.supports.length > 0 ? [] : [{ ...assertion, supports }];
  });
  return new Map(createFactBase(left, base.sources).facts.map((fact) => [fact.record.id, fact]));
}

const randomWithout: fc.Arbitrary<(ids: readonly string[]) => SourcesLeftOut> = fc
  .record({
    some: fc.array(fc.nat(11), { maxLength: 4 }),
    kinds: fc.subarray([...SOURCE_KINDS], { maxLength: 2 }),
    copies: fc.boolean(),
  })
  .map(({ some, kinds, copies }) => (ids) => ({
    ...NOTHING,
    sources: some.flatMap((at) => ids[at % ids.length] ?? []),
    kinds,
    copies,
  }));

/** All that the policy looks at. The spell of a claim, and the day that a newer source proves, may be told anew without a source. */
const contentOf = (claims: readonly ClaimRecord[]) =>
  JSON.stringify(claims.map(({ id, value, period, rank, modality }) => [id, value, period, rank, modality]));

test('what is left of facts is what a graph makes of the same claims that never had the other sources', () => {
  let compared = 0;
  let changed = 0;
  const runs = randomRuns(12, 600);
  fc.assert(
    fc.property(randomSeeds, randomWithout, (seeds, choose) => {
      const graph = graphOf(seeds);
      const without = choose(graph.base.sources.records.map(({ id }) => id));
      const right = neverRead(graph, without);
      for (const { record, claims } of graph.base.facts) {
        const found = factWithout(record, claims, graph.sourceOf, without);
        const never = right.get(record.id);
        if (found.resolution === null) {
          // Spells are told apart by what is read, so a relation may be one fact where it was several.
          if (!hasSpells(record.predicate)) expect(never).toBeUndefined();
          continue;
        }
        const left = claims.filter(({ id }) => found.claimIds.includes(id));
        if (never === undefined || contentOf(never.claims) !== contentOf(left)) continue;
        const { agreement, independentOrigins } = found.resolution;
        const { acceptedClaimId, positions, verdict, policy } = found.resolution;
        const { evidence, ...rest } = never.record;
        expect({ agreement, independentOrigins }).toEqual({
          agreement: evidence.agreement,
          independentOrigins: evidence.independentOrigins,
        });
        expect(rest).toMatchObject({ acceptedClaimId, positions, verdict, policy });
        compared += 1;
        if (found.change !== 'UNTOUCHED') changed += 1;
      }
    }),
    { numRuns: runs },
  );
  expectExercised(compared, runs * 20);
  expectExercised(changed, runs * 2);
});

describe('over the seeds', async () => {
  const { projection } = await loadedSeeds();
  const claimOf = new Map(projection.claims.map((claim) => [claim.id, claim]));
  const sources = new Map(projection.sources.map((source) => [source.id, source]));
  const sourceOf = (id: string) => sources.get(id) as SourceRecord;
  const claimsOf = ({ evidence }: FactRecord) =>
    evidence.claimIds.map((id) => claimOf.get(id) as ClaimRecord);
  const without = (fact: FactRecord, some: SourcesLeftOut) =>
    factWithout(fact, claimsOf(fact), sourceOf, some);

  test('to leave out nothing changes nothing', () => {
    for (const fact of projection.facts) {
      const { change, claimIds, lostClaimIds, resolution } = without(fact, NOTHING);
      expect([change, claimIds, lostClaimIds]).toEqual(['UNTOUCHED', fact.evidence.claimIds, []]);
      expect(resolution).toMatchObject({
        acceptedClaimId: fact.acceptedClaimId,
        positions: fact.positions,
        verdict: fact.verdict,
        agreement: fact.evidence.agreement,
        independentOrigins: fact.evidence.independentOrigins,
      });
    }
  });

  test('to leave out everything leaves no fact that a source supports', () => {
    for (const fact of projection.facts) {
      const { change, claimIds } = without(fact, EVERYTHING);
      const left = claimsOf(fact).filter(({ id }) => claimIds.includes(id));
      expect(left.flatMap(({ supports }) => supports)).toEqual([]);
      expect(change).toBe(claimsOf(fact).some(({ supports }) => supports.length > 0) ? 'LOST' : 'UNTOUCHED');
    }
  });

  test('each change is found somewhere', () => {
    const changes = (['OFFICIAL', 'PRESS'] as const).flatMap((kind) =>
      projection.facts.map((fact) => without(fact, { ...NOTHING, kinds: [kind] }).change),
    );
    expect(new Set(changes)).toEqual(new Set(FACT_CHANGES));
  });

  test('a publisher is left out with the pages that hold its text, and a copy by itself', () => {
    const of = (some: Partial<SourcesLeftOut>) =>
      projection.sources.filter((source) => isLeftOut(source, { ...NOTHING, ...some }));
    const copies = projection.sources.filter(({ derivedFromId }) => derivedFromId !== null);
    expect(of({ copies: true })).toEqual(copies);
    const held = projection.sources.filter((s) => s.origin === 'CARICC' && s.publisher !== 'CARICC');
    expect(held.length).toBeGreaterThan(0);
    expect(of({ publishers: ['CARICC'] })).toEqual(expect.arrayContaining(held));
  });
});
