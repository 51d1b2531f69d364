import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { expectEqual } from '../support/expect-equal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { allOf, sideBySide } from '../support/side-by-side.js';
import { bothStores } from '../support/stores.js';
import { answerOf, randomCase, rightAnswer } from './paths-in-stores.js';

const GRAPHS_AT_ONCE = 12;
const LOADS = randomRuns(1, 10);
const GRAPHS = GRAPHS_AT_ONCE * LOADS;

describeWithNeo4j('paths', (connection) => {
  test(`both stores find what is right in ${GRAPHS} random graphs`, async () => {
    let found = 0;
    // The stores stay, the graphs change: to load what differs is cheaper than to begin anew.
    await bothStores(connection, emptyProjection, ({ neo4j, embedded }) =>
      fc.assert(
        fc.asyncProperty(sideBySide(randomCase, GRAPHS_AT_ONCE), async (cases) => {
          await Promise.all([neo4j, embedded].map((store) => loadProjection(store, allOf(cases))));
          for (const { projection, questions } of cases)
            for (const question of questions) {
              const [a, b] = [await answerOf(embedded, question), await answerOf(neo4j, question)];
              expectEqual(a, b);
              expect(b.told).toEqual(rightAnswer(projection, question));
              found += b.told.paths.length;
            }
        }),
        { numRuns: LOADS, endOnFailure: true },
      ),
    );
    expectExercised(found, GRAPHS);
  });
});
