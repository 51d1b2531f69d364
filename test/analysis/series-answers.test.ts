/** Attendance, matrix, cohort and changes as clients ask for them. */
import { describe, expect, test } from 'vitest';
import { MAX_EDITIONS, MAX_KNOWN, seriesEditions } from '../../src/analysis/series/series-editions.js';
import { appOver } from '../support/app.js';
import { type Case, projectionOfCase, SERIES, type Seen } from './series-cases.js';

const SENSES = {
  direct: true,
  represented: true,
  rolledUp: true,
  organized: false,
  organizedRolledUp: false,
};
const there = (actor: number, event: number): Seen => ({ actor, event, ...SENSES });

/** Editions 0, 1 and 2 and another event, 3. */
const example: Case = {
  actors: [
    { kind: 'STATE', name: 'Alpha' },
    { kind: 'STATE', name: 'Beta' },
    { kind: 'ORGANIZATION', name: 'Gamma' },
    { kind: 'PERSON', name: 'Delta' },
    { kind: 'STATE', name: 'Epsilon' },
  ],
  events: [
    { ordinal: 1, year: 2016, lists: [], topics: [0] },
    { ordinal: 2, year: 2017, lists: ['STATE'], topics: [1, 0] },
    { ordinal: 3, year: 2018, lists: [], topics: [] },
    { ordinal: undefined, year: 2018, lists: ['ORGANIZATION'], topics: [] },
  ],
  seen: [
    ...[
      there(0, 0),
      there(0, 1),
      there(0, 2),
      there(1, 0),
      there(1, 2),
      there(2, 0),
      there(2, 2),
      there(4, 2),
    ],
    // For a state: only the person themselves is in the way of counting by names.
    {
      actor: 3,
      event: 1,
      direct: true,
      represented: false,
      rolledUp: false,
      organized: false,
      organizedRolledUp: false,
    },
  ],
  absent: [{ actor: 4, event: 0 }],
  belongs: [],
  reports: [
    ['states', '5', 'REPORTED', 'NORMAL', 'POSITIVE'] as const,
    ['states', '3', 'REPORTED', 'NORMAL', 'POSITIVE'] as const,
    ['states', '9', 'ANNOUNCED', 'NORMAL', 'POSITIVE'] as const,
    ['states', '8', 'REPORTED', 'DEPRECATED', 'POSITIVE'] as const,
    ['states', '7', 'REPORTED', 'NORMAL', 'NEGATIVE'] as const,
    ['people', '>400', 'ANNOUNCED', 'NORMAL', 'POSITIVE'] as const,
    ['ministers', '2', 'REPORTED', 'NORMAL', 'POSITIVE'] as const,
  ].map(([what, value, modality, rank, polarity]) => ({ event: 0, what, value, modality, rank, polarity })),
  agreements: ['CONTESTED', 'SINGLE_SOURCE', 'SINGLE_SOURCE', 'UNANIMOUS'],
};
const { query, ask } = await appOver(projectionOfCase(example));
const ofSeries = async (selection: string) =>
  (await query<{ series: Record<string, unknown> }>(`{ series(id: "${SERIES}") { ${selection} } }`)).series;
const errorOf = async (selection: string) =>
  (await ask(`{ series(id: "${SERIES}") { ${selection} } }`)).errors[0];

describe('the matrix', () => {
  test('tells apart who was there, who is said to be absent, who is not listed, and what is not known', async () => {
    const { matrix } = await ofSeries('matrix { totalRows truncated rows { actor { id } present cells } }');
    expect(matrix).toEqual({
      totalRows: 4,
      truncated: false,
      rows: [
        { actor: { id: 'state:a0' }, present: 3, cells: ['PRESENT', 'PRESENT', 'PRESENT'] },
        { actor: { id: 'state:a1' }, present: 2, cells: ['PRESENT', 'NOT_LISTED', 'PRESENT'] },
        { actor: { id: 'org:a2' }, present: 2, cells: ['PRESENT', 'UNKNOWN', 'PRESENT'] },
        { actor: { id: 'state:a4' }, present: 1, cells: ['ABSENT_STATED', 'NOT_LISTED', 'PRESENT'] },
      ],
    });
  });

  test('by kinds, and by names', async () => {
    const { orgs, none, people } = await ofSeries(
      `orgs: matrix(kinds: [ORGANIZATION]) { totalRows } none: matrix(kinds: []) { totalRows rows { present } }
       people: matrix(kinds: [PERSON], countAs: DIRECT) { rows { actor { name } cells } }`,
    );
    expect({ orgs, none, people }).toEqual({
      orgs: { totalRows: 1 },
      none: { totalRows: 0, rows: [] },
      people: { rows: [{ actor: { name: 'Delta' }, cells: ['UNKNOWN', 'PRESENT', 'UNKNOWN'] }] },
    });
  });

  test('says that rows are left out', async () => {
    const { matrix } = await ofSeries('matrix(rows: 1) { truncated totalRows rows { actor { id } } }');
    expect(matrix).toEqual({ truncated: true, totalRows: 4, rows: [{ actor: { id: 'state:a0' } }] });
  });

  test.each([0, -1, 2_001])('refuses %i rows', async (rows) => {
    const error = await errorOf(`matrix(rows: ${rows}) { truncated }`);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(error?.message).toContain('1 to 2000');
  });
});

test('changes from edition to edition', async () => {
  const { changes } = await ofSeries(
    `changes { event { id } previous { id } stayed { id } joined { id } firstSeen { id } returned { id } left { id }
      notSeen { id } }`,
  );
  const ids = (...numbers: string[]) => numbers.map((id) => ({ id }));
  expect((changes as unknown[]).slice(1)).toEqual([
    {
      ...{ event: { id: 'event:e1' }, previous: { id: 'event:e0' } },
      ...{ stayed: ids('state:a0'), joined: [], firstSeen: [], returned: [] },
      ...{ left: ids('state:a1'), notSeen: ids('org:a2') },
    },
    {
      ...{ event: { id: 'event:e2' }, previous: { id: 'event:e1' } },
      ...{ stayed: ids('state:a0'), joined: ids('state:a1', 'state:a4'), firstSeen: [] },
      ...{ returned: ids('org:a2'), left: [], notSeen: [] },
    },
  ]);
});

test('topics in the order of their first edition, then by name', async () => {
  const { topicsOverEditions } = await ofSeries('topicsOverEditions { topic { id } events { id } }');
  expect(topicsOverEditions).toEqual([
    { topic: { id: 'topic:t0' }, events: [{ id: 'event:e0' }, { id: 'event:e1' }] },
    { topic: { id: 'topic:t1' }, events: [{ id: 'event:e1' }] },
  ]);
});

describe('a cohort', () => {
  const cohort = async (args: string) =>
    (await ofSeries(`cohort(${args}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }`))
      .cohort as { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } };

  test('never takes what is not known for absence', async () => {
    const { nodes } = await cohort('present: ["event:e0", "event:e2"], absent: ["event:e1"]');
    expect(nodes).toEqual([{ id: 'state:a1' }]);
  });

  test('takes a stated absence, and a person who spoke for somebody for present', async () => {
    expect((await cohort('present: ["event:e2"], absent: ["event:e0"]')).nodes).toEqual([{ id: 'state:a4' }]);
    expect((await cohort('present: ["event:e1"], countAs: DIRECT')).nodes).toEqual([
      { id: 'state:a0' },
      { id: 'person:a3' },
    ]);
  });

  test('may ask of events beside the series, and by former ids', async () => {
    const { nodes } = await cohort('present: ["event:former"], absent: ["event:e3"]');
    expect(nodes).toEqual([{ id: 'org:a2' }]);
  });

  test('comes in pages by name', async () => {
    const first = await cohort('present: ["event:e2"], first: 3');
    expect(first.totalCount).toBe(4);
    expect(first.nodes.map((n) => n.id)).toEqual(['state:a0', 'state:a1', 'state:a4']);
    const rest = await cohort(`present: ["event:e2"], first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes.map((n) => n.id)).toEqual(['org:a2']);
  });

  test.each([
    ['present: []', 'present has 0 events'],
    [`present: [${Array.from({ length: 21 }, () => '"event:e0"')}]`, 'present has 21 events'],
    [`present: ["event:e0"], absent: [${Array.from({ length: 21 }, () => '"event:e1"')}]`, 'at most 20'],
    ['present: ["event:nowhere"]', 'The editions of series:s are event:e0, event:e1, event:e2.'],
    ['present: ["state:a0"]', 'No event has the id state:a0'],
    ['present: ["e0"]', '"e0" is not an id'],
    ['present: ["event:e0"], first: 101', 'first is 101'],
  ])('refuses %s', async (args, message) => {
    const error = await errorOf(`cohort(${args}) { totalCount }`);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(error?.message).toContain(message);
  });
});

describe('attendance', () => {
  const attendanceOf = async (event: string) =>
    (
      await query<{ event: { attendance: unknown } }>(
        `{ event(id: "${event}") { attendance { identified agreement reported { what text min max claim { id } }
          counts { what identified agreement reportedMin reportedMax missingMin missingMax } } } }`,
      )
    ).event.attendance;

  test('compares what is reported, highest first, with whom the graph can name', async () => {
    const count = (what: string, text: string, min: number, max: number | null, claim: string) => ({
      ...{ what, text, min, max, claim: { id: `claim:${claim}` } },
    });
    expect(await attendanceOf('event:e0')).toEqual({
      identified: 3,
      agreement: 'CONTESTED',
      reported: [
        count('states', '5', 5, 5, 'c0'),
        count('states', '3', 3, 3, 'c1'),
        count('people', '>400', 400, null, 'c5'),
        count('ministers', '2', 2, 2, 'c6'),
      ],
      counts: [
        {
          ...{ what: 'states', identified: 2, agreement: 'CONTESTED' },
          ...{ reportedMin: 3, reportedMax: 5, missingMin: 1, missingMax: 3 },
        },
        {
          ...{ what: 'people', identified: 0, agreement: 'SINGLE_SOURCE' },
          ...{ reportedMin: 400, reportedMax: null, missingMin: 400, missingMax: null },
        },
      ],
    });
  });

  test('claims no agreement where nothing is reported', async () => {
    expect(await attendanceOf('event:e3')).toEqual({
      ...{ identified: 0, agreement: 'SINGLE_SOURCE', reported: [], counts: [] },
    });
  });
});

describe('series beyond all bounds', () => {
  const many: Case = {
    ...example,
    events: Array.from({ length: MAX_EDITIONS + 2 }, (_, i) => ({
      ...{ ordinal: undefined, year: 2016 + i, lists: [], topics: [] },
    })),
    ...{ seen: [there(0, 0), there(1, MAX_EDITIONS)], absent: [], reports: [] },
  };

  test('are told as far as the first editions, and say so', async () => {
    const app = await appOver(projectionOfCase(many));
    const answer = await app.ask<{ series: { matrix: object; changes: object } }>(
      `{ series(id: "${SERIES}") { matrix { truncated totalRows events { id } rows { actor { id } } } } }`,
    );
    expect(answer.data.series.matrix).toMatchObject({ truncated: true, totalRows: 1 });
    expect((answer.data.series.matrix as { events: unknown[] }).events).toHaveLength(MAX_EDITIONS);
    for (const field of ['changes { event { id } }', 'topicsOverEditions { topic { id } }']) {
      const { errors } = await app.ask(`{ series(id: "${SERIES}") { ${field} } }`);
      expect(errors[0]?.extensions.code).toBe('QUERY_TOO_EXPENSIVE');
      expect(errors[0]?.message).toContain('matrix');
    }
  });

  test.each([
    [[MAX_KNOWN + 1], 1, false],
    [[MAX_KNOWN, 1], 1, true],
    [[1, MAX_KNOWN - 1], 2, false],
    [[1, MAX_KNOWN, 1], 1, true],
    [[], 0, false],
  ])('are looked at as far as presences reach: %j', async (known, expected, truncated) => {
    const rows = known.map((n) => ({ ...{ parent: SERIES, key: '', id: '' }, value: { known: n } }));
    const reads = { children: async () => rows as never, count: async () => 0 };
    const found = await seriesEditions(reads, SERIES);
    expect([found.editions.length, found.truncated]).toEqual([expected, truncated]);
    if (truncated) expect(found.limit).toBe(expected);
  });
});
