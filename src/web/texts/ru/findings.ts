/** Holds the sentences that say what a view finds, in Russian. */
import type { Texts } from '../in-any-language.js';
import { ended, many, number } from './words.js';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} и ${names.at(-1)}`;

const between = (min: number, max: number | null): string =>
  max === null ? `не менее ${number(min)}` : min === max ? number(min) : `${number(min)}–${number(max)}`;

const at = (verb: string) => (date: string, place: string | null) =>
  place === null ? `${verb}: ${date}` : `${verb}: ${date}, ${place}`;

export const findingsTexts: Texts['findings'] = {
  label: 'Одним предложением',
  sentence: (clauses) => {
    const [first = '', ...others] = clauses;
    return ended([first.charAt(0).toUpperCase() + first.slice(1), ...others].join('; '));
  },
  support: {
    SINGLE_SOURCE: 'один независимый источник',
    UNANIMOUS: 'независимые источники согласны',
    COMPATIBLE: 'независимые источники, совместимо',
    CONTESTED: 'источники противоречат друг другу',
    COUNTED: 'подсчитано по записям',
  },
  sign: { SINGLE_SOURCE: '1', UNANIMOUS: '✓', COMPATIBLE: '~', CONTESTED: '≠', COUNTED: 'n' },
  receipt: (of) => `Откуда это известно: ${of}`,
  copy: 'Копировать с источниками',
  source: (n, said, sources) => `[${n}] ${said}${sources === '' ? '' : `: ${sources}`}`,
  accessed: (name, date) => `${name}, дата обращения ${date}`,
  process: {
    editions: (n) => `записано: ${many(n, 'встреча', 'встречи', 'встреч')}`,
    years: (first, last) => (first === last ? `год: ${first}` : `первая – ${first}, последняя – ${last}`),
    all: (names, editions) =>
      `на ${editions === 2 ? 'обеих' : `всех ${number(editions)}`} названы: ${listed(names)}`,
    once: (n, of) =>
      `из ${many(of, 'названного государства', 'названных государств', 'названных государств')} ${number(n)} известны лишь по одной встрече`,
    unknown: (n, of) =>
      `было ли государство на встрече, неизвестно в ${number(n)} из ${many(of, 'клетки', 'клеток', 'клеток')}`,
  },
  actor: {
    events: (n) =>
      `участие, своё или через представителя, записано на ${many(n, 'мероприятии', 'мероприятиях', 'мероприятиях')}`,
    fromTo: (first, last) => `самое раннее из записанных – «${first}», самое позднее – «${last}»`,
    metMostOften: (other, n) =>
      `чаще всего на тех же мероприятиях записано: ${other}, ${many(n, 'раз', 'раза', 'раз')}`,
  },
  paths: {
    shortest: (from, to, steps) =>
      `кратчайший найденный путь от «${from}» до «${to}»: ${many(steps, 'шаг', 'шага', 'шагов')}`,
    found: (n, mayBeMore) =>
      `показано: ${many(n, 'путь', 'пути', 'путей')}${mayBeMore ? '; возможны и другие' : ''}`,
  },
  contested: {
    total: (n) => `источники противоречат друг другу: ${many(n, 'факт', 'факта', 'фактов')} по этому выбору`,
    accepted: (n, ties, shown) =>
      `${shown === null ? '' : `из загруженных ${number(shown)}: `}принята одна из позиций – ${number(n)}, не принята ни одна – ${number(ties)}`,
  },
  event: {
    held: {
      HELD: at('состоялось'),
      ANNOUNCED: at('объявлено, о проведении не сообщается'),
      POSTPONED: at('отложено; планировалось'),
      CANCELLED: at('отменено; планировалось'),
    },
    organized: (names) => `организаторы и принимающие: ${listed(names)}`,
    organizers: (n) => `организаторов и принимающих: ${number(n)}`,
    reported: (min, max) => `по сообщениям источников, государств: ${between(min, max)}`,
    announced: (min, max) => `объявлено государств: ${between(min, max)}`,
    identified: (n) => `поимённо известно: ${many(n, 'государство', 'государства', 'государств')}`,
    declarations: (n) => `принято, по записям: ${many(n, 'документ', 'документа', 'документов')}`,
  },
};
