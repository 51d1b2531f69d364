/** The field `paths` as clients ask it, over the seeds. */
import { describe, expect, test } from 'vitest';
import { appOver, seededApp } from '../support/app.js';
import { projectionOf } from '../support/random-projection.js';

interface Paths {
  readonly paths: {
    readonly truncated: boolean;
    readonly noPathBecause: readonly string[];
    readonly paths: readonly {
      readonly length: number;
      readonly sentence: string;
      readonly specificity: number;
      readonly steps: readonly {
        readonly from: { readonly id: string };
        readonly link: string;
        readonly forward: boolean;
        readonly to: { readonly id: string };
        readonly evidence: { readonly claims: readonly { readonly id: string }[] };
      }[];
    }[];
  };
}

const ASKED = `truncated noPathBecause paths { length sentence specificity
  steps { from { id } link forward to { id } detail period { edtf } evidence { agreement claims { id } } } }`;

const { ask, query } = await seededApp();
const pathsOf = async (args: string) => (await query<Paths>(`{ paths(${args}) { ${ASKED} } }`)).paths;

test('how CARICC and Qatar are connected, with evidence on each step', async () => {
  const { paths, truncated, noPathBecause } = await pathsOf(
    'from: "org:caricc", to: "state:qatar", maxLength: 3',
  );
  expect(paths).toHaveLength(5);
  expect(truncated).toBe(true);
  expect(noPathBecause).toEqual([]);
  // Through two bodies of which Qatar is a member, and through the conference that it co-organised.
  expect(paths.filter((p) => p.length === 2).map((p) => p.sentence)).toEqual([
    'CARICC cooperated (partner) with GCC (December 2025), which has among its members Qatar (from 25 May 1981).',
    'CARICC cooperated (partner) with CICA (December 2025), which has among its members Qatar.',
    expect.stringMatching(/^CARICC took part in “.*” \(18–19 October 2022\), which Qatar co-organised\.$/),
    expect.stringMatching(/^CARICC took part in “.*” \(18–19 October 2022\), in which Qatar took part\.$/),
  ]);
  expect(paths.flatMap((p) => p.steps).every((s) => s.evidence.claims.length > 0)).toBe(true);
  expect(paths.map((p) => p.length)).toEqual([2, 2, 2, 2, 3]);
});

test('steps join', async () => {
  const { paths } = await pathsOf('from: "org:caricc", to: "topic:border-security", first: 20');
  for (const { steps, length } of paths) {
    expect(steps).toHaveLength(length);
    expect(steps[0]?.from.id).toBe('org:caricc');
    expect(steps.at(-1)?.to.id).toBe('topic:border-security');
    for (const [i, { to }] of steps.slice(0, -1).entries()) expect(steps[i + 1]?.from.id).toBe(to.id);
  }
});

test('links of vocabulary count unless others are asked for', async () => {
  const between = 'from: "event:dushanbe-2018", to: "event:ashgabat-2011"';
  const typesOf = async (args: string) =>
    new Set((await pathsOf(args)).paths.flatMap((p) => p.steps.map((s) => s.link)));
  expect([...(await typesOf(`${between}, maxLength: 2, first: 50`))]).toContain('ABOUT');
  const actors = [
    ...(await typesOf(`${between}, maxLength: 2, first: 50, via: [ORGANIZED, PARTICIPATED_IN]`)),
  ];
  expect(actors).toContain('PARTICIPATED_IN');
  expect(actors).not.toContain('ABOUT');
});

describe('where there is no path', () => {
  test.each([
    ['minOrigins: 9', ['Without minOrigins 9 there are 4 paths of 2 links.']],
    ['via: [PART_OF]', ['Without via PART_OF there are 4 paths of 2 links.']],
    ['via: []', ['Without via there are 4 paths of 2 links.']],
    ['excludeHubsOver: 2', ['Without excludeHubsOver 2 there are 4 paths of 2 links.']],
    ['maxLength: 1', ['With maxLength 6 there are 4 paths of 2 links.']],
    // Undated memberships may be of any time, so longer paths are possible even then.
    [
      'during: { to: "1990" }, maxLength: 2',
      [
        'Without during .. to 1990 there are 4 paths of 2 links.',
        'With maxLength 6 there are 27 paths of 3 links.',
      ],
    ],
    ['minOrigins: 9, via: [PART_OF]', ['No single constraint, relaxed, gives a path.']],
    ['minOrigins: 9, via: [PART_OF], maxLength: 6', ['No single constraint, relaxed, gives a path.']],
  ])('for %s it says what would help', async (args, because) => {
    const answer = await pathsOf(`from: "org:caricc", to: "state:qatar", ${args}`);
    expect(answer.paths).toEqual([]);
    expect(answer.truncated).toBe(false);
    expect(answer.noPathBecause).toEqual(because);
  });

  const entry = { sources: ['source:a'] };
  const small = projectionOf([
    { id: 'source:a', title: 'A', publisher: 'A', kind: 'PRESS' },
    ...['a', 'b', 'c', 'alone'].map((x) => ({
      id: `org:${x}`,
      kind: 'IGO',
      names: [{ value: x, ...entry }],
    })),
    { id: 'org:d', kind: 'IGO', names: [{ value: 'd', ...entry }], formerIds: ['org:old-d'] },
    {
      ...{ id: 'org:e', kind: 'IGO', names: [{ value: 'e', ...entry }] },
      partOf: [
        { of: 'org:a', when: '2015', ...entry },
        { of: 'org:b', when: '2012/2013', ...entry },
      ],
    },
    {
      ...{ id: 'org:f', kind: 'IGO', names: [{ value: 'f', ...entry }] },
      partOf: [
        { of: 'org:c', ...entry },
        { of: 'org:d', ...entry },
      ],
    },
  ] as never);

  test('in small graphs it names time, islands, and what there is not', async () => {
    const app = await appOver(small);
    const because = async (args: string) =>
      (await app.query<Paths>(`{ paths(${args}) { ${ASKED} } }`)).paths.noPathBecause;
    expect(await because('from: "org:a", to: "org:b", timeRespecting: true')).toEqual([
      'Without timeRespecting there is a path of 2 links.',
    ]);
    expect(await because('from: "org:b", to: "org:a", timeRespecting: true')).toEqual([]);
    expect(
      await because('from: "org:a", to: "org:b", during: { from: "2012", to: "2015", certainty: CERTAIN }'),
    ).toEqual([]);
    expect(await because('from: "org:a", to: "org:b", during: { from: "2015-06", to: "2015-07" }')).toEqual([
      'Without during 2015-06 to 2015-07 there is a path of 2 links.',
    ]);
    expect(
      await because('from: "org:c", to: "org:d", during: { from: "2015", to: "2016", certainty: CERTAIN }'),
    ).toEqual([
      'Without during 2015 to 2016 there is a path of 2 links.',
      'With certainty POSSIBLE there is a path of 2 links.',
    ]);
    expect(await because('from: "org:a", to: "org:alone"')).toEqual(['org:alone has no links.']);
    expect(await because('from: "org:a", to: "org:c", maxLength: 6')).toEqual([
      'There is no path of up to 6 links between them.',
    ]);
    expect(await because('from: "org:a", to: "org:nobody"')).toEqual(['There is no entity org:nobody.']);
    expect(await because('from: "source:a", to: "org:nobody"')).toEqual([
      'There is no entity source:a.',
      'There is no entity org:nobody.',
    ]);
  });

  test('an id that was given up leads to its successor', async () => {
    const app = await appOver(small);
    const { paths } = await app.query<Paths>(`{ paths(from: "org:c", to: "org:old-d") { ${ASKED} } }`);
    expect(paths.paths.map((p) => p.sentence)).toEqual(['c includes f, which is part of d.']);
    const { errors } = await app.ask(`{ paths(from: "org:d", to: "org:old-d") { truncated } }`);
    expect(errors.map((e) => e.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

test.each([
  ['from: "org:caricc", to: "org:caricc"', 'neighbourhood'],
  ['from: "nonsense", to: "org:caricc"', 'Ids look like'],
  ['from: "org:caricc", to: "state:qatar", maxLength: 7', 'from 1 to 6'],
  ['from: "org:caricc", to: "state:qatar", maxLength: 0', 'from 1 to 6'],
  ['from: "org:caricc", to: "state:qatar", first: 51', 'from 1 to 50'],
  ['from: "org:caricc", to: "state:qatar", first: -1', 'from 1 to 50'],
  ['from: "org:caricc", to: "state:qatar", minOrigins: 0', '1 or more'],
  ['from: "org:caricc", to: "state:qatar", excludeHubsOver: 0', '1 or more'],
  ['from: "org:caricc", to: "state:qatar", during: { from: "2020", to: "2019" }', 'earlier date as from'],
])('%s is refused with a hint', async (args, hint) => {
  const { errors } = await ask(`{ paths(${args}) { truncated } }`);
  expect(errors.map((e) => e.extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(errors[0]?.message).toContain(hint);
});

test('arguments that are null are as if left out', async () => {
  const nulls =
    'via: null, during: null, maxLength: null, minOrigins: null, excludeHubsOver: null, timeRespecting: null, first: null';
  const ends = 'from: "org:caricc", to: "state:qatar"';
  expect(await pathsOf(`${ends}, ${nulls}`)).toEqual(await pathsOf(ends));
});
