/** Holds what the matrix of a process says in Russian. */
import type { Texts } from '../in-any-language.js';
import { many, number } from './words.js';

const rows = (n: number): string => many(n, 'строка', 'строки', 'строк');

export const matrixTexts: Texts['matrix'] = {
  kinds: { STATE: 'Государства', ORGANIZATION: 'Организации', PERSON: 'Люди' },
  rows: 'Строки',
  sort: 'Порядок',
  sorts: { first: 'по первой встрече, где названы', editions: 'по числу встреч', name: 'по имени' },
  namedAt: 'Названы на встречах',
  anyNumber: 'на любом числе',
  all: (editions) => `на всех ${number(editions)}`,
  exactly: (n) => `ровно на ${number(n)}`,
  atLeast: (n) => `не менее чем на ${number(n)}`,
  namedHint:
    'Назван на одной встрече не значит, что на других не был: о большинстве клеток ничего не известно. Люди здесь сами за себя.',
  column: 'на скольких',
  ofEditions: (n, editions) => `назван на ${number(n)} из ${number(editions)}`,
  edition: 'Встреча',
  named: 'Названо, из числа сообщённых',
  announced: 'по объявлению',
  conditions: { any: 'любые', present: 'был', absent: 'не был', unseen: 'не виден' },
  conditionSays: {
    any: 'были или нет, неважно',
    present: 'только те, кто был',
    absent: 'только те, о ком известно, что их не было',
    unseen: 'только те, кого там не видно: неизвестно, были ли',
  },
  head: (edition, says, next) => `${edition}: ${says}. Нажмите, чтобы выбрать: ${next}`,
  headHint:
    'Кнопка под встречей выбирает тех, кто там был, о ком известно, что его не было, или кого там не видно.',
  shown: (shown, total) => (shown === total ? rows(total) : `${number(shown)} из ${rows(total)}`),
  of: (shown, total) => (shown === total ? number(total) : `${number(shown)} из ${number(total)}`),
  asked: {
    present: (editions) => `были: ${editions}`,
    absent: (editions) => `известно, что не были: ${editions}`,
    unseen: (editions) => `не видны, то есть неизвестно: ${editions}`,
  },
  clear: 'Показать все строки',
  none: 'Таких в записях нет. О том, чего не знают, это не говорит.',
  gap: 'неизвестно, между двумя встречами, где назван',
  sum: (present, absent, unknown) =>
    [
      `названо: ${number(present)}`,
      absent === 0 ? '' : `известно, что не было: ${number(absent)}`,
      `неизвестно: ${number(unknown)}`,
    ]
      .filter(Boolean)
      .join(', '),
  bodies: (actor) => `Как эти органы относятся к: ${actor}`,
  posts: 'посты в то время, насколько позволяют судить даты',
};
