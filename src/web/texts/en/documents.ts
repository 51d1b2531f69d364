/** Holds what the view of documents says, and their comparison side by side. */
import { many, restingOn } from './words.js';

export const documentsTexts = {
  title: 'Documents',
  lead: 'Declarations, resolutions, strategies, agreements and what else was adopted, latest first. Choose two to four to see them side by side.',
  found: 'Documents',
  none: 'No document is known for this choice.',
  filters: {
    q: 'Words',
    kind: 'Kind',
    series: 'Adopted in the series',
    event: 'Adopted at',
    topic: 'Topic',
    adoptedBy: 'Adopted by',
    cites: 'Cites',
    citesKind: 'Cites a document of the kind',
    from: 'From',
    to: 'To',
  },
  facet: {
    KIND: 'Kinds',
    SERIES: 'Adopted in the series',
    TOPIC: 'Topics',
    ADOPTER: 'Adopted by',
    CITED: 'Cites',
    YEAR: 'Years',
  },
  basis: (n: number) => restingOn(n, `${many(n, 'document')}, whose records name the sources`),
  chosen: (n: number, most: number) =>
    n === 0
      ? `None is chosen to compare; choose 2 to ${most}.`
      : `${many(n, 'document')} of ${most} chosen to compare${n === 1 ? ': choose one more' : ''}.`,
  clear: 'Choose none',
  these: (n: number) => `Compare these ${n}`,
  tooMany: (most: number) => `Only the latest ${most} of the list stand side by side.`,
  ofSeries: 'Compare its declarations',
  choose: (name: string) => `Choose to compare: ${name}`,

  side: 'Side by side',
  caption: (n: number) =>
    `${many(n, 'document')}, earliest first. What several share comes first; a line in which they differ has a mark at its edge.`,
  shared: (n: number, of: number) => (n === of ? `all ${of}` : `${n} of ${of}`),
  sharedHead: 'In how many',
  differs: 'they differ',
  rows: {
    kind: 'Kind',
    date: 'Adopted on',
    event: 'Adopted at',
    place: 'Place',
    text: 'Its text',
    languages: 'Languages of its sources',
    sources: 'Sources',
  },
  groups: {
    about: 'The document',
    cites: 'What it cites',
    topics: 'What it is about',
    adopters: 'Who adopted it',
    says: 'What it says and calls for',
    sources: 'How we know',
  },
  textRead: 'was read, whole or in part',
  textNotRead: 'no source is recorded that gives it',
  states: {
    NOT_RECORDED: 'not recorded',
    UNKNOWN: 'not known',
  },
  explain:
    'Not recorded: its text was read, whole or in part, and nothing of the kind is recorded; that does not prove that there is none. Not known: no source is recorded that gives its text. Who adopted it is never told by its text alone, so where nobody is recorded, it is not known.',
  noDate: 'no date known',
  unknownIds: (ids: string) => `There is no document with the id ${ids}.`,
  onlyOne: 'Choose one more to compare.',
  nothing: 'nothing recorded',
};
