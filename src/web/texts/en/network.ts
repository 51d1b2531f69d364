/** Holds what the view of the network says; the other words of the page are in index.ts. */
import { spanOf } from '../span-of.js';
import { many, restingOn } from './words.js';

/** What the count line of a network tells. */
interface ShownTies {
  readonly shown: number;
  readonly totalTies: number;
  readonly tiesOfAnyWeight: number | null;
  readonly actors: number;
  readonly min: number;
}

export const networkTexts = {
  title: 'Who cooperates with whom',
  titleOf: (from: string, to: string) => `Who cooperates with whom, ${spanOf(from, to)}`,
  lead: 'A tie means that both were at the same event: taking part, hosting or organising. Nobody is tied to what it is part of, acts for or speaks for.',
  series: 'Only events of',
  allSeries: 'all series and events',
  kinds: 'Actors',
  from: 'From year',
  to: 'To year',
  period: (from: number, to: number) => `Period: ${spanOf(from, to)}`,
  min: 'Shared events at least',
  size: 'Size shows',
  sizes: {
    strength: 'strength (sum of its ties)',
    events: 'events',
    degree: 'partners',
    betweenness: 'being between others',
  },
  color: 'Colour shows',
  colors: { community: 'community', kind: 'kind of actor' },
  hubs: 'Dim actors with more partners than',
  shown: ({ shown, totalTies, tiesOfAnyWeight, actors, min }: ShownTies) => {
    const some = `${many(actors, 'actor')}, ${shown.toLocaleString('en-GB')} of`;
    if (min === 1) return `${some} ${many(totalTies, 'tie')}, the strongest first`;
    const strong = `of ${min} or more shared events`;
    if (tiesOfAnyWeight === null)
      return `${some} ${many(totalTies, 'tie')} ${strong}; weaker ties are not counted`;
    return shown === totalTies
      ? `${some} ${many(tiesOfAnyWeight, 'tie')}, those ${strong}`
      : `${some} ${many(tiesOfAnyWeight, 'tie')}, the strongest of ${totalTies.toLocaleString('en-GB')} ${strong}`;
  },
  more: (n: number) => `Show ${n.toLocaleString('en-GB')} ties, weak ones too`,
  strongest: 'Show only the strongest ties',
  cut: 'Not all ties are shown or counted: narrow the period or raise the minimum.',
  none: 'No ties for this choice. Lower the minimum or widen the period.',
  picture: 'Network picture. The tables have the same content.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show all',
  table: 'Ties as a table',
  actors: 'Actors as a table',
  a: 'Actor',
  b: 'Partner',
  weight: 'Shared events',
  events: 'Events',
  strength: 'Strength (sum of its ties)',
  measured: (events: number, strength: number) =>
    `${many(events, 'event')} · strength ${strength.toLocaleString('en-GB')} (sum of its ties)`,
  open: (a: string, b: string) => `Shared events of ${a} and ${b}`,
  partners: 'Partners',
  betweenness: 'Between others',
  community: 'Community',
  noWebgl:
    'This browser cannot draw the picture (WebGL is missing or off). The tables have the same content.',
  ofActor: (n: number) => `${many(n, 'partner')} in this network`,
  basis: (events: number) =>
    restingOn(events, `ties of ${many(events, 'shared event')}, whose records name the sources`),
  unmeasured: 'The network is too large for measures and communities.',
} as const;
