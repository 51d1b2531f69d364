/** Finds coordinates that cannot be read, and such of what is no place. */
import { parseCoordinates } from '../../domain/coordinates.js';
import { COORDINATES } from '../../domain/predicates.js';
import type { Problem } from '../records/problem.js';
import { isEntity, isPlace } from '../records/record-kinds.js';
import { type LocatedRecord, problemIn } from './id-index.js';

export function checkCoordinates(located: LocatedRecord): Problem[] {
  const { record } = located;
  if (!isEntity(record)) return [];
  return record.facts.flatMap(({ predicate, value }, i) => {
    if (predicate !== COORDINATES) return [];
    if (!isPlace(record))
      return [
        problemIn(
          located,
          ['facts', i, 'predicate'],
          `${COORDINATES} are said of places only`,
          'write them in the record of the place',
        ),
      ];
    if (value !== undefined && parseCoordinates(value) !== null) return [];
    const message = `${value ?? 'nothing'} is no latitude and longitude`;
    return [problemIn(located, ['facts', i], message, "write degrees, such as value: '38.56, 68.7739'")];
  });
}
