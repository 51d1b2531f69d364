import type { Ref } from '../../api/documents.js';
import { type NamedRef, SHORT_NAMES } from '../../format/short-name.js';

export interface TieValue {
  readonly weight: number;
  readonly a: NamedRef;
  readonly b: NamedRef;
  readonly sharedEvents: readonly SharedEventRef[];
}

export interface SharedEventRef {
  readonly id: string;
  /** Of weak ties, only when it is asked for. */
  readonly name?: string;
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
  readonly cooperation: Omit<NetworkValue, 'ties'> & {
    readonly actors: readonly NamedRef[];
    readonly ties: readonly (Omit<TieValue, 'a' | 'b'> & {
      readonly a: { readonly id: string };
      readonly b: { readonly id: string };
    })[];
  };
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

export const NETWORK = `query Network(
  $series: [ID!], $kinds: [EntityKind!], $during: DuringInput, $minWeight: Int, $first: Int
) {
  cooperation(series: $series, kinds: $kinds, during: $during, minWeight: $minWeight, first: $first) {
    totalTies truncated measured
    actors { id kind name ${SHORT_NAMES} }
    ties { weight a { id } b { id } sharedEvents { id name } }
    measures { actor { id } degree weightedDegree betweenness community }
  }
}`;

/** The same with as many ties as may be, which leaves little room for each. */
export const ALL_TIES = `query AllTies(
  $series: [ID!], $kinds: [EntityKind!], $during: DuringInput, $minWeight: Int, $first: Int
) {
  cooperation(series: $series, kinds: $kinds, during: $during, minWeight: $minWeight, first: $first) {
    totalTies truncated
    actors { id kind name }
    ties { weight a { id } b { id } sharedEvents { id } }
  }
}`;

export type AllTiesData = {
  readonly cooperation: Omit<NetworkData['cooperation'], 'measured' | 'measures'>;
};

/** For the slider: what there is in each year, whatever the period chosen. */
export const YEARS = `query Years($series: [ID!], $kinds: [EntityKind!]) {
  cooperation(series: $series, kinds: $kinds, first: 1) { timeline { year events ties weight } }
  allSeries(first: 100) { nodes { id kind name } }
}`;

export const tieKey = ({ a, b }: { a: { id: string }; b: { id: string } }): string => `${a.id}~${b.id}`;

/**
 * The answer names each actor once; a tie is easier to show with its two actors in it. `more` is the answer with weak ties:
 * what is known better from the first one stays.
 */
export function withActors({ cooperation }: NetworkData, more?: AllTiesData): NetworkValue {
  const { ties, totalTies, truncated } = more?.cooperation ?? cooperation;
  const actors = new Map(
    [...(more?.cooperation.actors ?? []), ...cooperation.actors].map((actor) => [actor.id, actor]),
  );
  const actor = ({ id }: { readonly id: string }) => actors.get(id) ?? { id, kind: '', name: id };
  const { measured, measures } = cooperation;
  const known = new Map(cooperation.ties.map((tie) => [tieKey(tie), tie]));
  return {
    totalTies,
    truncated,
    measured,
    measures,
    ties: ties.map((tie) => ({ ...(known.get(tieKey(tie)) ?? tie), a: actor(tie.a), b: actor(tie.b) })),
  };
}
