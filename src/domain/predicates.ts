/**
 * The registry of predicates, which are what a claim may say of its subject: how their values compare, and whether
 * only one can be true at a time. Seeds may use others, which hold texts, any number of them true together.
 */
import { LINK_TYPES, type LinkType } from './model.js';
import type { PeriodKind } from './time/parse-period.js';

/** The predicates that code reads by name, beside those that are types of links. */
export const NAME = 'name';
export const DATES = 'dates';
/** Where a place is. */
export const COORDINATES = 'coordinates';
/** The number of an event in a series; object: the series. */
export const ORDINAL = 'ordinal';
/** Seen in a post at a time: no term of office, so sightings at different times do not compete. */
export const SEEN_IN_POST = 'SEEN_IN_POST';
export const ON_BEHALF_OF = 'onBehalfOf';
export const CALLS_FOR = 'callsFor';
/** A source says that its list of participants of one kind is complete; value: the kind. */
export const COMPLETE_LIST = 'completeList';
/** The groups that sources count at events, in the order in which the API lists them. */
export const COUNTED = ['states', 'organizations', 'people', 'ministers'] as const;
export type Counted = (typeof COUNTED)[number];
export const attendancePredicate = <C extends Counted>(what: C) => `attendance.${what}` as const;

const EDITION = /^edition\.(\d+)$/;
/** Which event was the edition of that number: a fact of the series. */
export const editionPredicate = (ordinal: string): string => `edition.${ordinal}`;
export const isEditionPredicate = (name: string): boolean => EDITION.test(name);

/** Another name under which seeds may write a predicate: one contradiction is then one fact. */
const WRITTEN_FOR: ReadonlyMap<string, string> = new Map([['firstEdition', editionPredicate('1')]]);
export const predicateWritten = (name: string): string => WRITTEN_FOR.get(name) ?? name;

/** Relations that hold for a while: dates that overlap are about the same while. */
const HELD: ReadonlySet<string> = new Set(['PART_OF', 'MEMBER_OF', 'ACTS_FOR', 'HOLDS_POST']);
/** Comes in episodes, of which several may go on at once: dates are about the same one only where they may be equal. */
const EPISODIC: ReadonlySet<string> = new Set(['COOPERATES_WITH']);
export const isHeld = (predicate: string): boolean => HELD.has(predicate);
/** Relations that may have several spells. */
export const hasSpells = (predicate: string): boolean => isHeld(predicate) || EPISODIC.has(predicate);

/** The predicates whose object is another record. */
export type RelationName = LinkType | typeof ORDINAL | typeof ON_BEHALF_OF;

/** `name`: a text in its own language and script, compared as written. */
export type ValueType = 'period' | 'count' | 'text' | 'entity' | 'name';

export interface Predicate {
  readonly name: string;
  readonly valueType: ValueType;
  /** True where only one value can be true, so that different values compete; else each value is a fact of its own. */
  readonly functional: boolean;
  /** Functional for each object apart: one ordinal in each series, one day of ratification by each state. */
  readonly perObject: boolean;
  /** How dates are read where `valueType` is period. */
  readonly periodKind: PeriodKind;
  readonly description: string;
}

type Traits = Partial<Pick<Predicate, 'perObject' | 'periodKind'>>;

/** Defines a predicate of which one value is true at a time. */
const one = (valueType: ValueType, description: string, traits: Traits = {}) => ({
  valueType,
  functional: true,
  description,
  ...traits,
});

/** Defines a predicate of which several values are true at a time. */
const many = (valueType: ValueType, description: string) => ({ valueType, functional: false, description });

const day = { periodKind: 'instant' } as const;
const perObject = { perObject: true } as const;

const STRUCTURAL = {
  ORGANIZED: many('entity', 'The actor organised the event, in the role of the detail.'),
  PARTICIPATED_IN: many('entity', 'The actor took part in the event.'),
  IN_SERIES: many('entity', 'The event is an edition of the series.'),
  PART_OF_EVENT: many('entity', 'The event took place within the other.'),
  HELD_IN: one('entity', 'The place of the event.'),
  ADOPTED_AT: one('entity', 'The event that adopted the document.'),
  ADOPTED: many('entity', 'The actor adopted the document.'),
  MADE_AT: one('entity', 'The event at which the statement was made.'),
  MADE_BY: one('entity', 'Who made the statement.'),
  CITES: many('entity', 'The document refers to the other, with the verb of the detail.'),
  FOLLOWS_UP: many('entity', 'The event follows up the earlier one.'),
  PART_OF: many('entity', 'The organisation is an organ or part of the other.'),
  MEMBER_OF: many('entity', 'Full membership; observers and partners are COOPERATES_WITH.'),
  ACTS_FOR: many('entity', 'The body acts for the state or organisation.'),
  SUCCEEDS: many('entity', 'The organisation took over from the other.'),
  COOPERATES_WITH: many('entity', 'Cooperation of the kind in the detail.'),
  HOLDS_POST: many('entity', 'The person holds the post of the detail.'),
  ABOUT: many('entity', 'The topic of the record.'),
  WITHIN: many('entity', 'The place lies within the other.'),
  BROADER: many('entity', 'The topic is narrower than the other.'),
  [SEEN_IN_POST]: many('entity', 'The person was seen in the post of the detail: no term of office.'),
  [NAME]: many('name', 'A name of the subject.'),
  [DATES]: one('period', 'When the event took place, or the document was adopted.'),
  [ORDINAL]: one('count', 'The number of the event in the series.', perObject),
  [ON_BEHALF_OF]: one('entity', 'For whom the statement was made.'),
  [CALLS_FOR]: many('text', 'What the statement calls for.'),
  [attendancePredicate('states')]: one('count', 'How many states took part.'),
  [attendancePredicate('organizations')]: one('count', 'How many organisations took part.'),
  [attendancePredicate('people')]: one('count', 'How many people took part.'),
  [attendancePredicate('ministers')]: one('count', 'How many ministers took part.'),
  [COMPLETE_LIST]: many('text', 'The list of participants of this kind of actor is complete.'),
} as const;

/** The field of a record that states each of these. A fact that is written freely would compete with it unseen. */
const FIELD_OF: Readonly<Record<keyof typeof STRUCTURAL, string>> = {
  ORGANIZED: 'organizers',
  PARTICIPATED_IN: 'participants',
  IN_SERIES: 'series',
  PART_OF_EVENT: 'partOf',
  HELD_IN: 'place',
  ADOPTED_AT: 'adoptedAt',
  ADOPTED: 'adoptedBy',
  MADE_AT: 'at',
  MADE_BY: 'speaker',
  CITES: 'cites',
  FOLLOWS_UP: 'followsUp',
  PART_OF: 'partOf',
  MEMBER_OF: 'members',
  ACTS_FOR: 'actsFor',
  SUCCEEDS: 'succeeds',
  COOPERATES_WITH: 'cooperatesWith',
  HOLDS_POST: 'posts',
  ABOUT: 'topics',
  WITHIN: 'within',
  BROADER: 'broader',
  [SEEN_IN_POST]: 'posts',
  [NAME]: 'names',
  [DATES]: 'dates',
  [ORDINAL]: 'series',
  [ON_BEHALF_OF]: 'for',
  [CALLS_FOR]: 'callsFor',
  [attendancePredicate('states')]: 'reported',
  [attendancePredicate('organizations')]: 'reported',
  [attendancePredicate('people')]: 'reported',
  [attendancePredicate('ministers')]: 'reported',
  [COMPLETE_LIST]: 'completeLists',
};

const FREE = {
  founded: one('period', 'When the subject was founded.', day),
  born: one('period', 'When the person was born.', day),
  projectStarted: one('period', 'When the project that led to the subject began.', day),
  created: one('period', 'When the subject was created.', day),
  ratified: one('period', 'When the object ratified the subject.', { ...day, ...perObject }),
  enteredIntoForce: one('period', 'When the instrument entered into force.', day),
  phaseLaunched: one('period', 'When the phase was launched.', day),
  headquarters: one('entity', 'The seat of the organisation.'),
  [COORDINATES]: one('text', 'Where the place is: latitude and longitude in degrees.'),
  openedBy: many('entity', 'Who opened the event, alone or with others.'),
  memberCount: one('count', 'How many members the organisation has.'),
  observerCount: one('count', 'How many observers the organisation has.'),
  visitType: one('text', 'The rank of a visit: state, official, working …'),
  adoptionMode: one('text', 'How the document was adopted: consensus, vote …'),
  rank: one('text', 'The rank of the person.'),
  symbol: one('text', 'The symbol of the document.'),
  title: one('text', 'The title of the subject.'),
  aim: many('text', 'What the subject is for.'),
  result: many('text', 'What came of it.'),
  mention: many('text', 'What the source says in passing.'),
  theme: many('text', 'A theme of the event.'),
  content: many('text', 'What the document says, in our words.'),
  funding: many('text', 'Who paid for it, and how much.'),
  context: many('text', 'What else went on.'),
  milestone: many('text', 'A step in the life of the subject.'),
  mandate: many('text', 'What the subject is charged with.'),
  proposal: many('text', 'What was proposed.'),
  programme: many('text', 'A programme of the subject.'),
  recommendation: many('text', 'What was recommended.'),
} as const;

const DEFAULTS = { perObject: false, periodKind: 'span' } as const;

/** Every registered predicate by name, in the order of the registry. */
export const PREDICATES: ReadonlyMap<string, Predicate> = new Map(
  Object.entries({ ...STRUCTURAL, ...FREE }).map(([name, entry]) => [name, { ...DEFAULTS, ...entry, name }]),
);

export function predicateOf(name: string): Predicate {
  if (isEditionPredicate(name))
    return { ...DEFAULTS, ...one('entity', 'The event that was the edition of that number.'), name };
  return PREDICATES.get(name) ?? { ...DEFAULTS, ...many('text', 'A free predicate of the seeds.'), name };
}

/** Returns the field of a record that states the predicate; null for a predicate that facts may use freely. */
export function fieldOf(predicate: string): string | null {
  if (/^edition\./.test(predicate)) return 'series';
  if (/^attendance\./.test(predicate)) return 'reported';
  return Object.hasOwn(FIELD_OF, predicate) ? FIELD_OF[predicate as keyof typeof STRUCTURAL] : null;
}

const RELATIONS: ReadonlySet<string> = new Set([...LINK_TYPES, SEEN_IN_POST]);
/** Whether claims of the predicate are projected to links, instead of fields of the subject. */
export const isRelation = (name: string): boolean => RELATIONS.has(name);

/** Whether at most one of any two different values can be true, whatever the object. */
export function isFunctional(name: string): boolean {
  const predicate = predicateOf(name);
  return predicate.functional && !predicate.perObject;
}

/** Lists what tells a fact from others of its subject and predicate; `factId` takes it. */
export function discriminatorsOf(
  name: string,
  content: { readonly objectId?: string | null | undefined; readonly value?: string | null | undefined },
): readonly string[] {
  const predicate = predicateOf(name);
  const parts = predicate.functional
    ? [predicate.perObject ? content.objectId : null]
    : [content.objectId, content.value];
  return parts.filter((part) => part !== undefined && part !== null);
}
