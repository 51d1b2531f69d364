/** Gives the names of records. */
import type { Name } from '../../domain/model.js';
import { displayName } from '../../domain/names/display-name.js';
import { scriptOf } from '../../domain/names/script-of.js';
import type { EntitySeed } from './record-schema.js';

/** The names by which other records show a record. */
export interface RecordNames {
  /** Shown where no language is asked for. */
  readonly name: string;
  /** Used in texts in English. */
  readonly english: string;
}

export function recordNames(record: EntitySeed): RecordNames {
  const names = namesOf(record);
  return {
    name: mainName(names) ?? record.id,
    english: displayName(names, 'en')?.value ?? record.id,
  };
}

/** Lists the names in the order of the author, who puts the one to be shown first; a repeated name counts once. */
export function namesOf(record: EntitySeed): Name[] {
  const names = record.names.map(
    ({ value, lang = null, kind, weak }): Name => ({ value, lang, script: scriptOf(value), kind, weak }),
  );
  return [...new Map(names.map((n) => [JSON.stringify([n.value, n.lang, n.kind]), n])).values()];
}

/** The first English name, which is the one that authors want shown; else the first of all. */
export const mainName = (names: readonly Name[]): string | undefined =>
  (names.find((n) => n.lang === 'en') ?? names[0])?.value;
