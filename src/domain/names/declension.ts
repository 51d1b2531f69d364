/**
 * Declined forms of Russian and Tajik words. A form is a stem and an ending, and the ending of a name tells which others its stem may
 * take: Рахмон takes -а, Купчина takes -ой. Words of which none is a form of the other do not meet here, such as Рахмон
 * and Рахмонов.
 */

import { loose } from './skeleton.js';
import type { Word } from './words.js';

interface Paradigm {
  /** The endings of the form that names are given in. */
  readonly base: readonly string[];
  readonly declined: readonly string[];
}

/** The endings as they are romanised; by the letter that keys tell the paradigm by. */
const PARADIGMS: Readonly<Record<string, Paradigm>> = {
  m: paradigm('-', 'a u om em e ym i y yu ya am ami akh yam yami yakh ov ev ey ro ho hoi horo iro'),
  f: paradigm('a ya', 'y i e u yu oy ey oyu eyu am ami akh yam yami yakh'),
  i: paradigm('iya ie', 'ii iyu iey iya iem iyam iyami iyakh iy'),
  o: paradigm('o e', 'a u om em ya yu'),
  j: paradigm('y', 'ya yu em e i'),
  a: paradigm('iy yy oy', 'ogo ego omu emu ym im om em aya oe oy uyu ye ie ykh ikh ymi imi'),
  b: paradigm('aya yaya', 'oy ey uyu yuyu iy yy oe ye ykh'),
  n: paradigm('oe ee', 'ogo ego omu emu ym im om em'),
  p: paradigm('y i a ya', 'ov ev ey am ami akh yam yami yakh'),
  q: paradigm('ye ie', 'ykh ikh ym im ymi imi'),
};
const MIN_STEM = 3;
/** A relation to a place: ташкентский, душанбинская. */
const ADJECTIVE = /^(.{3,}?)(?:in|n)?sk(?:iy|aya|oe|ogo|oy|omu|im|om|ie|ikh|imi|uyu)$/;
const FINAL_VOWEL = /[aeiouy]$/;

/** Lists the paradigms and stems that a word of a name may belong to. */
export const baseForms = (word: Word): readonly string[] => forms(word, 'base');

/** Lists the paradigms and stems that a typed word may be a declined form of. */
export const declinedForms = (word: Word): readonly string[] => forms(word, 'declined');

/** Gives what a name begins with from which the typed adjective may be made; null where it is no adjective. */
export function placeOfAdjective(word: Word): string | null {
  return word.script === 'Cyrl' ? (ADJECTIVE.exec(word.text)?.[1] ?? null) : null;
}

/** Gives the beginning of a name from which adjectives are made. */
export const adjectiveStem = (word: Word): string => loose(word.text.replace(FINAL_VOWEL, ''));

function forms({ script, text }: Word, side: keyof Paradigm): readonly string[] {
  // A name in Latin letters may be declined once it is written in Cyrillic ones.
  if (script !== 'Cyrl' && (side === 'declined' || script !== 'Latn')) return [];
  return Object.entries(PARADIGMS).flatMap(([letter, endings]) =>
    (script === 'Latn' && letter !== 'm' ? [] : endings[side])
      .filter((ending) => text.endsWith(ending) && text.length - ending.length >= MIN_STEM)
      .map((ending) => letter + loose(text.slice(0, text.length - ending.length))),
  );
}

function paradigm(base: string, declined: string): Paradigm {
  return { base: base.split(' ').map((ending) => ending.replace('-', '')), declined: declined.split(' ') };
}
