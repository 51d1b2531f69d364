import { expect, test } from 'vitest';
import { readExampleQueries } from '../../src/shared/package-files.js';
import { seededApp } from '../support/app.js';

const { query } = await seededApp();

test.each(readExampleQueries())(
  'example $name says what it asks, has a name for its tab, and an answer',
  async (example) => {
    expect(example.query).toMatch(/^# \S.*(\n# .*)*\n#\n# How to read the answer: /);
    expect(example.query).toMatch(/^query [A-Z]\w+/m);
    const data = await query<Record<string, unknown>>(example.query);
    expect(emptyTopOf(data)).toEqual([]);
  },
);

/** Lists that say what is missing: the less, the better. */
const GOOD_NEWS = ['noPathBecause', 'truncated'];

/** Top-level fields that answer with nothing, and lists and connections directly below them without an item. */
function emptyTopOf(data: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(data).flatMap(([name, value]) => {
    if (!hasLeaf(value)) return [name];
    return Object.entries(value as object).flatMap(([below, list]) =>
      isEmptyList(list) && !GOOD_NEWS.includes(below) ? [`${name}.${below}`] : [],
    );
  });
}

function isEmptyList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const nodes = (value as { nodes?: unknown } | null)?.nodes;
  return Array.isArray(nodes) && nodes.length === 0;
}

function hasLeaf(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'object') return true;
  return Object.values(value).some(hasLeaf);
}
