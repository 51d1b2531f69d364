/**
 * The value of a claim in a form that compares: whether two claims say the same, whether two different values can both
 * be so, and which of two is more precise.
 */
import { DomainError } from '../errors.js';
import type { Period } from '../model.js';
import type { Predicate } from '../predicates.js';
import { coarsenessOf } from '../time/coarseness-of.js';
import { mayBeSameTime } from '../time/may-be-same-time.js';
import { parsePeriod, UNDATED } from '../time/parse-period.js';
import type { ClaimForResolution } from './claim-for-resolution.js';
import { type CountInterval, parseCount } from './parse-count.js';

type ComparableValue =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'count'; readonly count: CountInterval }
  | { readonly kind: 'entity' | 'text' };

export type ClaimValue = ComparableValue & {
  /** Equal for claims that say the same. */
  readonly key: string;
  readonly objectId: string | null;
  /** The text of the claim as written; null where the object says it all. */
  readonly text: string | null;
};

/** Reads the value. A fact of a relation is its own value, so claims about it differ in time only. */
export function claimValueOf(claim: ClaimForResolution, predicate: Predicate): ClaimValue {
  const text = claim.value ?? claim.period?.edtf ?? '';
  if (!predicate.functional) return relationValue(claim);
  if (isObjectAlone(claim, predicate)) return entityValue(claim.objectId as string);
  switch (predicate.valueType) {
    case 'period':
      return periodValue(claim, predicate) ?? textValue(text);
    case 'count':
      return countValue(text) ?? textValue(text);
    case 'entity':
      return claim.objectId ? entityValue(claim.objectId) : textValue(text);
    case 'name':
      return { kind: 'text', key: text.normalize(), objectId: null, text };
    case 'text':
      // A text with an object, such as a quotation by somebody, differs from the text alone.
      return textValue(claim.objectId ? (claim.value ?? '') : text, claim.objectId);
  }
}

/**
 * Whether two values can both be so. Dates can where some start and some end fit both: “May 2019” and “16–17 May 2019”
 * reconcile, while “15–17” and “16–17”, being days, do not. Counts can where some number fits both. Other values
 * reconcile only when they are equal.
 */
export function canBothBe(a: ClaimValue, b: ClaimValue): boolean {
  if (a.key === b.key) return true;
  if (a.kind === 'period' && b.kind === 'period') return mayBeSameTime(a.period, b.period);
  if (a.kind !== 'count' || b.kind !== 'count') return false;
  return a.count.min <= (b.count.max ?? Infinity) && b.count.min <= (a.count.max ?? Infinity);
}

/**
 * Compares precision; negative where `a` is more precise, as its dates are of finer calendar units or its count leaves fewer
 * numbers. A text where a date, count or entity is expected is the least precise.
 */
export function comparePrecision(a: ClaimValue, b: ClaimValue): number {
  const [widthA, widthB] = [widthOf(a), widthOf(b)];
  if (widthA !== widthB) return widthA - widthB;
  // Without an upper bound, the higher lower bound says more.
  return widthA === Infinity ? lowerBoundOf(b) - lowerBoundOf(a) : 0;
}

/** Whether the object is all that is said, although the predicate has values of another type. */
function isObjectAlone({ value, objectId, period }: ClaimForResolution, predicate: Predicate): boolean {
  const isDated = predicate.valueType === 'period' && period !== null;
  return !predicate.perObject && value === null && objectId !== null && !isDated;
}

const entityValue = (objectId: string): ClaimValue => ({
  kind: 'entity',
  key: objectId,
  objectId,
  text: null,
});

function periodValue({ value, period }: ClaimForResolution, predicate: Predicate): ClaimValue | null {
  const read = value === null || value === period?.edtf ? period : readPeriod(value, predicate);
  if (!read) return null;
  const { startEarliest, startLatest, endEarliest, endLatest } = read;
  return {
    kind: 'period',
    period: read,
    key: [startEarliest, startLatest, endEarliest, endLatest].join(' '),
    objectId: null,
    text: read.edtf,
  };
}

function relationValue({ objectId, value, period }: ClaimForResolution): ClaimValue {
  return {
    kind: 'period',
    period: period ?? UNDATED,
    key: '',
    objectId,
    text: objectId === null ? (value ?? period?.edtf ?? '') : null,
  };
}

function readPeriod(text: string, predicate: Predicate): Period | null {
  return orNull(() => parsePeriod(text, { kind: predicate.periodKind }));
}

function countValue(text: string): ClaimValue | null {
  const count = orNull(() => parseCount(text));
  return count && { kind: 'count', count, key: `${count.min} ${count.max}`, objectId: null, text };
}

/** Ignores case, spacing and a closing full stop. */
function textValue(text: string, objectId: string | null = null): ClaimValue {
  const whole = [objectId, text].filter((word) => word).join(' ');
  const key = whole.normalize().toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.;]$/, '');
  return { kind: 'text', key, objectId, text };
}

function widthOf(value: ClaimValue): number {
  switch (value.kind) {
    case 'entity':
      return 0;
    case 'period':
      return coarsenessOf(value.period);
    case 'count':
      return value.count.max === null ? Infinity : value.count.max - value.count.min;
    case 'text':
      return Infinity;
  }
}

function lowerBoundOf(value: ClaimValue): number {
  return value.kind === 'count' ? value.count.min : -1;
}

/** Seeds may hold a value that is not of its type, such as `founded: as a network`, which is compared as a text. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
