/** Joins the answers about a network for its picture, panels and tables. */
import type { Named } from '../../format/short-name.js';
import type { AllTiesQuery, NetworkQuery } from '../../generated/graphql.js';

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
> & { readonly ties: readonly Tie[] };

export const tieKey = ({ a, b }: { a: { id: string }; b: { id: string } }): string => `${a.id}~${b.id}`;

/**
 * Puts its two actors into each tie, since an answer names each actor once. `more` is the answer with weak ties; what the
 * first one says in more detail stays.
 */
export function withActors({ cooperation }: NetworkQuery, more?: AllTiesQuery): NetworkData {
  const { ties, totalTies, truncated } = more?.cooperation ?? cooperation;
  const actors = new Map<string, Actor>(
    [...(more?.cooperation.actors ?? []), ...cooperation.actors].map((actor) => [actor.id, actor]),
  );
  const actor = ({ id }: { readonly id: string }) => actors.get(id) ?? { id, kind: '', name: id };
  const { tiesOfAnyWeight, measured, measures } = cooperation;
  const known = new Map(cooperation.ties.map((tie) => [tieKey(tie), tie]));
  return {
    totalTies,
    tiesOfAnyWeight,
    truncated,
    measured,
    measures,
    ties: ties.map((tie) => ({ ...(known.get(tieKey(tie)) ?? tie), a: actor(tie.a), b: actor(tie.b) })),
  };
}
