/** How dates are worded in each language: no more exactly than they are written, and without signs of EDTF. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/errors.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';
import { wordEdtf } from '../../src/web/format/edtf.js';
import { dateWords as english } from '../../src/web/texts/en/dates.js';
import { dateWords as russian } from '../../src/web/texts/ru/dates.js';
import { randomRuns } from '../support/random-runs.js';

/** A line does not break before «г.». */
const inRussian = (edtf: string): string => wordEdtf(edtf, russian).replaceAll('\u00A0', ' ');

describe('each form of EDTF in English and in Russian', () => {
  test.each([
    ['2019', '2019', '2019 г.'],
    ['2019-05', 'May 2019', 'май 2019 г.'],
    ['2022-10-18', '18 October 2022', '18 октября 2022 г.'],
    ['2019-05-16/2019-05-17', '16–17 May 2019', '16–17 мая 2019 г.'],
    ['2022-09-30/2022-10-01', '30 September – 1 October 2022', '30 сентября – 1 октября 2022 г.'],
    ['2021-12-31/2022-01-01', '31 December 2021 – 1 January 2022', '31 декабря 2021 г. – 1 января 2022 г.'],
    ['2020-09/2020-11', 'September – November 2020', 'сентябрь – ноябрь 2020 г.'],
    ['2020-09/2022-10', 'September 2020 – October 2022', 'сентябрь 2020 г. – октябрь 2022 г.'],
    ['2017-06-21/..', 'since 21 June 2017', 'с 21 июня 2017 г.'],
    ['2017-06/..', 'since June 2017', 'с июня 2017 г.'],
    ['2017-06~/..', 'since about June 2017', 'примерно с июня 2017 г.'],
    ['2017/', 'from 2017, end not known', 'с 2017 г., окончание неизвестно'],
    ['2017-23/', 'from autumn 2017, end not known', 'с осени 2017 г., окончание неизвестно'],
    ['/2017', 'until 2017', 'до 2017 г.'],
    ['../2017-05', 'until May 2017', 'до мая 2017 г.'],
    ['/', 'date not known', 'дата неизвестна'],
    ['../..', 'date not known', 'дата неизвестна'],
    ['2019?', 'perhaps 2019', 'возможно, 2019 г.'],
    ['2019~', 'about 2019', 'примерно 2019 г.'],
    ['2019%', 'perhaps about 2019', 'возможно, примерно 2019 г.'],
    ['2019-05-XX', 'May 2019', 'май 2019 г.'],
    ['2019-05-1X', '10–19 May 2019', '10–19 мая 2019 г.'],
    ['2019-02-2X', '20–28 February 2019', '20–28 февраля 2019 г.'],
    ['2019-XX', '2019', '2019 г.'],
    ['2019-XX-XX', '2019', '2019 г.'],
    ['2019-1X', 'October–December 2019', 'октябрь–декабрь 2019 г.'],
    ['2019-0X/..', 'since January–September 2019', 'с января–сентября 2019 г.'],
    ['2019-0X-XX', 'January–September 2019', 'январь–сентябрь 2019 г.'],
    ['201X', 'the 2010s', '2010-е гг.'],
    ['201X/..', 'since the 2010s', 'с 2010-х гг.'],
    ['20XX', '2000–2099', '2000–2099 гг.'],
    ['2018-21', 'spring 2018', 'весна 2018 г.'],
    ['2018-21~', 'about spring 2018', 'примерно весна 2018 г.'],
    ['2019-21/2019-24', 'spring 2019 – winter 2019', 'весна 2019 г. – зима 2019 г.'],
    ['2018-26', 'northern summer 2018', 'лето 2018 г. в Северном полушарии'],
    ['2018-31/..', 'since southern autumn 2018', 'с осени 2018 г. в Южном полушарии'],
    ['2012-33', 'first quarter of 2012', 'I квартал 2012 г.'],
    ['2012-36/..', 'since fourth quarter of 2012', 'с IV квартала 2012 г.'],
    ['2012-37', 'first third of 2012', 'первая треть 2012 г.'],
    ['2012-39/..', 'since last third of 2012', 'с последней трети 2012 г.'],
    ['2012-41', 'second half of 2012', 'второе полугодие 2012 г.'],
    [
      '[2020-02-10,2020-03-20]',
      '10 February 2020 or 20 March 2020',
      '10 февраля 2020 г. или 20 марта 2020 г.',
    ],
    ['[2018,2019,2021]', '2018, 2019 or 2021', '2018 г., 2019 г. или 2021 г.'],
    ['[..2020]', '2020 or before', '2020 г. или ранее'],
    ['[2020-05..]', 'May 2020 or after', 'май 2020 г. или позднее'],
    ['[2018-05..2020]', 'between May 2018 and 2020', 'в промежутке от мая 2018 г. до 2020 г.'],
  ])('%s', (edtf, inEnglish, russianWords) => {
    expect([wordEdtf(edtf, english), inRussian(edtf)]).toEqual([inEnglish, russianWords]);
  });

  test.each([
    ['01', 'январь', 'января'],
    ['02', 'февраль', 'февраля'],
    ['03', 'март', 'марта'],
    ['04', 'апрель', 'апреля'],
    ['05', 'май', 'мая'],
    ['06', 'июнь', 'июня'],
    ['07', 'июль', 'июля'],
    ['08', 'август', 'августа'],
    ['09', 'сентябрь', 'сентября'],
    ['10', 'октябрь', 'октября'],
    ['11', 'ноябрь', 'ноября'],
    ['12', 'декабрь', 'декабря'],
  ])('month %s is %s, and %s of a day', (month, nominative, genitive) => {
    expect(inRussian(`2019-${month}`)).toBe(`${nominative} 2019 г.`);
    expect(inRussian(`2019-${month}-05`)).toBe(`5 ${genitive} 2019 г.`);
  });
});

describe('whatever the domain reads', () => {
  const digits = (min: number, max: number) =>
    fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
  const year = fc.oneof(
    fc.integer({ min: 1900, max: 2100 }).map(String),
    fc.constantFrom('201X', '19XX', '2XXX'),
  );
  const month = fc.oneof(digits(1, 12), digits(21, 41), fc.constantFrom('0X', '1X', 'XX'));
  const day = fc.oneof(digits(1, 31), fc.constantFrom('0X', '1X', '2X', '3X', 'XX'));
  const date = fc
    .tuple(year, fc.option(fc.tuple(month, fc.option(day))), fc.constantFrom('', '', '~', '?', '%'))
    .map(([y, m, mark]) => `${[y, m?.[0], m?.[1]].filter((part) => part != null).join('-')}${mark}`);
  const end = fc.oneof({ weight: 4, arbitrary: date }, { weight: 1, arbitrary: fc.constantFrom('', '..') });
  const member = fc.oneof(
    date,
    date.map((d) => `..${d}`),
    date.map((d) => `${d}..`),
    fc.tuple(date, date).map((ends) => ends.join('..')),
  );
  const edtf = fc
    .oneof(
      date,
      fc.tuple(end, end).map((ends) => ends.join('/')),
      fc.array(member, { minLength: 1, maxLength: 3 }).map((members) => `[${members.join(',')}]`),
    )
    .filter(isRead);

  test('is in words of the language alone', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const [inEnglish, russianWords] = [wordEdtf(text, english), wordEdtf(text, russian)];
        const signs = /[X~?%[\]/]|\.\.|undefined|NaN| {2}/;
        expect(inEnglish).not.toMatch(signs);
        expect(russianWords).not.toMatch(signs);
        expect(inEnglish).not.toMatch(/\p{Script=Cyrillic}/u);
        expect(russianWords.replaceAll(/\bI?VI*\b|\bI+\b/g, '')).not.toMatch(/\p{Script=Latin}/u);
      }),
      { numRuns: randomRuns(1_000, 20_000) },
    );
  });
});

function isRead(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
