/** The paths of random graphs as a store finds them, beside those that walking everywhere finds. */
import fc from 'fast-check';
import { findPaths } from '../../src/analysis/paths/find-paths.js';
import { pathQuestion } from '../../src/analysis/paths/path-question.js';
import { LINK_TYPES } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import { dayNumber, dayOfNumber } from '../../src/domain/time/iso-day.js';
import { UNDATED } from '../../src/domain/time/parse-period.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { randomProjection, randomWindow } from '../support/random-projection.js';
import { allPaths, type OracleLink, type OracleQuestion } from './paths-oracle.js';

export interface Case {
  readonly projection: Projection;
  readonly questions: readonly OracleQuestion[];
}

const draw = fc.record({
  ends: fc.tuple(fc.nat(), fc.nat()),
  maxLength: fc.integer({ min: 1, max: 5 }),
  first: fc.constantFrom(1, 5, 50),
  via: fc.option(fc.subarray([...LINK_TYPES], { minLength: 8 }), { freq: 2 }),
  minOrigins: fc.constantFrom(1, 1, 2),
  excludeHubsOver: fc.option(fc.integer({ min: 2, max: 12 }), { freq: 2 }),
  timeRespecting: fc.boolean(),
  during: fc.option(randomWindow, { freq: 2 }),
  certainty: fc.constantFrom('POSSIBLE', 'POSSIBLE', 'CERTAIN'),
});

/** A graph with some questions between entities that have links. */
export const randomCase: fc.Arbitrary<Case> = fc
  .tuple(randomProjection, fc.array(draw, { minLength: 4, maxLength: 4 }))
  .map(([projection, draws]) => {
    const linked = [...new Set(projection.links.flatMap((l) => [l.fromId, l.toId]))];
    const at = (i: number) => linked[i % linked.length] ?? '';
    return {
      projection,
      questions: draws
        .map(({ ends: [a, b], ...rest }) => ({ ...rest, from: at(a), to: at(b) }))
        .filter((q) => q.from !== q.to),
    };
  });

export interface Told {
  readonly paths: readonly string[];
  readonly specificities: readonly number[];
  readonly truncated: boolean;
}

/** So that a slow machine does not cut an answer. */
const noHurry = { left: () => 1_000 };

/** The same form for what a store answers and for what is right. */
export async function answerOf(store: GraphStore, question: OracleQuestion) {
  const { during, certainty, from, to, ...rest } = question;
  const args = { ...rest, during: { ...during, certainty } };
  const { paths, truncated, noPathBecause } = await findPaths(store, pathQuestion(from, to, args), noHurry);
  const told: Told = {
    paths: paths.map(({ steps }) =>
      [steps[0]?.fromId, ...steps.flatMap(({ link, toId }) => [link.id, toId])].join(' '),
    ),
    specificities: paths.map((p) => p.specificity),
    truncated,
  };
  return { told, steps: paths.flatMap((p) => p.steps), noPathBecause };
}

const daysBeside = (run: string): string[] => [
  dayOfNumber(dayNumber(run.slice(0, 10)) - 1),
  dayOfNumber(dayNumber(run.slice(11)) + 1),
];

export function rightAnswer({ links }: Projection, question: OracleQuestion): Told {
  const plain = links.map(({ id, type, fromId, toId, evidence, period }): OracleLink => {
    const { startEarliest, startLatest, endEarliest, endLatest, doubts, gaps } = period ?? UNDATED;
    return {
      ...{ id, type, from: fromId, to: toId, origins: evidence.independentOrigins },
      ...{ startEarliest, startLatest, endEarliest, endLatest, doubts, gaps },
    };
  });
  const days = [
    ...plain.flatMap((l) => [l.startEarliest, l.startLatest, l.endEarliest, l.endLatest]),
    // The days beside a gap are the nearest ones on which the link may have held.
    ...plain.flatMap((l) => (l.gaps ?? []).flatMap(daysBeside)),
    ...(question.during === null ? [] : [question.during.from, question.during.to]),
  ];
  const { paths, specificities, total } = allPaths(plain, question, [...new Set(days)].sort());
  return { paths, specificities, truncated: total > question.first };
}
