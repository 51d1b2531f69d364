import type { PeriodValue, Ref } from '../../lib/documents.js';

export interface TieValue {
  readonly weight: number;
  readonly a: Ref;
  readonly b: Ref;
  readonly sharedEvents: readonly { readonly id: string; readonly name: string }[];
}

export interface MeasureValue {
  readonly actor: { readonly id: string };
  readonly degree: number;
  readonly weightedDegree: number;
  readonly betweenness: number;
  readonly community: number;
}

export interface NetworkValue {
  readonly totalTies: number;
  readonly truncated: boolean;
  readonly measured: boolean;
  readonly ties: readonly TieValue[];
  readonly measures: readonly MeasureValue[];
}

export interface NetworkData {
  readonly cooperation: NetworkValue;
}

export interface YearValue {
  readonly year: number;
  readonly events: number;
  readonly ties: number;
  readonly weight: number;
}

export interface YearsData {
  readonly cooperation: { readonly timeline: readonly YearValue[] };
  readonly allSeries: { readonly nodes: readonly Ref[] };
}

export type { PeriodValue };

export const NETWORK = `query Network(
  $series: [ID!], $kinds: [EntityKind!], $during: DuringInput, $minWeight: Int, $first: Int
) {
  cooperation(series: $series, kinds: $kinds, during: $during, minWeight: $minWeight, first: $first) {
    totalTies truncated measured
    ties { weight a { id kind name } b { id kind name } sharedEvents { id name } }
    measures { actor { id } degree weightedDegree betweenness community }
  }
}`;

/** For the slider: what there is in each year, whatever the period chosen. */
export const YEARS = `query Years($series: [ID!], $kinds: [EntityKind!]) {
  cooperation(series: $series, kinds: $kinds, first: 1) { timeline { year events ties weight } }
  allSeries(first: 100) { nodes { id kind name } }
}`;

export const tieKey = ({ a, b }: { a: { id: string }; b: { id: string } }): string => `${a.id}~${b.id}`;
