/** Holds what the charts say; the map has the file beside it. */
import { many } from './words.js';

const number = (n: number): string => n.toLocaleString('en-GB');

export const chartsTexts = {
  title: 'The record in charts',
  lead: 'Each chart answers the question above it, and says what it leaves out. Press a mark for the list of what it counts.',
  ofSeries: (series: string) => `Only events of: ${series}`,
  series: 'Only events of',
  allSeries: 'all series and events',
  all: 'All charts',
  table: 'The same as a table',
  embed: 'Copy code to embed',
  none: 'Nothing is known that this chart could count.',
  certain: 'certainly',
  possible: 'possibly: the sources leave it open',
  total: 'In all',
  picture: (address: string, day: string) => `Communiqué, ${address}, ${day}`,
  shades: 'Solid: certainly so. Pale and dashed: possibly, the sources leave it open.',

  alike: (name: string, others: number) => `${name} (and ${many(others, 'other')} alike)`,

  covered: {
    notHeld: (n: number) =>
      `${many(n, 'event')} that ${n === 1 ? 'is' : 'are'} only announced, put off or called off ${n === 1 ? 'is' : 'are'} not counted.`,
    several: (n: number, items: number) =>
      `An event counts in every year in which it may have been: ${number(n)} of ${many(items, 'event')} may have been in several years, so the bars add up to more than there are events.`,
    undated: (n: number) =>
      `${many(n, 'event')} of which no source tells the time ${n === 1 ? 'is' : 'are'} possible in every year.`,
    noTopic: (n: number, items: number) =>
      `${number(n)} of ${many(items, 'event')} have no topic in the record, and are in no cell.`,
    topicsTwice: 'An event with several topics counts once for each.',
    capped: (n: number) => `Only the ${number(n)} most frequent are counted.`,
    shown: (n: number, total: number) =>
      `The picture has the first ${number(n)} of ${number(total)}; the table has all.`,
    noOrganizer: (n: number, items: number) =>
      `Of ${number(n)} of ${many(items, 'event')} no organiser is known.`,
    organizing:
      'Organising, hosting and supporting count alike, and organisers whom sources only announce count as well. A body and its own organ are two organisers.',
    noParticipant: (n: number, items: number) =>
      `Of ${number(n)} of ${many(items, 'event')} no participant is known.`,
    states:
      'A state counts where it or somebody on its behalf is named. A state that no source names may have been there all the same.',
    ties: 'A pair counts in every year in which an event that both were at may have been. Speakers count for their state or organisation; nobody is paired with what it is part of.',
    uncountedTies: 'There are too many events to count the pairs of all: the latest are counted.',
    sourcesRead: (n: number, total: number) =>
      `${number(n)} of ${many(total, 'source')} ${n < total ? 'were read, the first by id' : 'are counted'}.`,
    publishers:
      'A publisher is counted by its name as the source has it; reprints count as sources of their own.',
    allSources: 'These are the sources of the whole record, whichever series is chosen.',
  },

  years: {
    title: 'How many events were held in each year?',
    sentence: (total: number, from: number, to: number, best: string) =>
      `${many(total, 'event')} held between ${from} and ${to}. Most were in ${best}.`,
    best: (year: string, certain: number, possible: number) =>
      certain === possible
        ? `${year}: ${number(certain)}`
        : `${year}: ${number(certain)} certainly, ${number(possible)} at the most`,
    told: (year: number, certain: number, possible: number) =>
      certain === possible
        ? `${year}: ${many(certain, 'event')}`
        : `${year}: ${many(certain, 'event')} certainly, ${number(possible)} at the most`,
    columns: { year: 'Year', certain: 'Certainly', possible: 'At the most' },
  },
  topics: {
    title: 'What were the events of each year about?',
    sentence: (topics: number, first: string, count: number) =>
      `${many(topics, 'topic')} of events held; the most frequent is ${first}, with ${many(count, 'event')}.`,
    told: (topic: string, year: string, certain: number, possible: number) =>
      certain === possible
        ? `${topic}, ${year}: ${many(certain, 'event')}`
        : `${topic}, ${year}: ${many(certain, 'event')} certainly, ${number(possible)} at the most`,
    topic: 'Topic',
    latest: (n: number, total: number) =>
      `The last ${number(n)} of ${many(total, 'year')}; the table has all.`,
  },
  cooperation: {
    title: 'How many pairs of states and organisations met at events, year by year?',
    sentence: (pairs: number, year: string, most: number) =>
      `${many(pairs, 'pair')} met at least once. Most pairs met in ${year}: ${number(most)}.`,
    told: (year: number, pairs: number, events: number) =>
      `${year}: ${many(pairs, 'pair')} at ${many(events, 'event')}`,
    columns: { year: 'Year', pairs: 'Pairs', events: 'Events' },
  },
  organizers: {
    title: 'Who organises events together with whom?',
    sentence: (organizers: number, pair: string, count: number) =>
      `${many(organizers, 'organiser')}. Most often together: ${pair}, at ${many(count, 'event')}.`,
    alone: (organizers: number) => `${many(organizers, 'organiser')}, none of them together with another.`,
    pair: (a: string, b: string) => `${a} and ${b}`,
    told: (a: string, b: string, count: number) =>
      a === b ? `${a}: ${many(count, 'event')} in all` : `${a} and ${b}: ${many(count, 'event')} together`,
    organizer: 'Organiser',
    other: 'Together with',
    count: 'Events',
  },
  states: {
    title: 'Which states took part in the most events?',
    sentence: (states: number, first: string, count: number) =>
      `${many(states, 'state')} took part as far as is known; ${first} in the most, ${number(count)}.`,
    told: (state: string, count: number) => `${state}: ${many(count, 'event')}`,
    columns: { state: 'State', count: 'Events' },
  },
  sources: {
    title: 'Who published the sources, and of what kind are they?',
    sentence: (sources: number, publishers: number, kind: string, count: number) =>
      `${many(sources, 'source')} of ${many(publishers, 'publisher')}. The most frequent kind: ${kind}, ${number(count)}.`,
    told: (publisher: string, kind: string, count: number) =>
      `${publisher}, ${kind}: ${many(count, 'source')}`,
    publisher: 'Publisher',
  },
  frame: {
    source: 'Source',
    open: 'Open in Communiqué',
  },
};
