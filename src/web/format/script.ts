/**
 * Guesses language and direction from letters. Names come in any script, often without a language, and browsers need both
 * for fonts, hyphenation and speech.
 */
import { type Language, pageLanguage } from '../browser/language.js';

export interface ScriptAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

const RIGHT_TO_LEFT = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const FIRST_LETTER = /\p{L}/u;
const TAJIK = /[ӣӯҳҷқғӢӮҲҶҚҒ]/;

export function scriptAttributes(
  text: string,
  lang?: string | null,
  page: Language = pageLanguage,
): ScriptAttributes {
  const letter = FIRST_LETTER.exec(text)?.[0] ?? '';
  const dir = RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  const known = lang ?? guess(text, letter, page);
  return known === undefined ? { dir } : { dir, lang: known };
}

/** In a page that is in English, Latin letters are taken to be so too, or to be a name that any language takes as it is. */
function guess(text: string, letter: string, page: Language): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(letter)) return TAJIK.test(text) ? 'tg' : 'ru';
  if (/\p{Script=Arabic}/u.test(letter)) return 'ar';
  return page !== 'en' && /\p{Script=Latin}/u.test(letter) ? 'en' : undefined;
}
