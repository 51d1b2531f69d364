import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../seeds-of.js';

/** Wherever an address may stand. */
const places = {
  identifier: (url: string) =>
    `- { id: org:x, kind: IGO, names: [{ value: X }], identifiers: [{ scheme: s, value: v, url: ${JSON.stringify(url)} }] }\n`,
  source: (url: string) =>
    `- { id: source:x, publisher: P, title: T, kind: PRESS, url: ${JSON.stringify(url)} }\n`,
};

describe.each(Object.entries(places))('the address of a %s', (_, record) => {
  test.each([
    [
      'javascript:alert(document.domain)',
      'no address of a web page, but javascript: — only http:// and https://',
    ],
    ['JavaScript://example.org/%0Aalert(1)', 'no address of a web page, but JavaScript:'],
    ['data:text/html,x', 'no address of a web page, but data:'],
    ['ftp://example.org/', 'no address of a web page, but ftp:'],
    ['example.org/one', 'is not a whole address — write https://example.org/one'],
    ['//example.org/one', 'is not a whole address — write https://example.org/one'],
    ['https://', 'is not an address'],
    ['https://example.org/a b', 'is not an address — write it as https://example.org/page, with %20'],
    ['https://example.org/a\nb', 'is not an address'],
    [' java\tscript:alert(1)', 'is not an address'],
    ['', 'is not an address'],
  ])('is not %j', (url, message) => {
    const problems = problemsOf(record(url));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^a\.yaml:1:\d+ (?:org|source):x: /);
    expect(problems[0]).toContain(message);
  });

  test.each([
    'https://example.org/one?a=b#c',
    'http://xn--e1afmkfd.example/',
    'https://пример.example/страница',
  ])('may be %s', (url) => {
    expect(problemsOf(record(url))).toEqual([]);
  });

  test('is one that a browser takes for http or https, or none', () => {
    const scheme = fc.oneof(
      fc.constantFrom('http:', 'https:', 'javascript:', 'data:'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(scheme, fc.string(), (start, rest) => {
        const url = `${start}${rest}`;
        if (problemsOf(record(url)).length === 0) expect(new URL(url).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});
