import fc from 'fast-check';
import { test } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { expectEqual } from '../support/expect-equal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomRuns } from '../support/random-runs.js';
import { answerOf, randomCase } from './cooperation-in-stores.js';
import { rightNetwork, rightTiesOf } from './cooperation-oracle.js';

const GRAPHS = randomRuns(20, 250);

test(`the embedded store has what brute force finds in ${GRAPHS} random graphs`, async () => {
  let ties = 0;
  const store = await openGrafeoStore();
  await fc.assert(
    fc.asyncProperty(randomCase, async ({ projection, questions, isPlain }) => {
      await loadProjection(store, projection);
      for (const question of questions) {
        const { network, actors } = await answerOf(store, projection, question);
        const right = rightNetwork(projection, question);
        const form = isPlain ? <T>(t: T) => t : withoutOrder;
        expectEqual(form(network.ties), form(right.ties));
        expectEqual(network.timeline, right.timeline);
        expectEqual([network.undated], [right.undated]);
        for (const [id, own] of actors)
          expectEqual(form(own.ties), form(rightTiesOf(projection, id, question)));
        ties += right.ties.length;
      }
    }),
    { numRuns: GRAPHS, endOnFailure: true },
  );
  await store.close();
  expectExercised(ties, GRAPHS * 20);
});

const withoutOrder = (ties: readonly { readonly eventIds: readonly string[] }[]) =>
  ties.map((t) => ({ ...t, eventIds: t.eventIds.toSorted() }));
