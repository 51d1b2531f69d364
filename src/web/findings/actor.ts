/** Says the main finding of an actor: at how many events it is named, from when to when, and with whom most often. */
import { addressOf, entityAddress } from '../browser/router.js';
import { isDated } from '../format/period.js';
import { shortNameOf } from '../format/short-name.js';
import type { ActorFindingQuery } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { type Clause, claimed, counted, withoutGaps } from './clause.js';

export type ActorFacts = NonNullable<ActorFindingQuery['actor']> & {
  /** At how many events it took part, itself or represented. */
  readonly events: number;
};

export function actorFinding(actor: ActorFacts): readonly Clause[] {
  if (actor.events === 0) return [];
  return withoutGaps([
    counted(
      texts.findings.actor.events(actor.events),
      addressOf('/search/events', { participant: actor.id }),
    ),
    fromTo(actor),
    metMostOften(actor),
  ]);
}

function fromTo({ id, earliest, latest }: ActorFacts): Clause | undefined {
  const [first, last] = [earliest.nodes[0], latest.nodes[0]];
  if (!first || !last || first.event.id === last.event.id) return undefined;
  if (!isDated(first.event.period) || !isDated(last.event.period)) return undefined;
  return claimed(
    texts.findings.actor.fromTo(first.event.shortName, last.event.shortName),
    entityAddress(id),
    [first, last].map(({ event, evidence }) => ({ label: event.shortName, evidence })),
  );
}

/** Names the strongest tie, unless there is another as strong. */
function metMostOften({ id, cooperation: { nodes } }: ActorFacts): Clause | undefined {
  const [strongest, next] = nodes;
  if (strongest === undefined || strongest.weight === next?.weight) return undefined;
  const other = strongest.a.id === id ? strongest.b : strongest.a;
  return counted(
    texts.findings.actor.metMostOften(shortNameOf(other), strongest.weight),
    entityAddress(other.id),
  );
}
