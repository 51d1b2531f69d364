/** Every text of every kind of record, found by walking over records that have all fields. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAll } from '../../../src/ingest/checks/check-all.js';
import { formatProblem } from '../../../src/ingest/records/problem.js';
import type { SeedEntry, SeedPath } from '../../../src/ingest/records/read-yaml.js';
import { fullRecord, NAMED_RECORDS, PREFIXES } from '../full-records.js';
import { filesOf } from '../seeds-of.js';

const named = filesOf({ 'named.yaml': NAMED_RECORDS }).entries;

/** A record with every field, and beside its sources a locator and a quotation. */
const entries = PREFIXES.flatMap((prefix) => {
  const text = fullRecord(prefix).replace(
    'sources: [source:some-source]',
    'note: N, sources: [{ id: source:some-source, locator: L, quote: Q }]',
  );
  return filesOf({ [`${prefix}.yaml`]: text }).entries.map((entry) => ({ prefix, entry }));
});

const leaves = entries.flatMap(({ prefix, entry }) =>
  stringPaths(entry.value).map((path) => ({ prefix, entry, path, name: `${prefix} ${path.join('.')}` })),
);
/** What takes any words is a text; ids, dates, addresses and words of a list do not. */
const texts = leaves.filter(({ entry, path }) => problemsWith(entry, path, 'Plain words').length === 0);

function stringPaths(value: unknown, path: SeedPath = []): SeedPath[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    stringPaths(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function problemsWith(entry: SeedEntry, path: SeedPath, text: string): string[] {
  const value = replaced(entry.value, path, text);
  return checkAll({ entries: [{ ...entry, value }, ...named], problems: [] }).problems.map(formatProblem);
}

function replaced(value: unknown, [step, ...rest]: SeedPath, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((each, i) => (i === step ? replaced(each, rest, text) : each));
  const fields = value as Record<PropertyKey, unknown>;
  return { ...fields, [step]: replaced(fields[step], rest, text) };
}

const invisible = fc.constantFrom(
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u202a', '\u202e', '\u2066', '\u2069', '\u00ad', '\u2060'],
  ...['\u00a0', ' ', '\u3000', '\u2028', '\ufe0f', '\u034f', '\u3164', '\u2800', '\ufeff', '\u{e0001}'],
);
const blank = fc.array(invisible, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
const control = fc.constantFrom(
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u009f', '\ud800', '\udfff', '\ufffd', '\uffff'],
);
const spoilt = fc
  .tuple(fc.string(), control, fc.string())
  .map(([a, b, c]) => `x${a}${b}${c.replace(/^[\udc00-\udfff]/, '')}x`);
const seen = fc
  .tuple(fc.constantFrom('Ж', 'می‌خواهم', '会', '👨‍👩‍👧', 'e\u0301', 'ก'), fc.string({ unit: 'grapheme' }))
  .map(([first, rest]) => `${first}${rest.replace(/[\p{Cc}\ufffd\p{Noncharacter_Code_Point}]/gu, '')}`);

describe('texts', () => {
  test('are found in every kind of record', () => {
    expect(new Set(texts.map(({ prefix }) => prefix))).toEqual(new Set(PREFIXES));
    for (const name of [
      'person posts.0.title',
      'source title',
      'statement callsFor.0',
      'event facts.0.value',
    ])
      expect(texts.map((t) => t.name)).toContain(name);
    expect(texts.map(({ path }) => path.at(-1))).toEqual(
      expect.arrayContaining(['locator', 'quote', 'note']),
    );
  });

  test('that cannot be seen, or hold what no text should, are a problem that names record, field and code point', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.oneof(blank, spoilt), ({ entry, path, name }, text) => {
        const problems = problemsWith(entry, path, text);
        expect(problems.length, name).toBeGreaterThan(0);
        if (!texts.some((t) => t.name === name)) return;
        expect(problems).toHaveLength(1);
        const field = String(path.findLast((step) => typeof step === 'string'));
        const { id } = entry.value as { readonly id: string };
        expect(problems[0]).toMatch(
          new RegExp(`^[a-z]+\\.yaml:\\d+:\\d+ ${id}: .*${field}.* .*U\\+[0-9A-F]{4,}`, 's'),
        );
        expect(problems[0]).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('of any script, with what joins and shapes their letters, are none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), seen, ({ entry, path }, text) => {
        expect(problemsWith(entry, path, text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
