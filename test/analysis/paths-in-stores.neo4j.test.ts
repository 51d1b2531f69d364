import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { expectEqual } from '../support/expect-equal.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { withNeo4jStore } from '../support/stores.js';
import { answerOf, randomCase, rightAnswer } from './paths-in-stores.js';

const GRAPHS = randomRuns(4, 50);

describeWithNeo4j('paths', (connection) => {
  test(`both stores find what is right in ${GRAPHS} random graphs`, async () => {
    let found = 0;
    // The stores stay, the graphs change: to load what differs is cheaper than to begin anew.
    await withNeo4jStore(connection, emptyProjection, async (neo4j) => {
      const embedded = await openGrafeoStore();
      await fc.assert(
        fc.asyncProperty(randomCase, async ({ projection, questions }) => {
          await Promise.all([loadProjection(neo4j, projection), loadProjection(embedded, projection)]);
          for (const question of questions) {
            const [a, b] = [await answerOf(embedded, question), await answerOf(neo4j, question)];
            expectEqual(a, b);
            expect(b.told).toEqual(rightAnswer(projection, question));
            found += b.told.paths.length;
          }
        }),
        { numRuns: GRAPHS, endOnFailure: true },
      );
      await embedded.close();
    });
    expect(found).toBeGreaterThan(randomRuns(0, GRAPHS / 4));
  });
});
