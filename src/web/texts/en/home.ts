/** Holds what the start page says. */
import { many } from './words.js';

interface Terms {
  readonly version: string;
  readonly data: string | null;
  /** The last day on which a dated event may have been, in words. */
  readonly to: string | null;
  readonly licence: string;
}

export const homeTexts = {
  title: 'Who met whom, on whose behalf, what was declared, and how we know',
  intro:
    'A record of international cooperation in which every fact shows the sources it rests on, and where they disagree.',
  period: (from: string, to: string) => `It covers events from ${from} to ${to}.`,
  topics: 'Their most frequent topics are',
  try: 'Try',
  number: (n: number) => n.toLocaleString('en-GB'),
  numbers: {
    events: 'Events',
    actors: 'States, organisations and people',
    documents: 'Documents',
    statements: 'Statements',
    sources: 'Sources',
    facts: 'Facts with their sources',
  },
  terms: ({ version, data, to, licence }: Terms) =>
    [
      to === null ? '' : `No dated event is later than ${to}.`,
      data === null ? '' : `Version of the data: ${data}.`,
      `Service ${version}. Licence of the service and of its own records: ${licence}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  processRule: (series: number, origins: number) =>
    `Of ${series > 100 ? 'the first 100 series by name' : `all ${many(series, 'series', 'series')}`}, this is the one on whose editions most independent sources speak: ${origins}, counted edition by edition.`,
  ties: (n: number) =>
    `${many(n, 'pair')} of states (squares) and organisations (circles) met here. The strongest ties, by shared events:`,
  network: 'The whole network',
  years: 'With its table and what it leaves out',
  map: 'On a map',
  cards: {
    process: ['Follow a process, edition by edition', 'Who came, who stayed, and of whom nothing is known.'],
    network: ['See who cooperates with whom', 'States and organisations tied by the events they shared.'],
    paths: [
      'Find how two actors are connected',
      'From one to the other in a few steps, each with its evidence.',
    ],
    contested: ['Look where sources disagree', 'Dates, places, numbers and organisers, side by side.'],
    documents: ['Compare what was declared', 'Documents with their topics, adopters and what they cite.'],
    charts: ['Count events by year, topic and country', 'Charts that say what they leave out.'],
  } satisfies Readonly<Record<string, readonly [string, string]>>,
};
