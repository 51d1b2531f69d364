/** Builds phrases that the texts of several views share. */
const plurals = new Intl.PluralRules('ru');

/** Says how many: `one` as after 1 and 21, `few` as after 2 to 4, `more` as after 5 to 20. */
export const many = (n: number, one: string, few: string, more: string): string => {
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one, few };
  return `${n.toLocaleString('ru-RU')} ${forms[plurals.select(n)] ?? more}`;
};
