/** Finds every problem of the seeds at once: form, ids, references, dates and what cannot be true. */
import { type Problem, sortProblems } from '../records/problem.js';
import type { SeedFiles } from '../records/read-yaml.js';
import type { SeedRecord } from '../records/record-schema.js';
import { checkCoordinates } from './check-coordinates.js';
import { checkCounts } from './check-counts.js';
import { checkCycles } from './check-cycles.js';
import { checkDates } from './check-dates.js';
import { checkEvents } from './check-events.js';
import { checkFacts } from './check-facts.js';
import { checkForm } from './check-form.js';
import { checkIdentifiers } from './check-identifiers.js';
import { checkReferences } from './check-references.js';
import { hintCopies } from './hint-copies.js';
import { hintSpeakers } from './hint-speakers.js';
import { createIdIndex } from './id-index.js';

export interface CheckedSeeds {
  /** The records of right form, which may be projected only where `problems` is empty. */
  readonly records: SeedRecord[];
  readonly problems: Problem[];
  /** What may be meant so, and is probably better written otherwise. */
  readonly hints: Problem[];
}

export function checkAll(files: SeedFiles): CheckedSeeds {
  const ids = createIdIndex();
  ids.addUnread(files.unreadIds ?? []);
  const taken = new Set(files.entries.filter((entry) => !ids.add(entry)));
  const { defined, former, problems: takenIds } = ids.close();
  const checked = files.entries.map(checkForm);
  const located = checked.flatMap((c) => ('record' in c ? [c] : []));
  const distinct = located.filter(({ entry }) => !taken.has(entry));
  const index = { defined, former };
  const problems = [
    ...files.problems,
    ...takenIds,
    ...checked.flatMap((c) => ('record' in c ? [] : c.problems)),
    ...located.flatMap(checkReferences(index)),
    ...checkCycles(distinct),
    ...located.flatMap(checkDates),
    ...checkEvents(distinct),
    ...located.flatMap(checkCounts),
    ...located.flatMap(checkCoordinates),
    ...located.flatMap(checkFacts),
    ...located.flatMap(checkIdentifiers()),
  ];
  return {
    records: located.map(({ record }) => record),
    problems: sortProblems(problems),
    hints: sortProblems([...distinct.flatMap(hintSpeakers), ...hintCopies(distinct)]),
  };
}
