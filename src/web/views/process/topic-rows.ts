/** Puts topics beside editions: what each edition was about, and what its documents are about. */
import type { RefFragment } from '../../generated/graphql.js';

interface About {
  readonly topics: readonly RefFragment[];
}

interface EditionAbout extends About {
  readonly declarations: readonly About[];
}

export interface TopicCell {
  readonly event: boolean;
  readonly document: boolean;
}

export interface TopicRow {
  readonly topic: RefFragment;
  readonly cells: readonly TopicCell[];
}

/** Returns a row for each topic, in the order of the first edition that it is recorded for, then by name. */
export function topicRows(editions: readonly EditionAbout[]): readonly TopicRow[] {
  const found = editions.flatMap(({ topics, declarations }) =>
    [...topics, ...declarations.flatMap((document) => document.topics)].toSorted((a, b) =>
      a.name.localeCompare(b.name),
    ),
  );
  const isAmong = (topics: readonly RefFragment[], { id }: RefFragment) =>
    topics.some((other) => other.id === id);
  return [...new Map(found.map((topic) => [topic.id, topic])).values()].map((topic) => ({
    topic,
    cells: editions.map(({ topics, declarations }) => ({
      event: isAmong(topics, topic),
      document: declarations.some((document) => isAmong(document.topics, topic)),
    })),
  }));
}
