/** Gives the views what they say, in the language of the page. No other language is loaded. */
import type { Language } from './browser/language.js';
import type { Texts } from './texts/in-any-language.js';

const WORDS: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('./texts/en/index.js')).english,
  ru: async () => (await import('./texts/ru/index.js')).russian,
};

/** Whatever imports it is itself imported after the words are there: main.tsx sees to that, and so do the tests. */
export let texts: Texts;

export async function loadTexts(language: Language): Promise<void> {
  texts = await WORDS[language]();
}
