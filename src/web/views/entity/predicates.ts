/** Predicates that other sections of the page show, as they do all links, whose predicates are in capitals. */
const IN_OTHER_SECTIONS = ['name', 'dates', 'ordinal', 'callsFor', 'onBehalfOf'];

export const isOwnFact = (predicate: string): boolean =>
  !/^[A-Z_]+$/.test(predicate) &&
  !IN_OTHER_SECTIONS.includes(predicate) &&
  !predicate.startsWith('attendance.');
