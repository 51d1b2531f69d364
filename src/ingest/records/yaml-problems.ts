/**
 * Words the errors of the YAML parser for authors. What follows from the first error of syntax is left out, as most of it is only about
 * text that the parser no longer understands.
 */
import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import { type Problem, problemAt, type SeedPosition } from './problem.js';

/** @param at the position of an offset in the text */
export function yamlProblems(
  text: string,
  document: Document,
  at: (offset: number) => SeedPosition,
): Problem[] {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = errors.findIndex((error) => error.code !== 'DUPLICATE_KEY');
  return errors.slice(0, first < 0 ? undefined : first + 1).map((error) => {
    const offset = offsetOf(error, document);
    const id = recordIdAt(text, offset);
    const [message, hint] = wordingOf(error, text);
    return problemAt(at(offset), `${id === null ? '' : `${id}: `}${message}`, hint);
  });
}

/** The parser misses a closing quote at the end of the file; the author has to look where it was opened. */
function offsetOf({ code, message, pos }: YAMLError, document: Document): number {
  let offset = pos[0];
  if (code !== 'MISSING_CHAR' || !message.includes('quote')) return offset;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range) offset = node.range[0];
    },
  });
  return offset;
}

/** Finds the id of the record that the offset lies in, by lines that begin with a hyphen, as the parser may have lost it. */
function recordIdAt(text: string, offset: number): string | null {
  const starts = [...text.matchAll(/^-\s/gm)].map(({ index }) => index);
  const start = starts.findLast((index) => index <= offset);
  if (start === undefined) return null;
  const record = text.slice(
    start,
    starts.find((index) => index > offset),
  );
  const [, id = null] =
    /^-\s+(?:\{(?:[^{}[\]]*,)?\s*)?["']?id["']?:\s*["']?([a-z]+:[a-z0-9-]+)/.exec(record) ??
    /^\s+id:\s*["']?([a-z]+:[a-z0-9-]+)/m.exec(record) ??
    [];
  return id;
}

const IN_QUOTES = 'put the whole value in quotes';

function wordingOf({ code, message, pos }: YAMLError, text: string): [string, string | null] {
  const [from, to] = pos;
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, endOfLine(text, from));
  if (code === 'DUPLICATE_KEY') {
    const [, field] = /^["']?([^"':\s]+)/.exec(text.slice(from, endOfLine(text, from))) ?? [];
    return [`has the same field twice in one record: ${field}`, 'merge the two, or make a list of them'];
  }
  if (code === 'TAB_AS_INDENT' || /^[ -]*\t/.test(line))
    return ['is indented with a tab', 'indent with spaces, two for each level'];
  const rest = text.slice(from, endOfLine(text, from));
  const value = code === 'BLOCK_IN_FLOW' ? rest.slice(0, to - from) : rest;
  switch (code) {
    case 'BLOCK_IN_FLOW':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s/.test(value)
        ? ['has a colon before a space in a value without quotes', `${IN_QUOTES}: "${value}"`]
        : [
            'has lines within { … } or [ … ] that are written as a list or as fields',
            'close the bracket before them',
          ];
    case 'BAD_SCALAR_START':
      return ['has a value that begins with a character which YAML keeps for itself', IN_QUOTES];
    case 'BAD_DQ_ESCAPE':
      return ['has a backslash in "…" that YAML does not know', "write \\\\ for a backslash, or use '…'"];
    case 'BAD_INDENT':
      return /must be sufficiently indented/.test(message)
        ? ['has a { or [ that is not closed before the next field', 'close it with } or ]']
        : ['has a field that is indented unlike its neighbours', 'indent all fields of one record alike'];
    case 'MULTIPLE_DOCS':
      return [
        'has a line of --- that begins another document',
        'remove the line, or make a file of what follows',
      ];
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        'has a line that is neither a field nor part of a value',
        'write a colon and a space after the name of a field',
      ];
    case 'TAG_RESOLVE_FAILED':
      return ['has a value that begins with !', IN_QUOTES];
    default:
      return otherWording(message, text.slice(0, from).trimEnd());
  }
}

function otherWording(message: string, before: string): [string, string | null] {
  if (message.includes('quote'))
    return ['has a quote that is opened here and never closed', 'close it, or remove it'];
  if (message.includes('without - indicator'))
    return ['has a line that is indented unlike its neighbours', 'indent all fields of one record alike'];
  if (message.includes('at node end') && /[*&]\S*$/.test(before))
    return ['has a value that begins with * or &', IN_QUOTES];
  if (message.includes('at node end') && /["']$/.test(before))
    return [
      'has a value that goes on after its closing quote',
      `${IN_QUOTES}, and write '' for a ' within '…'`,
    ];
  if (message.includes('Block scalar header'))
    return ['has a value that begins with > or |, which begin a block of text', IN_QUOTES];
  return [`is not valid YAML: ${message}`, null];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
