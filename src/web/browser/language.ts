/**
 * Chooses the language of the page: what the address says, else what the reader chose before, else what their browser asks
 * for, else English. It stays the same until the page is loaded anew.
 */
export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** It needs no parameter in an address. */
export const DEFAULT_LANGUAGE: Language = 'en';
export const LANGUAGE_PARAM = 'lang';

/** Each language in its own words, for who cannot read the others. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' };

export const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', ru: 'ltr' };

const KEY = 'language';

/** Finds the language that a BCP 47 tag asks for; null for one in which the page does not speak. */
export const languageOf = (tag: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => tag?.toLowerCase().split('-')[0] === language) ?? null;

/** Returns the language of a page whose address does not say one. */
export const usualLanguage = (kept: string | null, asked: readonly string[]): Language =>
  languageOf(kept) ?? asked.map(languageOf).find((language) => language !== null) ?? DEFAULT_LANGUAGE;

const inBrowser = typeof window !== 'undefined';
const usual = inBrowser ? usualLanguage(readLanguage(), navigator.languages) : DEFAULT_LANGUAGE;

export const pageLanguage: Language =
  (inBrowser ? languageOf(new URLSearchParams(window.location.search).get(LANGUAGE_PARAM)) : null) ?? usual;

/**
 * Returns the parameter that keeps an address in this language whoever opens it; null for English, unless this browser would
 * show another.
 */
export const languageParam = (
  language: Language = pageLanguage,
  without: Language = usual,
): Language | null => (language === DEFAULT_LANGUAGE && without === DEFAULT_LANGUAGE ? null : language);

/** The language in which names are asked for; null for the main names, which is what the page in English shows. */
export const nameLanguage = pageLanguage === DEFAULT_LANGUAGE ? null : pageLanguage;

function readLanguage(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser may forbid storage altogether.
    return null;
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The address says the language all the same.
  }
}
