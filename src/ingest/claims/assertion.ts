/** An assertion is what one entry of a record says: a claim before it is merged with others of equal content. */
import type { ClaimRank, Modality, Polarity, Support } from '../../domain/model.js';
import { discriminatorsOf, type RelationName } from '../../domain/predicates.js';

/** The fields that every sourced entry has beside its content. */
export interface SourcedEntry {
  readonly sources: readonly SeedSupport[];
  readonly when?: string | undefined;
  readonly modality: Modality;
  readonly rank: ClaimRank;
  readonly polarity: Polarity;
  readonly note?: string | undefined;
  /** Names one of several spells of a relation. */
  readonly spell?: string | undefined;
}

export interface SeedSupport {
  readonly id: string;
  readonly locator?: string | undefined;
  readonly quote?: string | undefined;
}

export interface Assertion {
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId: string | null;
  readonly value: string | null;
  /** EDTF; null where the entry gives no time. */
  readonly when: string | null;
  readonly rank: ClaimRank;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly note: string | null;
  readonly supports: readonly Support[];
  /** Together with subject and predicate these are the fact; competing assertions share them. */
  readonly discriminators: readonly string[];
  /** Names one of several times at which a relation held, each a fact of its own; null where there is one. See `splitSpells`. */
  readonly spell: string | null;
}

export interface AssertionContent {
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId?: string | undefined;
  readonly value?: string | undefined;
  /** Overrides the entry's `when`. */
  readonly when?: string | undefined;
  /** Tell this fact from others of the same subject and predicate; empty where only one can be true. */
  readonly discriminators: readonly string[];
}

export const assertionOf = (content: AssertionContent, entry: SourcedEntry): Assertion => ({
  subjectId: content.subjectId,
  predicate: content.predicate,
  objectId: content.objectId ?? null,
  value: content.value ?? null,
  when: content.when ?? entry.when ?? null,
  rank: entry.rank,
  modality: entry.modality,
  polarity: entry.polarity,
  note: entry.note ?? null,
  supports: entry.sources.map(supportOf),
  discriminators: content.discriminators,
  spell: entry.spell ?? null,
});

export const supportOf = ({ id, locator, quote }: SeedSupport): Support => ({
  sourceId: id,
  locator: locator ?? null,
  quote: quote ?? null,
});

/** Makes an assertion whose rivals the registry of predicates knows; the usual case. */
export const assert = (content: Omit<AssertionContent, 'discriminators'>, entry: SourcedEntry): Assertion =>
  assertionOf({ ...content, discriminators: discriminatorsOf(content.predicate, content) }, entry);

/** Asserts a relation to another record. */
export const relation = (
  subjectId: string,
  predicate: RelationName,
  objectId: string,
  entry: SourcedEntry,
  detail?: string,
): Assertion => assert({ subjectId, predicate, objectId, value: detail }, entry);
