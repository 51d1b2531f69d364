/** Small seeds as text, for tests: what stands in which file, at which line. */
import { checkAll } from '../../src/ingest/checks/check-all.js';
import { projectAll } from '../../src/ingest/projection/project-all.js';
import { formatProblem } from '../../src/ingest/records/problem.js';
import { parseSeedFile, type SeedFiles } from '../../src/ingest/records/read-yaml.js';
import type { SeedRecord } from '../../src/ingest/records/record-schema.js';

export function filesOf(texts: Readonly<Record<string, string>>): SeedFiles {
  const parts = Object.entries(texts).map(([file, text]) => parseSeedFile(file, text));
  return {
    entries: parts.flatMap((p) => p.entries),
    problems: parts.flatMap((p) => p.problems),
    unreadIds: parts.flatMap((p) => p.unreadIds ?? []),
  };
}

/** The problems of one file, as a terminal shows them. */
export const problemsOf = (text: string): string[] =>
  checkAll(filesOf({ 'a.yaml': text })).problems.map(formatProblem);

/** Records of seeds that must have no problem. */
export function recordsOf(text: string): SeedRecord[] {
  const { records, problems } = checkAll(filesOf({ 'a.yaml': `${SOURCES}\n${text}` }));
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return records;
}

export const projectionOf = (text: string) => projectAll(recordsOf(text));

/** Two official sources, two of the press, one of which reprints the other, and one instrument. */
export const SOURCES = `
- { id: source:mfa, publisher: MFA, title: On the conference, kind: OFFICIAL, published: 2018-05-10 }
- { id: source:un, publisher: UN, title: On the conference, kind: OFFICIAL, published: 2018-06-01 }
- { id: source:daily, publisher: Daily, title: Conference opens, kind: PRESS, published: 2018-05 }
- { id: source:weekly, publisher: Weekly, title: Conference opens, kind: PRESS, derivedFrom: source:daily }
- { id: source:charter, publisher: UN, title: Charter, kind: INSTRUMENT }
`.trim();
