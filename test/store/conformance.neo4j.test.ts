/**
 * One catalogue, two stores: the same rows in the same order, over the real seeds and over random graphs. Whatever the
 * embedded engine makes of Cypher in its own way shows here.
 */

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuzzyPlan, type SearchClause, searchPlan } from '../../src/domain/names/search-plan.js';
import type { Projection } from '../../src/domain/projection.js';
import { groupBy } from '../../src/domain/text/group-by.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { expectExercised } from '../support/expect-exercised.js';
import { describeWithNeo4j, openSeededNeo4jStore } from '../support/neo4j.js';
import { randomProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { loadedSeeds, openSeededStore } from '../support/seeded-graph.js';
import { casesInTurn } from './cases-in-turn.js';
import { compareStores, type Stores } from './compare-stores.js';
import { casesOf } from './conformance.js';

const GRAPHS = randomRuns(4, 50);
/** All cases and searches on every graph would take minutes; which have their turn is drawn, so over many runs all have. */
const EVERY_NTH = 40;
const EVERY_NTH_SEARCH = 5;

const { projection: seeds } = await loadedSeeds();

describeWithNeo4j('the embedded store answers as Neo4j does', (connection) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = { embedded: await openSeededStore(), neo4j: await openSeededNeo4jStore(connection) };
  });
  afterAll(async () => {
    await stores?.embedded.close();
    await stores?.neo4j.close();
  });

  const hold = async (projection: Projection) => {
    await loadProjection(stores.embedded, projection);
    await loadProjection(stores.neo4j, projection);
  };

  describe('over the seeds', () => {
    const cases = groupBy(casesInTurn(casesOf(seeds)), (c) => c.name);

    let compared = 0;
    let withRows = 0;

    test.for([...cases])('%s', async ([, sameStatement]) => {
      const found = await compareStores(stores, sameStatement);
      compared += found.cases;
      withRows += found.withRows;
      expect(found.differences).toEqual([]);
    });

    test('most of these cases find something', () => {
      expect(compared).toBeGreaterThan(cases.size);
      expect(withRows / compared).toBeGreaterThan(0.6);
    });

    test.for(searchesOf(seeds))('search: %s', async ([, clauses]) => {
      await expectSameCandidates(stores, clauses);
    });
  });

  test(`over ${GRAPHS} random graphs, one after the other in the same stores`, async () => {
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(randomProjection, fc.nat(EVERY_NTH - 1), async (projection, turn) => {
        await hold(projection);
        const some = casesOf(projection).filter((_, i) => i % EVERY_NTH === turn);
        const compared = await compareStores(stores, some);
        cases += compared.cases;
        expect(compared.differences).toEqual([]);
        const searches = searchesOf(projection).filter(
          (_, i) => i % EVERY_NTH_SEARCH === turn % EVERY_NTH_SEARCH,
        );
        for (const [, clauses] of searches) await expectSameCandidates(stores, clauses);
      }),
      { numRuns: GRAPHS, endOnFailure: true },
    );
    expectExercised(cases, GRAPHS * 50);
  });
});

async function expectSameCandidates(
  { embedded, neo4j }: Stores,
  clauses: readonly SearchClause[],
): Promise<void> {
  for (const limit of [1, 3, 2_000]) {
    const [actual, right] = await Promise.all(
      [embedded, neo4j].map((store) => store.searchCandidates(clauses, limit)),
    );
    expect(actual?.truncated).toBe(right?.truncated);
    expect(actual?.candidates).toEqual(right?.candidates);
  }
}

/** Plans of some names as they are, of their first words, of their beginnings, and with a letter missing. */
function searchesOf({ entities }: Projection): readonly (readonly [string, readonly SearchClause[]])[] {
  const names = entities
    .filter((_, i) => i % Math.ceil(entities.length / 15) === 0)
    .flatMap((e) => e.names.slice(0, 3));
  const texts = names.flatMap(({ value }) => [
    value,
    value.split(' ')[0] ?? '',
    value.slice(0, 3),
    `${value.slice(0, 2)}${value.slice(3)}`,
  ]);
  return [...new Set([...texts, 'UN', 'Таджикистан', 'nobody at all', 'CARICC 2022'])].flatMap((text) =>
    (
      [
        ['exact', searchPlan(text)],
        ['fuzzy', fuzzyPlan(text)],
      ] as const
    ).flatMap(([kind, plan]) => (plan === null ? [] : [[`${kind} “${text}”`, plan.clauses] as const])),
  );
}
