/** Joins the answers about a network for its picture, panels and tables. */
import type { Named } from '../../format/short-name.js';
import type { AllTiesQuery, CertainTiesQuery, NetworkQuery } from '../../generated/graphql.js';

export type Measures = NetworkQuery['cooperation']['measures'][number];

export interface Actor extends Named {
  readonly id: string;
  readonly kind: string;
}

export interface SharedEvent {
  readonly id: string;
  /** The answer with weak ties leaves it out. */
  readonly name?: string;
}

export interface Tie {
  readonly weight: number;
  readonly a: Actor;
  readonly b: Actor;
  readonly sharedEvents: readonly SharedEvent[];
}

export type NetworkData = Pick<
  NetworkQuery['cooperation'],
  'totalTies' | 'tiesOfAnyWeight' | 'truncated' | 'measured' | 'measures'
> & {
  readonly ties: readonly Tie[];
  /** How many shared events of a tie are certainly within the period; null where that is true of all. */
  readonly certain: ReadonlyMap<string, number> | null;
};

export const tieKey = ({ a, b }: { a: { id: string }; b: { id: string } }): string => `${a.id}~${b.id}`;

/**
 * Puts its two actors into each tie, since an answer names each actor once. `more` is the answer with weak ties; what the
 * first one says in more detail stays, and so do the names of those whom `named` knows better.
 */
export function withActors(
  { cooperation }: NetworkQuery,
  more?: AllTiesQuery,
  certain?: CertainTiesQuery,
  named: readonly Actor[] = [],
): NetworkData {
  const { ties, totalTies, truncated } = more?.cooperation ?? cooperation;
  const { tiesOfAnyWeight, measured, measures } = cooperation;
  const known = new Map(cooperation.ties.map((tie) => [tieKey(tie), tie]));
  const detailed = ties.map((tie) => known.get(tieKey(tie)) ?? tie);
  return {
    totalTies,
    tiesOfAnyWeight,
    truncated,
    measured,
    measures,
    ties: namedTies(detailed, [...(more?.cooperation.actors ?? []), ...named, ...cooperation.actors]),
    certain:
      certain === undefined
        ? null
        : new Map(certain.cooperation.ties.map((tie) => [tieKey(tie), tie.weight])),
  };
}

type BareTie = Omit<Tie, 'a' | 'b'> & {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
};

export function namedTies(ties: readonly BareTie[], named: readonly Actor[]): readonly Tie[] {
  const actors = new Map(named.map((actor) => [actor.id, actor]));
  const actor = ({ id }: { readonly id: string }) => actors.get(id) ?? { id, kind: '', name: id };
  return ties.map((tie) => ({ ...tie, a: actor(tie.a), b: actor(tie.b) }));
}

/** In the order in which the ties name them. */
export const actorsOf = ({ ties }: Pick<NetworkData, 'ties'>): readonly Actor[] => [
  ...new Map(ties.flatMap(({ a, b }) => [[a.id, a] as const, [b.id, b] as const])).values(),
];

/** How many shared events of a tie are certainly within the period: all where nothing says otherwise. */
export const certainWeight = ({ certain }: Pick<NetworkData, 'certain'>, tie: Tie): number =>
  certain === null ? tie.weight : (certain.get(tieKey(tie)) ?? 0);

/** Whether fewer events of a tie are certainly within the period than its picture asks for. */
export const isOnlyPossible = (network: Pick<NetworkData, 'certain'>, tie: Tie, min: number): boolean =>
  certainWeight(network, tie) < Math.min(min, tie.weight);
