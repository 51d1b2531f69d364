/** Claims of the record that other sections of the page show already: relations (in capitals), names, dates. */
const SHOWN_ELSEWHERE = ['name', 'dates', 'ordinal', 'callsFor', 'onBehalfOf'];

export const isOwnFact = (predicate: string): boolean =>
  !/^[A-Z_]+$/.test(predicate) &&
  !SHOWN_ELSEWHERE.includes(predicate) &&
  !predicate.startsWith('attendance.');
