/** Paths as sentences: every type of link, in both directions. */
import { describe, expect, test } from 'vitest';
import type { PathStep } from '../../src/analysis/paths/find-paths.js';
import { periodInWords } from '../../src/analysis/paths/period-in-words.js';
import { shortName, tellPath } from '../../src/analysis/paths/tell-path.js';
import { kindOfId } from '../../src/domain/ids.js';
import {
  type EntityRecord,
  LINK_TYPES,
  type LinkType,
  type Name,
  STANDINGS,
  type Standing,
} from '../../src/domain/model.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';
import { plainLink } from '../support/plain-link.js';

const name = (value: string, kind: Name['kind'], lang: string | null = 'en', script = 'Latn'): Name => ({
  ...{ value, kind, lang, script, weak: false },
});

const names: Readonly<Record<string, readonly Name[]>> = {
  'org:caricc': [
    name('Central Asian Regional Information and Coordination Centre', 'OFFICIAL'),
    name('ЦАРИКЦ', 'ACRONYM', 'ru', 'Cyrl'),
    name('CARICC', 'ACRONYM'),
  ],
  'org:council': [name('Council of Coordinators', 'OFFICIAL'), name('СНК', 'ACRONYM', 'ru', 'Cyrl')],
  'state:qatar': [name('State of Qatar', 'OFFICIAL'), name('Qatar', 'COMMON')],
  'person:director': [name('Rustam Miralizoda', 'OFFICIAL'), name('RM', 'ACRONYM')],
  'event:dushanbe-2022': [name('The 2022 Conference', 'OFFICIAL'), name('DC', 'ACRONYM')],
  'event:session': [name('Session 1', 'OFFICIAL')],
  'series:process': [name('Dushanbe process', 'OFFICIAL')],
  'declaration:a': [name('Declaration A', 'OFFICIAL')],
  'declaration:b': [name('Declaration B', 'OFFICIAL')],
  'statement:s': [name('Statement of CARICC', 'OFFICIAL')],
  'topic:a': [name('Arms trafficking', 'OFFICIAL')],
  'topic:b': [name('Crime', 'OFFICIAL')],
  'place:dushanbe': [name('Dushanbe', 'OFFICIAL')],
  'place:tajikistan': [name('Tajikistan', 'OFFICIAL')],
};

const entityOf = (id: string) =>
  ({
    kind: kindOfId(id),
    name: names[id]?.[0]?.value ?? id,
    names: names[id] ?? [],
  }) as unknown as EntityRecord;

interface Some {
  readonly detail?: string;
  readonly ordinal?: number;
  readonly when?: string;
  readonly standing?: Standing;
}

function step(
  fromId: string,
  type: LinkType,
  toId: string,
  way: 'forward' | 'backward',
  some: Some = {},
): PathStep {
  const [from, to] = way === 'forward' ? [fromId, toId] : [toId, fromId];
  const link = plainLink(type, from, to, {
    detail: some.detail ?? null,
    ordinal: some.ordinal ?? null,
    period: some.when === undefined ? null : parsePeriod(some.when),
    standing: some.standing ?? 'REPORTED',
  });
  return { fromId, toId, forward: way === 'forward', link };
}

/**
 * Type, detail, ordinal and time; the ends in the direction of the link; what is said forward, backward, and
 * in closing.
 */
const WORDINGS = `
ORGANIZED HOST | state:qatar | event:dushanbe-2022 | Qatar hosted “The 2022 Conference” | “The 2022 Conference” was hosted by Qatar | which Qatar hosted
ORGANIZED ORGANIZER | state:qatar | event:dushanbe-2022 | Qatar organised “The 2022 Conference” | “The 2022 Conference” was organised by Qatar | which Qatar organised
ORGANIZED CO_ORGANIZER | state:qatar | event:dushanbe-2022 | Qatar co-organised “The 2022 Conference” | “The 2022 Conference” was co-organised by Qatar | which Qatar co-organised
ORGANIZED CO_CHAIR | state:qatar | event:dushanbe-2022 | Qatar co-chaired “The 2022 Conference” | “The 2022 Conference” was co-chaired by Qatar | which Qatar co-chaired
ORGANIZED SUPPORTER | state:qatar | event:dushanbe-2022 | Qatar supported “The 2022 Conference” | “The 2022 Conference” was supported by Qatar | which Qatar supported
ORGANIZED FUNDER | state:qatar | event:dushanbe-2022 | Qatar funded “The 2022 Conference” | “The 2022 Conference” was funded by Qatar | which Qatar funded
ORGANIZED PATRON | state:qatar | event:dushanbe-2022 | Qatar was patron of “The 2022 Conference” | “The 2022 Conference” was under the patronage of Qatar | of which Qatar was patron
PARTICIPATED_IN (2022-10-18/2022-10-19) | org:caricc | event:dushanbe-2022 | CARICC took part in “The 2022 Conference” (18–19 October 2022) | “The 2022 Conference” had among its participants CARICC (18–19 October 2022) | in which CARICC took part (18–19 October 2022)
IN_SERIES #3 | event:dushanbe-2022 | series:process | “The 2022 Conference” is edition 3 of “Dushanbe process” | “Dushanbe process” has as edition 3 “The 2022 Conference”
IN_SERIES | event:dushanbe-2022 | series:process | “The 2022 Conference” is an edition of “Dushanbe process” | “Dushanbe process” has among its editions “The 2022 Conference”
PART_OF_EVENT | event:session | event:dushanbe-2022 | “Session 1” was part of “The 2022 Conference” | “The 2022 Conference” included “Session 1”
HELD_IN | event:session | place:dushanbe | “Session 1” was held in Dushanbe | Dushanbe was the venue of “Session 1” | where “Session 1” was held
ADOPTED_AT | declaration:a | event:session | “Declaration A” was adopted at “Session 1” | “Session 1” saw the adoption of “Declaration A” | at which “Declaration A” was adopted
ADOPTED | state:qatar | declaration:a | Qatar adopted “Declaration A” | “Declaration A” was adopted by Qatar | which Qatar adopted
MADE_AT | statement:s | event:session | “Statement of CARICC” was made at “Session 1” | “Session 1” heard “Statement of CARICC” | at which “Statement of CARICC” was made
MADE_BY | statement:s | person:director | “Statement of CARICC” was made by Rustam Miralizoda | Rustam Miralizoda made “Statement of CARICC”
CITES REAFFIRMS | declaration:b | declaration:a | “Declaration B” reaffirms “Declaration A” | “Declaration A” is reaffirmed by “Declaration B” | which “Declaration B” reaffirms
CITES | declaration:b | declaration:a | “Declaration B” cites “Declaration A” | “Declaration A” is cited by “Declaration B” | which “Declaration B” cites
FOLLOWS_UP | event:dushanbe-2022 | event:session | “The 2022 Conference” followed up “Session 1” | “Session 1” was followed up by “The 2022 Conference” | which “The 2022 Conference” followed up
PART_OF | org:council | org:caricc | Council of Coordinators is part of CARICC | CARICC includes Council of Coordinators
MEMBER_OF (2006/2009) | state:qatar | org:caricc | Qatar was a member of CARICC (2006–2009) | CARICC had among its members Qatar (2006–2009)
MEMBER_OF (2006/..) | state:qatar | org:caricc | Qatar is a member of CARICC (since 2006) | CARICC has among its members Qatar (since 2006)
ACTS_FOR | org:council | state:qatar | Council of Coordinators acts for Qatar | Qatar acts through Council of Coordinators
SUCCEEDS | org:caricc | org:council | CARICC succeeded Council of Coordinators | Council of Coordinators was succeeded by CARICC | which CARICC succeeded
COOPERATES_WITH MEMORANDUM | org:caricc | org:council | CARICC cooperates under a memorandum with Council of Coordinators | Council of Coordinators cooperates under a memorandum with CARICC
COOPERATES_WITH FOUNDING_PARTNER (2018-05) | org:caricc | org:council | CARICC cooperated (founding partner) with Council of Coordinators (May 2018) | Council of Coordinators cooperated (founding partner) with CARICC (May 2018)
HOLDS_POST Director | person:director | org:caricc | Rustam Miralizoda is recorded as Director at CARICC | CARICC has on record as Director Rustam Miralizoda | at which Rustam Miralizoda is recorded as Director
HOLDS_POST Ambassador | person:director | state:qatar | Rustam Miralizoda is recorded as Ambassador of Qatar | Qatar has on record as Ambassador Rustam Miralizoda | of which Rustam Miralizoda is recorded as Ambassador
ABOUT | declaration:a | topic:b | “Declaration A” is about “Crime” | “Crime” is the topic of “Declaration A”
WITHIN | place:dushanbe | place:tajikistan | Dushanbe lies within Tajikistan | Tajikistan contains Dushanbe
BROADER | topic:a | topic:b | “Arms trafficking” is a topic within “Crime” | “Crime” covers “Arms trafficking”
`
  .trim()
  .split('\n')
  .map((line): Wording => {
    const [what = '', from = '', to = '', forward = '', backward = '', closing] = line.split(' | ');
    const [, type = '', detail, ordinal, when] =
      /^(\w+)(?: (\w+))?(?: #(\d))?(?: \((.*)\))?$/.exec(what) ?? [];
    const some = {
      ...(detail === undefined ? {} : { detail }),
      ...(ordinal === undefined ? {} : { ordinal: Number(ordinal) }),
      ...(when === undefined ? {} : { when }),
    };
    return { what, type: type as LinkType, from, to, some, forward, backward, closing };
  });

interface Wording {
  readonly what: string;
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
  readonly some: Some;
  readonly forward: string;
  readonly backward: string;
  readonly closing: string | undefined;
}

describe.for(STANDINGS.filter((standing) => standing !== 'REPORTED'))('a link that is %s', (standing) => {
  test.for(WORDINGS)('is told as planned: $what of $from and $to', ({ type, from, to, some }) => {
    const planned = { ...some, standing };
    const before = step('topic:a', 'BROADER', to, 'forward');
    for (const sentence of [
      tellPath([step(from, type, to, 'forward', planned)], entityOf),
      tellPath([step(to, type, from, 'backward', planned)], entityOf),
      tellPath([before, step(to, type, from, 'backward', planned)], entityOf),
    ]) {
      expect(sentence).toMatch(/ (?:was|were) to /);
      expect(sentence).toContain(standing.toLowerCase());
    }
  });
});

test('a standing is told once for steps that share it', () => {
  const some = { when: '2015-10', standing: 'CANCELLED' } as const;
  const steps = [
    step('state:qatar', 'PARTICIPATED_IN', 'event:session', 'forward', some),
    step('event:session', 'PARTICIPATED_IN', 'org:caricc', 'backward', some),
  ];
  expect(tellPath(steps, entityOf)).toBe(
    'Qatar was to take part in “Session 1” (October 2015, cancelled), in which CARICC was to take part.',
  );
});

test('every type of link has a wording here', () => {
  expect([...new Set(WORDINGS.map(({ type }) => type))].sort()).toEqual([...LINK_TYPES].sort());
});

describe.for(WORDINGS)('$what of $from and $to', ({ type, from, to, some, forward, backward, closing }) => {
  test('forward', () => {
    expect(tellPath([step(from, type, to, 'forward', some)], entityOf)).toBe(`${forward}.`);
  });

  test('backward', () => {
    expect(tellPath([step(to, type, from, 'backward', some)], entityOf)).toBe(`${backward}.`);
  });

  test('as a relative clause that nothing follows', () => {
    const before = step('topic:a', 'BROADER', to, 'forward');
    const told = tellPath([before, step(to, type, from, 'backward', some)], entityOf);
    const pronoun = to.startsWith('person:') ? 'who' : 'which';
    const subject = shortName(entityOf(to));
    expect(backward.startsWith(`${subject} `)).toBe(true);
    expect(told.endsWith(`, ${closing ?? `${pronoun}${backward.slice(subject.length)}`}.`)).toBe(true);
  });
});

test('clauses follow the entity that they are about, and people are "who"', () => {
  expect(
    tellPath(
      [
        step('state:qatar', 'ORGANIZED', 'event:dushanbe-2022', 'forward', {
          detail: 'CO_ORGANIZER',
          when: '2022-10-18/2022-10-19',
        }),
        step('event:dushanbe-2022', 'PARTICIPATED_IN', 'person:director', 'backward', {
          when: '2022-10-18/2022-10-19',
        }),
        step('person:director', 'HOLDS_POST', 'org:caricc', 'forward', {
          detail: 'Director',
          when: '2020-09/2022-10',
        }),
      ],
      entityOf,
    ),
  ).toBe(
    'Qatar co-organised “The 2022 Conference” (18–19 October 2022), which had among its participants Rustam Miralizoda, ' +
      'who is recorded as Director at CARICC (September 2020 to October 2022).',
  );
});

test('the example of the brief', () => {
  expect(
    tellPath(
      [
        step('org:caricc', 'PARTICIPATED_IN', 'event:dushanbe-2022', 'forward', {
          when: '2022-10-18/2022-10-19',
        }),
        step('event:dushanbe-2022', 'ORGANIZED', 'state:qatar', 'backward', {
          detail: 'CO_ORGANIZER',
          when: '2022-10-18/2022-10-19',
        }),
      ],
      entityOf,
    ),
  ).toBe('CARICC took part in “The 2022 Conference” (18–19 October 2022), which Qatar co-organised.');
});

test('a name with signs of its own is left as it is', () => {
  const odd = (id: string) =>
    ({ ...entityOf(id), name: id === 'event:session' ? '$& % $1' : 'A' }) as EntityRecord;
  expect(
    tellPath(
      [
        step('place:dushanbe', 'HELD_IN', 'event:session', 'backward'),
        step('event:session', 'PARTICIPATED_IN', 'person:director', 'backward'),
      ],
      odd,
    ),
  ).toBe('A was the venue of “$& % $1”, in which A took part.');
});

test.each([
  ['2022-10-18/2022-10-19', '18–19 October 2022'],
  ['2022-10-30/2022-11-02', '30 October to 2 November 2022'],
  ['2022-12-30/2023-01-02', '30 December 2022 to 2 January 2023'],
  ['2018-05-04', '4 May 2018'],
  ['2018-05', 'May 2018'],
  ['2018', '2018'],
  ['2018-05/2018-07', 'May–July 2018'],
  ['2018-05/2019-07', 'May 2018 to July 2019'],
  ['2010/2011', '2010–2011'],
  ['2018/2019-05-04', '2018 to 4 May 2019'],
  ['2018-05/2018-05', 'May 2018'],
  ['2003/..', 'since 2003'],
  ['2009-02-26/', 'from 26 February 2009'],
  ['../2009', 'until 2009'],
  ['../..', null],
  ['2018~', 'about 2018'],
  ['2018-05?', 'perhaps May 2018'],
  ['2018%', 'perhaps about 2018'],
  ['2018~/2019', 'about 2018 to 2019'],
  ['201X', '201X'],
  ['2018-21', 'spring 2018'],
  ['2018-21/2018-24~', 'spring 2018 to about winter 2018'],
  ['2012-33', 'the first quarter of 2012'],
  ['2012-41/..', 'since the second half of 2012'],
  ['[2020-02-10,2020-03-20]', '10 February 2020 or 20 March 2020'],
])('%s is %s', (edtf, words) => {
  expect(periodInWords(edtf)).toBe(words);
});
