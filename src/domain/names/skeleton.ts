/** Spellings of one name in Latin, Russian and Tajik differ in a few systematic ways; these forms ignore them. */

/** Spellings that differ between romanisations of one letter: Khujand and Hujand, Tadjikistan and Tajikistan. */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dsch|dj|zh/g, 'j'],
  [/tsch/g, 'ch'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/y/g, 'i'],
  [/(\P{N})\1+/gu, '$1'],
];
/** French writes ch for the sh of English. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/c(?!h)/g, 'k'],
  [/s?h?t?ch|sh/g, 'c'],
  [/x/g, 'h'],
];
const ARABIC_ARTICLE = /^و?ال(?=\p{L}{3})/u;
const LATIN = /^[a-z]+$/;

/** Writes a folded word in one spelling for the digraphs that vary; vowels are kept. */
export function loose(token: string): string {
  return DIGRAPHS.reduce((spelling, [pattern, letter]) => spelling.replace(pattern, letter), token);
}

/**
 * Reduces a folded word to its consonants, in classes that survive romanisation; a vowel at its head counts as `a`.
 * Хуҷанд, Худжанд and Khujand are all `hjnd`. A word in Arabic script only loses its article, since its letters are
 * consonants already; a word with digits has no skeleton.
 */
export function skeleton(token: string): string {
  if (/\p{N}/u.test(token)) return '';
  if (!LATIN.test(token)) return token.replace(ARABIC_ARTICLE, '');
  return SOUNDS.reduce((spelling, [pattern, letter]) => spelling.replace(pattern, letter), loose(token))
    .replace(/^[aeiou]+/, 'A')
    .replace(/[aeiou]/g, '')
    .toLowerCase();
}

/** Gives the skeleton under each reading of the word: x is kh in Uzbek (Shanxay) and ks elsewhere (Alexander). */
export function skeletons(token: string): readonly string[] {
  const readings = token.includes('x') ? [token, token.replaceAll('x', 'ks')] : [token];
  return readings.map(skeleton).filter((bones) => bones !== '');
}
