/** A small graph whose answers can be worked out by hand: two conferences, who was there, and what came of them. */
import type { Projection } from '../../src/domain/projection.js';
import { projectionOf } from '../support/random-projection.js';

const mfa = { sources: ['source:mfa'] };
const both = { sources: ['source:mfa', 'source:daily'] };
const named = (id: string, value: string, ...others: string[]) => ({
  id,
  names: [value, ...others].map((v) => ({ value: v, lang: /[а-я]/i.test(v) ? 'ru' : 'en' })),
});

/**
 * Rahmon and the United Nations were in Dushanbe in 2018, UNOCT (an organ of the UN) organised it; in 2019 UNOCT came alone,
 * and a state is said to have stayed away. The reprint adds no origin.
 */
export const sampleProjection: Projection = projectionOf([
  {
    id: 'source:mfa',
    publisher: 'MFA',
    title: 'On the conference',
    kind: 'OFFICIAL',
    published: '2019-06-10',
  },
  { id: 'source:daily', publisher: 'Daily', title: 'Conference opens', kind: 'PRESS', published: '2018-05' },
  {
    id: 'source:reprint',
    publisher: 'Weekly',
    title: 'Conference opens',
    kind: 'PRESS',
    derivedFrom: 'source:daily',
  },
  { ...named('state:tajikistan', 'Tajikistan', 'Таджикистан'), formerIds: ['state:tajik-ssr'] },
  named('state:qatar', 'Qatar'),
  {
    ...named('org:un', 'United Nations', 'US and them'),
    kind: 'IGO',
    members: [{ who: ['state:tajikistan', 'state:qatar'], ...mfa }],
  },
  {
    ...named('org:unoct', 'UN Office of Counter-Terrorism'),
    kind: 'IGO_ORGAN',
    partOf: [{ of: 'org:un', when: '2017-06-15/..', ...mfa }],
    cooperatesWith: [
      { with: 'state:tajikistan', kind: 'MEMORANDUM', when: '2018', ...mfa },
      { with: 'state:tajikistan', kind: 'PARTNER', ...mfa },
    ],
  },
  {
    ...named('person:rahmon', 'Emomali Rahmon'),
    posts: [{ of: 'state:tajikistan', title: 'President', when: '1994-11-16/..', ...mfa }],
  },
  { ...named('place:tajikistan', 'Tajikistan'), kind: 'COUNTRY' },
  {
    ...named('place:dushanbe', 'Dushanbe'),
    facts: [{ predicate: 'coordinates', value: '38.56, 68.7739', ...mfa }],
    within: [{ of: 'place:tajikistan', ...mfa }],
  },
  named('topic:security', 'Security'),
  { ...named('topic:borders', 'Border security'), broader: [{ of: 'topic:security', ...mfa }] },
  named('series:dushanbe', 'Dushanbe process'),
  {
    ...named('event:dushanbe-2018', 'Dushanbe conference'),
    kind: 'CONFERENCE',
    dates: [{ value: '2018-05-03/2018-05-04', ...both }],
    place: [{ of: 'place:dushanbe', ...mfa }],
    series: [{ of: 'series:dushanbe', ordinal: 1, ...mfa }],
    organizers: [{ who: 'org:unoct', role: 'CO_ORGANIZER', ...mfa }],
    participants: [
      { who: 'person:rahmon', for: 'state:tajikistan', roles: ['OPENER', 'SPEAKER'], ...both },
      { who: 'org:un', roles: ['SPEAKER'], sources: ['source:daily', 'source:reprint'] },
    ],
    reported: [
      { states: 48, sources: ['source:mfa'] },
      { states: 46, sources: ['source:daily'] },
    ],
    topics: [{ of: 'topic:borders', ...mfa }],
  },
  {
    ...named('event:dushanbe-2019', 'Dushanbe conference'),
    kind: 'CONFERENCE',
    dates: [{ value: '2019-05', ...mfa }],
    series: [{ of: 'series:dushanbe', ordinal: 2, ...mfa }],
    participants: [
      { who: 'org:unoct', ...mfa },
      { who: 'state:qatar', polarity: 'NEGATIVE', ...mfa },
    ],
    followsUp: [{ of: 'event:dushanbe-2018', ...mfa }],
  },
  {
    ...named('event:undated', 'A meeting'),
    kind: 'MEETING',
    partOf: [{ of: 'event:dushanbe-2019', ...mfa }],
  },
  {
    ...named('declaration:first', 'Declaration'),
    kind: 'DECLARATION',
    dates: [{ value: '2018-05-04', ...mfa }],
    adoptedAt: [{ of: 'event:dushanbe-2018', ...mfa }],
    adoptedBy: [{ who: 'state:tajikistan', ...mfa }],
  },
  {
    ...named('declaration:second', 'Declaration'),
    kind: 'RESOLUTION',
    cites: [{ of: 'declaration:first', verb: 'RECALLS', ...mfa }],
    topics: [{ of: 'topic:borders', ...mfa }],
  },
  {
    id: 'statement:rahmon',
    speaker: 'person:rahmon',
    for: 'state:tajikistan',
    at: 'event:dushanbe-2018',
    summary: 'Borders must be secured.',
    callsFor: ['secure borders'],
    topics: ['topic:borders'],
    ...mfa,
  },
]);
