/** Words dates in Russian, after the pattern of ../en/dates.ts: months, seasons and years are declined after prepositions. */
import type { Texts } from '../in-any-language.js';

type DateWords = Texts['dates'];

const MONTHS: readonly (readonly [nominative: string, genitive: string])[] = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
];

const SEASONS = [
  ['весна', 'весны'],
  ['лето', 'лета'],
  ['осень', 'осени'],
  ['зима', 'зимы'],
] as const;

const PARTS_OF_YEAR = [
  ...['', ' в Северном полушарии', ' в Южном полушарии'].flatMap((where) =>
    SEASONS.map(([nominative, genitive]) => [nominative, genitive, where] as const),
  ),
  ...['I', 'II', 'III', 'IV'].map((n) => [`${n} квартал`, `${n} квартала`, ''] as const),
  ...['первая', 'вторая', 'последняя'].map(
    (n) => [`${n} треть`, `${n.replace('яя', 'ей').replace('ая', 'ой')} трети`, ''] as const,
  ),
  ['первое полугодие', 'первого полугодия', ''],
  ['второе полугодие', 'второго полугодия', ''],
] as const;

/** Returns the two cases of a month or of a part of the year, and what is said after the year. */
const formsOf = (month: string): readonly [nominative: string, genitive: string, where: string] => {
  const [nominative = month, genitive = month, where = ''] =
    MONTHS[Number(month) - 1] ?? PARTS_OF_YEAR[Number(month) - 21] ?? [];
  return [nominative, genitive, where];
};

/** A line does not break before «г.». */
const ofYear = (year: string | undefined): string => (year === undefined ? '' : ` ${year}\u00A0г.`);

const words: DateWords['said'] = ({ mark, plain }) => `${mark}${plain}`;

const undeclined = (plain: string) => ({ plain, governed: plain });

export const dateWords: DateWords = {
  date: ({ day, month, year }) => {
    if (month === undefined) return undeclined(ofYear(year).trim());
    const [nominative, genitive, where] = formsOf(month);
    const after = `${ofYear(year)}${where}`;
    return day === undefined
      ? { plain: `${nominative}${after}`, governed: `${genitive}${after}` }
      : undeclined(`${day} ${genitive}${after}`);
  },
  days: (first, last, { month = '', year }) =>
    undeclined(`${first}–${last} ${formsOf(month)[1]}${ofYear(year)}`),
  months: (first, last, year) => {
    const [a, b] = [formsOf(first), formsOf(last)];
    return { plain: `${a[0]}–${b[0]}${ofYear(year)}`, governed: `${a[1]}–${b[1]}${ofYear(year)}` };
  },
  decade: (year) => ({ plain: `${year}-е\u00A0гг.`, governed: `${year}-х\u00A0гг.` }),
  years: (first, last) => undeclined(`${first}–${last}\u00A0гг.`),
  marks: { '~': 'примерно ', '?': 'возможно, ', '%': 'возможно, примерно ' },
  said: words,
  range: (start, end) => `${words(start)} – ${words(end)}`,
  since: ({ mark, governed }) => `${mark}с ${governed}`,
  from: ({ mark, governed }) => `${mark}с ${governed}, окончание неизвестно`,
  until: ({ mark, governed }) => `${mark}до ${governed}`,
  orBefore: (date) => `${words(date)} или ранее`,
  orAfter: (date) => `${words(date)} или позднее`,
  between: (start, end) => `в промежутке ${start.mark}от ${start.governed} ${end.mark}до ${end.governed}`,
  or: (dates) => new Intl.ListFormat('ru', { type: 'disjunction' }).format(dates),
  unknown: 'дата неизвестна',
  seen: (when) => `по упоминаниям: ${when}`,
};
