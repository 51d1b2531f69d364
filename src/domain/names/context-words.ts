/**
 * The words of the context of an entity, in the forms in which a store keeps them and in which a query asks for them: the
 * names of its place, series and organisers, its years and months, and what kind of thing it is.
 */

import type { Name } from '../model.js';
import { adjectiveStem, baseForms, declinedForms, placeOfAdjective } from './declension.js';
import { isFunctionWord } from './function-words.js';
import { kindsNamed } from './kind-words.js';
import { monthNamed } from './month-words.js';
import { loose, skeletons } from './skeleton.js';
import { type Word, wordsOf } from './words.js';

const MARK = { declension: 'f0', adjective: 'j0', skeleton: 's0', kind: 'k0', month: 'n0' } as const;
/** Shorter skeletons are those of many words. */
const MIN_SKELETON = 4;
const MAX_LETTERS = 30;

export const kindForm = (kind: string): string => MARK.kind + kind.toLowerCase().replaceAll('_', '');
/** @param month 1 to 12 */
export const monthForm = (month: number): string => MARK.month + month;

/** Whether a form says when something was, or of what kind it is. */
export const isTimeOrKind = (form: string): boolean => /^(?:\d{4}$|k0|n0)/.test(form);

/** Makes the forms that the words of these names are kept in: sorted and distinct, letters and digits only. */
export function contextForms(names: readonly Pick<Name, 'value'>[]): readonly string[] {
  const words = names.flatMap(({ value }) => wordsOf(value)).filter((word) => !isFunctionWord(word));
  return [...new Set(words.flatMap(formsOf))].sort();
}

/** Makes the forms that a typed word asks for: an entity with any of them has the word in its context. */
export function contextQueryForms(word: Word): readonly string[] {
  const place = placeOfAdjective(word);
  return [
    plain(word.text),
    ...declinedForms(word).map((form) => MARK.declension + start(form)),
    ...(place === null ? [] : [MARK.adjective + start(loose(place))]),
    ...skeletonForms(word),
    ...kindsNamed(word.text).map(kindForm),
    ...monthNamed(word.text).map(monthForm),
  ];
}

const formsOf = (word: Word): readonly string[] => [
  plain(word.text),
  ...(word.script === 'Cyrl'
    ? [
        ...baseForms(word).map((form) => MARK.declension + start(form)),
        MARK.adjective + start(adjectiveStem(word)),
      ]
    : []),
  ...skeletonForms(word),
];

const plain = (text: string): string => start(loose(text));

const skeletonForms = ({ text }: Word): readonly string[] =>
  /^[a-z]+$/.test(text)
    ? skeletons(text)
        .filter((bones) => bones.length >= MIN_SKELETON)
        .map((bones) => MARK.skeleton + start(bones))
    : [];

/** Full-text engines drop tokens over 40 bytes. */
const start = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text.slice(0, MAX_LETTERS) : [...text].slice(0, MAX_LETTERS / 3).join('');
