import { expect, test } from 'vitest';
import { publisherKey, publisherOfText } from '../../../src/domain/claims/publisher-of-text.js';

test.each([
  ['Asia-Plus', 'Asia-Plus'],
  ['UNRCCA via News Central Asia (nCa)', 'UNRCCA'],
  ['UN Secretary-General, SG/SM/21167, via ReliefWeb', 'UN Secretary-General, SG/SM/21167'],
  ['Tajikistan News Gazette (from NIAT Khovar)', 'NIAT Khovar'],
  ['Al Mussawar (from the EEAS)', 'EEAS'],
  ['tajsohtmon.tj (state agency site, from NIAT Khovar)', 'NIAT Khovar'],
  ['CARICC (old site)', 'CARICC'],
  ['Via Baltica', 'Via Baltica'],
  ['(unnamed)', '(unnamed)'],
])('the text of %s is of %s', (publisher, expected) => {
  expect(publisherOfText(publisher)).toBe(expected);
});

test('a publisher is the same however it is written', () => {
  expect(publisherKey('Kun.uz')).toBe(publisherKey('KUN uz '));
  expect(publisherKey('Asia-Plus')).not.toBe(publisherKey('Asia'));
});
