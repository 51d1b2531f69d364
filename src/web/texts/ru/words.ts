/** Builds phrases that the Russian texts of several views share. */
const RULES = new Intl.PluralRules('ru');

/** Counts in Russian: 1 источник, 2 источника, 5 источников. */
export function many(n: number, one: string, few: string, more: string): string {
  const rule = RULES.select(n);
  return `${n.toLocaleString('ru')} ${rule === 'one' ? one : rule === 'few' ? few : more}`;
}
