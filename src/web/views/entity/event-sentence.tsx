import { dataOf, useQuery } from '../../api/use-query.js';
import { Finding } from '../../components/finding.js';
import { eventFinding } from '../../findings/event.js';
import { EventFindingDocument } from '../../generated/graphql.js';

/** Says the main finding of an event; until its facts are here, nothing. */
export function EventSentence({ id }: { id: string }) {
  const event = dataOf(useQuery(EventFindingDocument, { id }))?.event;
  return event ? <Finding clauses={eventFinding(event)} /> : null;
}
