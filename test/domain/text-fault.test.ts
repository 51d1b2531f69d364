import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFault } from '../../src/domain/text/text-fault.js';

describe('a text that people read', () => {
  test.each([
    ['', { kind: 'EMPTY' }],
    ['\u00a0\u2003', { kind: 'BLANK', codePoints: ['U+00A0', 'U+2003'] }],
    ['\u200b', { kind: 'BLANK', codePoints: ['U+200B'] }],
    ['\u202e\u202c\u202e', { kind: 'BLANK', codePoints: ['U+202E', 'U+202C'] }],
    ['\u3164\u2800', { kind: 'BLANK', codePoints: ['U+3164', 'U+2800'] }],
    ['\u{e0041}\ufe0f', { kind: 'BLANK', codePoints: ['U+E0041', 'U+FE0F'] }],
    ['Nul\u0000 and \u0007', { kind: 'CONTROL', codePoint: 'U+0000', before: 'Nul' }],
    ['two\nlines', { kind: 'CONTROL', codePoint: 'U+000A', before: 'two' }],
    ['\ud800x', { kind: 'SURROGATE', codePoint: 'U+D800', before: '' }],
    ['x\udc00\ud800', { kind: 'SURROGATE', codePoint: 'U+DC00', before: 'x' }],
    ['caf\ufffd', { kind: 'REPLACEMENT', codePoint: 'U+FFFD', before: 'caf' }],
    ['x\uffff', { kind: 'NONCHARACTER', codePoint: 'U+FFFF', before: 'x' }],
  ])('%j has a fault', (text, fault) => {
    expect(textFault(text)).toEqual(fault);
  });

  test.each([
    'Душанбе',
    'می‌خواهم',
    'إمام‎ علي',
    '👨‍👩‍👧 ☎️',
    'e\u0301\u0323',
    '국제 회의',
    'สมชาย\u200bใจดี',
    '𐓏𐓘',
    '  trimmed\n',
    '1373 (2001)',
    '\u0301',
  ])('%j has none', (text) => {
    expect(textFault(text)).toBeNull();
  });

  test('may hold any character that can be seen, with invisible ones beside it', () => {
    const visible = fc.constantFrom(...'aЖ反قน한𝒜0€-👍');
    const invisible = fc.constantFrom(...'\u200b\u200c\u200d\u2067\u2069\u00ad\ufe0f\u00a0 ');
    fc.assert(
      fc.property(fc.array(fc.oneof(visible, invisible)), visible, fc.array(invisible), (a, b, c) => {
        expect(textFault([...a, b, ...c].join(''))).toBeNull();
      }),
    );
  });
});
