/** The rows of the matrix that are shown, beside an oracle that asks each cell, and beside the cohorts of the API. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  matrixChoiceOf,
  namedAtOf,
  nextCondition,
  withCondition,
} from '../../src/web/views/process/matrix-choice.js';
import {
  columnSums,
  isInCohort,
  narrowed,
  type Row,
  searched,
  sorted,
  spanOf,
} from '../../src/web/views/process/matrix-rows.js';
import { seededApp } from '../support/app.js';

const EVENTS = ['event:a', 'event:b', 'event:c'];
const status = fc.constantFrom('PRESENT', 'ABSENT_STATED', 'NOT_LISTED', 'UNKNOWN' as const);
const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    actor: fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('STATE', 'ORGANIZATION', 'PERSON' as const),
      name: fc.constantFrom('Aland', 'Bland', 'Cland', 'Dland'),
    }),
    cells: fc.tuple(status, status, status),
  }),
  { maxLength: 12 },
);
/** An address that asks one thing at the most of each edition, mostly nothing, so that rows are left. */
const address = fc
  .record({
    asked: fc.array(fc.constantFrom('any', 'any', 'any', 'present', 'absent', 'unseen'), {
      minLength: EVENTS.length,
      maxLength: EVENTS.length,
    }),
    named: fc.constantFrom('', '', 'all', '0', '1', '2', '2..', 'x'),
    find: fc.constantFrom('', '', 'land', 'B', 'e'),
    kinds: fc.subarray(['STATE', 'ORGANIZATION', 'PERSON']),
  })
  .map(({ asked, named, find, kinds }) => {
    const those = (condition: string) => EVENTS.filter((_, i) => asked[i] === condition).join();
    const [present, absent, unseen] = ['present', 'absent', 'unseen'].map(those);
    return new URLSearchParams({ present, absent, unseen, named, find, kinds: kinds.join() } as Record<
      string,
      string
    >);
  });

test('a row is shown if each cell is as its head asks and the number of editions fits', () => {
  let exercised = 0;
  fc.assert(
    fc.property(rows, address, (all, params) => {
      const choice = matrixChoiceOf(params, EVENTS.length);
      const shown = narrowed(searched(all, EVENTS, choice), choice);
      const asked = (name: string, event: string) => params.get(name)?.split(',').includes(event) ?? false;
      const isWanted = ({ actor, cells }: Row): boolean => {
        const named = cells.filter((cell) => cell === 'PRESENT').length;
        const wanted = params.get('named');
        const kinds = params.get('kinds') || 'STATE,ORGANIZATION';
        return (
          EVENTS.every((event, i) => {
            const cell = cells[i];
            if (asked('present', event) && cell !== 'PRESENT') return false;
            if (asked('absent', event) && cell !== 'ABSENT_STATED' && cell !== 'NOT_LISTED') return false;
            return !asked('unseen', event) || cell === 'UNKNOWN';
          }) &&
          (wanted === 'all'
            ? named === 3
            : wanted === '2..'
              ? named >= 2
              : !/^\d$/.test(wanted ?? '') || named === Number(wanted)) &&
          actor.name.toLowerCase().includes(params.get('find')?.toLowerCase() ?? '') &&
          kinds.split(',').includes(actor.kind)
        );
      };
      expect(shown).toEqual(all.filter(isWanted));
      if (shown.length > 0 && shown.length < all.length) exercised++;
    }),
    { numRuns: 500 },
  );
  expect(exercised).toBeGreaterThan(50);
});

test('what is no edition of the process fulfils nothing, not even that nobody is seen there', () => {
  const row: Row = { actor: { id: 'x', kind: 'STATE', name: 'X' }, cells: ['UNKNOWN'] };
  const none = { present: [], absent: [], unseen: [] };
  expect(isInCohort(row, ['event:a'], { ...none, unseen: ['event:a'] })).toBe(true);
  expect(isInCohort(row, ['event:a'], { ...none, unseen: ['event:elsewhere'] })).toBe(false);
});

test('sorted rows are the same rows, each not before one that goes first', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('first', 'editions', 'name' as const), (all, sort) => {
      const result = sorted(all, sort);
      expect(new Set(result)).toEqual(new Set(all));
      const first = ({ cells }: Row) => (cells.includes('PRESENT') ? cells.indexOf('PRESENT') : 9);
      const count = ({ cells }: Row) => cells.filter((cell) => cell === 'PRESENT').length;
      for (const [i, row] of result.entries()) {
        const next = result[i + 1];
        if (next === undefined) continue;
        if (sort === 'name') expect(row.actor.name <= next.actor.name).toBe(true);
        if (sort === 'editions') expect(count(row)).toBeGreaterThanOrEqual(count(next));
        if (sort === 'first') expect(first(row)).toBeLessThanOrEqual(first(next));
      }
    }),
  );
});

test('the sums of a column are its cells, each counted once', () => {
  fc.assert(
    fc.property(rows, (all) => {
      for (const [i, { present, absent, unknown }] of columnSums(all, EVENTS.length).entries()) {
        expect(present + absent + unknown).toBe(all.length);
        expect(present).toBe(all.filter(({ cells }) => cells[i] === 'PRESENT').length);
        expect(unknown).toBe(all.filter(({ cells }) => cells[i] === 'UNKNOWN').length);
      }
    }),
  );
});

test('the span of a row begins and ends where it is named', () => {
  expect(spanOf(['UNKNOWN', 'PRESENT', 'UNKNOWN', 'PRESENT'])).toEqual([1, 3]);
  expect(spanOf(['UNKNOWN', 'ABSENT_STATED'])).toEqual([-1, -1]);
});

test('pressing a head four times asks for nothing again', () => {
  const nothing = { present: [], absent: [], unseen: ['event:b'] };
  const steps = ['present', 'absent', 'unseen', 'any'] as const;
  let condition: (typeof steps)[number] = 'any';
  let cohort: ReturnType<typeof withCondition> = nothing;
  for (const expected of steps) {
    condition = nextCondition(condition);
    cohort = withCondition(cohort, 'event:a', condition);
    expect(condition).toBe(expected);
  }
  expect(cohort).toEqual(nothing);
});

test('a number in the address that is none asks nothing', () => {
  expect(namedAtOf('many', 4)).toBeUndefined();
  expect(namedAtOf(null, 4)).toBeUndefined();
  expect(namedAtOf('2..', 4)).toEqual({ atLeast: 2, atMost: null });
  expect(namedAtOf('all', 4)).toEqual({ atLeast: 4, atMost: 4 });
});

test('those who were at some editions are the cohort of the API', async () => {
  const { query } = await seededApp();
  const MATRIX = `query M($id: ID!) { series(id: $id) { matrix(rows: 1000) { events { id } rows { cells actor { id kind name } } } } }`;
  const COHORT = `query C($id: ID!, $present: [ID!]!, $absent: [ID!]) {
    series(id: $id) { cohort(present: $present, absent: $absent, first: 100) { nodes { id } } } }`;
  const id = 'series:dushanbe-process';
  const { series } = await query<{ series: { matrix: { events: { id: string }[]; rows: Row[] } } }>(MATRIX, {
    id,
  });
  const events = series.matrix.events.map((event) => event.id);
  const some = events.flatMap((event, i) => [
    { present: [event], absent: [] },
    { present: [event, events[(i + 1) % events.length] ?? event], absent: [] },
    { present: [event], absent: [events[(i + 1) % events.length] ?? event] },
  ]);
  for (const asked of some) {
    const answer = await query<{ series: { cohort: { nodes: { id: string }[] } } }>(COHORT, { id, ...asked });
    const found = series.matrix.rows.filter((row) => isInCohort(row, events, { ...asked, unseen: [] }));
    expect(new Set(found.map(({ actor }) => actor.id))).toEqual(
      new Set(answer.series.cohort.nodes.map((node) => node.id)),
    );
  }
});
