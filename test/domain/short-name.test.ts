import { expect, test } from 'vitest';
import type { NameKind } from '../../src/domain/model.js';
import { shortNameOf, shortNameOfEvent } from '../../src/domain/short-name.js';
import type { EventKind } from '../../src/domain/subkinds.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';

const named = (name: string, ...acronyms: string[]) => ({
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
