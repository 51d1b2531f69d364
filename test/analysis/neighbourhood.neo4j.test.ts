import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbourhoodOf } from '../../src/analysis/neighbourhood/neighbourhood-of.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { allOf, sideBySide } from '../support/side-by-side.js';
import { bothStores } from '../support/stores.js';
import { faultsOf, randomCase } from './neighbourhood-cases.js';

const GRAPHS_AT_ONCE = 12;
const LOADS = randomRuns(1, 10);

describeWithNeo4j('neighbourhoods', (connection) => {
  test(`both stores give the same in ${GRAPHS_AT_ONCE * LOADS} random graphs`, async () => {
    await bothStores(connection, emptyProjection, ({ neo4j, embedded }) =>
      fc.assert(
        fc.asyncProperty(sideBySide(randomCase, GRAPHS_AT_ONCE), async (cases) => {
          await Promise.all([neo4j, embedded].map((store) => loadProjection(store, allOf(cases))));
          for (const c of cases) {
            const answer = await neighbourhoodOf(neo4j, c.id, c.question);
            expect(faultsOf(c, answer)).toEqual([]);
            expect(await neighbourhoodOf(embedded, c.id, c.question)).toEqual(answer);
          }
        }),
        { numRuns: LOADS, endOnFailure: true },
      ),
    );
  });
});
