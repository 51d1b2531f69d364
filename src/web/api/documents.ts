/** Parts of GraphQL documents that several views share, and the types of what they ask for, written by hand. */
import { PERIOD, type PeriodValue } from '../format/period.js';

export interface Ref {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

export interface SourceValue {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly kind: string;
  readonly lang: string | null;
  readonly derivedFrom: { readonly id: string; readonly title: string; readonly publisher: string } | null;
}

export interface ClaimValue {
  readonly id: string;
  readonly predicate: string;
  readonly value: string | null;
  readonly object: Ref | null;
  readonly period: { readonly edtf: string } | null;
  readonly modality: string;
  readonly rank: string;
  readonly polarity: string;
  readonly note: string | null;
  readonly independentOrigins: number;
  readonly supports: readonly {
    readonly locator: string | null;
    readonly quote: string | null;
    readonly source: SourceValue;
  }[];
}

export interface PositionValue {
  readonly value: string;
  readonly independentOrigins: number;
  readonly claims: readonly { readonly id: string }[];
}

export interface EvidenceValue {
  readonly agreement: string;
  readonly independentOrigins: number;
  readonly positions: readonly PositionValue[];
  readonly claims: readonly ClaimValue[];
}

export interface PeriodHolder {
  readonly period: PeriodValue | null;
}

const CLAIM = `
fragment claim on Claim {
  id predicate value object { id kind name } period { edtf } modality rank polarity note independentOrigins
  supports { locator quote source { id title publisher url published kind lang derivedFrom { id title publisher } } }
}`;

export const CLAIMS = CLAIM;

export const EVIDENCE = `
fragment evidence on Evidence {
  agreement independentOrigins
  positions { value independentOrigins claims { id } }
  claims { ...claim }
}
${CLAIM}`;

export const PERIODS = PERIOD;
export type { PeriodValue };
