/** Holds what the charts say in Russian. */
import type { chartsTexts as english } from '../en/charts.js';
import { many, number } from './words.js';

const events = (n: number): string => many(n, 'мероприятие', 'мероприятия', 'мероприятий');
/** After «из», «у» and «для». */
const ofEvents = (n: number): string => many(n, 'мероприятия', 'мероприятий', 'мероприятий');
const sources = (n: number): string => many(n, 'источник', 'источника', 'источников');
const between = (certain: number, possible: number): string =>
  `точно ${number(certain)}, самое большее ${number(possible)}`;

export const chartsTexts: typeof english = {
  title: 'Записи в диаграммах',
  lead: 'Каждая диаграмма отвечает на вопрос над ней и говорит, чего в ней нет. Нажмите на знак, чтобы увидеть список того, что он считает.',
  ofSeries: (series) => `Только мероприятия серии: ${series}`,
  series: 'Только мероприятия серии',
  allSeries: 'все серии и мероприятия',
  all: 'Все диаграммы',
  table: 'То же таблицей',
  embed: 'Скопировать код для вставки',
  none: 'Не известно ничего, что эта диаграмма могла бы посчитать.',
  certain: 'точно',
  possible: 'возможно: источники оставляют это открытым',
  total: 'Всего',
  picture: (address, day) => `Communiqué, ${address}, ${day}`,
  shades: 'Сплошное: точно так. Бледное и пунктирное: возможно, источники оставляют это открытым.',

  alike: (name, others) => `${name} (и ещё ${number(others)} наравне)`,

  covered: {
    notHeld: (n) => `Не посчитано: ${events(n)}, лишь объявленное, отложенное или отменённое.`,
    several: (n, items) =>
      `Мероприятие считается в каждом году, в котором оно могло пройти: ${number(n)} из ${ofEvents(items)} могли пройти в разные годы, поэтому сумма столбцов больше числа мероприятий.`,
    undated: (n) => `Время не называет ни один источник: ${events(n)}; возможно в каждом году.`,
    noTopic: (n, items) => `У ${number(n)} из ${ofEvents(items)} тема не записана: их нет ни в одной клетке.`,
    topicsTwice: 'Мероприятие с несколькими темами считается по разу для каждой.',
    capped: (n) => `Посчитаны только самые частые, не больше ${number(n)}.`,
    shown: (n, total) => `На рисунке первые ${number(n)} из ${number(total)}; в таблице все.`,
    noOrganizer: (n, items) => `У ${number(n)} из ${ofEvents(items)} организатор не известен.`,
    organizing:
      'Организация, приём и поддержка считаются одинаково; считаются и организаторы, о которых источники лишь объявляют. Организация и её орган — два организатора.',
    noParticipant: (n, items) => `У ${number(n)} из ${ofEvents(items)} участники не известны.`,
    states:
      'Государство считается там, где названо оно само или кто-либо от его имени. Государство, которое источники не называют, всё же могло там быть.',
    ties: 'Пара считается в каждом году, в котором могло пройти мероприятие с участием обоих. Выступавшие считаются за своё государство или организацию; никто не в паре с тем, частью чего является.',
    uncountedTies: 'Мероприятий слишком много, чтобы посчитать все пары: посчитаны последние.',
    sourcesRead: (n, total) =>
      n < total
        ? `Прочитаны первые по идентификатору: ${number(n)} из ${many(total, 'источника', 'источников', 'источников')}.`
        : `Посчитано: ${sources(n)}.`,
    publishers:
      'Издатель считается под тем именем, которое стоит в источнике; перепечатки считаются отдельными источниками.',
    allSources: 'Это источники всех записей, какая бы серия ни была выбрана.',
  },

  years: {
    title: 'Сколько мероприятий прошло в каждом году?',
    sentence: (total, from, to, best) =>
      `Прошло с ${from} по ${to} год: ${events(total)}. Больше всего — ${best}.`,
    best: (year, certain, possible) =>
      certain === possible ? `${year}: ${number(certain)}` : `${year}: ${between(certain, possible)}`,
    told: (year, certain, possible) =>
      certain === possible ? `${year}: ${events(certain)}` : `${year}: ${between(certain, possible)}`,
    columns: { year: 'Год', certain: 'Точно', possible: 'Самое большее' },
  },
  topics: {
    title: 'О чём были мероприятия каждого года?',
    sentence: (topics, first, count) =>
      `${many(topics, 'тема', 'темы', 'тем')} прошедших мероприятий; самая частая — ${first}: ${events(count)}.`,
    told: (topic, year, certain, possible) =>
      certain === possible
        ? `${topic}, ${year}: ${events(certain)}`
        : `${topic}, ${year}: ${between(certain, possible)}`,
    topic: 'Тема',
    latest: (n, total) => `Последние ${number(n)} из ${many(total, 'года', 'лет', 'лет')}; в таблице все.`,
  },
  cooperation: {
    title: 'Сколько пар государств и организаций встречались на мероприятиях, по годам?',
    sentence: (pairs, year, most) =>
      `Хотя бы раз встретились: ${many(pairs, 'пара', 'пары', 'пар')}. Больше всего — ${year}: ${number(most)}.`,
    told: (year, pairs, count) => `${year}: ${many(pairs, 'пара', 'пары', 'пар')}, ${events(count)}`,
    columns: { year: 'Год', pairs: 'Пары', events: 'Мероприятия' },
  },
  organizers: {
    title: 'Кто с кем вместе организует мероприятия?',
    sentence: (organizers, pair, count) =>
      `${many(organizers, 'организатор', 'организатора', 'организаторов')}. Чаще всего вместе: ${pair}, ${events(count)}.`,
    alone: (organizers) =>
      `${many(organizers, 'организатор', 'организатора', 'организаторов')}, никто не вместе с другим.`,
    pair: (a, b) => `${a} и ${b}`,
    told: (a, b, count) =>
      a === b ? `${a}: всего ${events(count)}` : `${a} и ${b}: вместе ${events(count)}`,
    organizer: 'Организатор',
    other: 'Вместе с',
    count: 'Мероприятия',
  },
  states: {
    title: 'Какие государства участвовали в наибольшем числе мероприятий?',
    sentence: (states, first, count) =>
      `Насколько известно, участвовали ${many(states, 'государство', 'государства', 'государств')}; чаще всех ${first}: ${number(count)}.`,
    told: (state, count) => `${state}: ${events(count)}`,
    columns: { state: 'Государство', count: 'Мероприятия' },
  },
  sources: {
    title: 'Кто издал источники и какого они вида?',
    sentence: (count, publishers, kind, most) =>
      `${sources(count)}, ${many(publishers, 'издатель', 'издателя', 'издателей')}. Самый частый вид: ${kind}, ${number(most)}.`,
    told: (publisher, kind, count) => `${publisher}, ${kind}: ${sources(count)}`,
    publisher: 'Издатель',
  },
  frame: {
    source: 'Источник',
    open: 'Открыть в Communiqué',
  },
};
