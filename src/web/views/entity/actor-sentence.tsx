import { dataOf, useQuery } from '../../api/use-query.js';
import { Finding } from '../../components/finding.js';
import { actorFinding } from '../../findings/actor.js';
import { ActorFindingDocument } from '../../generated/graphql.js';

/** Says the main finding of an actor; until its facts are here, or if the question fails, nothing. */
export function ActorSentence({ id }: { id: string }) {
  const data = dataOf(useQuery(ActorFindingDocument, { id }));
  if (!data?.actor) return null;
  return <Finding clauses={actorFinding({ ...data.actor, events: data.events.totalCount })} />;
}
