/** Holds in Russian what lists say that can be narrowed down: documents and sources. */
import type { listingTexts as english } from '../en/listing.js';

export const listingTexts: typeof english = {
  text: 'Со словами',
  from: 'С года',
  to: 'По год',
  search: 'Искать',
  chosen: 'Выбрано',
  remove: 'Убрать',
  facets: 'Уточнить',
  mostFrequent: (n) => `${n} самых частых.`,
  uncounted: 'Слишком много для подсчёта: сначала уточните по другому признаку.',
};
