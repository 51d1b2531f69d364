/** Holds what the map of host countries says in Russian. */
import type { mapTexts as english } from '../en/map.js';
import { many, number } from './words.js';

const events = (n: number): string => many(n, 'мероприятие', 'мероприятия', 'мероприятий');

export const mapTexts: typeof english = {
  title: 'В каких странах проходили мероприятия и сколько их было?',
  lead: 'Нажмите на страну или круг, чтобы увидеть список мероприятий.',
  region: 'Показать',
  everywhere: 'все места',
  sentence: (countries, first, count) =>
    `Мероприятия проходили в ${many(countries, 'стране', 'странах', 'странах')}, больше всего — ${first}: ${number(count)}.`,
  told: (place, count) => `${place}: ${events(count)}`,
  columns: { place: 'Место', count: 'Мероприятия', drawn: 'На карте' },
  country: 'как страна',
  circle: 'как круг',
  notDrawn: 'нет: координаты не известны',
  covered: {
    shades:
      'Чем насыщеннее цвет страны, тем больше в ней прошло мероприятий, есть ли их места на карте или нет. Площадь круга показывает мероприятия одного места.',
    nowhere: (n, items) =>
      `Для ${number(n)} из ${many(items, 'мероприятия', 'мероприятий', 'мероприятий')} ни один источник не называет страну: их нет на карте.`,
    missed: (places) => `Без координат в записях и потому без круга: ${places.join(', ')}.`,
    shapeless: (countries) => `Без места внутри контура карты и потому без цвета: ${countries.join(', ')}.`,
    place: (name, count) => `${name} (${number(count)})`,
    shapes:
      'Контуры: Natural Earth, 1:110 млн, общественное достояние. Natural Earth проводит границы по тому, кто контролирует территорию, а не по праву. Здесь они лишь фон; Communiqué не занимает позиции ни по одной из них.',
    noShapes: 'Контуры стран не удалось загрузить.',
  },
};
