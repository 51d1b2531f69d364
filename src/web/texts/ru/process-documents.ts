/** Holds what the documents and topics of a process say in Russian. */
import type { Texts } from '../in-any-language.js';

export const processDocumentsTexts: Texts['processDocuments'] = {
  title: 'Документы по встречам',
  lead: 'На что, по словам источников, ссылается каждый документ. Где ссылок не записано, неизвестно, есть ли они.',
  none: 'Документов этой встречи не записано.',
  cites: 'Ссылается на',
  topics: 'Темы',
  notKnown: 'неизвестно',
  notRead: 'неизвестно: ни один источник не приводит его текста',
  quoted: 'неизвестно: источники приводят слова его текста, но ссылок не записано',
  event: 'о ней встреча',
  document: 'о ней документ встречи',
  both: 'о ней встреча и её документ',
};
