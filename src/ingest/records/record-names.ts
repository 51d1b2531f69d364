/** What records are called. */
import type { Name } from '../../domain/model.js';
import { displayName } from '../../domain/names/display-name.js';
import { scriptOf } from '../../domain/names/script-of.js';
import type { EntitySeed } from './record-schema.js';

/** As others show a record. */
export interface RecordNames {
  /** The main one. */
  readonly name: string;
  /** The one that texts in English use. */
  readonly english: string;
}

export function recordNames(record: EntitySeed): RecordNames {
  const names = namesOf(record);
  return {
    name: mainName(names) ?? record.id,
    english: displayName(names, 'en')?.value ?? record.id,
  };
}

/** As written: the author puts the name first that a reader should see first. The same name twice is one name. */
export function namesOf(record: EntitySeed): Name[] {
  const names = record.names.map(
    ({ value, lang = null, kind, weak }): Name => ({ value, lang, script: scriptOf(value), kind, weak }),
  );
  return [...new Map(names.map((n) => [JSON.stringify([n.value, n.lang, n.kind]), n])).values()];
}

/** The English name that stands first is the one that the authors want shown. */
export const mainName = (names: readonly Name[]): string | undefined =>
  (names.find((n) => n.lang === 'en') ?? names[0])?.value;
