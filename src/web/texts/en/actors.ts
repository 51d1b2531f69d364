/** Holds what the list of actors says. */
import { many, restingOn } from './words.js';

export const actorsTexts = {
  title: 'Actors',
  lead: 'States, organisations and people, by name. Only what sources report counts, not what they announce.',
  none: 'No actor is known for this choice.',
  filters: {
    q: 'Words',
    kind: 'Kind',
    member: 'Member of',
    series: 'Took part in the series',
    role: 'Role at an event',
  },
  participations: (n: number) => (n === 0 ? 'no participation recorded' : many(n, 'participation')),
  organised: (n: number) => `organised ${n.toLocaleString('en-GB')}`,
  basis: (n: number) => restingOn(n, `${many(n, 'actor')}, whose records name the sources`),
};
