/**
 * The language that the address of a page says, for what is read without running the page. Without one, or with one that is not
 * spoken here, that is English: what a browser asks for is known to the page alone, which may then speak otherwise.
 */
import type { EntityKind } from '../../domain/model.js';

export const PAGE_LANGUAGES = ['en', 'ru'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

const PARAM = 'lang';

interface HeadWords {
  readonly kinds: Readonly<Record<EntityKind, string>>;
  /** Says what a page about an entity shows, where the record has no summary in this language. */
  readonly ofEntity: string;
}

export const HEAD_WORDS: Readonly<Record<PageLanguage, HeadWords>> = {
  en: {
    kinds: {
      STATE: 'State',
      ORGANIZATION: 'Organisation',
      PERSON: 'Person',
      EVENT: 'Event',
      EVENT_SERIES: 'Series of events',
      DECLARATION: 'Document',
      STATEMENT: 'Statement',
      TOPIC: 'Topic',
      PLACE: 'Place',
    },
    ofEntity: 'What sources say of it, and where they disagree.',
  },
  ru: {
    kinds: {
      STATE: 'Государство',
      ORGANIZATION: 'Организация',
      PERSON: 'Лицо',
      EVENT: 'Мероприятие',
      EVENT_SERIES: 'Серия мероприятий',
      DECLARATION: 'Документ',
      STATEMENT: 'Выступление',
      TOPIC: 'Тема',
      PLACE: 'Место',
    },
    ofEntity: 'Что об этом сообщают источники и где они расходятся.',
  },
};

export function pageLanguage(params: URLSearchParams): PageLanguage {
  const [asked] = params.get(PARAM)?.toLowerCase().split('-') ?? [];
  return PAGE_LANGUAGES.find((language) => language === asked) ?? 'en';
}

/** English has no parameter. */
export const inLanguage = (address: string, language: PageLanguage): string =>
  language === 'en' ? address : `${address}?${PARAM}=${language}`;

/** Tells the language of the page. */
export const withLanguage = (html: string, language: PageLanguage): string =>
  html.replace(/<html lang="[^"]*"/, `<html lang="${language}"`);
