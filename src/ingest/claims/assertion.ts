/** One thing that one entry of the seeds asserts: a claim before its sources are merged with others of equal content. */
import type { ClaimRank, Modality, Polarity, Support } from '../../domain/model.js';
import { discriminatorsOf } from '../../domain/predicates.js';

/** What every sourced entry says besides its content. */
export interface SourcedEntry {
  readonly sources: readonly SeedSupport[];
  readonly when?: string | undefined;
  readonly modality: Modality;
  readonly rank: ClaimRank;
  readonly polarity: Polarity;
  readonly note?: string | undefined;
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
  /** With subject and predicate, the fact that it is about; competing assertions share it. */
  readonly discriminators: readonly string[];
}

export interface AssertionContent {
  readonly subjectId: string;
  readonly predicate: string;
  readonly objectId?: string | undefined;
  readonly value?: string | undefined;
  /** Overrides the entry's `when`. */
  readonly when?: string | undefined;
  /** What keeps this fact apart from others of the same subject and predicate; nothing where only one can be true. */
  readonly about: readonly string[];
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
  supports: entry.sources.map((s) => ({
    sourceId: s.id,
    locator: s.locator ?? null,
    quote: s.quote ?? null,
  })),
  discriminators: content.about,
});

/** The usual case: the registry of predicates says what competes with what. */
export const assert = (content: Omit<AssertionContent, 'about'>, entry: SourcedEntry): Assertion =>
  assertionOf({ ...content, about: discriminatorsOf(content.predicate, content) }, entry);

/** A relation to another record. */
export const relation = (
  subjectId: string,
  predicate: string,
  objectId: string,
  entry: SourcedEntry,
  detail?: string,
): Assertion => assert({ subjectId, predicate, objectId, value: detail }, entry);
