import type { EventRecord, TopicRecord } from '../../domain/model.js';
import { type ChildReads, valuesOf } from '../../store/queries/child-reads.js';
import { topicsOfEditions } from '../../store/queries/editions.js';
import { allEditions } from './series-editions.js';

export interface TopicOverEditions {
  readonly topic: TopicRecord;
  readonly events: readonly EventRecord[];
}

/**
 * Returns the topics in the order of the first edition about them; those of the same edition are sorted by
 * name.
 */
export async function topicsOverEditions(
  reads: ChildReads,
  seriesId: string,
): Promise<readonly TopicOverEditions[]> {
  const { editions, limit } = await allEditions(reads, seriesId);
  const found = valuesOf(await reads.children(topicsOfEditions, { editions: limit }, seriesId));
  const byTopic = new Map<string, { topic: TopicRecord; eventIds: Set<string> }>();
  for (const { topic, eventId } of found) {
    const known = byTopic.get(topic.id) ?? { topic, eventIds: new Set() };
    known.eventIds.add(eventId);
    byTopic.set(topic.id, known);
  }
  const firstOf = (ids: ReadonlySet<string>) => editions.findIndex(({ event }) => ids.has(event.id));
  return [...byTopic.values()]
    .toSorted((a, b) => firstOf(a.eventIds) - firstOf(b.eventIds))
    .map(({ topic, eventIds }) => ({
      topic,
      events: editions.flatMap(({ event }) => (eventIds.has(event.id) ? [event] : [])),
    }));
}
