/** Words of the record are keys of no object: whatever a predicate, a role or a detail is called, it is worded as itself. */
import { describe, expect, test } from 'vitest';
import { phraseOf } from '../../src/analysis/paths/link-phrases.js';
import { STANDINGS } from '../../src/domain/model.js';
import * as labels from '../../src/web/enum-labels.js';
import { relaxationOf } from '../../src/web/views/paths/relaxation.js';
import { plainLink } from '../support/plain-link.js';

/** What every object answers to, such as `constructor`. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

const tables = Object.entries(labels).flatMap(([name, value]) =>
  typeof value === 'object' ? [[name, value] as const] : [],
);

test('the page has tables of words', () => expect(tables.length).toBeGreaterThan(10));

describe.each(INHERITED)('%s', (key) => {
  test.each(tables)('has no word in %s', (_, table) => {
    expect(table[key]).toBeUndefined();
    expect(labels.wordFor(table, key)).toBe(labels.plain(key));
  });

  test('is a detail as it stands', () => expect(labels.detailOf(key)).toBe(key));

  test('is no constraint that a sentence gives up', () =>
    expect(relaxationOf(`Without ${key} there is a path of 2 links.`)).toBeUndefined());

  test.each(['ORGANIZED', 'CITES', 'COOPERATES_WITH'] as const)(
    'as a detail of %s is told in texts',
    (type) => {
      for (const standing of STANDINGS) {
        const phrase = phraseOf(plainLink(type, 'org:a', 'org:b', { detail: key, standing }));
        for (const words of Object.values(phrase)) expect(words).toBeTypeOf('string');
        expect(phrase.forward).not.toMatch(/native code|object Object|undefined/);
      }
    },
  );
});

test('headings are as a reader would write them', () => {
  expect(labels.wordFor(labels.predicates, 'constructor')).toBe('Constructor');
  expect(labels.wordFor(labels.predicates, 'toString')).toBe('To string');
});
