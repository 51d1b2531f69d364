/** Finds the writing system of a text, as an ISO 15924 code. */

/** The scripts of names in this field, the likeliest first. */
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hira', /\p{Script=Hiragana}/gu],
  ['Kana', /\p{Script=Katakana}/gu],
  ['Mong', /\p{Script=Mongolian}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Laoo', /\p{Script=Lao}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
];
/** ISO 15924's own code for "a script not listed here". */
const UNCODED = 'Zzzz';
const ASCII = /^[\0-\x7f]*$/;

/** Returns the script of most letters of the text; null where it has no letters. */
export function scriptOf(text: string): string | null {
  if (ASCII.test(text)) return /[a-z]/i.test(text) ? 'Latn' : null;
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return null;
  const spelling = letters.join('');
  let best: { code: string; letters: number } = { code: UNCODED, letters: 0 };
  let seen = 0;
  for (const [code, pattern] of SCRIPTS) {
    const found = count(spelling, pattern);
    seen += found;
    if (found > best.letters) best = { code, letters: found };
    if (seen === letters.length) break;
  }
  return best.code;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
