/** Holds what the view says that puts two actors beside each other. */
import { many } from './words.js';

export const compareTexts = {
  title: 'Compare two actors',
  titleOf: (a: string, b: string) => `${a} and ${b}, side by side`,
  lead: 'Where both were seen, and where only one was; what they have in common. Not seen is not absent: a list that leaves somebody out does not say that they stayed away.',
  first: 'The one',
  second: 'The other',
  swap: 'Swap',
  pick: 'Choose two actors: states, organisations or people.',
  same: 'These are one and the same.',
  unknown: (id: string) => `There is no actor with the id ${id}.`,
  paths: 'How they are connected, step by step',

  events: 'Events over the years',
  onlySeen: (name: string) => `only ${name} seen`,
  both: 'both seen',
  sentence: (both: number, onlyA: number, onlyB: number, a: string, b: string) =>
    `Both were at ${many(both, 'event')}; at ${onlyA.toLocaleString('en-GB')} only ${a} is seen, at ${onlyB.toLocaleString('en-GB')} only ${b}.`,
  counts:
    'Taking part, itself or represented, hosting and organising count; sessions count by themselves; what is only announced does not count.',
  cut: (name: string, shown: number, total: number) =>
    `Of ${name} only the first ${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} events are counted, so “only” and “both” are told of these.`,
  picture: (a: string, b: string) =>
    `Events by year: only ${a}, both, only ${b}. The table below has the same content.`,
  possible: 'possibly in that year: the date is open',
  certain: 'in that year',
  undated: (n: number) => `${many(n, 'event')} without a date ${n === 1 ? 'is' : 'are'} not in the picture.`,
  table: 'As a table',
  year: 'Year',
  maybe: (n: number) => `+ ${n.toLocaleString('en-GB')} possible`,
  together: 'Where both were seen',
  alone: (name: string) => `Where only ${name} is seen`,
  noneTogether: 'No event is known at which both were. That does not say that they never met.',

  common: 'In common',
  inCommon: (n: number, ofA: number, ofB: number) =>
    `${n.toLocaleString('en-GB')} in common, of ${ofA.toLocaleString('en-GB')} and ${ofB.toLocaleString('en-GB')}.`,
  firstOnly: 'There are more, which are not compared.',
  memberships: 'Members of',
  partners: 'Partners',
  partnersHint:
    'Who was at events with each of them; the numbers are shared events, sessions counted with the event that they belong to.',
  documents: 'Documents adopted by both',
  posts: 'Posts and people',
  postsHint:
    'People who held, or were seen in, a post of each; or bodies in which each of two people held one.',
  nothing: 'None is known.',
  compareLink: 'Compare with another actor',
  basis: (events: number) => (events === 0 ? '' : `${many(events, 'event')}, whose records name the sources`),
};
