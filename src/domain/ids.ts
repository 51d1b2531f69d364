/**
 * Ids are `kind:slug`: authored for entities and sources, made from content for what claims are projected to, so
 * that the same seeds always give the same ids. Logic reads only the kind; the slug is for people.
 */

import { type EntityKind, type IdPrefix, isEntityKind, KIND_OF_PREFIX, KINDS, type Kind } from './kinds.js';
import type { Modality, Period, Polarity } from './model.js';
import { contentHash } from './text/content-hash.js';

const LONGEST = 200;
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ID = new RegExp(`^[a-z]+:${SLUG}$`);
const ID_WITHIN = new RegExp(`\\b[a-z]+:${SLUG}`, 'g');

/** Matches the ids that have one of these prefixes. */
export const idPattern = (prefixes: readonly string[]): RegExp =>
  new RegExp(`^(?:${prefixes.join('|')}):${SLUG}$`);

/** Whether the text is written as an id is, of whatever kind, known or not. */
export const hasIdForm = (text: string): boolean => ID.test(text);

/** Lists all that is written as an id is, in a text of any form. */
export const idsIn = (text: string): string[] => text.match(ID_WITHIN) ?? [];

/** Returns the text before the colon; empty where there is none. */
export const prefixOf = (id: string): string => id.slice(0, Math.max(id.indexOf(':'), 0));

/** Returns the text after the colon. */
export const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Reads the prefix alone, so the id should be one that was checked. */
export const isOfKind = (id: string, kind: Kind): boolean => prefixOf(id) === KINDS[kind].prefix;

/** Null for a text that is not an id of the graph. */
export function kindOfId(id: string): Kind | null {
  if (id.length > LONGEST || !hasIdForm(id)) return null;
  return KIND_OF_PREFIX.get(prefixOf(id)) ?? null;
}

export function isWellFormedId(id: string): boolean {
  return kindOfId(id) !== null;
}

/** Null for the id of a source, a claim or another record that is no entity, and for a text that is no id. */
export function entityKindOfId(id: string): EntityKind | null {
  const kind = kindOfId(id);
  return kind !== null && isEntityKind(kind) ? kind : null;
}

/** The content of a claim. Its sources, rank and notes are left out: they may change while the id stays. */
export interface ClaimContent {
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly period?: Period | null | undefined;
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** Tells this claim from others of the same content, such as the body that a participant spoke for. */
  readonly discriminators?: readonly string[] | undefined;
}

/** Makes the id of a claim, `claim:dushanbe-2018-…`: entries of equal content are one claim with the sources of all. */
export function claimId(content: ClaimContent): string {
  const { subjectId, predicate, objectId, value, period, modality, polarity, discriminators = [] } = content;
  const bounds = period && [period.startEarliest, period.startLatest, period.endEarliest, period.endLatest];
  const time = period && bounds ? [period.edtf, period.endState, ...bounds] : null;
  return hashedId(
    'claim',
    [subjectId],
    [predicate, objectId, value, time, modality, polarity, discriminators],
  );
}

/** Makes the id of a fact; `discriminators` tell it from other facts of its subject and predicate. */
export function factId(subjectId: string, predicate: string, discriminators: readonly string[] = []): string {
  return hashedId('fact', [subjectId], [predicate, discriminators]);
}

function hashedId(prefix: IdPrefix, ids: readonly string[], content: readonly unknown[]): string {
  const hash = contentHash(JSON.stringify([ids, content.map((part) => part ?? null)]));
  const room = LONGEST - prefix.length - hash.length - 2;
  const slug = ids.map(slugOf).join('-').slice(0, room).replace(/-+$/, '');
  return `${prefix}:${slug}-${hash}`;
}
