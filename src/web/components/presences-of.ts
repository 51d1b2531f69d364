/** Finds by whom and for whom an actor was at an event: itself, through who spoke for it, or through a body of it. */
import type { BodiesQuery, PresencesQuery } from '../generated/graphql.js';

type EventData = NonNullable<PresencesQuery['event']>;
type Participation = EventData['participations']['nodes'][number];
type Organizing = EventData['organizers'][number];
export type BodyLink = NonNullable<BodiesQuery['neighbourhood']>['links'][number];

export interface Presence {
  readonly key: string;
  readonly roles: readonly string[];
  readonly mode: Participation['mode'];
  /** Who was there, unless it is the actor itself. */
  readonly who: Participation['participant'] | Organizing['actor'] | null;
  /** For whom, unless it is the actor itself. */
  readonly behalf: Participation['onBehalfOf'];
  readonly evidence: Participation['evidence'];
  /** The links by which this counts for the actor; none where it is named itself. */
  readonly links: readonly BodyLink[];
}

export function presencesOf(event: EventData, id: string, links: readonly BodyLink[]): readonly Presence[] {
  const ways = waysUpTo(id, links);
  const organized = event.organizers
    .filter(({ standing }) => standing === 'REPORTED')
    .flatMap(({ actor, role, evidence }): readonly Presence[] => {
      const way = ways.get(actor.id);
      if (way === undefined) return [];
      const who = actor.id === id ? null : actor;
      return [
        {
          key: `${actor.id} ${role}`,
          roles: [role],
          mode: 'UNKNOWN',
          who,
          behalf: null,
          evidence,
          links: way,
        },
      ];
    });
  const took = event.participations.nodes.flatMap((p): readonly Presence[] => {
    const { participant, onBehalfOf } = p;
    const way = participant.id === id ? [] : ways.get((onBehalfOf ?? participant).id);
    if (way === undefined) return [];
    return [
      {
        key: p.id,
        roles: p.roles,
        mode: p.mode,
        who: participant.id === id ? null : participant,
        behalf: onBehalfOf?.id === id ? null : onBehalfOf,
        evidence: p.evidence,
        links: way,
      },
    ];
  });
  return [...organized, ...took];
}

/** Returns, for the actor and each body below it, the links that lead up from there. */
function waysUpTo(id: string, links: readonly BodyLink[]): ReadonlyMap<string, readonly BodyLink[]> {
  const ways = new Map<string, readonly BodyLink[]>([[id, []]]);
  const reached = [id];
  for (const above of reached)
    for (const link of links) {
      if (link.to.id !== above || ways.has(link.from.id)) continue;
      ways.set(link.from.id, [link, ...(ways.get(above) ?? [])]);
      reached.push(link.from.id);
    }
  return ways;
}
