/** Two records with one identity: the same Wikidata item under two ids. */
import type { Problem } from '../records/problem.js';
import { isEntity } from '../records/record-kinds.js';
import { type LocatedRecord, problemIn } from './id-index.js';

/** Schemes whose values name one thing in the world. ISO codes, symbols and web sites may be shared. */
const UNIQUE_SCHEMES: ReadonlySet<string> = new Set(['wikidata']);

/** A check that remembers whose identifiers it has seen: for all records, one after the other. */
export function checkIdentifiers(): (placed: LocatedRecord) => Problem[] {
  const owners = new Map<string, string>();
  return (placed) => {
    const { record } = placed;
    if (!isEntity(record)) return [];
    return record.identifiers.flatMap((identifier, i) => {
      const scheme = identifier.scheme.toLowerCase();
      if (!UNIQUE_SCHEMES.has(scheme)) return [];
      const key = `${scheme}:${identifier.value}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? record.id);
      if (owner === undefined || owner === record.id) return [];
      const hint = 'merge the two records (the one given up moves to formerIds), or correct the identifier';
      return [
        problemIn(
          placed,
          ['identifiers', i, 'value'],
          `${identifier.scheme} ${identifier.value} is already that of ${owner}`,
          hint,
        ),
      ];
    });
  };
}
