/** Questions that the service must answer, each with facts that the answer must hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Question {
  readonly name: string;
  readonly question: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** See test/support/matcher.ts. */
  readonly expect: unknown;
}

const folder = join(import.meta.dirname, 'questions');

export const QUESTIONS: readonly Question[] = readdirSync(folder)
  .sort()
  .map((file) => ({
    name: file.replace(/\.json$/, ''),
    ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
  }));
