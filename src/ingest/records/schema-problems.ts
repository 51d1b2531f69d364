/** Words the issues of zod for authors of seeds: what is wrong at which line, and what to do. */
import type { z } from 'zod';
import { hasIdForm } from '../../domain/ids.js';
import { didYouMean, nearest } from './did-you-mean.js';
import { type Problem, problemAt } from './problem.js';
import type { SeedEntry, SeedPath } from './read-yaml.js';
import { kindsWithField, knownFields } from './schema-fields.js';
import { addressProblem, textProblem } from './text-problems.js';
import { UNFIT_ADDRESS, UNFIT_TEXT } from './text-schema.js';

type Issue = z.core.$ZodIssue;

/** Words each mistake once, beginning with the id of the record where there is one. */
export function schemaProblems(entry: SeedEntry, schema: z.ZodType, error: z.ZodError): Problem[] {
  const issues = error.issues.flatMap((issue) => flatten(issue, []));
  const meant = new Set<string>();
  const unknown = issues.flatMap(({ issue, path }) =>
    issue.code === 'unrecognized_keys' ? unknownFields(entry, schema, path, issue.keys, meant) : [],
  );
  // A field that is missing because its name has a typo is one mistake.
  const others = issues.filter(
    ({ issue, path }) => issue.code !== 'unrecognized_keys' && !meant.has(keyOf(path)),
  );
  return [
    ...unknown,
    ...others.map(({ issue, path }) => {
      const [message, hint] = describe(issue, path, valueAt(entry.value, path));
      return problemAt(entry.locate(path), `${recordOf(entry)}${message}`, hint);
    }),
  ];
}

function recordOf({ value }: SeedEntry): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' && hasIdForm(id) ? `${id}: ` : '';
}

/** Reports of a union only the branch that the author was writing. */
function flatten(issue: Issue, base: SeedPath): { issue: Issue; path: SeedPath }[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors
    .filter((branch) => !branch.some((i) => i.code === 'invalid_type' && i.path.length === 0))
    .sort((a, b) => a.length - b.length)[0];
  return meant === undefined ? [{ issue, path }] : meant.flatMap((i) => flatten(i, path));
}

/** @param meant gets the paths of the fields that the unknown ones probably are */
function unknownFields(
  entry: SeedEntry,
  schema: z.ZodType,
  path: SeedPath,
  keys: readonly string[],
  meant: Set<string>,
): Problem[] {
  const known = knownFields(schema, path);
  return keys.map((key) => {
    const elsewhere = path.length === 0 ? kindsWithField(key) : [];
    const field = elsewhere.length > 0 ? null : nearest(key.replace(/[\s:{[].*$/s, ''), known);
    if (field !== null) meant.add(keyOf([...path, field]));
    const message = `${recordOf(entry)}${owner(path)}has an unknown field ${key}`;
    const fields = `fields here: ${known.join(', ')}`;
    const hint =
      elsewhere.length > 0
        ? `it belongs to records of the kind ${elsewhere.join(', ')}; ${fields}`
        : (unknownHint(key, field) ?? fields);
    return problemAt(entry.locate([...path, key]), message, hint);
  });
}

function unknownHint(key: string, meant: string | null): string | null {
  if (meant !== null && key.startsWith(`${meant} `)) return `write a colon after ${meant}`;
  if (/[\s.]/.test(key)) return 'a comma in { … } ends a value: put the text before it in quotes';
  return meant === null ? null : `did you mean ${meant}?`;
}

const keyOf = (path: SeedPath): string => JSON.stringify(path);

function describe(issue: Issue, path: SeedPath, value: unknown): [string, string | null] {
  const field = path.length === 0 ? 'the record' : pathText(path);
  if (
    value === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value')
  ) {
    if (path.at(-1) === 'sources')
      return [`${owner(path.slice(0, -1))}has no sources`, 'a fact needs at least one: sources: [source:…]'];
    return [`${owner(path.slice(0, -1))}lacks ${String(path.at(-1))}`, allowed(issue)];
  }
  switch (issue.code) {
    case 'invalid_type':
      return [
        `${field} must be ${article(issue.expected)}, but is ${nameOfType(value)}`,
        typeHint(issue.expected, value),
      ];
    case 'invalid_union':
      return [`${field} cannot be ${nameOfType(value)}`, `write ${unionExpectations(issue).join(' or ')}`];
    case 'invalid_value': {
      const hint = didYouMean(String(value), issue.values.map(String)) ?? allowed(issue);
      return [`${field}: ${String(value)} is not known here`, hint];
    }
    case 'invalid_format':
      return formatProblem(issue, field, value);
    case 'too_small':
      return [`${field} must not be empty`, 'write a value or leave the field out'];
    case 'custom':
      if (issue.params === UNFIT_TEXT) return textProblem(field, String(value));
      if (issue.params === UNFIT_ADDRESS) return addressProblem(field, String(value));
      return [`${owner(path)}${issue.message}`, null];
    default:
      return [`${field}: ${issue.message}`, null];
  }
}

/** An id of the wrong kind deserves a better message than "does not match". */
function formatProblem(
  issue: z.core.$ZodIssueInvalidStringFormat,
  field: string,
  value: unknown,
): [string, string | null] {
  const wanted = /^\/?\^\(\?:([a-z|]+)\):/.exec(issue.pattern ?? '')?.[1]?.split('|');
  const text = String(value);
  if (wanted === undefined) return [`${field}: ${text} ${issue.message}`, null];
  if (!hasIdForm(text)) {
    return [
      `${field}: ${text} is not an id`,
      `write ${wanted[0]}:some-name in lower case letters, digits and single hyphens`,
    ];
  }
  return [`${field}: ${text} is of the wrong kind`, `an id of ${wanted.join(', ')} belongs here`];
}

const allowed = (issue: Issue): string | null =>
  issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : null;

function unionExpectations(issue: z.core.$ZodIssueInvalidUnion): string[] {
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((i) =>
      i.code === 'invalid_union'
        ? unionExpectations(i)
        : i.code === 'invalid_type'
          ? [article(i.expected)]
          : [],
    ),
  );
  return [...new Set(expected)];
}

function typeHint(expected: string, value: unknown): string | null {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `put it in quotes: "${String(value)}"`;
  if (expected === 'string' && typeof value === 'object' && value !== null && !Array.isArray(value))
    return 'a colon before a space makes a field: put the text in quotes';
  if (expected === 'array') return 'write it as a list, each item after a hyphen';
  return null;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'fields with values',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};
const article = (type: string): string => TYPE_NAMES[type] ?? type;

function nameOfType(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return article(typeof value);
}

/** Writes a path as `participants[2].who`, counting from one as authors do. */
const pathText = (path: SeedPath): string =>
  path
    .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i === 0 ? '' : '.'}${String(step)}`))
    .join('');

const owner = (path: SeedPath): string => (path.length === 0 ? '' : `${pathText(path)} `);

function valueAt(value: unknown, path: SeedPath): unknown {
  return path.reduce<unknown>(
    (v, step) =>
      typeof v === 'object' && v !== null ? (v as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}
