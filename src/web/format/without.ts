/**
 * Writes which sources a reader does without into an address, and reads it: `source:x,publisher:UN,kind:PRESS,copies`. Names of
 * publishers may hold commas, which are written as `%2C` within them.
 */
import { sourceKinds } from '../enum-labels.js';
import type { SourceKind } from '../generated/graphql.js';

export interface Without {
  /** Their ids, which begin with `source:`. */
  readonly sources: readonly string[];
  readonly publishers: readonly string[];
  readonly kinds: readonly SourceKind[];
  /** Whether reprints, translations and excerpts are left out, too. */
  readonly copies: boolean;
}

export const WITHOUT_NOTHING: Without = { sources: [], publishers: [], kinds: [], copies: false };

const COPIES = 'copies';

export function withoutText(some: Partial<Without>): string {
  const { sources, publishers, kinds, copies } = { ...WITHOUT_NOTHING, ...some };
  return [
    ...sources,
    ...publishers.map((name) => `publisher:${name.replaceAll('%', '%25').replaceAll(',', '%2C')}`),
    ...kinds.map((kind) => `kind:${kind}`),
    ...(copies ? [COPIES] : []),
  ].join(',');
}

/** Reads the text of an address; what it does not know, it leaves out. */
export function readWithout(text: string | null): Without {
  const parts = (text ?? '').split(',');
  const after = (prefix: string) =>
    distinct(parts.flatMap((part) => (part.startsWith(prefix) ? [part.slice(prefix.length)] : [])));
  return {
    sources: after('source:').map((slug) => `source:${slug}`),
    publishers: after('publisher:').map((name) => name.replaceAll('%2C', ',').replaceAll('%25', '%')),
    kinds: after('kind:').filter(isSourceKind),
    copies: parts.includes(COPIES),
  };
}

export const isNothing = ({ sources, publishers, kinds, copies }: Without): boolean =>
  sources.length + publishers.length + kinds.length === 0 && !copies;

const isSourceKind = (text: string): text is SourceKind => text in sourceKinds;

const distinct = (items: readonly string[]): readonly string[] => [...new Set(items)];
