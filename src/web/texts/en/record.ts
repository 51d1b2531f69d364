/** Holds what the pages of entities say at their top and of statements; their sections are in index.ts. */
import { many } from './words.js';

/** How many of a kind sources report, and how many of them are named. */
interface Counted {
  readonly what: string;
  readonly identified: number;
  readonly reportedMin: number;
  readonly reportedMax: number | null;
}

const WHAT: Readonly<Record<string, string>> = {
  states: 'states',
  organizations: 'organisations',
  people: 'people',
  ministers: 'ministers',
};

const reported = ({ what, reportedMin: min, reportedMax: max }: Counted): string => {
  const word = WHAT[what] ?? what;
  if (max === null) return `at least ${min.toLocaleString('en-GB')} ${word}`;
  return min === max ? `${min.toLocaleString('en-GB')} ${word}` : `${min}–${max} ${word}`;
};

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);

export const recordTexts = {
  facts: 'At a glance',
  attendance: 'How many',
  /** Says how what is reported, identified, named and listed fits together. */
  counts: (counts: readonly Counted[], identified: number, entries: number) =>
    [
      counts.length === 0
        ? 'No source gives a number.'
        : `Sources report ${listed(counts.map(reported))}; of these the record identifies ${listed(counts.map(({ what, identified: n }) => `${n} ${WHAT[what] ?? what}`))}.`,
      `In all, ${many(identified, 'participant')} can be named: states and organisations that took part, were represented or organised, and people for whom no body is named.`,
      `“Who took part” has ${many(entries, 'entry', 'entries')}: whoever spoke for a body has one beside that body’s, and who only organised has none.`,
    ].join(' '),
  organizers: 'Organisers',
  documents: 'Documents',
  partOf: 'Part of',
  posts: 'Posts',
  members: 'Members',
  more: (n: number) => `and ${n.toLocaleString('en-GB')} more`,
  events: 'Events',
  participations: (n: number) => many(n, 'participation'),
  noParticipation: 'no participation recorded',
  between: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  organized: (n: number) => `organised ${n.toLocaleString('en-GB')}`,
  held: (n: number) => `${many(n, 'event')} here or within`,
  about: (events: number, documents: number, statements: number) =>
    [many(events, 'event'), many(documents, 'document'), many(statements, 'statement')].join(', '),
  statements: 'What was said',
  said: (n: number) => many(n, 'statement'),
  editions: (n: number) => many(n, 'edition'),
  adoptedBy: 'Adopted by',
  cites: 'Citations',
  citing: (cites: number, citedBy: number) =>
    `${cites === 0 ? 'no citation recorded' : `cites ${many(cites, 'document')}`}; ${citedBy === 0 ? 'no document recorded that cites it' : `cited by ${many(citedBy, 'document')}`}`,
  fullText: 'Full text',
  noText: 'not found: what it cites and calls for may be incomplete',
  language: 'Told in',
  within: 'Lies within',
  seeAlso: 'See also',
  disagreements: 'Disagreements',
  disagree: (n: number) => `Sources disagree on ${many(n, 'fact')}`,
  ourWords: 'Latest first, in the words of the editors.',
  calls: 'Calls for:',
  at: 'at',
  sourceIn: (languages: readonly string[]) => `source in ${listed(languages)}`,
  oneSource: 'All from one source:',
  inferred: 'in part concluded by the editors',
  each: 'Mark each line',
  links: 'Links',
  groups: { STATE: 'States', ORGANIZATION: 'Organisations', PERSON: 'People' },
};
