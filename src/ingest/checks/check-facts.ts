/** Finds free facts that say what a field of their record says, which the projection would take for claims of that field. */
import { prefixOf } from '../../domain/ids.js';
import { COUNTED, fieldOf } from '../../domain/predicates.js';
import type { Problem } from '../records/problem.js';
import { isEntity } from '../records/record-kinds.js';
import { SEED_SCHEMAS, type SeedPrefix } from '../records/record-schema.js';
import { kindsWithField } from '../records/schema-fields.js';
import { type LocatedRecord, problemIn } from './id-index.js';

export function checkFacts(located: LocatedRecord): Problem[] {
  const { record } = located;
  if (!isEntity(record)) return [];
  const own = SEED_SCHEMAS[prefixOf(record.id) as SeedPrefix].shape;
  return record.facts.flatMap(({ predicate }, i) => {
    const field = fieldOf(predicate) ?? (Object.hasOwn(own, predicate) ? predicate : null);
    if (field === null) return [];
    const message = `${predicate} is no predicate of a free fact: the field ${field} says it`;
    return [problemIn(located, ['facts', i, 'predicate'], message, hintFor(field, own))];
  });
}

function hintFor(field: string, own: object): string {
  if (!Object.hasOwn(own, field))
    return `write it under ${field} in the record of its ${kindsWithField(field).join(' or ')}`;
  if (field === 'reported')
    return `write it under reported, which counts ${COUNTED.join(', ')}; another group needs a predicate of its own`;
  return field === 'series' ? 'write ordinal: under series' : `write it under ${field}`;
}
