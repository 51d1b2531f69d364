/** Builds phrases that the texts of several views share. */
const rules = new Intl.PluralRules('ru');

export const many = (n: number, one: string, few: string, more: string): string => {
  const form = rules.select(n);
  const word = form === 'one' ? one : form === 'few' ? few : more;
  return `${n.toLocaleString('ru')} ${word}`;
};
