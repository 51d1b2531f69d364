import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasRepeatedFields, repeatedFields } from '../../../src/ingest/records/repeated-fields.js';

/** JSON as it is written: fields are a list, so that one may be there twice. */
type Written =
  | { readonly scalar: string }
  | { readonly items: readonly Written[] }
  | { readonly fields: readonly (readonly [string, Written])[] };

const text = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'names',
    '__proto__',
    'constructor',
    '',
    '"',
    '\\',
    '\\"',
    '":',
    '{"a":1}',
    'é',
    '1',
  ),
  fc.string({ maxLength: 4 }),
);
const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .oneof(
        text.map((t) => JSON.stringify(t)),
        fc.constantFrom('1', '-1.5e3', 'true', 'null'),
      )
      .map((scalar) => ({ scalar })),
    fc.array(tie('written'), { maxLength: 4 }).map((items) => ({ items })),
    fc.array(fc.tuple(text, tie('written')), { maxLength: 5 }).map((fields) => ({ fields })),
  ),
}));
const escaped = (key: string): string =>
  `"${[...key].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;

function jsonOf(value: Written, space: string): string {
  if ('scalar' in value) return value.scalar;
  if ('items' in value)
    return `[${value.items.map((item) => space + jsonOf(item, space)).join(',')}${space}]`;
  const fields = value.fields.map(([key, field], i) => {
    const name = i % 2 === 1 && /^[a-z]+$/.test(key) ? escaped(key) : JSON.stringify(key);
    return `${space}${name}${space}:${space}${jsonOf(field, space)}`;
  });
  return `{${fields.join(',')}${space}}`;
}

function isRepeated(value: Written): boolean {
  if ('scalar' in value) return false;
  if ('items' in value) return value.items.some(isRepeated);
  const keys = value.fields.map(([key]) => key);
  return new Set(keys).size < keys.length || value.fields.some(([, field]) => isRepeated(field));
}

describe('a record of JSON', () => {
  const at = { file: 'a.jsonl', line: 3, column: 1 };

  test('has a field twice where one of its objects, however deep, has a field twice', () => {
    let repeated = 0;
    fc.assert(
      fc.property(written, fc.constantFrom('', ' ', '\t'), (value, space) => {
        const json = jsonOf(value, space);
        expect(hasRepeatedFields(json, JSON.parse(json))).toBe(isRepeated(value));
        if (!isRepeated(value)) return;
        repeated++;
        for (const problem of repeatedFields(json, at))
          expect(problem).toMatchObject({
            line: 3,
            message: expect.stringContaining('has the same field twice in one record'),
          });
      }),
      { numRuns: 1_000 },
    );
    expect(repeated).toBeGreaterThan(50);
  });

  test('is told which field and where, by the id of the record', () => {
    const json =
      '{"id":"state:x","names":[{"value":"First"}],"names":[{"value":"S","lang":"en","lang":"ru"}]}';
    expect(repeatedFields(json, at)).toMatchObject([
      { column: 45, message: 'state:x: has the same field twice in one record: names' },
      { column: 79, message: 'state:x: has the same field twice in one record: lang' },
    ]);
  });
});
