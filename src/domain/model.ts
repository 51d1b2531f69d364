/**
 * The records of the domain: entities, claims, facts, sources, participations, presences, tenures and links.
 *
 * Claims are the record; everything with an `evidence` is projected from them. Records are plain and
 * readonly, and know neither a database nor GraphQL.
 */

import type { DeclarationKind, EventKind, OrganizationKind, PlaceKind } from './subkinds.js';

export { ACTOR_KINDS, type ActorKind, ENTITY_KINDS, type EntityKind } from './kinds.js';

export const AGREEMENTS = ['SINGLE_SOURCE', 'UNANIMOUS', 'COMPATIBLE', 'CONTESTED'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** ANNOUNCED before the event, REPORTED after it, STATED_IN_TEXT of an instrument, INFERRED by us. */
export const MODALITIES = ['ANNOUNCED', 'REPORTED', 'STATED_IN_TEXT', 'INFERRED'] as const;
export type Modality = (typeof MODALITIES)[number];

export const CLAIM_RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
export type ClaimRank = (typeof CLAIM_RANKS)[number];

export const POLARITIES = ['POSITIVE', 'NEGATIVE'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const SOURCE_KINDS = ['OFFICIAL', 'AGENCY', 'PRESS', 'INSTRUMENT', 'REFERENCE'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const NAME_KINDS = [
  'OFFICIAL',
  'COMMON',
  'ACRONYM',
  'FORMER',
  'TRANSLITERATION',
  'UNOFFICIAL_TRANSLATION',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const PARTICIPATION_ROLES = [
  'HOST',
  'ORGANIZER',
  'CHAIR',
  'OPENER',
  'SPEAKER',
  'PRESENTER',
  'HEAD_OF_DELEGATION',
  'DELEGATE',
  'OBSERVER',
] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

export const ATTENDANCE_MODES = ['IN_PERSON', 'VIDEO', 'MESSAGE', 'UNKNOWN'] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

export const ORGANIZER_ROLES = [
  'HOST',
  'ORGANIZER',
  'CO_ORGANIZER',
  'CO_CHAIR',
  'SUPPORTER',
  'FUNDER',
  'PATRON',
] as const;
export type OrganizerRole = (typeof ORGANIZER_ROLES)[number];

export const LINK_TYPES = [
  'ORGANIZED',
  'PARTICIPATED_IN',
  'IN_SERIES',
  'PART_OF_EVENT',
  'HELD_IN',
  'ADOPTED_AT',
  'ADOPTED',
  'MADE_AT',
  'MADE_BY',
  'CITES',
  'FOLLOWS_UP',
  'PART_OF',
  'MEMBER_OF',
  'ACTS_FOR',
  'SUCCEEDS',
  'COOPERATES_WITH',
  'HOLDS_POST',
  'ABOUT',
  'WITHIN',
  'BROADER',
] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export const COUNT_AS = ['DIRECT', 'REPRESENTED', 'ROLLED_UP'] as const;
export type CountAs = (typeof COUNT_AS)[number];

export const EVENT_STATUSES = ['ANNOUNCED', 'HELD', 'POSTPONED', 'CANCELLED'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Whether a fact is reported, or only announced, and perhaps put off or called off since. */
export const STANDINGS = ['REPORTED', 'ANNOUNCED', 'POSTPONED', 'CANCELLED'] as const;
export type Standing = (typeof STANDINGS)[number];

export type EndState = 'ENDED' | 'ONGOING' | 'UNKNOWN';

/** A time as the source gives it (`edtf`), and its bounds as four ISO days, which compare as strings. */
export interface Period {
  readonly edtf: string;
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  readonly endState: EndState;
  /**
   * Runs of days between the bounds, as `first/last`, on which it was not, whichever alternative is right. Absent where there are
   * none, which is nearly always: only alternatives leave gaps.
   */
  readonly gaps?: readonly string[];
  /**
   * Runs of days, as `first/last`: a window of days within one of them has no day on which it certainly was. Absent but for sightings
   * on several days, as nobody knows of the days between.
   */
  readonly doubts?: readonly string[];
}

export interface Name {
  readonly value: string;
  /** A BCP 47 tag, or null where unknown. */
  readonly lang: string | null;
  /** ISO 15924: Latn, Cyrl, Arab …; computed from the value. */
  readonly script: string | null;
  readonly kind: NameKind;
  /** Short and ambiguous (EU, UN, CIS): matches exactly or not at all. */
  readonly weak: boolean;
  /** When it was in use; absent where nobody says. */
  readonly period?: Period;
}

export interface Identifier {
  readonly scheme: string;
  readonly value: string;
  readonly url: string | null;
}

/** How well a projected fact is founded. */
export interface Evidence {
  readonly agreement: Agreement;
  readonly independentOrigins: number;
  readonly claimIds: readonly string[];
}

interface EntityBase {
  readonly id: string;
  /** The name shown where no language is asked for. */
  readonly name: string;
  readonly names: readonly Name[];
  readonly identifiers: readonly Identifier[];
  /** In our own words. */
  readonly summary: string | null;
}

export interface StateRecord extends EntityBase {
  readonly kind: 'STATE';
}
export interface OrganizationRecord extends EntityBase {
  readonly kind: 'ORGANIZATION';
  readonly organizationKind: OrganizationKind;
}
export interface PersonRecord extends EntityBase {
  readonly kind: 'PERSON';
}
export interface EventRecord extends EntityBase {
  readonly kind: 'EVENT';
  readonly eventKind: EventKind;
  readonly status: EventStatus;
  readonly period: Period;
  readonly placeId: string | null;
}
export interface EventSeriesRecord extends EntityBase {
  readonly kind: 'EVENT_SERIES';
}
export interface DeclarationRecord extends EntityBase {
  readonly kind: 'DECLARATION';
  readonly documentKind: DeclarationKind;
  readonly period: Period | null;
  readonly adoptedAtId: string | null;
}
export interface StatementRecord extends EntityBase {
  readonly kind: 'STATEMENT';
  readonly summary: string;
  readonly speakerId: string;
  readonly onBehalfOfId: string | null;
  readonly eventId: string | null;
  /** The time of the event at which it was made; null where no source tells that. */
  readonly period: Period | null;
  readonly callsFor: readonly string[];
  readonly evidence: Evidence;
}
export interface TopicRecord extends EntityBase {
  readonly kind: 'TOPIC';
}
export interface PlaceRecord extends EntityBase {
  readonly kind: 'PLACE';
  readonly placeKind: PlaceKind;
  /** As the accepted claim writes them; `parseCoordinates` reads them. Null where none is known. */
  readonly coordinates: string | null;
}

export type ActorRecord = StateRecord | OrganizationRecord | PersonRecord;
export type EntityRecord =
  | ActorRecord
  | EventRecord
  | EventSeriesRecord
  | DeclarationRecord
  | StatementRecord
  | TopicRecord
  | PlaceRecord;

/** An edge of the projection, one for each (type, from, to, distinguishing detail). */
export interface LinkRecord {
  readonly id: string;
  readonly type: LinkType;
  readonly fromId: string;
  readonly toId: string;
  readonly evidence: Evidence;
  readonly period: Period | null;
  /** ORGANIZED: organizer role; CITES: verb; COOPERATES_WITH: kind; HOLDS_POST: title; else null. */
  readonly detail: string | null;
  /** IN_SERIES only; null where the sources tie. */
  readonly ordinal: number | null;
  readonly standing: Standing;
}

/** A participation: an actor took part in an event, perhaps on behalf of another, in some roles. */
export interface ParticipationRecord {
  readonly id: string;
  readonly participantId: string;
  readonly onBehalfOfId: string | null;
  readonly eventId: string;
  readonly roles: readonly ParticipationRole[];
  readonly mode: AttendanceMode;
  /** The time of the event, by which participations are filtered and sorted. */
  readonly period: Period;
  readonly standing: Standing;
  readonly evidence: Evidence;
}

/** A person in a post of an organisation or state, for a time. */
export interface TenureRecord {
  readonly id: string;
  readonly personId: string;
  readonly ofId: string;
  readonly title: string;
  readonly period: Period;
  readonly evidence: Evidence;
}

/**
 * The presence of an actor at an event, and the senses in which it counts. It derives from participations and
 * organisers, and is the one edge that counting, matrix, cohorts and cooperation traverse.
 */
export interface PresenceRecord {
  readonly actorId: string;
  readonly eventId: string;
  /** Took part under its own name. */
  readonly direct: boolean;
  /** Took part, itself or through somebody who spoke for it. */
  readonly represented: boolean;
  /** Is the state or top organisation that a represented actor belongs to (or is that actor itself). */
  readonly rolledUp: boolean;
  /** Organised or hosted the event, itself (as represented) …  */
  readonly organized: boolean;
  /** … or through an organ or government that rolls up to it. */
  readonly organizedRolledUp: boolean;
  readonly evidence: Evidence;
}

export interface Support {
  readonly sourceId: string;
  /** The page or paragraph of the source. */
  readonly locator: string | null;
  readonly quote: string | null;
}

export interface ClaimRecord {
  readonly id: string;
  /** The fact that this claim is a claim about; competing claims share it. */
  readonly factId: string;
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId: string | null;
  readonly value: string | null;
  readonly period: Period | null;
  readonly rank: ClaimRank;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly note: string | null;
  readonly supports: readonly Support[];
  readonly independentOrigins: number;
}

/** The value of a position, as data: `positionInWords` puts it into words. */
export interface PositionValue {
  /** The entity that the claims name. */
  readonly objectId: string | null;
  /** The text, count or date as the first claim writes it. */
  readonly text: string | null;
  /** True where the claims deny it. */
  readonly negated: boolean;
}

/** One of several values that are claimed for one fact, with the claims that say so. */
export interface PositionRecord {
  readonly value: PositionValue;
  /** Sorted. */
  readonly claimIds: readonly string[];
  readonly independentOrigins: number;
}

/** The criteria by which the policy compares claims, in order; the first difference decides. */
export const CRITERIA = ['MODALITY', 'SOURCE_KIND', 'RANK', 'PRECISION', 'INDEPENDENT_ORIGINS'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** One side of a decision, with what the sentence about it tells. */
export interface WeighedPosition {
  readonly value: PositionValue;
  readonly modality: Modality;
  /** The best of its claim's sources; null where the claim has none. */
  readonly sourceKind: SourceKind | null;
  readonly independentOrigins: number;
}

type Outcome =
  | { readonly outcome: 'NO_CLAIM' | 'ALL_DENIED' | 'AFFIRMED' | 'DENIED' }
  | { readonly outcome: 'TIED'; readonly tied: readonly PositionValue[] }
  | { readonly outcome: 'ONLY_VALUE'; readonly accepted: PositionValue }
  /** Only a denial of the accepted value itself opposes it, and loses. */
  | { readonly outcome: 'NOT_DENIED'; readonly accepted: PositionValue; readonly bothPossible: boolean }
  | {
      readonly outcome: 'DECIDED';
      readonly by: Criterion;
      readonly accepted: WeighedPosition;
      readonly rival: WeighedPosition;
      /** True where the two values do not exclude each other. */
      readonly bothPossible: boolean;
    }
  /** The sentence that a version before verdicts were data has stored; `seed` replaces it. */
  | { readonly outcome: 'WRITTEN'; readonly text: string };

/** Why the policy accepts what it accepts, as data: `verdictInWords` puts it into words. */
export type VerdictRecord = Outcome & {
  /** How many claims were left out because they are deprecated. */
  readonly deprecated: number;
};

/** An absence: a source says that an actor was not at an event, and no better one says that it was. */
export interface AbsenceRecord {
  readonly actorId: string;
  readonly eventId: string;
  readonly evidence: Evidence;
}

/** The subject and predicate that competing claims are about, and what the policy makes of the claims. */
export interface FactRecord {
  readonly id: string;
  readonly subjectId: string;
  readonly predicate: string;
  /** The entity that all of its claims name as their object; null where they name none, or several. */
  readonly objectId: string | null;
  readonly evidence: Evidence;
  /** Null where the policy finds a tie: no silent winner. */
  readonly acceptedClaimId: string | null;
  readonly policy: string;
  readonly verdict: VerdictRecord;
  /** The accepted one first. */
  readonly positions: readonly PositionRecord[];
}

export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly kind: SourceKind;
  readonly lang: string | null;
  /** The source that this one reprints, translates or excerpts: one origin. */
  readonly derivedFromId: string | null;
  /** The publisher whose text it holds; all sources of one are one origin. */
  readonly origin: string;
}

/** The records that `node(id)` can answer with. */
export type NodeRecord =
  | { readonly type: 'entity'; readonly record: EntityRecord }
  | { readonly type: 'participation'; readonly record: ParticipationRecord }
  | { readonly type: 'tenure'; readonly record: TenureRecord }
  | { readonly type: 'claim'; readonly record: ClaimRecord }
  | { readonly type: 'source'; readonly record: SourceRecord };
