/**
 * Ids are `kind:slug`: authored for entities and sources, made from content for what claims are projected to, so
 * that the same seeds always give the same ids. Logic reads only the kind; the slug is for people.
 */

import type { EntityKind, Modality, Period, Polarity } from './model.js';
import { contentHash } from './text/content-hash.js';

export const ENTITY_ID_PREFIXES = {
  state: 'STATE',
  org: 'ORGANIZATION',
  person: 'PERSON',
  event: 'EVENT',
  series: 'EVENT_SERIES',
  declaration: 'DECLARATION',
  statement: 'STATEMENT',
  topic: 'TOPIC',
  place: 'PLACE',
} as const satisfies Record<string, EntityKind>;

export const ID_PREFIXES = {
  ...ENTITY_ID_PREFIXES,
  source: 'SOURCE',
  claim: 'CLAIM',
  fact: 'FACT',
  participation: 'PARTICIPATION',
  tenure: 'TENURE',
  link: 'LINK',
} as const;

export type IdPrefix = keyof typeof ID_PREFIXES;
export type IdKind = (typeof ID_PREFIXES)[IdPrefix];

const LONGEST = 200;
const ID = /^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Null for what is no id of ours. */
export function kindOfId(id: string): IdKind | null {
  if (id.length > LONGEST || !ID.test(id)) return null;
  const prefix = prefixOfId(id);
  return Object.hasOwn(ID_PREFIXES, prefix) ? ID_PREFIXES[prefix as IdPrefix] : null;
}

export function isWellFormedId(id: string): boolean {
  return kindOfId(id) !== null;
}

/** Null for ids of sources, claims and what else is no entity, and for what is no id. */
export function entityKindOfId(id: string): EntityKind | null {
  const prefix = prefixOfId(id);
  return isWellFormedId(id) && Object.hasOwn(ENTITY_ID_PREFIXES, prefix)
    ? ENTITY_ID_PREFIXES[prefix as keyof typeof ENTITY_ID_PREFIXES]
    : null;
}

const prefixOfId = (id: string): string => id.slice(0, id.indexOf(':'));

/** What follows the colon. */
export function slugOfId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** What a claim says. Who says so, its rank and its notes are not part of it: they may change, the id stays. */
export interface ClaimContent {
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly period?: Period | null | undefined;
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** What else tells this claim from others, if anything does: on whose behalf, for one. */
  readonly discriminators?: readonly string[] | undefined;
}

/** Entries of equal content are one claim with the sources of all: `claim:dushanbe-2018-…`. */
export function claimId(content: ClaimContent): string {
  const {
    subjectId,
    predicate,
    objectId,
    value,
    period,
    modality,
    polarity,
    discriminators: about = [],
  } = content;
  const bounds = period && [period.startEarliest, period.startLatest, period.endEarliest, period.endLatest];
  const time = period && bounds ? [period.edtf, period.endState, ...bounds] : null;
  return hashedId('claim', [subjectId], [predicate, objectId, value, time, modality, polarity, about]);
}

/** `about`: what keeps the fact apart from others of the subject and predicate; see `apartBy`. */
export function factId(subjectId: string, predicate: string, about: readonly string[] = []): string {
  return hashedId('fact', [subjectId], [predicate, about]);
}

function hashedId(prefix: IdPrefix, ids: readonly string[], content: readonly unknown[]): string {
  const hash = contentHash(JSON.stringify([ids, content.map((part) => part ?? null)]));
  const room = LONGEST - prefix.length - hash.length - 2;
  const slug = ids.map(slugOfId).join('-').slice(0, room).replace(/-+$/, '');
  return `${prefix}:${slug}-${hash}`;
}
