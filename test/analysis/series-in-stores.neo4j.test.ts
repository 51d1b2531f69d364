import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { expectEqual } from '../support/expect-equal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { emptyProjection, randomProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { withNeo4jStore } from '../support/stores.js';
import { contestedQuestions, listContested, rightContested } from './contested-in-stores.js';
import { projectionOfCase } from './series-cases.js';
import { answersOf, randomQuestion, rightAnswers } from './series-in-stores.js';

const GRAPHS = randomRuns(4, 50);

describeWithNeo4j('series and contested facts', (connection) => {
  test(`both stores tell what is right of ${GRAPHS} random series`, async () => {
    await withNeo4jStore(connection, emptyProjection, async (neo4j) => {
      const embedded = await openGrafeoStore();
      await fc.assert(
        fc.asyncProperty(randomQuestion, async (question) => {
          const projection = projectionOfCase(question.case);
          await Promise.all([loadProjection(neo4j, projection), loadProjection(embedded, projection)]);
          const [a, b] = [await answersOf(embedded, question), await answersOf(neo4j, question)];
          expectEqual(a, b);
          expect(b).toEqual(rightAnswers(question));
        }),
        { numRuns: GRAPHS, endOnFailure: true },
      );
      await embedded.close();
    });
  });

  test(`both stores list the contested facts of ${GRAPHS} random graphs`, async () => {
    let found = 0;
    await withNeo4jStore(connection, emptyProjection, async (neo4j) => {
      const embedded = await openGrafeoStore();
      await fc.assert(
        fc.asyncProperty(randomProjection, async (projection) => {
          await Promise.all([loadProjection(neo4j, projection), loadProjection(embedded, projection)]);
          for (const question of contestedQuestions(projection)) {
            const [a, b] = [await listContested(embedded, question), await listContested(neo4j, question)];
            expectEqual(a, b);
            expect(b).toEqual(rightContested(projection, question));
            found += b.length;
          }
        }),
        { numRuns: GRAPHS, endOnFailure: true },
      );
      await embedded.close();
    });
    expectExercised(found, GRAPHS * 15);
  });
});
