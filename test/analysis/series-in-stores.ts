/** What a store answers about a random series, in the form of the oracle. */
import fc from 'fast-check';
import { attendanceAt } from '../../src/analysis/attendance.js';
import { cohortFilter } from '../../src/analysis/series/cohort.js';
import { changesOfSeries } from '../../src/analysis/series/edition-changes.js';
import { participationMatrix } from '../../src/analysis/series/matrix.js';
import { topicsOverEditions } from '../../src/analysis/series/topics-over-editions.js';
import type { CountAs } from '../../src/domain/model.js';
import { createLoaders } from '../../src/graphql/loading/loaders.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { cohort } from '../../src/store/queries/editions.js';
import { type Case, eventId, KINDS, type Kind, randomCase, SERIES } from './series-cases.js';
import { rightAttendance, rightCohort, rightSeries } from './series-oracle.js';

export interface Question {
  readonly case: Case;
  readonly countAs: CountAs;
  readonly kinds: readonly Kind[] | null;
  readonly present: readonly number[];
  readonly absent: readonly number[];
}

export const randomQuestion: fc.Arbitrary<Question> = randomCase.chain((c) => {
  const events = c.events.map((_, i) => i);
  return fc.record({
    case: fc.constant(c),
    countAs: fc.constantFrom<CountAs[]>('DIRECT', 'REPRESENTED', 'ROLLED_UP'),
    kinds: fc.option(fc.subarray([...KINDS]), { freq: 2 }),
    present: fc.subarray(events, { minLength: 1, maxLength: 2 }),
    absent: fc.subarray(events, { maxLength: 2 }),
  });
});

export function rightAnswers({ case: c, countAs, kinds, present, absent }: Question) {
  const { rows, ...series } = rightSeries(c, countAs, kinds);
  return {
    ...series,
    changes: rightSeries(c, countAs, null).changes,
    rows,
    totalRows: rows.length,
    truncated: false,
    two: { rows: rows.slice(0, 2), truncated: rows.length > 2 },
    cohort: rightCohort(c, countAs, present, absent),
    attendance: c.events.map((_, e) => rightAttendance(c, e)),
  };
}

export async function answersOf(store: GraphStore, { case: c, countAs, kinds, present, absent }: Question) {
  const reads = createLoaders(store);
  const matrixOf = async (rows: number) => {
    const matrix = await participationMatrix(reads, SERIES, { countAs, kinds, rows });
    return { ...matrix, rows: matrix.rows.map((row) => ({ ...row, actor: row.actor.id })) };
  };
  const ids = (actors: readonly { readonly id: string }[]) => actors.map(({ id }) => id);
  const matrix = await matrixOf(2_000);
  const two = await matrixOf(2);
  const filter = await cohortFilter(reads, { present: present.map(eventId), absent: absent.map(eventId) });
  const page = { afterKey: null, afterId: null, limit: 100 };
  const members = await reads.children(cohort[countAs].page, { ...filter, ...page }, SERIES);
  const total = await reads.count(cohort[countAs].count, filter, SERIES);
  if (total !== members.length) throw new Error(`a cohort of ${members.length} is counted as ${total}`);
  return {
    events: ids(matrix.events),
    rows: matrix.rows,
    totalRows: await matrix.totalRows(),
    truncated: matrix.truncated,
    two: { rows: two.rows, truncated: two.truncated },
    changes: (await changesOfSeries(reads, SERIES, countAs)).map((change) => ({
      event: change.event.id,
      previous: change.previous?.id ?? null,
      stayed: ids(change.stayed),
      joined: ids(change.joined),
      returned: ids(change.returned),
      firstSeen: ids(change.firstSeen),
      left: ids(change.left),
      notSeen: ids(change.notSeen),
    })),
    topics: (await topicsOverEditions(reads, SERIES)).map(({ topic, events }) => ({
      topic: topic.id,
      events: ids(events),
    })),
    cohort: members.map((row) => row.value.id),
    attendance: await Promise.all(
      c.events.map(async (_, e) => {
        const attendance = await attendanceAt(reads, eventId(e));
        const reported = attendance.reported.map(({ claim, ...count }) => ({ ...count, claim: claim.id }));
        return { ...attendance, reported };
      }),
    ),
  };
}
