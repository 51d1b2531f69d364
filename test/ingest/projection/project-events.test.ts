import { describe, expect, test } from 'vitest';
import { projectionOf } from '../seeds-of.js';

const named = 'names: [{ value: X, lang: en }]';
const event = (slug: string, fields: string): string =>
  `- id: event:${slug}\n  kind: CONFERENCE\n  ${named}\n${fields.trim().replace(/^/gm, '  ')}\n`;
const PLACES = `- { id: place:a, ${named} }\n- { id: place:b, ${named} }\n`;
const SERIES = `- { id: series:s, ${named} }\n`;

const eventOf = (text: string) => {
  const found = projectionOf(text).entities.find((e) => e.kind === 'EVENT');
  if (found?.kind !== 'EVENT') throw new Error('no event');
  return found;
};
const linksOf = (text: string, type: string) => projectionOf(text).links.filter((l) => l.type === type);

describe('the time of an event', () => {
  test('is that of the accepted dates', () => {
    const text = `dates:\n  - { value: 2018-05-03/2018-05-04, sources: source:mfa }\n  - { value: 2018-05, sources: source:daily }`;
    expect(eventOf(event('x', text)).period.edtf).toBe('2018-05-03/2018-05-04');
  });

  test('is one of those that tie, not the span of all, and the fact says that they tie', () => {
    const text = event(
      'x',
      'dates:\n  - { value: 2019-05-15/2019-05-17, sources: source:mfa }\n  - { value: 2019-05-16/2019-05-18, sources: source:un }',
    );
    expect(eventOf(text).period).toMatchObject({
      edtf: '2019-05',
      startEarliest: '2019-05-15',
      startLatest: '2019-05-16',
      endEarliest: '2019-05-17',
      endLatest: '2019-05-18',
    });
    expect(projectionOf(text).facts.find((f) => f.predicate === 'dates')?.evidence.agreement).toBe(
      'CONTESTED',
    );
  });

  test('of two days that tie is one of the two', () => {
    const text = event(
      'x',
      'dates:\n  - { value: 2020-03-20, sources: source:mfa }\n  - { value: 2020-02-10, sources: source:un }',
    );
    expect(eventOf(text).period).toMatchObject({
      edtf: '[2020-02-10,2020-03-20]',
      gaps: ['2020-02-11/2020-03-19'],
    });
  });

  test('is undated without a source', () => {
    expect(eventOf(event('x', 'status: HELD')).period).toMatchObject({ edtf: '../..', endState: 'UNKNOWN' });
  });
});

describe('the place of an event', () => {
  test('is the accepted one', () => {
    const text = `${event('x', 'place:\n  - { of: place:a, sources: source:mfa }\n  - { of: place:b, sources: source:daily }')}${PLACES}`;
    expect(eventOf(text).placeId).toBe('place:a');
    expect(linksOf(text, 'HELD_IN').map((l) => [l.id, l.evidence.agreement])).toEqual([
      ['HELD_IN|event:x|place:a', 'CONTESTED'],
    ]);
  });

  test('is none on a tie, with an edge to each', () => {
    const text = `${event('x', 'place:\n  - { of: place:a, sources: source:mfa }\n  - { of: place:b, sources: source:un }')}${PLACES}`;
    expect(eventOf(text).placeId).toBeNull();
    expect(linksOf(text, 'HELD_IN').map((l) => l.toId)).toEqual(['place:a', 'place:b']);
  });

  test('is none where it is only denied or given up', () => {
    for (const how of ['polarity: NEGATIVE', 'rank: DEPRECATED']) {
      const text = `${event('x', `place: { of: place:a, sources: source:mfa, ${how} }`)}${PLACES}`;
      expect(eventOf(text).placeId).toBeNull();
      expect(linksOf(text, 'HELD_IN')).toEqual([]);
    }
  });
});

describe('editions of a series', () => {
  const edition = (slug: string, ordinal: number, source: string, date: string): string =>
    event(
      slug,
      `dates: { value: "${date}", sources: ${source} }\nseries: [{ of: series:s, ordinal: ${ordinal}, sources: ${source} }]`,
    );

  test('have their ordinal, and the time of the event', () => {
    const text = `${edition('a', 1, 'source:mfa', '2018-05')}${SERIES}`;
    expect(linksOf(text, 'IN_SERIES')).toMatchObject([
      { id: 'IN_SERIES|event:a|series:s', ordinal: 1, detail: null, period: { edtf: '2018-05' } },
    ]);
    expect(
      projectionOf(text)
        .facts.map((f) => f.predicate)
        .sort(),
    ).toEqual(['IN_SERIES', 'dates', 'ordinal']);
  });

  test('have none where sources tie on the number', () => {
    const text = `${event('a', 'series:\n  - { of: series:s, ordinal: 1, sources: source:mfa }\n  - { of: series:s, ordinal: 2, sources: source:un }')}${SERIES}`;
    expect(linksOf(text, 'IN_SERIES').map((l) => [l.ordinal, l.evidence.agreement])).toEqual([
      [null, 'UNANIMOUS'],
    ]);
    expect(projectionOf(text).facts.find((f) => f.predicate === 'ordinal')?.evidence.agreement).toBe(
      'CONTESTED',
    );
  });

  test('that two events claim are a contested fact of the series, and neither has the number', () => {
    const text = `${edition('a', 1, 'source:mfa', '2018')}${edition('b', 1, 'source:un', '2019')}${SERIES}`;
    const projection = projectionOf(text);
    const rivalry = projection.facts.find((f) => f.predicate === 'edition.1');
    expect(rivalry).toMatchObject({
      subjectId: 'series:s',
      acceptedClaimId: null,
      evidence: { agreement: 'CONTESTED' },
    });
    expect(
      projection.claims
        .filter((c) => c.factId === rivalry?.id)
        .map((c) => c.objectId)
        .sort(),
    ).toEqual(['event:a', 'event:b']);
    expect(linksOf(text, 'IN_SERIES').map((l) => l.ordinal)).toEqual([null, null]);
  });

  test('that two events claim go to the one that the better source names', () => {
    const text = `${edition('a', 1, 'source:daily', '2018')}${edition('b', 1, 'source:un', '2019')}${SERIES}`;
    expect(linksOf(text, 'IN_SERIES').map((l) => [l.fromId, l.ordinal])).toEqual([
      ['event:a', null],
      ['event:b', 1],
    ]);
  });

  const firstIs = (slug: string, how = '') =>
    `- { id: series:s, ${named}, facts: [{ predicate: firstEdition, object: event:${slug}, value: in spring, sources: source:daily${how} }] }\n`;
  const editionFacts = (text: string) =>
    projectionOf(text)
      .facts.filter((f) => f.subjectId === 'series:s')
      .map((f) => [f.predicate, f.evidence.agreement, f.positions.map((p) => p.value.objectId)]);

  test('that the series names as its first is the fact that the numbers of events are about, listed once', () => {
    const events = `${edition('a', 1, 'source:mfa', '2018')}${edition('b', 1, 'source:un', '2019')}`;
    expect(editionFacts(`${events}${firstIs('b')}`)).toEqual([
      ['edition.1', 'CONTESTED', ['event:b', 'event:a']],
    ]);
  });

  test('that the series names as its first contradicts the number of another event', () => {
    const events = `${edition('a', 1, 'source:daily', '2018')}${edition('b', 2, 'source:un', '2019')}`;
    expect(editionFacts(`${events}${firstIs('b')}`)).toEqual([
      ['edition.1', 'CONTESTED', ['event:a', 'event:b']],
    ]);
    expect(linksOf(`${events}${firstIs('b')}`, 'IN_SERIES').map((l) => [l.fromId, l.ordinal])).toEqual([
      ['event:a', null],
      ['event:b', 2],
    ]);
  });

  test.each(['', ', rank: DEPRECATED', ', polarity: NEGATIVE'])(
    'keep their number where the series says the same, or says it no more (%s)',
    (how) => {
      const text = `${edition('a', 1, 'source:mfa', '2018')}${firstIs('a', how)}`;
      expect(linksOf(text, 'IN_SERIES').map((l) => l.ordinal)).toEqual([1]);
    },
  );
});

describe('organisers', () => {
  test('of different roles are edges of their own', () => {
    const text = `${event('x', 'organizers:\n  - { who: state:q, role: HOST, sources: source:mfa }\n  - { who: state:q, role: FUNDER, sources: source:un }')}- { id: state:q, ${named} }\n`;
    expect(linksOf(text, 'ORGANIZED').map((l) => [l.id, l.detail])).toEqual([
      ['ORGANIZED|state:q|event:x|FUNDER', 'FUNDER'],
      ['ORGANIZED|state:q|event:x|HOST', 'HOST'],
    ]);
  });

  test('that a better source denies are none, and the claims stay', () => {
    const text = `${event('x', 'organizers:\n  - { who: state:q, sources: source:daily }\n  - { who: state:q, polarity: NEGATIVE, sources: source:mfa }')}- { id: state:q, ${named} }\n`;
    expect(linksOf(text, 'ORGANIZED')).toEqual([]);
    expect(
      projectionOf(text)
        .claims.map((c) => c.polarity)
        .sort(),
    ).toEqual(['NEGATIVE', 'POSITIVE']);
  });

  test('that sources of one rank dispute stay, as contested', () => {
    const text = `${event('x', 'organizers:\n  - { who: state:q, sources: source:un }\n  - { who: state:q, polarity: NEGATIVE, sources: source:mfa }')}- { id: state:q, ${named} }\n`;
    expect(linksOf(text, 'ORGANIZED').map((l) => l.evidence)).toMatchObject([
      { agreement: 'CONTESTED', claimIds: [expect.any(String)] },
    ]);
  });
});

test('complete lists are told with the claims that say so', () => {
  const { completeLists, claims } = projectionOf(
    event('x', 'completeLists: [{ of: STATE, sources: source:mfa }]'),
  );
  expect(completeLists).toEqual([{ eventId: 'event:x', kind: 'STATE', claimIds: [claims[0]?.id] }]);
});

test('topics, parts and follow-ups are edges', () => {
  const text = `${event('x', 'topics: [{ of: topic:t, sources: source:mfa }]\nfollowsUp: [{ of: event:y, sources: source:mfa }]\npartOf: [{ of: event:y, sources: source:mfa }]')}${event('y', 'status: HELD')}- { id: topic:t, ${named} }\n`;
  expect(projectionOf(text).links.map((l) => l.id)).toEqual([
    'ABOUT|event:x|topic:t',
    'FOLLOWS_UP|event:x|event:y',
    'PART_OF_EVENT|event:x|event:y',
  ]);
});
