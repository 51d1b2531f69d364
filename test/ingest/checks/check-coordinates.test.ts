import { expect, test } from 'vitest';
import { problemsOf, SOURCES } from '../seeds-of.js';

const withCoordinates = (value: string): string[] =>
  problemsOf(
    `- id: place:x\n  names: [{ value: X }]\n  facts: [{ predicate: coordinates, ${value}sources: source:mfa }]\n${SOURCES}\n`,
  );

test('coordinates in degrees are sound', () => {
  expect(withCoordinates("value: '38.56, 68.7739', ")).toEqual([]);
});

test.each(["value: '38.56', ", "value: '98.56, 68.7739', ", 'object: place:x, '])(
  '%s is told, with how to write it',
  (value) => {
    expect(withCoordinates(value)).toEqual([
      expect.stringMatching(/place:x.* is no latitude and longitude.*write degrees, such as/),
    ]);
  },
);
