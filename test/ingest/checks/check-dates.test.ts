import { describe, expect, test } from 'vitest';
import { problemsOf, SOURCES } from '../seeds-of.js';

const withSources = (text: string): string[] => problemsOf(`${text.trim()}\n${SOURCES}\n`);
const named = 'names: [{ value: X }]';
const event = (slug: string, fields: string): string =>
  `- { id: event:${slug}, kind: CONFERENCE, ${named}, ${fields} }`;
const dates = (value: string, more = ''): string =>
  `dates: { value: "${value}", sources: source:mfa${more} }`;
const edition = (ordinal: number | null): string =>
  `series: [{ of: series:s${ordinal === null ? '' : `, ordinal: ${ordinal}`}, sources: source:mfa }]`;
const series = `- { id: series:s, ${named} }`;

describe('dates', () => {
  test('that are not EDTF are told with what is wrong, wherever they stand', () => {
    const text = `
- id: event:x
  kind: OTHER
  ${named}
  dates: { value: 2019-13, sources: source:mfa }
  participants:
    - { who: state:x, when: May 2019, sources: source:mfa }
- { id: state:x, ${named} }
- { id: source:y, publisher: P, title: T, kind: PRESS, published: "2019-5" }`;
    expect(withSources(text)).toEqual([
      'a.yaml:4:12 event:x: "2019-13" is not a date: there is no month 13 — Months are 01 to 12; seasons, quarters and halves of a year are 21 to 41.',
      expect.stringMatching(/^a\.yaml:6:23 event:x: "May 2019" is not a date: .+ — Write EDTF such as/),
      'a.yaml:8:56 source:y: "2019-5" is not a date: months and days have two digits — Write 2019-05.',
    ]);
  });

  test('that end before they start', () => {
    expect(withSources(event('x', dates('2019-05-17/2019-05-16')))).toEqual([
      expect.stringMatching(
        /^a\.yaml:1:68 event:x: .*ends before it starts.* — Write the earlier date first\./,
      ),
    ]);
  });

  test.each(['2019/..', '2019/', '../2019', '/2019'])('of sightings that are open: %s', (seen) => {
    const text = `- id: person:x\n  ${named}\n  posts:\n    - { of: state:x, title: T, seen: "${seen}", sources: source:mfa }\n- { id: state:x, ${named} }`;
    expect(withSources(text)).toEqual([
      `a.yaml:4:32 person:x: seen ${seen} is open at one end — write the days of the first and the last sighting; an open term of office that a source states is when:`,
    ]);
  });

  test('of a term and of sightings in one entry', () => {
    const text = `- id: person:x\n  ${named}\n  posts:\n    - { of: state:x, title: T, seen: "2019", when: "2018/..", sources: source:mfa }\n- { id: state:x, ${named} }`;
    expect(withSources(text)).toEqual([
      'a.yaml:4:7 person:x: posts[1] has both when and seen: keep the one that the source supports',
    ]);
  });
});

describe('editions of a series', () => {
  test('whose numbers run against their dates', () => {
    const text = [
      series,
      event('a', `${edition(1)}, ${dates('2019')}`),
      event('b', `${edition(2)}, ${dates('2018')}`),
    ].join('\n');
    expect(withSources(text)).toEqual([
      expect.stringMatching(
        /^a\.yaml:3:\d+ event:b: edition 2 \(2018\) is dated before edition 1, event:a \(2019\) — correct the ordinal or the dates/,
      ),
    ]);
  });

  test('that only may run against their dates are let be', () => {
    const text = [
      series,
      event('a', `${edition(1)}, ${dates('2018-05')}`),
      event('b', `${edition(2)}, ${dates('2018')}`),
    ].join('\n');
    expect(withSources(text)).toEqual([]);
  });

  test('of which some version of the dates fits are let be', () => {
    const two = `dates: [{ value: "2018", sources: source:mfa }, { value: "2020", sources: source:un }]`;
    const text = [
      series,
      event('a', `${edition(1)}, ${dates('2019')}`),
      event('b', `${edition(2)}, ${two}`),
    ].join('\n');
    expect(withSources(text)).toEqual([]);
  });

  test('that claim one number by different sources are competing claims, no problem', () => {
    const text = [
      series,
      event('a', `${edition(1)}, ${dates('2018')}`),
      event('b', `${edition(1).replace('source:mfa', '[source:un, source:daily]')}, ${dates('2019')}`),
    ].join('\n');
    expect(withSources(text)).toEqual([]);
  });

  test('that claim one number by one source are told', () => {
    const text = [
      series,
      event('a', `${edition(1)}, ${dates('2018')}`),
      event('b', `${edition(1).replace('source:mfa', '[source:un, source:mfa]')}, ${dates('2019')}`),
    ].join('\n');
    expect(withSources(text)).toEqual([
      expect.stringMatching(
        /^a\.yaml:3:\d+ event:b: source:mfa calls event:a edition 1 of series:s, too — correct one of the ordinals/,
      ),
    ]);
    expect(
      withSources(
        text.replace('ordinal: 1, sources: source:mfa', 'ordinal: 1, rank: DEPRECATED, sources: source:mfa'),
      ),
    ).toEqual([]);
    expect(withSources(text.replaceAll('2018', '2019').replace('ordinal: 1', 'ordinal: 2'))).toEqual([]);
  });

  test('without a number that took place before the first', () => {
    const text = [
      series,
      event('a', `${edition(1)}, ${dates('2018')}`),
      event('b', `${edition(null)}, ${dates('2017')}`),
    ].join('\n');
    expect(withSources(text)).toEqual([
      expect.stringMatching(
        /^a\.yaml:3:\d+ event:b: is dated \(2017\) before the first edition of the series, event:a — /,
      ),
    ]);
  });

  test('whose numbers are given up do not count', () => {
    const wrong = edition(2).replace('sources', 'rank: DEPRECATED, sources');
    const text = [
      series,
      event('a', `${edition(1)}, ${dates('2019')}`),
      event('b', `${wrong}, ${dates('2018')}`),
    ].join('\n');
    expect(withSources(text)).toEqual([]);
  });
});

describe('sessions', () => {
  const session = (days: string, more = ''): string =>
    event('s', `${dates(days)}, partOf: [{ of: event:c, sources: source:mfa${more} }]`);
  const conference = event('c', dates('2020-05-01/2020-05-03'));

  test('that share no day with their conference are told', () => {
    expect(withSources(`${conference}\n${session('2020-09-01')}`)).toEqual([
      'a.yaml:2:123 event:s: is dated 2020-09-01, and shares no day with event:c (2020-05-01/2020-05-03), of which it is said to be a part — correct one of the dates, or the event (followsUp ties events, too)',
    ]);
    const versions = `dates: [{ value: 2020-05-01, sources: source:mfa }, { value: 2020-05-09, sources: source:un }]`;
    expect(withSources(`${event('c', versions)}\n${session('2020-05-04')}`)).toEqual([
      expect.stringContaining('shares no day with event:c ([2020-05-01,2020-05-09])'),
    ]);
    expect(
      withSources(`${event('c', versions)}\n${session('[2020-04-30,2020-05-03..2020-05-08]')}`),
    ).toHaveLength(1);
  });

  test.each([
    '2020-05-03',
    '2020-05',
    '2020',
    '2020-04-20/2020-05-01',
    '2020-04-30~',
    '2020-04-01/..',
    '[2020-04-30,2020-05-02]',
  ])('of %s may have been at it', (days) => {
    expect(withSources(`${conference}\n${session(days)}`)).toEqual([]);
  });

  test('that are not said to be part of it, or no more, are let be', () => {
    expect(withSources(`${conference}\n${session('2020-09-01', ', rank: DEPRECATED')}`)).toEqual([]);
    expect(withSources(`${conference}\n${session('2020-09-01', ', polarity: NEGATIVE')}`)).toEqual([]);
  });
});

describe('documents', () => {
  const declaration = (date: string): string =>
    `- { id: declaration:d, kind: DECLARATION, ${named}, ${dates(date)}, adoptedAt: { of: event:e, sources: source:mfa } }`;

  test('adopted before their event certainly began', () => {
    expect(
      withSources(`${event('e', dates('2018-05-03/2018-05-04'))}\n${declaration('2018-05-02')}`),
    ).toEqual([
      expect.stringMatching(
        /^a\.yaml:2:\d+ declaration:d: is dated 2018-05-02, before event:e \(2018-05-03\/2018-05-04\) at which it is said to be adopted/,
      ),
    ]);
  });

  test('adopted while it may have been on, or after it, are let be', () => {
    expect(withSources(`${event('e', dates('2018-05-03/2018-05-04'))}\n${declaration('2018-05')}`)).toEqual(
      [],
    );
    expect(withSources(`${event('e', dates('2018-05-03/2018-05-04'))}\n${declaration('2018-06')}`)).toEqual(
      [],
    );
  });
});
