/** Holds the sentences that say what a view finds, by clauses; each clause is a phrase that stands between semicolons. */
import { many } from './words.js';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const between = (min: number, max: number | null): string =>
  max === null
    ? `at least ${many(min, 'state')}`
    : min === max
      ? many(min, 'state')
      : `${min} to ${max} states`;

/** Words when and where something is; the place may not be known. */
const at = (verb: string) => (date: string, place: string | null) =>
  place === null ? `${verb}: ${date}` : `${verb}: ${date}, ${place}`;

export const findingsTexts = {
  label: 'In one sentence',
  sentence: (clauses: readonly string[]) => {
    const [first = '', ...others] = clauses;
    return `${[first.charAt(0).toUpperCase() + first.slice(1), ...others].join('; ')}.`;
  },
  support: {
    SINGLE_SOURCE: 'one independent source',
    UNANIMOUS: 'independent sources agree',
    COMPATIBLE: 'independent sources, compatible',
    CONTESTED: 'sources contradict each other',
    COUNTED: 'counted in the record',
  },
  sign: { SINGLE_SOURCE: '1', UNANIMOUS: '✓', COMPATIBLE: '~', CONTESTED: '≠', COUNTED: 'n' },
  receipt: (of: string) => `How we know: ${of}`,
  copy: 'Copy with sources',
  source: (n: number, said: string, sources: string) =>
    `[${n}] ${said}${sources === '' ? '' : `: ${sources}`}`,
  accessed: (name: string, date: string) => `${name}, accessed ${date}`,
  process: {
    editions: (n: number) => `${many(n, 'edition')} ${n === 1 ? 'is' : 'are'} recorded`,
    years: (first: string, last: string) =>
      first === last ? `begun in ${first}` : `the first begun in ${first}, the latest in ${last}`,
    all: (names: readonly string[], editions: number) =>
      `${listed(names)} ${names.length === 1 ? 'is' : 'are'} named at ${editions === 2 ? 'both' : `all ${editions}`}`,
    once: (n: number, of: number) =>
      `of the ${many(of, 'state')} named, ${n.toLocaleString('en-GB')} ${n === 1 ? 'is' : 'are'} known from one edition only`,
    unknown: (n: number, of: number) =>
      `whether a state was there is not known in ${n.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} cells`,
  },
  actor: {
    events: (n: number) => `recorded as taking part, itself or represented, in ${many(n, 'event')}`,
    fromTo: (first: string, last: string) => `the earliest recorded is “${first}”, the latest “${last}”`,
    metMostOften: (other: string, n: number) =>
      `most often recorded at the same events as ${other}: at ${n.toLocaleString('en-GB')}`,
  },
  paths: {
    shortest: (from: string, to: string, steps: number) =>
      `the shortest path found from ${from} to ${to} has ${many(steps, 'step')}`,
    found: (n: number, mayBeMore: boolean) =>
      `${many(n, 'path')} ${n === 1 ? 'is' : 'are'} shown${mayBeMore ? ', and there may be more' : ''}`,
  },
  contested: {
    total: (n: number) => `sources contradict each other on ${many(n, 'fact')} of this choice`,
    accepted: (n: number, ties: number, shown: number | null) =>
      `${shown === null ? '' : `of the ${shown.toLocaleString('en-GB')} loaded here, `}a position is accepted on ${n.toLocaleString('en-GB')} and none on ${ties.toLocaleString('en-GB')}`,
  },
  event: {
    held: {
      HELD: at('held'),
      ANNOUNCED: at('announced for, and not reported to have been held'),
      POSTPONED: at('postponed; planned for'),
      CANCELLED: at('called off; planned for'),
    },
    organized: (names: readonly string[]) => `organised or hosted by ${listed(names)}`,
    organizers: (n: number) => `${many(n, 'organiser or host', 'organisers and hosts')} recorded`,
    reported: (min: number, max: number | null) => `sources report ${between(min, max)}`,
    announced: (min: number, max: number | null) => `sources announced ${between(min, max)}`,
    identified: (n: number) => `${many(n, 'state')} can be named`,
    declarations: (n: number) => `${many(n, 'document')} recorded as adopted at it`,
  },
} as const;
