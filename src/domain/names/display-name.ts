import type { Name, NameKind } from '../model.js';
import { fold } from './fold.js';

const PREFERENCE: readonly NameKind[] = [
  'OFFICIAL',
  'COMMON',
  'TRANSLITERATION',
  'UNOFFICIAL_TRANSLATION',
  'ACRONYM',
  'FORMER',
];

/**
 * Chooses the name to show in a language: BCP 47 lookup (`tg-Cyrl-TJ`, then `tg-Cyrl`, then `tg`), official before common
 * before others. Without a language, or without a name in it, the first name; null only when there are no names.
 */
export function displayName(names: readonly Name[], lang?: string | null): Name | null {
  const first = names[0] ?? null;
  if (lang === undefined || lang === null) return first;
  return mostPreferred(namesIn(names, lang)) ?? first;
}

/** Lists the names that BCP 47 lookup finds for a language, those in its script alone where it says one that some are in. */
export function namesIn(names: readonly Name[], lang: string): readonly Name[] {
  const script = /-([a-z]{4})(?:-|$)/i.exec(lang)?.[1]?.toLowerCase() ?? null;
  for (let range = lang.toLowerCase(); range !== ''; range = range.replace(/(^|-)[^-]*$/, '')) {
    const matching = names.filter((name) => isInRange(name.lang, range));
    const inScript = matching.filter((name) => script === null || name.script?.toLowerCase() === script);
    if (matching.length > 0) return inScript.length > 0 ? inScript : matching;
  }
  return [];
}

/** Makes the text that names are ordered by: folded words, with numbers padded so that they sort by value. */
export function sortKey(name: string): string {
  return (fold(name) || name.toLowerCase()).replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

function isInRange(lang: string | null, range: string): boolean {
  const tag = lang?.toLowerCase();
  return tag === range || tag?.startsWith(`${range}-`) === true;
}

function mostPreferred(names: readonly Name[]): Name | null {
  for (const kind of PREFERENCE) {
    const preferred = names.find((name) => name.kind === kind);
    if (preferred !== undefined) return preferred;
  }
  return null;
}
