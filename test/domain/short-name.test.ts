import { expect, test } from 'vitest';
import type { NameKind } from '../../src/domain/model.js';
import { shortNameOf, shortNameOfEvent } from '../../src/domain/short-name.js';
import type { EventKind } from '../../src/domain/subkinds.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';

const named = (name: string, ...acronyms: string[]) => ({
  kind: 'ORGANIZATION' as const,
  name,
  names: acronyms.map((value) => ({
    value,
    lang: 'en',
    script: 'Latn',
    kind: 'ACRONYM' as NameKind,
    weak: false,
  })),
});
const LONG = 'High-level international conference on countering terrorism';

test.each([
  ['Tajikistan', [], 'Tajikistan'],
  ['Central Asian Regional Information and Coordination Centre', ['CARICC'], 'CARICC'],
  ['Central Asian Regional Information and Coordination Centre', ['ЦАРИКЦ', 'CARICC'], 'CARICC'],
  [LONG, [], LONG],
])('%s %j is shown as %s', (name, acronyms, expected) => {
  expect(shortNameOf(named(name, ...acronyms))).toBe(expected);
});

test.each<[string, EventKind, string, string | null, string]>([
  [LONG, 'CONFERENCE', '2018-05-03/2018-05-04', 'Dushanbe', 'Dushanbe conference, 2018'],
  [LONG, 'CONFERENCE', '2018', null, `${LONG}, 2018`],
  [LONG, 'CONFERENCE', '2018-12-31/2019-01-01', 'Dushanbe', 'Dushanbe conference, 2018–2019'],
  [LONG, 'CONFERENCE', '../..', 'Dushanbe', 'Dushanbe conference'],
  // It was in one of the two years.
  [LONG, 'CONFERENCE', '[2018-05-03,2019-05-03]', 'Dushanbe', 'Dushanbe conference'],
  [LONG, 'SESSION', '2018', 'Dushanbe', `${LONG}, 2018`],
  ['Summit of 2018', 'SUMMIT', '2018', 'Astana', 'Summit of 2018'],
  ['Operation (2017-2018)', 'OPERATION', '2017/2018', null, 'Operation (2017-2018)'],
  ['Council', 'MEETING', '2018-05', 'Almaty', 'Council, 2018'],
])('%s, %s of %s in %s, is shown as %s', (name, eventKind, dates, place, expected) => {
  expect(shortNameOfEvent({ ...named(name), eventKind, period: parsePeriod(dates) }, place)).toBe(expected);
});

const russian = (value: string, kind: NameKind) => ({ value, lang: 'ru', script: 'Cyrl', kind, weak: false });

test.each<[string, readonly [string, NameKind][], string]>([
  [
    'Iran',
    [
      ['Исламская Республика Иран', 'OFFICIAL'],
      ['Иран', 'COMMON'],
    ],
    'Иран',
  ],
  ['Kuwait', [['Государство Кувейт', 'OFFICIAL']], 'Государство Кувейт'],
  ['Kuwait', [], 'Kuwait'],
])('the state %s, in Russian %j, is %s', (name, names, expected) => {
  const state = { kind: 'STATE' as const, name, names: names.map((given) => russian(...given)) };
  expect(shortNameOf(state, 'ru')).toBe(expected);
  expect(shortNameOf(state)).toBe(name);
});

test('in Russian a long name has its Russian acronym, else the Latin one', () => {
  const long = russian('Шанхайская организация сотрудничества', 'OFFICIAL');
  const { names, ...sco } = named('Shanghai Cooperation Organisation', 'SCO');
  expect(shortNameOf({ ...sco, names: [...names, long, russian('ШОС', 'ACRONYM')] }, 'ru')).toBe('ШОС');
  expect(shortNameOf({ ...sco, names: [...names, long] }, 'ru')).toBe('SCO');
  expect(shortNameOf({ ...sco, names: [...names, long] }, 'tg')).toBe('SCO');
});

test('in Russian an event is named by its kind and its place', () => {
  const event = { ...named(LONG), kind: 'EVENT' as const, eventKind: 'CONFERENCE' as const };
  const period = parsePeriod('2018-05-03/2018-05-04');
  expect(shortNameOfEvent({ ...event, period }, 'Душанбе', 'ru')).toBe('Конференция (Душанбе), 2018');
});
