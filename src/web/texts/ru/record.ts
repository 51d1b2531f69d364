/** Holds in Russian what the pages of entities say at their top and of statements. */
import type * as english from '../en/record.js';
import { many } from './words.js';

type Counted = Parameters<typeof english.recordTexts.counts>[0][number];

const FORMS: Readonly<Record<string, readonly [string, string, string]>> = {
  states: ['государство', 'государства', 'государств'],
  organizations: ['организация', 'организации', 'организаций'],
  people: ['человек', 'человека', 'человек'],
  ministers: ['министр', 'министра', 'министров'],
};

const counted = (n: number, what: string): string => {
  const [one, few, more] = FORMS[what] ?? [what, what, what];
  return many(n, one, few, more);
};

const reported = ({ what, reportedMin: min, reportedMax: max }: Counted): string => {
  if (max === null) return `не менее: ${counted(min, what)}`;
  return min === max ? counted(min, what) : `${min}–${counted(max, what)}`;
};

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat('ru', { type: 'conjunction' }).format(parts);

export const recordTexts: typeof english.recordTexts = {
  facts: 'Коротко',
  attendance: 'Сколько',
  counts: (counts: readonly Counted[], identified: number, entries: number) =>
    [
      counts.length === 0
        ? 'Ни один источник не называет числа.'
        : `Источники сообщают: ${listed(counts.map(reported))}; из них в записях установлены ${listed(counts.map(({ what, identified: n }) => counted(n, what)))}.`,
      `Всего можно назвать ${many(identified, 'участника', 'участников', 'участников')}: это государства и организации, которые участвовали, были представлены или организовывали, и люди, для которых источники не называют органа.`,
      `В списке «Кто участвовал» ${many(entries, 'строка', 'строки', 'строк')}: у того, кто говорил от имени органа, своя строка рядом со строкой органа, а у тех, кто только организовывал, строки нет.`,
    ].join(' '),
  organizers: 'Организаторы',
  documents: 'Документы',
  partOf: 'Часть',
  posts: 'Должности',
  members: 'Члены',
  more: (n: number) => `и ещё ${n.toLocaleString('ru')}`,
  events: 'Мероприятия',
  participations: (n: number) => many(n, 'участие', 'участия', 'участий'),
  noParticipation: 'участий не записано',
  between: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  organized: (n: number) => `организовано: ${n.toLocaleString('ru')}`,
  held: (n: number) => `${many(n, 'мероприятие', 'мероприятия', 'мероприятий')} здесь или в местах внутри`,
  about: (events: number, documents: number, statements: number) =>
    [
      many(events, 'мероприятие', 'мероприятия', 'мероприятий'),
      many(documents, 'документ', 'документа', 'документов'),
      many(statements, 'выступление', 'выступления', 'выступлений'),
    ].join(', '),
  statements: 'Что было сказано',
  said: (n: number) => many(n, 'выступление', 'выступления', 'выступлений'),
  editions: (n: number) => many(n, 'выпуск', 'выпуска', 'выпусков'),
  adoptedBy: 'Кем принят',
  cites: 'Ссылки',
  citing: (cites: number, citedBy: number) =>
    `${cites === 0 ? 'ссылок не записано' : `ссылается на ${many(cites, 'документ', 'документа', 'документов')}`}; ${citedBy === 0 ? 'документов, которые на него ссылаются, не записано' : `на него ссылаются: ${many(citedBy, 'документ', 'документа', 'документов')}`}`,
  fullText: 'Полный текст',
  noText: 'не найден: то, на что он ссылается и к чему призывает, может быть неполным',
  language: 'На языке',
  within: 'Находится в',
  seeAlso: 'См. также',
  disagreements: 'Разногласия',
  disagree: (n: number) => `Источники расходятся: ${many(n, 'факт', 'факта', 'фактов')}`,
  ourWords: 'Сначала новые, словами редакторов.',
  calls: 'Призывает:',
  at: '—',
  sourceIn: (languages: readonly string[]) => `источник на языке: ${listed(languages)}`,
  oneSource: 'Всё из одного источника:',
  inferred: 'частью заключено редакторами',
  each: 'Отметить каждую строку',
  links: 'Связи',
  groups: { STATE: 'Государства', ORGANIZATION: 'Организации', PERSON: 'Люди' },
};
