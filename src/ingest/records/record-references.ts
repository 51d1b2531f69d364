/** Finds every field of a record that names another record. */
import { hasIdForm } from '../../domain/ids.js';
import type { SeedPath } from './read-yaml.js';
import type { SeedRecord } from './record-schema.js';

export interface SeedReference {
  readonly path: SeedPath;
  readonly id: string;
}

/** The fields that hold ids of other records, in every kind of entry. */
const REFERENCE_FIELDS: ReadonlySet<string> = new Set([
  'of',
  'who',
  'for',
  'with',
  'object',
  'speaker',
  'at',
  'derivedFrom',
  'sources',
]);

export function referencesOf(record: SeedRecord): SeedReference[] {
  const found: SeedReference[] = [];
  collect(record, [], false, found);
  return found;
}

function collect(value: unknown, path: SeedPath, isReference: boolean, found: SeedReference[]): void {
  if (typeof value === 'string') {
    if (isReference && hasIdForm(value)) found.push({ path, id: value });
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collect(item, [...path, index], isReference, found);
    });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value)) {
    const names =
      REFERENCE_FIELDS.has(key) ||
      (key === 'id' && path.includes('sources')) ||
      (key === 'topics' && path.length === 0);
    collect(field, [...path, key], names, found);
  }
}
