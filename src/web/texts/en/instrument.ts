/** Holds what the network says as an instrument: finding, pinning, playing, its legend and its saved picture. */
import { spanOf } from '../span-of.js';
import { many } from './words.js';

export const instrumentTexts = {
  filters: (chosen: number) => (chosen === 0 ? 'Filters and looks' : `Filters and looks (${chosen} set)`),
  close: 'Close',
  toTables: 'Skip the picture: to its tables',
  find: 'Find an actor in the picture',
  notFound: (text: string) => `“${text}” is not in this picture.`,
  wheel: 'Ctrl and the wheel zoom; so does the wheel alone after a click on the picture.',
  keys: 'Arrow keys move the picture, or the chosen actor, which is pinned there; with Alt always the picture. Escape closes what is chosen.',
  hint: 'Click an actor or a tie. Drag an actor to pin it, the ground to move all. Ctrl and the wheel zoom.',
  names: 'Names in the picture',
  namesOf: { some: 'the important ones', all: 'all' },
  // The years.
  play: 'Play the years',
  pause: 'Pause',
  earlier: 'A year earlier',
  later: 'A year later',
  sure: 'Only what is certain',
  year: (year: number, certain: number, possible: number) =>
    `${year}: ${many(certain, 'shared event')} summed over ties${possible === 0 ? '' : `, and ${possible.toLocaleString('en-GB')} possibly`}`,
  undatedLane: 'undated',
  undated: (events: number) =>
    `${many(events, 'event')} without a known date, which may have been in any year`,
  // Who is chosen.
  ego: 'Only its surroundings',
  noEgo: 'The whole network',
  grow: 'Its weaker ties too',
  noGrow: 'Without its weaker ties',
  unpin: 'Let go',
  unpinAll: (n: number) => `Let go of ${many(n, 'pinned actor')}`,
  egoTitle: (name: string) => `Who cooperates with ${name}`,
  egoTitleOf: (name: string, from: string, to: string) => `Who cooperates with ${name}, ${spanOf(from, to)}`,
  around: (name: string, partners: number, ties: number) =>
    `Around ${name}: ${many(partners, 'partner')} and ${many(ties, 'tie')} with and between them`,
  weaker: (n: number) => `${many(n, 'weaker tie')} added by choice`,
  possibly: (n: number) => `${many(n, 'tie')} only possibly in this period`,
  // The tables.
  partnersOf: (name: string) => `Partners of ${name}`,
  tables: 'Tables',
  tabs: { ties: 'Ties', actors: 'Actors', communities: 'Communities' },
  communityTable: 'Communities as a table',
  members: 'Actors',
  who: 'Who, the strongest first',
  certainly: 'Certainly then',
  unmeasured: '–',
  // The legend.
  community: (largest: readonly string[], count: number) =>
    count > largest.length ? `${largest.join(', ')} and ${count - largest.length} more` : largest.join(', '),
  restGroup: (count: number) => `${many(count, 'actor')} of other communities, or of none that is counted`,
  kindGroup: (kind: string, count: number) => `${kind}: ${count.toLocaleString('en-GB')}`,
  lines: 'Lines',
  certainLine: 'certainly in this period',
  possibleLine: 'only possibly, by what is known of the dates',
  // The saved picture.
  filterLine: {
    series: (name: string) => `events of ${name}`,
    kinds: (kinds: readonly string[]) => `actors: ${kinds.join(', ')}`,
    countAs: (whom: string) => `a speaker counts for ${whom}`,
    period: (from: string, to: string, sure: boolean) =>
      `period ${spanOf(from, to)}, ${sure ? 'what is certainly in it' : 'what is certainly or possibly in it'}`,
    min: (n: number) => `ties of ${n} or more shared events`,
    ego: (name: string) => `only around ${name}`,
    grown: (names: readonly string[]) => `weaker ties of ${names.join(', ')} too`,
    hubs: (n: number) => `without the ties of actors with more than ${n} partners`,
  },
  made: (day: string, version: string | undefined) =>
    `Made on ${day} with Communiqué${version === undefined ? '' : ` ${version}`}`,
} as const;
