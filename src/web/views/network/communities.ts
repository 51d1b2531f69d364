import { type Actor, actorsOf, type NetworkData } from './data.js';

export interface CommunityRow {
  readonly number: number;
  readonly members: readonly Actor[];
}

/** Of those in the picture, the strongest of each first. */
export function communitiesOf(network: NetworkData): readonly CommunityRow[] {
  const actors = new Map(actorsOf(network).map((actor) => [actor.id, actor]));
  const communities = new Map<number, Actor[]>();
  for (const {
    actor: { id },
    community,
  } of network.measures) {
    const actor = actors.get(id);
    if (actor !== undefined) communities.set(community, [...(communities.get(community) ?? []), actor]);
  }
  return [...communities].sort(([a], [b]) => a - b).map(([number, members]) => ({ number, members }));
}
