/** What the questions are about: the ends of the scale, found through the API so that they are the same on both stores. */
import { actorsOf } from '../generate/actors.js';
import type { GraphSpec } from '../generate/sizes.js';
import { placeId, seriesId, topicId } from '../generate/vocabulary.js';

export interface Anchors {
  /** An organisation at half of the events. */
  readonly hub: string;
  readonly state: string;
  readonly person: string;
  /** People who were at a handful of events. */
  readonly stranger: string;
  readonly otherStranger: string;
  readonly crowd: string;
  readonly largestSeries: string;
  readonly smallSeries: string;
  /** Of the largest series, in order. */
  readonly editions: readonly string[];
  readonly topic: string;
  readonly place: string;
  /** Names of people and bodies, as somebody would type them. */
  readonly names: readonly string[];
}

export type AskApi = <D>(text: string, variables: object) => Promise<D>;

/** Among the first so many events the largest one is looked for. */
const PAGES_OF_EVENTS = 10;

export async function findAnchors(spec: GraphSpec, ask: AskApi): Promise<Anchors> {
  const actors = actorsOf(spec);
  const [largestSeries, smallSeries] = [seriesId(0), seriesId(spec.series - 1)];
  const { series } = await ask<{ series: { editions: { event: { id: string } }[] } }>(
    'query Q($id: ID!) { series(id: $id) { editions { ordinal event { id } } } }',
    { id: largestSeries },
  );
  const ids = [0, 1, 2, 3].map((i) =>
    actors.id({ kind: 'PERSON', index: Math.floor((spec.people / 5) * (i + 1)) }),
  );
  const { nodes } = await ask<{ nodes: readonly { name: string }[] }>(
    'query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { name } } }',
    { ids },
  );
  return {
    hub: actors.id({ kind: 'ORGANIZATION', index: 0 }),
    state: actors.id({ kind: 'STATE', index: 0 }),
    person: actors.id({ kind: 'PERSON', index: 0 }),
    stranger: actors.id({ kind: 'PERSON', index: spec.people - 1 }),
    otherStranger: actors.id({ kind: 'PERSON', index: spec.people - 2 }),
    crowd: await largestEvent(ask),
    largestSeries,
    smallSeries,
    editions: series.editions.map((e) => e.event.id),
    topic: topicId(0),
    place: placeId(0),
    names: nodes.map(({ name }) => name),
  };
}

interface EventsPage {
  readonly events: {
    readonly pageInfo: { readonly endCursor: string };
    readonly nodes: readonly {
      readonly id: string;
      readonly participants: { readonly totalCount: number };
    }[];
  };
}

async function largestEvent(ask: AskApi): Promise<string> {
  let largest = { id: '', size: -1 };
  let after: string | null = null;
  for (let page = 0; page < PAGES_OF_EVENTS; page++) {
    const { events }: EventsPage = await ask(
      `query Q($after: String) { events(first: 100, after: $after) {
         pageInfo { endCursor } nodes { id participants(countAs: DIRECT, first: 1) { totalCount } }
       } }`,
      { after },
    );
    after = events.pageInfo.endCursor;
    for (const { id, participants } of events.nodes)
      if (participants.totalCount > largest.size) largest = { id, size: participants.totalCount };
  }
  return largest.id;
}
