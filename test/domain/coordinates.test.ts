import { expect, test } from 'vitest';
import { parseCoordinates } from '../../src/domain/coordinates.js';

test.each([
  ['38.56, 68.7739', { latitude: 38.56, longitude: 68.7739 }],
  ['-33, 151', { latitude: -33, longitude: 151 }],
  ['-90, 180', { latitude: -90, longitude: 180 }],
])('%s is a point', (text, point) => {
  expect(parseCoordinates(text)).toEqual(point);
});

test.each([
  '',
  '38.56',
  '38.56 68.77',
  '38,56, 68,77',
  'N 38, E 68',
  '90.1, 0',
  '0, 180.5',
  '1e1, 2',
  ' 1, 2',
])('“%s” is none', (text) => {
  expect(parseCoordinates(text)).toBeNull();
});
