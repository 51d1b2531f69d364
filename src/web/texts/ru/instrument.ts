/** То же, что texts/en/instrument.ts, по-русски. */
import type { instrumentTexts as english } from '../en/instrument.js';
import { spanOf } from '../span-of.js';
import { many } from './words.js';

type Texts<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : T[K] extends string
      ? string
      : Texts<T[K]>;
};

const events = (n: number) => many(n, 'общее мероприятие', 'общих мероприятия', 'общих мероприятий');
const actors = (n: number) => many(n, 'участник', 'участника', 'участников');
const ties = (n: number) => many(n, 'связь', 'связи', 'связей');

export const instrumentTexts: Texts<typeof english> = {
  filters: (chosen) => (chosen === 0 ? 'Отбор и вид' : `Отбор и вид (задано: ${chosen})`),
  close: 'Закрыть',
  toTables: 'Пропустить схему и перейти к таблицам',
  find: 'Найти участника на схеме',
  notFound: (text) => `«${text}»: на этой схеме такого участника нет.`,
  wheel: 'Масштаб меняет колесо с клавишей Ctrl, а после щелчка по схеме — и одно колесо.',
  keys: 'Стрелки двигают схему или выбранного участника, который закрепляется на новом месте; с клавишей Alt — всегда схему. Esc закрывает выбранное.',
  hint: 'Щёлкните участника или связь. Перетащите участника, чтобы закрепить его, или фон, чтобы сдвинуть всё. Ctrl и колесо меняют масштаб.',
  names: 'Имена на схеме',
  namesOf: { some: 'важнейшие', all: 'все' },
  play: 'Проиграть по годам',
  pause: 'Пауза',
  earlier: 'На год раньше',
  later: 'На год позже',
  sure: 'Только достоверное',
  year: (year, certain, possible) =>
    `${year}: ${events(certain)} в сумме по связям${possible === 0 ? '' : `, и ещё возможно ${possible.toLocaleString('ru')}`}`,
  undatedLane: 'без даты',
  undated: (n) =>
    `${many(n, 'мероприятие', 'мероприятия', 'мероприятий')} без известной даты: могло быть в любом году`,
  ego: 'Только окружение',
  noEgo: 'Вся сеть',
  grow: 'И слабые связи',
  noGrow: 'Без слабых связей',
  unpin: 'Отпустить',
  unpinAll: (n) =>
    `Отпустить: ${many(n, 'закреплённый участник', 'закреплённых участника', 'закреплённых участников')}`,
  egoTitle: (name) => `Кто сотрудничает: ${name}`,
  egoTitleOf: (name, from, to) => `Кто сотрудничает: ${name}, ${spanOf(from, to)}`,
  around: (name, partners, n) =>
    `Вокруг: ${name}. ${many(partners, 'партнёр', 'партнёра', 'партнёров')} и ${ties(n)} с ними и между ними`,
  weaker: (n) => `по выбору добавлено: ${many(n, 'слабая связь', 'слабые связи', 'слабых связей')}`,
  possibly: (n) => `только возможно в этот период: ${ties(n)}`,
  partnersOf: (name) => `Партнёры: ${name}`,
  tables: 'Таблицы',
  tabs: { ties: 'Связи', actors: 'Участники', communities: 'Сообщества' },
  communityTable: 'Сообщества таблицей',
  members: 'Участников',
  who: 'Кто, начиная с сильнейших',
  certainly: 'Из них достоверно',
  unmeasured: '–',
  community: (largest, count) =>
    count > largest.length ? `${largest.join(', ')} и ещё ${count - largest.length}` : largest.join(', '),
  restGroup: (count) => `${actors(count)} других сообществ или вне сообществ`,
  kindGroup: (kind, count) => `${kind}: ${count.toLocaleString('ru')}`,
  lines: 'Линии',
  certainLine: 'достоверно в этот период',
  possibleLine: 'лишь возможно, насколько известны даты',
  filterLine: {
    series: (name) => `мероприятия: ${name}`,
    kinds: (kinds) => `участники: ${kinds.join(', ')}`,
    countAs: (whom) => `выступающий считается за: ${whom}`,
    period: (from, to, sure) =>
      `период ${spanOf(from, to)}, ${sure ? 'достоверно в нём' : 'достоверно или возможно в нём'}`,
    min: (n) => `связи, где общих мероприятий не меньше ${n}`,
    ego: (name) => `только вокруг: ${name}`,
    grown: (names) => `и слабые связи: ${names.join(', ')}`,
    hubs: (n) => `без связей тех, у кого больше ${n} партнёров`,
  },
  made: (day, version) => `Сделано ${day}, Communiqué${version === undefined ? '' : ` ${version}`}`,
};
