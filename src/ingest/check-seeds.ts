/** Every problem of the seeds at once: form, ids, references, dates and what cannot be true. */
import { checkCycles } from './check-cycles.js';
import { checkDates } from './check-dates.js';
import { checkEvents } from './check-events.js';
import { checkIdentifiers } from './check-identifiers.js';
import { checkReferences } from './check-references.js';
import { didYouMean } from './nearest.js';
import { type Problem, problemAt, sortProblems } from './problem.js';
import type { SeedEntry, SeedFiles } from './read-seeds.js';
import { schemaProblems } from './schema-problems.js';
import { indexIds, type Placed } from './seed-index.js';
import { prefixOf } from './seed-records.js';
import { SEED_SCHEMAS, type SeedPrefix, type SeedRecord } from './seed-schema.js';

export interface CheckedSeeds {
  /** The records whose form is right; fit to be projected only where `problems` is empty. */
  readonly records: SeedRecord[];
  readonly problems: Problem[];
}

export function checkSeeds(files: SeedFiles): CheckedSeeds {
  const { defined, former, problems: takenIds } = indexIds(files.entries);
  const checked = files.entries.map(checkForm);
  const placed = checked.flatMap((c) => ('record' in c ? [c] : []));
  const index = { placed, defined, former };
  const problems = [
    ...files.problems,
    ...takenIds,
    ...checked.flatMap((c) => ('record' in c ? [] : c.problems)),
    ...checkReferences(index),
    ...checkCycles(index),
    ...checkDates(index),
    ...checkEvents(index),
    ...checkIdentifiers(index),
  ];
  return { records: placed.map((p) => p.record), problems: sortProblems(problems) };
}

function checkForm(entry: SeedEntry): Placed | { readonly problems: Problem[] } {
  const id = idOf(entry.value);
  if (id === null)
    return {
      problems: [
        problemAt(entry.locate([]), 'is a record without an id', 'start it with "- id: kind:some-name"'),
      ],
    };
  const prefixes = Object.keys(SEED_SCHEMAS);
  const prefix = prefixes.find((p): p is SeedPrefix => p === prefixOf(id));
  if (prefix === undefined) {
    const hint = didYouMean(prefixOf(id), prefixes) ?? `an id begins with one of ${prefixes.join(', ')}`;
    return { problems: [problemAt(entry.locate(['id']), `${id} is of no known kind`, hint)] };
  }
  const result = SEED_SCHEMAS[prefix].safeParse(entry.value);
  if (result.success) return { record: result.data, entry };
  return { problems: schemaProblems(entry, SEED_SCHEMAS[prefix], result.error) };
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}
