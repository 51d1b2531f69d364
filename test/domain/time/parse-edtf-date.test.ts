// @ts-expect-error: the package ships no types.
import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../src/domain/errors.js';
import { parseEdtfDate } from '../../../src/domain/time/parse-edtf-date.js';

const range = (text: string): string => {
  const { earliest, latest } = parseEdtfDate(text);
  return `${earliest} ${latest}`;
};

describe('a date', () => {
  it.each([
    ['2019', '2019-01-01 2019-12-31'],
    ['2019-05', '2019-05-01 2019-05-31'],
    ['2019-02', '2019-02-01 2019-02-28'],
    ['2020-02', '2020-02-01 2020-02-29'],
    ['1900-02', '1900-02-01 1900-02-28'],
    ['2000-02-29', '2000-02-29 2000-02-29'],
    ['201X', '2010-01-01 2019-12-31'],
    ['20XX', '2000-01-01 2099-12-31'],
    ['1XXX', '1000-01-01 1999-12-31'],
    ['2019-XX', '2019-01-01 2019-12-31'],
    ['2019-1X', '2019-10-01 2019-12-31'],
    ['2019-0X', '2019-01-01 2019-09-30'],
    ['2019-XX-XX', '2019-01-01 2019-12-31'],
    ['2019-02-XX', '2019-02-01 2019-02-28'],
    ['2019-02-2X', '2019-02-20 2019-02-28'],
    ['2019-03-3X', '2019-03-30 2019-03-31'],
    ['201X-XX-XX', '2010-01-01 2019-12-31'],
    ['2022-21', '2022-03-01 2022-05-31'],
    ['2022-24', '2021-12-01 2023-02-28'],
    ['9999-24', '9998-12-01 9999-12-31'],
    ['2022-33', '2022-01-01 2022-03-31'],
    ['2022-38', '2022-05-01 2022-08-31'],
    ['2022-28', '2021-12-01 2023-02-28'],
    ['2022-29', '2022-09-01 2022-11-30'],
    ['2022-30', '2021-12-01 2023-02-28'],
    ['2022-41', '2022-07-01 2022-12-31'],
    ['0000', '0000-01-01 0000-12-31'],
  ])('%s is within %s', (text, expected) => {
    expect(range(text)).toBe(expected);
  });

  it.each([
    ['2020~', '2019-01-01 2021-12-31'],
    ['2020?', '2019-01-01 2021-12-31'],
    ['2020%', '2019-01-01 2021-12-31'],
    ['2020-01~', '2019-12-01 2020-02-29'],
    ['2022-10-18?', '2022-10-17 2022-10-19'],
    ['2022-01-01~', '2021-12-31 2022-01-02'],
    ['2022-02-2X~', '2022-02-11 2022-03-09'],
    ['0000~', '0000-01-01 0001-12-31'],
    ['9999-12-31~', '9999-12-30 9999-12-31'],
    ['9999~', '9998-01-01 9999-12-31'],
  ])('%s may be off by its own length: %s', (text, expected) => {
    expect(range(text)).toBe(expected);
  });

  it.each([
    ['', 'it is empty'],
    ['2019-13', 'there is no month 13'],
    ['2019-00', 'there is no month 00'],
    ['2019-42', 'there is no month 42'],
    ['2019-02-29', 'there is no day 29 in 2019-02'],
    ['2019-04-31', 'there is no day 31 in 2019-04'],
    ['2022-02-3X', 'there is no day 3X in 2022-02'],
    ['2022-21-01', '21 is a part of the year, which has no days'],
    ['2019-5-16', 'months and days have two digits'],
    ['16.05.2019', 'it is not of the form year, year-month or year-month-day'],
    ['May 2019', 'it is not of the form year, year-month or year-month-day'],
    ['2022-10-18T10:00:00Z', 'it has a time of day'],
    ['-0045', 'years go from 0000 to 9999'],
    ['Y12345', 'years go from 0000 to 9999'],
    ['[1667,1668]', 'a set is not one date'],
    ['2004-?06', '~, ? and % stand behind the whole date'],
    ['201x', 'unspecified digits are a capital X'],
    ['19XX-05', 'a known digit follows an unspecified one (X)'],
    ['2019-X1', 'a known digit follows an unspecified one (X)'],
    ['XXXX', 'it is not of the form year, year-month or year-month-day'],
  ])('%j is refused: %s', (text, problem) => {
    expect(() => parseEdtfDate(text)).toThrow(`"${text}" is not a date: ${problem}.`);
  });

  it('is refused with a code and with what to write instead', () => {
    const refused = (text: string): unknown => {
      try {
        return parseEdtfDate(text);
      } catch (error) {
        return error;
      }
    };
    expect(refused('2019-5-6')).toMatchObject({ code: 'BAD_EDTF', hint: 'Write 2019-05-06.' });
    expect(refused('2019-02-29')).toMatchObject({ hint: '2019-02 has 28 days.' });
    expect(refused('?')).toBeInstanceOf(DomainError);
  });
});

describe('beside the edtf package', () => {
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const days: string[] = [];
  for (const year of ['0004', '1600', '1900', '1999', '2000', '2019', '2020', '9998']) {
    days.push(year, `${year.slice(0, 3)}X`, `${year.slice(0, 2)}XX`, `${year}-XX`, `${year}-1X`);
    for (let month = 1; month <= 12; month++) {
      const prefix = `${year}-${String(month).padStart(2, '0')}`;
      days.push(prefix, `${prefix}-XX`, `${prefix}-1X`, `${prefix}-0X`);
      for (const day of ['01', '09', '15', '27', '28']) days.push(`${prefix}-${day}`);
    }
  }

  it('bounds dates alike, qualified ones apart', () => {
    for (const text of days) {
      const { min, max } = edtf(text) as { min: number; max: number };
      expect({ text, ...parseEdtfDate(text) }).toMatchObject({ text, earliest: iso(min), latest: iso(max) });
    }
  });
});
