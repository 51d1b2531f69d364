/** Holds in Russian what the view says that puts two actors beside each other. */
import type { compareTexts as english } from '../en/compare.js';
import { many } from './words.js';

const n = (count: number): string => count.toLocaleString('ru');
const events = (count: number): string => many(count, 'мероприятие', 'мероприятия', 'мероприятий');

export const compareTexts: typeof english = {
  title: 'Сравнить двух участников',
  titleOf: (a, b) => `${a} и ${b} рядом`,
  lead: 'Где были замечены оба и где только один; что у них общего. Не замечен — не значит отсутствовал: список, в котором кого-то нет, не говорит, что его не было.',
  first: 'Один',
  second: 'Другой',
  swap: 'Поменять местами',
  pick: 'Выберите двух участников: государства, организации или людей.',
  same: 'Это один и тот же участник.',
  unknown: (id) => `Нет участника с идентификатором ${id}.`,
  paths: 'Как они связаны, шаг за шагом',

  events: 'Мероприятия по годам',
  onlySeen: (name) => `замечен только ${name}`,
  both: 'замечены оба',
  sentence: (both, onlyA, onlyB, a, b) =>
    `Оба были вместе: ${events(both)}; только ${a}: ${n(onlyA)}, только ${b}: ${n(onlyB)}.`,
  counts:
    'Считаются участие, своё или через представителя, приём и организация; заседания — отдельно; только объявленное не считается.',
  cut: (name, shown, total) =>
    `${name}: учтены только первые ${n(shown)} из ${n(total)} мероприятий, и «только» и «оба» относятся к ним.`,
  picture: (a, b) => `Мероприятия по годам: только ${a}, оба, только ${b}. То же самое в таблице ниже.`,
  possible: 'возможно в этом году: дата открыта',
  certain: 'в этом году',
  undated: (count) => `Без даты, поэтому не на рисунке: ${events(count)}.`,
  table: 'Таблицей',
  year: 'Год',
  maybe: (count) => `+ возможно ${n(count)}`,
  together: 'Где замечены оба',
  alone: (name) => `Где замечен только ${name}`,
  noneTogether: 'Мероприятия, где были бы оба, не известны. Это не значит, что они не встречались.',

  common: 'Общее',
  inCommon: (count, ofA, ofB) => `общих ${n(count)}, всего ${n(ofA)} и ${n(ofB)}.`,
  firstOnly: 'Есть и другие, они не сравниваются.',
  memberships: 'Члены',
  partners: 'Партнёры',
  partnersHint:
    'Кто был на мероприятиях с каждым из них; числа — общие мероприятия, заседания вместе с мероприятием, к которому относятся.',
  documents: 'Документы, принятые обоими',
  posts: 'Должности и люди',
  postsHint:
    'Люди, которые занимали должность у каждого или были в ней замечены; или органы, где каждый из двух людей её занимал.',
  nothing: 'Ничего не известно.',
  compareLink: 'Сравнить с другим участником',
  basis: (count) => (count === 0 ? '' : `${events(count)}; источники названы в записях`),
};
