/** How large a graph is, and how dense. */

export const SIZE_NAMES = ['S', 'M', 'L', 'hub'] as const;
export type SizeName = (typeof SIZE_NAMES)[number];

/** @throws Error that names them all when it is none */
export function sizeNamed(given: string): SizeName {
  const name = SIZE_NAMES.find((n) => n === given);
  if (name === undefined) throw new Error(`"${given}" is none of ${SIZE_NAMES.join(', ')}.`);
  return name;
}

export interface GraphSpec {
  readonly seed: number;
  readonly states: number;
  readonly organizations: number;
  readonly people: number;
  readonly series: number;
  readonly topics: number;
  readonly places: number;
  readonly events: number;
  /** On average. */
  readonly participationsPerEvent: number;
  /** Share of events at which the first organisation is present; 0: as popular as it happens to be. */
  readonly hub: number;
  /** Whether every participation is claimed by itself, as the seeds do, or each event has one list of participants. */
  readonly claims: 'each' | 'list';
  /** Share of people of whom a post is known. */
  readonly tenures: number;
}

const BASE = { seed: 7, hub: 0, claims: 'each', tenures: 0.3 } as const;

/**
 * Declarations (two for five events) and statements (one for three) come on top of what is listed: S has 2,000
 * entities, M 50,000 with 300,000 participations, L a million with five million relationships as the store counts
 * them. `hub` has 100,000 actors and events with a million participations, one organisation at half of the events.
 */
export const SIZES: Readonly<Record<SizeName, GraphSpec>> = {
  S: {
    ...BASE,
    states: 60,
    organizations: 240,
    people: 1_050,
    series: 20,
    topics: 40,
    places: 70,
    events: 300,
    participationsPerEvent: 40,
  },
  M: {
    ...BASE,
    states: 195,
    organizations: 5_500,
    people: 30_700,
    series: 500,
    topics: 300,
    places: 1_000,
    events: 6_800,
    participationsPerEvent: 44,
  },
  L: {
    ...BASE,
    states: 195,
    organizations: 60_000,
    people: 885_000,
    series: 3_000,
    topics: 1_000,
    places: 6_000,
    events: 26_000,
    participationsPerEvent: 8,
    tenures: 0.05,
  },
  hub: {
    ...BASE,
    states: 195,
    organizations: 9_805,
    people: 70_000,
    series: 1_000,
    topics: 300,
    places: 1_000,
    events: 20_000,
    participationsPerEvent: 52,
    hub: 0.5,
    claims: 'list',
  },
};
