/** A problem of the seeds: what is wrong, where, and what to do about it. */
import { compareText } from '../../domain/text/compare-text.js';

export interface SeedPosition {
  /** Relative to the directory of the seeds, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem extends SeedPosition {
  readonly message: string;
  /** What to do about it; null where that is not known. */
  readonly hint: string | null;
}

export const problemAt = (at: SeedPosition, message: string, hint: string | null = null): Problem => ({
  file: at.file,
  line: at.line,
  column: at.column,
  message,
  hint,
});

/** Sorts problems by file, line and column, and drops repeated ones. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((p) => [`${p.file}:${p.line}:${p.column} ${p.message}`, p]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.message, b.message),
  );
}

/** Formats a problem as `events/2018-dushanbe.yaml:12:7 message — hint`, which editors and terminals link. */
export function formatProblem(problem: Problem): string {
  const hint = problem.hint === null ? '' : ` — ${problem.hint}`;
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}${hint}`.replace(
    UNPRINTABLE,
    escaped,
  );
}

/** What a record quotes in a message must not steer the terminal, nor break the line. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const escaped = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
