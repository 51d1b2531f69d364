/** What the address of a list asks the API for, and what a page says of its counts. */
import { describe, expect, test } from 'vitest';
import { recordTexts as russian } from '../../src/web/texts/ru/record.js';
import { texts } from '../../src/web/texts.js';
import { filterOf as actorFilterOf } from '../../src/web/views/actors/filter.js';
import { filterOf, orderOf } from '../../src/web/views/events/filter.js';

const params = (query: string) => new URLSearchParams(query);

describe('a list of events', () => {
  test.each([
    ['', {}],
    ['year=2022', { during: { from: '2022', to: '2022' } }],
    ['from=2018', { during: { from: '2018', to: null } }],
    ['from=2018&to=2020&kind=VISIT', { during: { from: '2018', to: '2020' }, kinds: ['VISIT'] }],
    ['year=2022&from=2018', { during: { from: '2022', to: '2022' } }],
    ['participant=org:caricc&q=border', { participants: ['org:caricc'], text: 'border' }],
  ])('with %s', (query, filter) => {
    expect(filterOf(params(query))).toEqual(filter);
  });

  test('begins with the latest, unless the address says otherwise', () => {
    expect(['', 'order=ASC', 'order=DESC', 'order=x'].map((query) => orderOf(params(query)))).toEqual([
      'DESC',
      'ASC',
      'DESC',
      'DESC',
    ]);
  });
});

test('a list of actors', () => {
  expect(actorFilterOf(params(''))).toEqual({});
  expect(actorFilterOf(params('q=un&kind=STATE&member=org:un&series=series:x&role=CHAIR&other=1'))).toEqual({
    text: 'un',
    kinds: ['STATE'],
    memberOf: ['org:un'],
    series: ['series:x'],
    roles: ['CHAIR'],
  });
});

describe('how the counts of an event fit', () => {
  const counts = [
    { what: 'states', identified: 39, reportedMin: 46, reportedMax: 48 },
    { what: 'organizations', identified: 9, reportedMin: 31, reportedMax: 31 },
    { what: 'people', identified: 7, reportedMin: 401, reportedMax: null },
  ];

  test('is told with what is reported, identified, named and listed', () => {
    const told = texts.record.counts(counts, 48, 54);
    expect(told).toContain('46–48 states, 31 organisations and at least 401 people');
    expect(told).toContain('identifies 39 states, 9 organisations and 7 people');
    expect(told).toContain('48 participants can be named');
    expect(told).toContain('54 entries');
  });

  test('says where no source gives a number', () => {
    expect(texts.record.counts([], 1, 1)).toMatch(/^No source gives a number\. In all, 1 participant can/);
  });

  test('is told in Russian', () => {
    expect(russian.counts(counts, 48, 54)).toMatch(/46–48 государств, 31 организация .* 401 человек/);
  });
});
