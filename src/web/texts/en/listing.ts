/** Holds what lists say that can be narrowed down: documents and sources. */
export const listingTexts = {
  text: 'With these words',
  from: 'From year',
  to: 'To year',
  search: 'Search',
  chosen: 'Chosen',
  remove: 'Take this away',
  facets: 'Narrow down',
  mostFrequent: (n: number) => `The ${n} most frequent.`,
  uncounted: 'Too many to be counted: narrow down by something else first.',
};
