/** Checks that an entry has the form of a record of its kind. */
import { prefixOf } from '../../domain/ids.js';
import { didYouMean } from '../records/did-you-mean.js';
import { type Problem, problemAt } from '../records/problem.js';
import type { SeedEntry } from '../records/read-yaml.js';
import { SEED_SCHEMAS, type SeedPrefix } from '../records/record-schema.js';
import { schemaProblems } from '../records/schema-problems.js';
import type { LocatedRecord } from './id-index.js';

export function checkForm(entry: SeedEntry): LocatedRecord | { readonly problems: Problem[] } {
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
