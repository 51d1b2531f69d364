import fc from 'fast-check';
import { test } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { expectEqual } from '../support/expect-equal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { withEmbeddedStore } from '../support/stores.js';
import { projectionOfCase } from './series-cases.js';
import { answersOf, randomQuestion, rightAnswers } from './series-in-stores.js';

const GRAPHS = randomRuns(40, 500);

test(`matrix, changes, topics, cohort and attendance are right in ${GRAPHS} random series`, async () => {
  let found = 0;
  // The store stays, the graphs change: to load what differs is cheaper than to begin anew.
  await withEmbeddedStore(emptyProjection, (store) =>
    fc.assert(
      fc.asyncProperty(randomQuestion, async (question) => {
        await loadProjection(store, projectionOfCase(question.case));
        const answers = await answersOf(store, question);
        expectEqual(answers, rightAnswers(question));
        found += answers.cohort.length;
      }),
      { numRuns: GRAPHS, endOnFailure: true },
    ),
  );
  expectExercised(found, GRAPHS / 4);
});
