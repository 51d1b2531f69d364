/**
 * The one table of kinds: how the ids of a kind begin, which labels its nodes carry in a store, and which type of the
 * API shows it. Id prefixes, label sets and type names elsewhere derive from it.
 */

interface KindEntry {
  /** The part of its ids before the colon. */
  readonly prefix: string;
  /** The labels of its nodes beside the one that every node has; none where it is stored as an edge. */
  readonly labels: readonly string[];
  /** Null where the API has no node of this kind. */
  readonly typename: string | null;
}

export const KINDS = {
  STATE: { prefix: 'state', labels: ['Entity', 'Actor', 'State'], typename: 'State' },
  ORGANIZATION: { prefix: 'org', labels: ['Entity', 'Actor', 'Organization'], typename: 'Organization' },
  PERSON: { prefix: 'person', labels: ['Entity', 'Actor', 'Person'], typename: 'Person' },
  EVENT: { prefix: 'event', labels: ['Entity', 'Event'], typename: 'Event' },
  EVENT_SERIES: { prefix: 'series', labels: ['Entity', 'EventSeries'], typename: 'EventSeries' },
  DECLARATION: { prefix: 'declaration', labels: ['Entity', 'Declaration'], typename: 'Declaration' },
  STATEMENT: { prefix: 'statement', labels: ['Entity', 'Statement'], typename: 'Statement' },
  TOPIC: { prefix: 'topic', labels: ['Entity', 'Topic'], typename: 'Topic' },
  PLACE: { prefix: 'place', labels: ['Entity', 'Place'], typename: 'Place' },
  SOURCE: { prefix: 'source', labels: ['Source'], typename: 'Source' },
  CLAIM: { prefix: 'claim', labels: ['Claim'], typename: 'Claim' },
  FACT: { prefix: 'fact', labels: ['Fact'], typename: null },
  PARTICIPATION: { prefix: 'participation', labels: ['Participation'], typename: 'Participation' },
  TENURE: { prefix: 'tenure', labels: ['Tenure'], typename: 'Tenure' },
  LINK: { prefix: 'link', labels: [], typename: null },
} as const satisfies Record<string, KindEntry>;

type Kinds = typeof KINDS;
export type Kind = keyof Kinds;

type Labelled<L extends string> = { [K in Kind]: L extends Kinds[K]['labels'][number] ? K : never }[Kind];
export type EntityKind = Labelled<'Entity'>;
export type ActorKind = Labelled<'Actor'>;
export type IdPrefix<K extends Kind = Kind> = Kinds[K]['prefix'];
export type Typename<K extends Kind = Kind> = Exclude<Kinds[K]['typename'], null>;

const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];
const isLabelled = (kind: Kind, label: string): boolean =>
  (KINDS[kind].labels as readonly string[]).includes(label);

export const isEntityKind = (kind: Kind): kind is EntityKind => isLabelled(kind, 'Entity');

export const ENTITY_KINDS = ALL_KINDS.filter(isEntityKind);
export const ACTOR_KINDS = ALL_KINDS.filter((kind): kind is ActorKind => isLabelled(kind, 'Actor'));

export const prefixesOf = <K extends Kind>(kinds: readonly K[]): readonly IdPrefix<K>[] =>
  kinds.map((kind) => KINDS[kind].prefix);

export const KIND_OF_PREFIX: ReadonlyMap<string, Kind> = new Map(
  ALL_KINDS.map((kind) => [KINDS[kind].prefix, kind]),
);
