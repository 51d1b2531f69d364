/** Holds what the map of host countries says. */
import { many } from './words.js';

const number = (n: number): string => n.toLocaleString('en-GB');

export const mapTexts = {
  title: 'In which countries were events held, and how many?',
  lead: 'Press a country or a circle for the list of its events.',
  region: 'Show',
  everywhere: 'all places',
  sentence: (countries: number, first: string, count: number) =>
    `Events were held in ${many(countries, 'country', 'countries')}, most of them in ${first}: ${number(count)}.`,
  told: (place: string, count: number) => `${place}: ${many(count, 'event')}`,
  columns: { place: 'Place', count: 'Events', drawn: 'On the map' },
  country: 'as a country',
  circle: 'as a circle',
  notDrawn: 'no: its coordinates are not known',
  covered: {
    shades:
      'A country has the stronger colour the more events were held in it, whether or not their places are on the map. The area of a circle shows the events of one place.',
    nowhere: (n: number, items: number) =>
      `Of ${number(n)} of ${many(items, 'event')} no source tells the country: they are not on the map.`,
    missed: (places: readonly string[]) =>
      `Without coordinates in the record, so without a circle: ${places.join(', ')}.`,
    shapeless: (countries: readonly string[]) =>
      `Without a place in a shape of the map, so not tinted: ${countries.join(', ')}.`,
    place: (name: string, count: number) => `${name} (${number(count)})`,
    shapes:
      'Shapes: Natural Earth, 1:110 million, in the public domain. Natural Earth draws borders by who controls the ground, not by law. They are a background here; Communiqué takes no position on any of them.',
    noShapes: 'The shapes of the countries could not be loaded.',
  },
};
