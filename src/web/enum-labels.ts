/** Words the enums and predicates of the API. A value without an entry is worded by its own name. */
import type {
  AttendanceMode,
  CellStatus,
  EntityKind,
  LinkType,
  MatchKind,
  Modality,
  NameKind,
  SourceKind,
  Standing,
} from './generated/graphql.js';

export type Words = Readonly<Record<string, string>>;

/**
 * Makes a table of words that answers to its own keys alone: it has no prototype, for a predicate may be called
 * `constructor`. A value without a word, or a word without a value, is a type error.
 */
const wordsOf = <Enum extends string>(words: Readonly<Record<Enum, string>>): Words =>
  Object.freeze(Object.assign(Object.create(null) as Words, words));

export const kinds = wordsOf<EntityKind>({
  STATE: 'State',
  ORGANIZATION: 'Organisation',
  PERSON: 'Person',
  EVENT: 'Event',
  EVENT_SERIES: 'Series',
  DECLARATION: 'Document',
  STATEMENT: 'Statement',
  TOPIC: 'Topic',
  PLACE: 'Place',
});

export const matches = wordsOf<MatchKind>({
  EXACT: 'found by its main name',
  ALIAS: 'found by another of its names',
  TRANSLITERATION: 'found by its name in another script or spelling',
  FUZZY: 'found by a similar name',
  IDENTIFIER: 'found by its code or symbol',
  CONTEXT: 'found by place, time, kind or who took part',
  TEXT: 'found by words of its names',
});

export const nameKinds = wordsOf<NameKind>({
  OFFICIAL: 'official',
  COMMON: '',
  ACRONYM: 'acronym',
  FORMER: 'former',
  TRANSLITERATION: 'transliteration',
  UNOFFICIAL_TRANSLATION: 'unofficial translation',
});

export const sourceKinds = wordsOf<SourceKind>({
  OFFICIAL: 'official',
  AGENCY: 'news agency',
  PRESS: 'press',
  INSTRUMENT: 'text of the instrument',
  REFERENCE: 'work of reference',
});

export const modalities = wordsOf<Modality>({
  ANNOUNCED: 'announced beforehand',
  REPORTED: '',
  STATED_IN_TEXT: 'read in the document',
  INFERRED: 'concluded by the editors',
});

export const roles = wordsOf({
  HOST: 'host',
  ORGANIZER: 'organiser',
  CO_ORGANIZER: 'co-organiser',
  CO_CHAIR: 'co-chair',
  CHAIR: 'chair',
  OPENER: 'opened it',
  SPEAKER: 'spoke',
  PRESENTER: 'presented',
  DELEGATE: 'delegate',
  HEAD_OF_DELEGATION: 'head of delegation',
  OBSERVER: 'observer',
  SUPPORTER: 'supporter',
  FUNDER: 'funder',
  PATRON: 'patron',
});

export const modes = wordsOf<AttendanceMode>({
  IN_PERSON: 'in person',
  VIDEO: 'by video',
  MESSAGE: 'by message',
  UNKNOWN: '',
});

export const standings = wordsOf<Standing>({
  REPORTED: '',
  ANNOUNCED: 'only announced',
  POSTPONED: 'postponed',
  CANCELLED: 'cancelled',
});

/** Words link types as read from the entity at the beginning of the link, whose page it is. */
export const linksOut = wordsOf<LinkType>({
  IN_SERIES: 'Edition of',
  PART_OF_EVENT: 'Part of',
  HELD_IN: 'Held in',
  ADOPTED_AT: 'Adopted at',
  ADOPTED: 'Documents adopted',
  MADE_AT: 'Made at',
  MADE_BY: 'Made by',
  CITES: 'Cites',
  FOLLOWS_UP: 'Follows up',
  PART_OF: 'Part of',
  MEMBER_OF: 'Member of',
  ACTS_FOR: 'Acts for',
  SUCCEEDS: 'Took over from',
  COOPERATES_WITH: 'Cooperates with',
  HOLDS_POST: 'Posts',
  ABOUT: 'Topics',
  WITHIN: 'Lies within',
  BROADER: 'Broader topics',
  ORGANIZED: 'Organised',
  PARTICIPATED_IN: 'Took part in',
});

/** Words link types as read from the entity at the end of the link. */
export const linksIn = wordsOf<LinkType>({
  IN_SERIES: 'Editions',
  PART_OF_EVENT: 'Sessions and side events',
  HELD_IN: 'Events held here',
  ADOPTED_AT: 'Documents adopted',
  ADOPTED: 'Adopted by',
  MADE_AT: 'Statements made',
  MADE_BY: 'Statements',
  CITES: 'Cited by',
  FOLLOWS_UP: 'Followed up by',
  PART_OF: 'Organs and parts',
  MEMBER_OF: 'Members',
  ACTS_FOR: 'Bodies that act for it',
  SUCCEEDS: 'Succeeded by',
  COOPERATES_WITH: 'Cooperates with',
  HOLDS_POST: 'Who held posts',
  ABOUT: 'About this',
  WITHIN: 'Places within',
  BROADER: 'Narrower topics',
  ORGANIZED: 'Organised by',
  PARTICIPATED_IN: 'Who took part',
});

/** Words link types within a path, as the sentence: from – link – to. */
export const stepsForward = wordsOf<LinkType>({
  ORGANIZED: 'organised',
  PARTICIPATED_IN: 'took part in',
  IN_SERIES: 'is an edition of',
  PART_OF_EVENT: 'was part of',
  HELD_IN: 'was held in',
  ADOPTED_AT: 'was adopted at',
  ADOPTED: 'adopted',
  MADE_AT: 'was made at',
  MADE_BY: 'was made by',
  CITES: 'cites',
  FOLLOWS_UP: 'follows up',
  PART_OF: 'is part of',
  MEMBER_OF: 'is a member of',
  ACTS_FOR: 'acts for',
  SUCCEEDS: 'took over from',
  COOPERATES_WITH: 'cooperates with',
  HOLDS_POST: 'held a post of',
  ABOUT: 'is about',
  WITHIN: 'lies within',
  BROADER: 'is narrower than',
});

export const stepsBackward = wordsOf<LinkType>({
  ORGANIZED: 'was organised by',
  PARTICIPATED_IN: 'was attended by',
  IN_SERIES: 'has the edition',
  PART_OF_EVENT: 'included',
  HELD_IN: 'was the place of',
  ADOPTED_AT: 'adopted',
  ADOPTED: 'was adopted by',
  MADE_AT: 'was where this was said:',
  MADE_BY: 'made the statement',
  CITES: 'is cited by',
  FOLLOWS_UP: 'was followed up by',
  PART_OF: 'has the part',
  MEMBER_OF: 'has the member',
  ACTS_FOR: 'is acted for by',
  SUCCEEDS: 'was succeeded by',
  COOPERATES_WITH: 'cooperates with',
  HOLDS_POST: 'had in a post',
  ABOUT: 'is the topic of',
  WITHIN: 'contains',
  BROADER: 'is broader than',
});

export const predicates = wordsOf({
  dates: 'Date',
  HELD_IN: 'Place',
  ADOPTED_AT: 'Adopted at',
  aim: 'Aim',
  'attendance.states': 'Number of states',
  'attendance.organizations': 'Number of organisations',
  'attendance.people': 'Number of people',
  'attendance.ministers': 'Number of ministers',
  basedOn: 'Based on',
  openedBy: 'Opened by',
  memberCount: 'Number of members',
  observerCount: 'Number of observers',
  enteredIntoForce: 'Entered into force',
});

export const cells = wordsOf<CellStatus>({
  PRESENT: 'was there',
  ABSENT_STATED: 'a source says it was not there',
  NOT_LISTED: 'not in a list said to be complete',
  UNKNOWN: 'not known',
});

export function wordFor(words: Words, key: string): string {
  return words[key] ?? plain(key);
}

/** Turns `GOVERNMENT_BODY` and `enteredIntoForce` into words. */
export function plain(key: string): string {
  const words = key
    .replaceAll(/[_.]/g, ' ')
    .replaceAll(/([a-zа-я])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words the detail of a link: a role or a kind, which is in capitals, or a title or verb, which stays as it is. */
export const detailOf = (detail: string): string =>
  roles[detail] ?? (/^[A-Z_]+$/.test(detail) ? plain(detail).toLowerCase() : detail);

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });

export function languageName(tag: string | null): string {
  if (tag === null) return 'language not recorded';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
