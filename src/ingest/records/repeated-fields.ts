/**
 * Finds fields that a JSON record has twice. `JSON.parse` keeps the last of them and says nothing, so the fields of the text are counted
 * and compared with those of the value; only where the counts differ does a slower parser find out which field it is.
 */
import { LineCounter, parseDocument } from 'yaml';
import { type Problem, problemAt, type SeedPosition } from './problem.js';
import { yamlProblems } from './yaml-problems.js';

const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;

/** @param value what the text, which is valid JSON, was parsed to */
export const hasRepeatedFields = (text: string, value: unknown): boolean =>
  fieldsWritten(text) !== fieldsOf(value);

/** Locates them. JSON is YAML, whose parser tells of each. */
export function repeatedFields(text: string, at: SeedPosition): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(`- ${text}`, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const problems = yamlProblems(`- ${text}`, document, (offset) => ({
    ...at,
    column: Math.max(offset - 1, 1),
  }));
  const found = problems.filter(({ message }) => message.includes('twice'));
  return found.length > 0
    ? found
    : [problemAt(at, 'has the same field twice in one record', 'keep one of them')];
}

/** Counts the strings that a colon follows. */
function fieldsWritten(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    let end = text.indexOf('"', at + 1);
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
    at = end + 1;
    while (text.charCodeAt(at) <= SPACE) at++;
    if (text.charCodeAt(at) === COLON) count++;
  }
  return count;
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

function fieldsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + fieldsOf(item), 0);
  let count = 0;
  for (const field of Object.values(value)) count += 1 + fieldsOf(field);
  return count;
}
