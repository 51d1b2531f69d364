/** Holds what the view of the network says in Russian. */
import type { Texts } from '../in-any-language.js';
import { spanOf } from '../span-of.js';
import { many, number, restingOn } from './words.js';

const tiesOf = (n: number): string => many(n, 'связи', 'связей', 'связей');

export const networkTexts: Texts['network'] = {
  title: 'Кто с кем сотрудничает',
  titleOf: (from, to) => `Кто с кем сотрудничает, ${spanOf(from, to)}`,
  lead: 'Связь означает, что обе стороны были на одном мероприятии: участвовали, принимали или организовывали. Связь не проводится с тем, в состав чего сторона входит и от чьего имени она действует или выступает.',
  series: 'Только мероприятия серии',
  allSeries: 'все серии и мероприятия',
  kinds: 'Участники',
  from: 'С года',
  to: 'По год',
  period: (from, to) => `Период: ${spanOf(from, to)}`,
  min: 'Общих мероприятий, не менее',
  size: 'Размер показывает',
  sizes: {
    strength: 'силу (сумму связей)',
    events: 'мероприятия',
    degree: 'партнёров',
    betweenness: 'посредничество',
  },
  color: 'Цвет показывает',
  colors: { community: 'сообщество', kind: 'вид участника' },
  hubs: 'Приглушить участников, у которых партнёров больше',
  shown: ({ shown, totalTies, tiesOfAnyWeight, actors, min }) => {
    const some = `${many(actors, 'участник', 'участника', 'участников')}, ${number(shown)} из`;
    if (min === 1) return `${some} ${tiesOf(totalTies)}, сначала самые сильные`;
    const strong = `от ${min} общих мероприятий`;
    if (tiesOfAnyWeight === null)
      return `${some} ${tiesOf(totalTies)}, насчитывающих ${strong}; более слабые связи не подсчитаны`;
    return shown === totalTies
      ? `${some} ${tiesOf(tiesOfAnyWeight)}: те, что насчитывают ${strong}`
      : `${some} ${tiesOf(tiesOfAnyWeight)}: самые сильные из ${number(totalTies)}, насчитывающих ${strong}`;
  },
  more: (n) => `Показать ${many(n, 'связь', 'связи', 'связей')}, включая слабые`,
  strongest: 'Показать только самые сильные связи',
  cut: 'Показаны или подсчитаны не все связи: сузьте период или повысьте минимум.',
  none: 'При таком выборе связей не найдено. Понизьте минимум или расширьте период.',
  picture: 'Изображение сети. Таблицы передают то же содержание.',
  zoomIn: 'Приблизить',
  zoomOut: 'Отдалить',
  reset: 'Показать всё',
  table: 'Связи в виде таблицы',
  actors: 'Участники в виде таблицы',
  a: 'Участник',
  b: 'Партнёр',
  weight: 'Общие мероприятия',
  events: 'Мероприятия',
  strength: 'Сила (сумма связей)',
  measured: (events, strength) =>
    `${many(events, 'мероприятие', 'мероприятия', 'мероприятий')} · сила ${number(strength)} (сумма связей)`,
  open: (a, b) => `Общие мероприятия: ${a} и ${b}`,
  partners: 'Партнёры',
  betweenness: 'Посредничество',
  community: 'Сообщество',
  noWebgl:
    'Этот браузер не может построить изображение (WebGL отсутствует или отключён). Таблицы передают то же содержание.',
  ofActor: (n) => `${many(n, 'партнёр', 'партнёра', 'партнёров')} в этой сети`,
  basis: (events) =>
    restingOn(
      events,
      `связи по ${many(events, 'общему мероприятию', 'общим мероприятиям', 'общим мероприятиям')}, в записях которых названы источники`,
    ),
  unmeasured: 'Сеть слишком велика для показателей и сообществ.',
};
