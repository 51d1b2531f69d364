/**
 * Splits a text into words in search form.
 *
 * Alphabets that romanise reliably (Latin, Cyrillic, Greek, Georgian, Armenian) become lower-case ASCII. Every
 * other script keeps its own letters, only normalised: an automatic romanisation of Arabic or Chinese is noise
 * (openaleph PR 29), so a name in them is found as it is attested.
 */

import anyAscii from 'any-ascii';
import { scriptOf } from './script-of.js';

const UNSPACED_SCRIPTS: ReadonlySet<string> = new Set('Hani Hira Kana Hang Thai Laoo Khmr Mymr'.split(' '));

/** Whether the word is of a script that writes words together, or apart as it likes. */
export const isUnspaced = ({ script }: Pick<Word, 'script'>): boolean =>
  script !== null && UNSPACED_SCRIPTS.has(script);

export interface Word {
  /** Letters and digits only: `a-z0-9`, or letters of a script that is not romanised. */
  readonly text: string;
  readonly script: string | null;
  /** A single letter in the source, such as the R of "R. A." (folding may write it with two: Ш, sh). */
  readonly initial: boolean;
  /** Written together with the word before it by a hyphen. */
  readonly attached: boolean;
}

const APOSTROPHES = /['’‘‛`´′\u02b0-\u02ff]|\p{Cf}/gu;
/** French "d'États", "l'OCS": two words, unlike the apostrophe inside a name. */
const ELISION = /(?<![\p{L}\p{N}])([dl])['’](?=[aeiouyhàâéèêîôû])/giu;
const ASCII = /^[\0-\x7f]*$/;
const ASCII_RUN = /[a-z0-9]+/gi;
/** Letters of scripts that are written without spaces make a run of their own: API会議 is two. */
const UNSPACED =
  '\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';
const RUN = new RegExp(
  `(?:(?=\\p{L})[${UNSPACED}]\\p{M}*)+|(?:(?!(?=\\p{L})[${UNSPACED}])[\\p{L}\\p{N}]\\p{M}*)+`,
  'gu',
);
const SINGLE_LETTER = /^\p{L}\p{M}*$/u;
/** Words of one letter in Russian, French and English, unless they are initials: и, в, à. */
const ONE_LETTER_WORD = /^[ивскоуayà]$/u;
const HYPHEN = /^[-‐‑]$/u;
const ROMANISED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\p{Nd}]+/gu;
const ARABIC_FORMS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
};
const ARABIC_VARIANT = new RegExp(`[${Object.keys(ARABIC_FORMS).join('')}]`, 'gu');
const TATWEEL = /ـ/gu;

export function wordsOf(text: string): readonly Word[] {
  const plain = text.normalize('NFKC').replace(ELISION, '$1 ').replace(APOSTROPHES, '');
  const words: Word[] = [];
  let areLetters = true;
  let end = 0;
  for (const match of plain.matchAll(ASCII.test(plain) ? ASCII_RUN : RUN)) {
    const folded = foldRun(match[0]);
    if (folded === '') continue;
    const word = {
      text: folded,
      script: scriptOf(match[0]),
      attached: words.length > 0 && HYPHEN.test(plain.slice(end, match.index)),
    };
    const isLetter = SINGLE_LETTER.test(match[0]) || SINGLE_LETTER.test(folded);
    const isWord = ONE_LETTER_WORD.test(match[0]) && plain[match.index + 1] !== '.';
    const initial = isLetter && !isWord && !isUnspaced(word);
    areLetters &&= isLetter && !isUnspaced(word);
    words.push({ ...word, initial });
    end = match.index + match[0].length;
  }
  return words.length > 1 && areLetters ? [joinWords(words)] : words;
}

/** Joins several words into one: the "un" of "U. N.", the "alyahya" of "Al-Yahya". */
export function joinWords(words: readonly Word[]): Word {
  return {
    text: words.map((word) => word.text).join(''),
    script: words.find((word) => word.script !== null)?.script ?? null,
    initial: false,
    attached: false,
  };
}

/** Folds a run of letters. Marks go last, so that letters such as Cyrillic й are romanised whole. */
function foldRun(run: string): string {
  if (ASCII.test(run)) return run.toLowerCase();
  return run
    .replace(ROMANISED, anyAscii)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(ARABIC_VARIANT, (letter) => ARABIC_FORMS[letter] ?? letter)
    .replace(TATWEEL, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
