/** How tables of a network are sorted, its ties narrowed and grown, its actors found. */
import { describe, expect, test } from 'vitest';
import { captionOf } from '../../../src/web/views/network/caption.js';
import { communitiesOf } from '../../../src/web/views/network/communities.js';
import { countsOf } from '../../../src/web/views/network/counts.js';
import { isOnlyPossible, type NetworkData, type Tie } from '../../../src/web/views/network/data.js';
import { foundActor } from '../../../src/web/views/network/found-actor.js';
import { groupText, legendOf } from '../../../src/web/views/network/legend.js';
import { around, grownBy } from '../../../src/web/views/network/narrow.js';
import { readQuestion } from '../../../src/web/views/network/question.js';
import { pressed, sorted, sortingOf, sortText } from '../../../src/web/views/network/sorting.js';

const actor = (id: string, name = id) => ({ id, name, kind: 'STATE' });
const tie = (a: string, b: string, weight: number): Tie => ({
  a: actor(a),
  b: actor(b),
  weight,
  sharedEvents: [],
});
const measure = (id: string, community: number, strength: number) => ({
  actor: { id },
  degree: 1,
  events: 1,
  strength,
  betweenness: 0,
  community,
});
const NETWORK: NetworkData = {
  totalTies: 4,
  tiesOfAnyWeight: 9,
  truncated: false,
  measured: true,
  measures: [
    measure('un', 1, 9),
    measure('tj', 1, 5),
    measure('uz', 1, 4),
    measure('kz', 1, 3),
    measure('kw', 2, 1),
  ],
  ties: [tie('un', 'tj', 4), tie('tj', 'uz', 3), tie('un', 'uz', 2), tie('kz', 'kw', 2)],
  certain: null,
};
const keysOf = ({ ties }: { ties: readonly Tie[] }) => ties.map(({ a, b }) => `${a.id}~${b.id}`);

describe('sorting', () => {
  const columns = [
    { key: 'name', title: '', value: ({ name }: Row) => name },
    { key: 'n', title: '', value: ({ n }: Row) => n },
  ];
  type Row = { readonly name: string; readonly n: number | null };
  const rows: readonly Row[] = [
    { name: 'b', n: 2 },
    { name: 'a', n: 10 },
    { name: 'c', n: null },
    { name: 'd', n: 2 },
  ];
  const order = (text: string) =>
    sorted(rows, columns, sortingOf(text) ?? { column: '', isDescending: false })
      .map(({ name }) => name)
      .join('');

  test.each([
    ['n', 'bdac'],
    ['-n', 'abdc'],
    ['name', 'abcd'],
    ['-name', 'dcba'],
    ['nothing', 'bacd'],
    ['no column', 'bacd'],
  ])('by %s gives %s: numbers as numbers, unknown ones last, equals as they were', (text, right) => {
    expect(order(text)).toBe(right);
  });

  test('a press sorts numbers from the greatest and words from the first, another one turns it', () => {
    const byName = { column: 'name', isDescending: false };
    expect(sortText(pressed(byName, 'n', true))).toBe('-n');
    expect(sortText(pressed(pressed(byName, 'n', true), 'n', true))).toBe('n');
    expect(sortText(pressed(byName, 'kind', false))).toBe('kind');
  });
});

test('the surroundings of one are its ties and those between its partners', () => {
  expect(keysOf(around(NETWORK, 'un'))).toEqual(['un~tj', 'tj~uz', 'un~uz']);
  expect(keysOf(around(NETWORK, 'kw'))).toEqual(['kz~kw']);
  expect(keysOf(around(NETWORK, 'nobody'))).toEqual([]);
});

test('who is grown has its weak ties, and nobody else theirs', () => {
  const weak = [...NETWORK.ties, tie('kw', 'un', 1), tie('kz', 'uz', 1)];
  expect(keysOf(grownBy(NETWORK, weak, ['kw']))).toEqual([...keysOf(NETWORK), 'kw~un']);
  expect(grownBy(NETWORK, weak, ['tj'])).toBe(NETWORK);
});

test('an actor is found by its whole name or acronym first, then by a beginning, then by any part', () => {
  const actors = [
    { ...actor('org:osce', 'Organization for Security'), shortName: 'OSCE' },
    actor('org:os', 'OS'),
    actor('state:kuwait', 'Kuwait'),
  ];
  const found = (text: string) => foundActor(actors, text)?.id;
  expect([found('os'), found('osce'), found(' kuw'), found('security'), found('x'), found(' ')]).toEqual([
    'org:os',
    'org:osce',
    'state:kuwait',
    'org:osce',
    undefined,
    undefined,
  ]);
});

describe('the legend', () => {
  const look = { size: 'strength', color: 'community', scale: 1 } as const;

  test('names communities by their largest members, and gives sizes to compare with', () => {
    const { groups, sizes } = legendOf(NETWORK, look);
    expect(groups.map(groupText)).toEqual(['un, tj, uz and 1 more', 'kw']);
    expect(sizes.map(({ value }) => value)).toEqual([1, 2, 9]);
    expect(sizes.at(-1)?.radius).toBe(17);
  });

  test('names kinds where colours show kinds', () => {
    expect(legendOf(NETWORK, { ...look, color: 'kind' }).groups.map(groupText)).toEqual(['State: 5']);
  });

  test('says of colours that several communities share that they do', () => {
    const measures = NETWORK.measures.map((m, i) => ({ ...m, community: 7 + i }));
    const [first, second] = legendOf({ ...NETWORK, measures }, look).groups;
    expect([first?.isRest, second?.isRest, second?.count]).toEqual([false, true, 4]);
  });

  test('agrees with the table of communities', () => {
    expect(communitiesOf(NETWORK).map(({ number, members }) => [number, members.length])).toEqual([
      [1, 4],
      [2, 1],
    ]);
  });
});

describe('what is only possible', () => {
  const network = {
    ...NETWORK,
    certain: new Map([
      ['un~tj', 4],
      ['tj~uz', 1],
      ['un~uz', 2],
    ]),
  };
  const question = readQuestion(new URLSearchParams('from=2018&to=2019'));

  test('is drawn so where fewer events than asked for are certain, and counted above the picture', () => {
    expect(keysOf({ ties: network.ties.filter((t) => isOnlyPossible(network, t, 2)) })).toEqual([
      'tj~uz',
      'kz~kw',
    ]);
    expect(countsOf(network, question, 0)).toMatch(/; 2 ties only possibly in this period$/);
    expect(countsOf(NETWORK, question, 0)).not.toContain('possibly');
  });

  test('a saved picture says its filters, its day and its address', () => {
    const lines = captionOf({
      question: readQuestion(new URLSearchParams('from=2018&to=2019&hubs=30&ego=un&kinds=STATE&grow=tj')),
      seriesName: undefined,
      nameOf: (id) => id.toUpperCase(),
      day: '2026-01-02',
      version: '9.9',
      address: 'http://service/network?from=2018',
      counts: '5 actors',
    });
    expect(lines).toEqual([
      '5 actors',
      'all series and events; actors: State; a speaker counts for their state or organisation; period 2018–2019, what is certainly or possibly in it; ties of 2 or more shared events; only around UN; weaker ties of TJ too; without the ties of actors with more than 30 partners',
      'Made on 2026-01-02 with Communiqué 9.9, http://service/network?from=2018',
    ]);
  });
});
