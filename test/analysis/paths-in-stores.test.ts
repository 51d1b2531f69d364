import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPaths } from '../../src/analysis/paths/find-paths.js';
import { pathQuestion } from '../../src/analysis/paths/path-question.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { seededApp } from '../support/app.js';
import { countingStore } from '../support/counting-store.js';
import { expectExercised } from '../support/expect-exercised.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { allOf, sideBySide } from '../support/side-by-side.js';
import { withEmbeddedStore } from '../support/stores.js';
import { answerOf, type Case, randomCase, rightAnswer } from './paths-in-stores.js';

const GRAPHS_AT_ONCE = 30;
const LOADS = randomRuns(1, 10);
const GRAPHS = GRAPHS_AT_ONCE * LOADS;
const noHurry = { left: () => 1_000 };

test(`the embedded store finds what is right in ${GRAPHS} random graphs`, async () => {
  let found = 0;
  // The store stays, the graphs change: to load what differs is cheaper than to begin anew.
  await withEmbeddedStore(emptyProjection, (store) =>
    fc.assert(
      fc.asyncProperty(sideBySide(randomCase, GRAPHS_AT_ONCE), async (cases) => {
        await loadProjection(store, allOf(cases));
        for (const { projection, question } of cases.flatMap(questionsOf)) {
          const { told, steps, noPathBecause } = await answerOf(store, question);
          expect(told).toEqual(rightAnswer(projection, question));
          expect(noPathBecause.length > 0).toBe(told.paths.length === 0);
          found += told.paths.length;
          const links = new Map(projection.links.map((l) => [l.id, l]));
          for (const { link, forward, fromId, toId } of steps) {
            expect(link).toEqual(links.get(link.id));
            expect(forward ? [link.fromId, link.toId] : [link.toId, link.fromId]).toEqual([fromId, toId]);
          }
        }
      }),
      { numRuns: LOADS, endOnFailure: true },
    ),
  );
  expectExercised(found, GRAPHS);
});

const questionsOf = ({ projection, questions }: Case) =>
  questions.map((question) => ({ projection, question }));

test('the number of statements follows from the length, not from how many paths there are', async () => {
  const { store } = await seededApp();
  const counting = countingStore(store);
  const statements = async (to: string, args: object) => {
    await findPaths(counting, pathQuestion('org:caricc', to, args), noHurry);
    return counting.taken();
  };
  for (const to of ['state:qatar', 'org:unoct', 'topic:border-security', 'event:dushanbe-2018']) {
    for (const maxLength of [1, 2, 3, 4, 5, 6]) {
      const [one, few, many] = [
        await statements(to, { first: 1, maxLength }),
        await statements(to, { first: 5, maxLength }),
        await statements(to, { first: 50, maxLength }),
      ];
      if (many.at(-1) !== 'traversal.links') continue; // No path was found, so relaxed constraints were tried.
      expect(one).toEqual(many);
      expect(few).toEqual(many);
      expect(many.length).toBeLessThanOrEqual(2 * maxLength + 2);
    }
  }
});
