/** A clause of a finding: what it says, where that can be seen, and how far the sources agree on it. */
import type { Agreement, EvidenceFragment } from '../generated/graphql.js';

/** `COUNTED` is a number over the record: no source says it, and the address shows what was counted. */
export type Support = Agreement | 'COUNTED';

/** One thing that a clause rests on, by its name, and how it is known. */
export interface Receipt {
  readonly label: string;
  readonly evidence: EvidenceFragment;
}

export interface Clause {
  readonly text: string;
  /** Where the reader sees what the clause rests on. */
  readonly address: string;
  readonly support: Support;
  /** What a clause rests on that is not counted. */
  readonly receipts: readonly Receipt[];
}

const WEAKEST_FIRST: readonly Agreement[] = ['CONTESTED', 'SINGLE_SOURCE', 'COMPATIBLE', 'UNANIMOUS'];

/** Makes a clause that rests on all its receipts, so that it is as sure as the weakest; undefined where one has no claim. */
export function claimed(text: string, address: string, receipts: readonly Receipt[]): Clause | undefined {
  const support = weakestOf(receipts.map(({ evidence }) => evidence));
  return support === undefined ? undefined : { text, address, support, receipts };
}

export const counted = (text: string, address: string): Clause => ({
  text,
  address,
  support: 'COUNTED',
  receipts: [],
});

/** Returns the weakest agreement; undefined where there is no evidence, or some that has no claim. */
export function weakestOf(evidence: readonly EvidenceFragment[]): Agreement | undefined {
  if (evidence.length === 0 || evidence.some(({ claims }) => claims.length === 0)) return undefined;
  return WEAKEST_FIRST.find((agreement) => evidence.some((one) => one.agreement === agreement));
}

/** Chooses the surest of several chains of evidence, each of which is enough; undefined where none is whole. */
export function surestOf(
  chains: readonly (readonly EvidenceFragment[])[],
): readonly EvidenceFragment[] | undefined {
  const sureness = (chain: readonly EvidenceFragment[]): number => {
    const weakest = weakestOf(chain);
    return weakest === undefined ? -1 : WEAKEST_FIRST.indexOf(weakest);
  };
  return chains.filter((chain) => sureness(chain) >= 0).toSorted((a, b) => sureness(b) - sureness(a))[0];
}

export const withoutGaps = (clauses: readonly (Clause | undefined)[]): readonly Clause[] =>
  clauses.filter((clause) => clause !== undefined);
