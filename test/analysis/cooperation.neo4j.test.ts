import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/analysis/cooperation/limits.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { countingStore } from '../support/counting-store.js';
import { expectEqual } from '../support/expect-equal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { withNeo4jStore } from '../support/stores.js';
import { smallLimits, tiesOfActors } from './cooperation-cases.js';
import { answerOf, randomCase } from './cooperation-in-stores.js';
import { rightNetwork } from './cooperation-oracle.js';

const isActor = (id: string) => /^(state|org|person):/.test(id);
const GRAPHS = randomRuns(4, 50);

const limits = fc.oneof(fc.constant(LIMITS), smallLimits);

describeWithNeo4j('cooperation', (connection) => {
  test(`one query for one actor finds what the embedded store finds in several, in ${GRAPHS} random graphs`, async () => {
    const sent = { whole: 0, stepByStep: 0 };
    await withNeo4jStore(connection, emptyProjection, async (store) => {
      const neo4j = countingStore(store);
      const embedded = await openGrafeoStore();
      await fc.assert(
        fc.asyncProperty(randomCase, limits, async ({ projection, questions }, most) => {
          await Promise.all([loadProjection(neo4j, projection), loadProjection(embedded, projection)]);
          const actorIds = projection.entities.map((e) => e.id).filter(isActor);
          for (const question of questions)
            for (const id of [...actorIds.slice(0, 6), 'org:nobody']) {
              neo4j.taken();
              const [a, b] = await Promise.all([
                tiesOfActors(embedded, question, [id], most),
                tiesOfActors(neo4j, question, [id], most),
              ]);
              expectEqual(a, b);
              sent[neo4j.taken().length === 1 ? 'whole' : 'stepByStep']++;
            }
        }),
        { numRuns: GRAPHS, endOnFailure: true },
      );
      await embedded.close();
    });
    expectExercised(sent.whole, GRAPHS * 20);
    expectExercised(sent.stepByStep, GRAPHS * 10);
  });

  test(`both stores have the same in ${GRAPHS} random graphs, and what is right`, async () => {
    let ties = 0;
    // The stores stay, the graphs change: to load what differs is cheaper than to begin anew.
    await withNeo4jStore(connection, emptyProjection, async (neo4j) => {
      const embedded = await openGrafeoStore();
      await fc.assert(
        fc.asyncProperty(randomCase, async ({ projection, questions, isPlain }) => {
          await Promise.all([loadProjection(neo4j, projection), loadProjection(embedded, projection)]);
          for (const question of questions) {
            const [a, b] = await Promise.all([
              answerOf(embedded, projection, question),
              answerOf(neo4j, projection, question),
            ]);
            expectEqual(a, b);
            if (isPlain) expect(b.network.ties).toEqual(rightNetwork(projection, question).ties);
            ties += b.network.totalTies;
          }
        }),
        { numRuns: GRAPHS, endOnFailure: true },
      );
      await embedded.close();
    });
    expectExercised(ties, GRAPHS * 20);
  });
});
