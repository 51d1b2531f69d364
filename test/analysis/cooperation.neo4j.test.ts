import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openGrafeoStore } from '../../src/store/grafeo-store.js';
import { loadProjection } from '../../src/store/load-projection.js';
import { graphsInStore } from '../support/graphs-in-store.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { emptyProjection } from '../support/random-projection.js';
import { withNeo4jStore } from '../support/stores.js';
import { answerOf, randomCase } from './cooperation-in-stores.js';
import { rightNetwork } from './cooperation-oracle.js';

const GRAPHS = graphsInStore(30);

describeWithNeo4j('cooperation', (connection) => {
  test(`both stores have the same in ${GRAPHS} random graphs, and what is right`, {
    timeout: 600_000,
  }, async () => {
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
            expect(a).toEqual(b);
            if (isPlain) expect(b.network.ties).toEqual(rightNetwork(projection, question).ties);
            ties += b.network.totalTies;
          }
        }),
        { numRuns: GRAPHS, endOnFailure: true },
      );
      await embedded.close();
    });
    expect(ties).toBeGreaterThan(GRAPHS * 5);
  });
});
