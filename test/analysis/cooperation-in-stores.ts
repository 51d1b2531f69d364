/** The cooperation of random graphs as a store has it. */
import fc from 'fast-check';
import type { Projection } from '../../src/domain/projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { randomProjection, randomWindow } from '../support/random-projection.js';
import {
  networkOf,
  projectionOf,
  randomMeetings,
  randomQuestion,
  tiesOfActors,
  told,
} from './cooperation-cases.js';
import type { OracleQuestion } from './cooperation-oracle.js';

export interface Case {
  readonly projection: Projection;
  readonly questions: readonly OracleQuestion[];
  /** Whether names differ, so that their order is plain to an oracle. */
  readonly isPlain: boolean;
}

/** Random filters hide much of a graph, so two questions have a period, of either certainty, and nothing else. */
const questions = fc
  .tuple(fc.array(randomQuestion, { minLength: 3, maxLength: 3 }), randomWindow)
  .map(([asked, window]): OracleQuestion[] => [
    ...asked,
    ...(['CERTAIN', 'POSSIBLE'] as const).map(
      (certainty): OracleQuestion => ({
        ...{ kinds: ['STATE', 'ORGANIZATION', 'PERSON'] as const, series: null, minWeight: 1 },
        ...{ ...window, certainty, countAs: certainty === 'CERTAIN' ? 'REPRESENTED' : 'ROLLED_UP' },
      }),
    ),
  ]);

/** Of dense meetings mostly, of seeds now and then. */
export const randomCase: fc.Arbitrary<Case> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(randomMeetings, questions)
      .map(([meetings, asked]) => ({ projection: projectionOf(meetings), questions: asked, isPlain: true })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(randomProjection, questions)
      .map(([projection, asked]) => ({ projection, questions: asked, isPlain: false })),
  },
);

/** The network, and the ties of every actor beside a stranger. */
export async function answerOf(store: GraphStore, projection: Projection, question: OracleQuestion) {
  const actorIds = projection.entities
    .filter((e) => e.kind === 'STATE' || e.kind === 'ORGANIZATION' || e.kind === 'PERSON')
    .map((e) => e.id);
  return {
    network: await told(await networkOf(store, question)),
    actors: [...(await tiesOfActors(store, question, [...actorIds, 'org:nobody']))],
  };
}
