/**
 * Spells against every history that the sources allow. Each source says of a few days that somebody was a member; dates that share a
 * day are about one spell, and of what sources say of a spell one is right.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/domain/model.js';
import { answerDuring, type DuringAnswer } from '../../../src/domain/time/overlap.js';
import { randomRuns } from '../../support/random-runs.js';
import { projectionOf } from '../seeds-of.js';

const DAYS = 20;
const dayAt = (i: number): string => `2019-06-${String(i + 1).padStart(2, '0')}`;

/** The first and the last day of membership, as a source gives them. */
type Stretch = readonly [from: number, to: number];
type Window = Stretch;

const stretch = fc
  .tuple(fc.nat(DAYS - 1), fc.nat(4))
  .map(([from, length]): Stretch => [from, Math.min(from + length, DAYS - 1)]);
const said = fc.uniqueArray(stretch, { minLength: 1, maxLength: 5, selector: (s) => s.join() });
const windows = fc.array(
  fc.tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1)).map(([a, b]): Window => [Math.min(a, b), Math.max(a, b)]),
  { minLength: 8, maxLength: 8 },
);

const share = (a: Stretch, b: Stretch): boolean => a[0] <= b[1] && b[0] <= a[1];

/** What the sources say of each spell. */
function spellsOf(all: readonly Stretch[]): Stretch[][] {
  const rest = [...all];
  const spells: Stretch[][] = [];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const spell = [next];
    for (let i = 0; i < spell.length; i++)
      for (const other of rest.filter((r) => share(r, spell[i] as Stretch)))
        spell.push(...rest.splice(rest.indexOf(other), 1));
    spells.push(spell);
  }
  return spells;
}

/** The histories: for every spell, one of the stretches that are said of it. */
const historiesOf = (spells: readonly Stretch[][]): Stretch[][] =>
  spells.reduce<Stretch[][]>(
    (histories, spell) => histories.flatMap((history) => spell.map((one) => [...history, one])),
    [[]],
  );

function expectedIn(all: readonly Stretch[], window: Window): DuringAnswer {
  const meets = historiesOf(spellsOf(all)).map((history) => history.some((held) => share(held, window)));
  return meets.every(Boolean) ? 'YES' : meets.some(Boolean) ? 'MAYBE' : 'NO';
}

/** One press source a statement: all alike, so that nothing but the dates decides. */
const seedsOf = (statements: readonly string[], spells: readonly (string | null)[] = []): string => `
${statements.map((_, i) => `- { id: source:s${i}, publisher: P${i}, title: Report, kind: PRESS, published: 2021-01-10 }`).join('\n')}
- { id: state:avonia, names: [{ value: Avonia, lang: en }] }
- id: org:pact
  kind: IGO
  names: [{ value: Pact, lang: en }]
  members:
${statements.map((when, i) => `    - { who: state:avonia, when: "${when}", sources: source:s${i}${spells[i] ? `, spell: ${spells[i]}` : ''} }`).join('\n')}`;

const textOf = ([from, to]: Stretch): string => (from === to ? dayAt(from) : `${dayAt(from)}/${dayAt(to)}`);

const membershipsIn = (seeds: string): readonly Period[] =>
  projectionOf(seeds).links.flatMap((l) => (l.type === 'MEMBER_OF' && l.period !== null ? [l.period] : []));

/** The answer of all edges together: yes where one says so, no where all do. */
function answerIn(periods: readonly Period[], [from, to]: Window): DuringAnswer {
  const answers = new Set(periods.map((p) => answerDuring(p, { from: dayAt(from), to: dayAt(to) })));
  return answers.has('YES') ? 'YES' : answers.has('MAYBE') ? 'MAYBE' : 'NO';
}

const RUNS = { numRuns: randomRuns(40, 400) };

describe('the spells of a membership', () => {
  it('are certain where every history has a day, and possible where one has', () => {
    fc.assert(
      fc.property(said, windows, (stretches, asked) => {
        const periods = membershipsIn(seedsOf(stretches.map(textOf)));
        for (const window of asked)
          expect([window, answerIn(periods, window)]).toEqual([window, expectedIn(stretches, window)]);
      }),
      RUNS,
    );
  });

  it('are an edge each, with the evidence of their own', () => {
    fc.assert(
      fc.property(said, (stretches) => {
        const links = projectionOf(seedsOf(stretches.map(textOf))).links.filter(
          (l) => l.type === 'MEMBER_OF',
        );
        const spells = spellsOf(stretches);
        expect(links.map((l) => l.evidence.claimIds.length).sort()).toEqual(
          spells.map((s) => s.length).sort(),
        );
        expect(new Set(links.map((l) => l.id)).size).toBe(spells.length);
      }),
      RUNS,
    );
  });

  it('keep their answers when another spell is added beyond them', () => {
    fc.assert(
      fc.property(said, windows, (stretches, asked) => {
        const before = membershipsIn(seedsOf(stretches.map(textOf)));
        const after = membershipsIn(seedsOf([...stretches.map(textOf), '2020-03/2020-05']));
        for (const window of asked) expect(answerIn(after, window)).toBe(answerIn(before, window));
      }),
      RUNS,
    );
  });

  // Beside a rival a wider date may take a contradiction away, so the date stands alone in its spell.
  it('do not become more certain when a date is widened to its month', () => {
    fc.assert(
      fc.property(stretch, windows, (only, asked) => {
        const before = membershipsIn(seedsOf([textOf(only), '2020-03/2020-05']));
        const after = membershipsIn(seedsOf(['2019-06', '2020-03/2020-05']));
        for (const window of asked)
          if (answerIn(before, window) !== 'YES') expect(answerIn(after, window)).not.toBe('YES');
      }),
      RUNS,
    );
  });

  it('do not become more certain when a reprint repeats what its original says', () => {
    fc.assert(
      fc.property(said, fc.nat(), windows, (stretches, which, asked) => {
        const i = which % stretches.length;
        const seeds = seedsOf(stretches.map(textOf));
        const reprint = `- { id: source:again, publisher: Q, title: Reprint, kind: PRESS, published: 2021-01-11, derivedFrom: source:s${i} }`;
        const repeated = `${reprint}\n${seeds}\n    - { who: state:avonia, when: "${textOf(stretches[i] as Stretch)}", sources: source:again }`;
        const [before, after] = [membershipsIn(seeds), membershipsIn(repeated)];
        for (const window of asked) expect(answerIn(after, window)).toBe(answerIn(before, window));
      }),
      RUNS,
    );
  });
});

describe('a spell', () => {
  it('is told from the next by its name where dates touch', () => {
    const touching = ['1994/1997', '1997/2001'];
    expect(membershipsIn(seedsOf(touching)).map((p) => p.edtf)).toHaveLength(1);
    expect(
      membershipsIn(seedsOf(touching, ['first', 'second']))
        .map((p) => p.edtf)
        .sort(),
    ).toEqual(touching);
  });

  it('of a name takes in what overlaps it alone', () => {
    const links = projectionOf(
      seedsOf(['1994/1997', '1997/2001', '1995/1996'], ['first', 'second', null]),
    ).links;
    const first = links.find((l) => l.id.endsWith('|first'));
    expect(first?.evidence.claimIds).toHaveLength(2);
  });

  it('shares what no date ties to one of them', () => {
    const seeds = `${seedsOf(['1994/1999', '2006/2012'])}
    - { who: state:avonia, sources: source:mfa }`;
    const links = projectionOf(seeds).links.filter((l) => l.type === 'MEMBER_OF');
    expect(links.map((l) => [l.period?.edtf, l.evidence.independentOrigins])).toEqual([
      ['1994/1999', 2],
      ['2006/2012', 2],
    ]);
  });

  it('is not denied by a denial for another time, and denied by one for all times', () => {
    const denied = (rest: string) =>
      projectionOf(`${seedsOf(['1994/1999', '2006/2012'])}
    - { who: state:avonia, polarity: NEGATIVE, sources: source:charter${rest} }`).links.filter(
        (l) => l.type === 'MEMBER_OF',
      );
    expect(denied(', when: "2003"')).toHaveLength(2);
    expect(denied(', when: "1995"').map((l) => l.period?.edtf)).toEqual(['2006/2012']);
    expect(denied('')).toHaveLength(0);
  });

  it('does not come from a deprecated date', () => {
    const seeds = `${seedsOf(['1994/1999', '2006/2012'])}
    - { who: state:avonia, when: "1994/2012", rank: DEPRECATED, sources: source:mfa }`;
    expect(membershipsIn(seeds).map((p) => p.edtf)).toEqual(['1994/1999', '2006/2012']);
  });
});

describe('cooperation', () => {
  const episodesOf = (...dates: readonly string[]): readonly string[] =>
    projectionOf(`
- { id: state:avonia, names: [{ value: Avonia, lang: en }] }
- id: org:union
  kind: IGO
  names: [{ value: Union, lang: en }]
  cooperatesWith:
${dates.map((when, i) => `    - { with: state:avonia, kind: TRAINING, when: "${when}", sources: source:${i % 2 === 0 ? 'mfa' : 'un'} }`).join('\n')}`)
      .links.flatMap((l) => (l.type === 'COOPERATES_WITH' ? [l.period?.edtf ?? ''] : []))
      .sort();

  it.each([
    [
      ['2005-03', '2015-09'],
      ['2005-03', '2015-09'],
    ],
    [
      ['2001/..', '2005-03'],
      ['2001/..', '2005-03'],
    ],
    [['2005', '2005-03'], ['2005-03']],
    [
      ['2005', '2005-03', '2005-09'],
      ['2005', '2005-03', '2005-09'],
    ],
  ])('of %j comes in the episodes %j', (dates, expected) => {
    expect(episodesOf(...dates)).toEqual(expected);
  });
});

describe('a post', () => {
  const tenuresOf = (...posts: readonly string[]) =>
    projectionOf(`
- { id: org:pact, kind: IGO, names: [{ value: Pact, lang: en }] }
- id: person:lena
  names: [{ value: Lena, lang: en }]
  posts:
${posts.map((post) => `    - { of: org:pact, title: Secretary, ${post}, sources: source:mfa }`).join('\n')}`).tenures.map(
      (t) => [t.period.edtf, t.evidence.claimIds.length] as const,
    );

  it('that was held twice is two tenures, each with the sightings in it', () => {
    expect(
      tenuresOf('when: "1994/1997"', 'when: "2008/2011"', 'seen: "1995"', 'seen: "2009"').toSorted(),
    ).toEqual([
      ['1994/1997', 2],
      ['2008/2011', 2],
    ]);
  });

  it('in which somebody was seen outside every term was held again', () => {
    expect(tenuresOf('when: "1994/1997"', 'seen: "2015"').toSorted()).toEqual([
      ['1994/1997', 1],
      ['2015', 1],
    ]);
  });

  it('in which somebody was only seen is one tenure, doubtful between', () => {
    expect(tenuresOf('seen: "2005"', 'seen: "2015"')).toEqual([['2005/2015', 2]]);
  });
});
