/** Finds two records of one identity, such as the same Wikidata item under two ids. */
import type { Problem } from '../records/problem.js';
import { isEntity } from '../records/record-kinds.js';
import { type LocatedRecord, problemIn } from './id-index.js';

/** The schemes whose values name one thing in the world. ISO codes, symbols and web sites may be shared. */
const UNIQUE_SCHEMES: ReadonlySet<string> = new Set(['wikidata']);

/** Makes a check that remembers the identifiers it has seen; it takes all records, one after the other. */
export function checkIdentifiers(): (located: LocatedRecord) => Problem[] {
  const idOfIdentifier = new Map<string, string>();
  return (located) => {
    const { record } = located;
    if (!isEntity(record)) return [];
    return record.identifiers.flatMap((identifier, i) => {
      const scheme = identifier.scheme.toLowerCase();
      if (!UNIQUE_SCHEMES.has(scheme)) return [];
      const key = `${scheme}:${identifier.value}`;
      const taken = idOfIdentifier.get(key);
      idOfIdentifier.set(key, taken ?? record.id);
      if (taken === undefined || taken === record.id) return [];
      const hint = 'merge the two records (the one given up moves to formerIds), or correct the identifier';
      return [
        problemIn(
          located,
          ['identifiers', i, 'value'],
          `${identifier.scheme} ${identifier.value} is already that of ${taken}`,
          hint,
        ),
      ];
    });
  };
}
