/**
 * What an answer must hold, as questions of the contract write it. An object lists keys that must match; every item
 * of a list must match some item of the answer's, in any order. Besides: `{ $match: 'regex' }`, `{ $gte: n }`,
 * `{ $in: […] }`, `{ $none: item }`, `{ $count: n }`, `{ $minCount: n }`, `{ $first: item }`, `{ $all: […] }`.
 */

/** The first reason why the answer falls short of what is expected; null when it holds it all. */
export function shortfall(expected: unknown, actual: unknown, at = 'data'): string | null {
  if (expected === null || typeof expected !== 'object')
    return Object.is(expected, actual) ? null : `${at}: expected ${json(expected)}, got ${json(actual)}`;
  if (Array.isArray(expected)) return missingItem(expected, actual, at);
  const [operator] = Object.keys(expected);
  const operation = operator === undefined ? undefined : OPERATIONS[operator];
  if (operation !== undefined) return operation(Object.values(expected)[0], actual, at);
  if (!isObject(actual)) return `${at}: expected an object, got ${json(actual)}`;
  return firstOf(Object.entries(expected), ([key, value]) => shortfall(value, actual[key], `${at}.${key}`));
}

type Operation = (operand: unknown, actual: unknown, at: string) => string | null;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  $match: (pattern, actual, at) =>
    holds(
      typeof actual === 'string' && new RegExp(String(pattern), 'iu').test(actual),
      at,
      actual,
      `to match ${pattern}`,
    ),
  $gte: (least, actual, at) => holds(Number(actual) >= Number(least), at, actual, `at least ${least}`),
  $in: (items, actual, at) =>
    holds(
      listOf(items).some((i) => shortfall(i, actual) === null),
      at,
      actual,
      `one of ${json(items)}`,
    ),
  $none: (item, actual, at) =>
    holds(
      Array.isArray(actual) && !actual.some((a) => shortfall(item, a) === null),
      at,
      actual,
      `no ${json(item)}`,
    ),
  $count: (count, actual, at) => holds(lengthOf(actual) === count, at, actual, `${count} items`),
  $minCount: (count, actual, at) =>
    holds(lengthOf(actual) >= Number(count), at, actual, `${count} items or more`),
  $first: (item, actual, at) => shortfall(item, listOf(actual)[0], `${at}[0]`),
  $all: (all, actual, at) => firstOf(listOf(all), (each) => shortfall(each, actual, at)),
};

function missingItem(expected: readonly unknown[], actual: unknown, at: string): string | null {
  if (!Array.isArray(actual)) return `${at}: expected a list, got ${json(actual)}`;
  const missing = expected.find((item) => !actual.some((a) => shortfall(item, a) === null));
  return missing === undefined ? null : `${at}: no item matches ${json(missing)}`;
}

function firstOf<T>(items: readonly T[], reasonOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const reason = reasonOf(item);
    if (reason !== null) return reason;
  }
  return null;
}

const holds = (held: boolean, at: string, actual: unknown, wish: string) =>
  held ? null : `${at}: expected ${wish}, got ${json(actual)}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : -1);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const json = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 200);
