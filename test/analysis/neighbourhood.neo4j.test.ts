import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbourhoodOf } from '../../src/analysis/neighbourhood/neighbourhood-of.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { withNeo4jStore } from '../support/stores.js';
import { faultsOf, randomCase } from './neighbourhood-cases.js';

const GRAPHS = randomRuns(4, 50);

describeWithNeo4j('neighbourhoods', (connection) => {
  test(`both stores give the same in ${GRAPHS} random graphs`, async () => {
    await withNeo4jStore(connection, emptyProjection, async (neo4j) => {
      const embedded = await openGrafeoStore();
      await fc.assert(
        fc.asyncProperty(randomCase, async (c) => {
          await Promise.all([loadProjection(neo4j, c.projection), loadProjection(embedded, c.projection)]);
          const answer = await neighbourhoodOf(neo4j, c.id, c.question);
          expect(faultsOf(c, answer)).toEqual([]);
          expect(await neighbourhoodOf(embedded, c.id, c.question)).toEqual(answer);
        }),
        { numRuns: GRAPHS, endOnFailure: true },
      );
      await embedded.close();
    });
  });
});
