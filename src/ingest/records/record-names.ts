/** Gives the names of records. */
import { prefixOf } from '../../domain/ids.js';
import type { Name, Period } from '../../domain/model.js';
import { contextForms } from '../../domain/names/context-words.js';
import { displayName } from '../../domain/names/display-name.js';
import { scriptOf } from '../../domain/names/script-of.js';
import type { EntitySeed } from './record-schema.js';

/** The names by which other records show a record. */
export interface RecordNames {
  /** Shown where no language is asked for. */
  readonly name: string;
  /** Used in texts in English. */
  readonly english: string;
  /** The words by which the events of a place, series or organiser are looked up. */
  readonly contextForms: readonly string[];
}

/** The others give no context, and an import keeps the names of all records in memory. */
const CONTEXTS: ReadonlySet<string> = new Set(['place', 'series', 'org', 'state']);

export function recordNames(record: EntitySeed): RecordNames {
  const names = namesOf(record);
  return {
    name: mainName(names) ?? record.id,
    english: displayName(names, 'en')?.value ?? record.id,
    contextForms: CONTEXTS.has(prefixOf(record.id)) ? contextForms(names) : [],
  };
}

export type SeedName = EntitySeed['names'][number];

/**
 * Lists the names in the order of the author, who puts the one to be shown first. A repeated name counts once, unless it was in use at
 * several times; one without a time adds nothing to the same with a time.
 *
 * @param periodOf reads when a name was in use; without it the names have no periods, and their dates need not have been checked
 */
export function namesOf(
  record: EntitySeed,
  periodOf: (name: SeedName) => Period | null = () => null,
): Name[] {
  const dated = new Set(record.names.filter((n) => n.when !== undefined).map(keyOf));
  const names = record.names
    .filter((n) => n.when !== undefined || !dated.has(keyOf(n)))
    .map((n) => [`${keyOf(n)} ${n.when ?? ''}`, nameOf(n, periodOf(n))] as const);
  return [...new Map(names).values()];
}

const keyOf = ({ value, lang, kind }: SeedName): string => JSON.stringify([value, lang, kind]);

const nameOf = ({ value, lang, kind, weak }: SeedName, period: Period | null): Name => ({
  value,
  lang: lang ?? null,
  script: scriptOf(value),
  kind,
  weak,
  ...(period === null ? {} : { period }),
});

/** The first English name, which is the one that authors want shown; else the first of all. */
export const mainName = (names: readonly Name[]): string | undefined =>
  (names.find((n) => n.lang === 'en') ?? names[0])?.value;
