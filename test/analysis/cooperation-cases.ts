/**
 * Random meetings, dense enough to make heavy ties: sessions of sessions, joint sessions, people who speak
 * for bodies or for nobody, organisers, partial and open dates, a hub that is everywhere.
 */
import fc from 'fast-check';
import {
  type CooperationNetwork,
  cooperationNetwork,
} from '../../src/analysis/cooperation/cooperation-network.js';
import { type CooperationLimits, LIMITS } from '../../src/analysis/cooperation/limits.js';
import { readAttendance, readAttendanceOf } from '../../src/analysis/cooperation/read-attendance.js';
import { withSharedEvents } from '../../src/analysis/cooperation/shared-events.js';
import { tiesOfActor } from '../../src/analysis/cooperation/ties-of-actor.js';
import type { ActorRecord, EntityRecord, LinkRecord, PresenceRecord } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { plainLink } from '../support/plain-link.js';
import { emptyProjection, randomWindow } from '../support/random-projection.js';
import type { OracleQuestion } from './cooperation-oracle.js';

export const ACTORS = [
  ...['a', 'b', 'c'].map((s) => `state:${s}`),
  ...['a', 'b', 'c', 'd', 'e'].map((s) => `org:${s}`),
  ...['a', 'b', 'c', 'd'].map((s) => `person:${s}`),
];
const BODIES = ACTORS.filter((id) => !id.startsWith('person:'));
const SERIES = ['series:a', 'series:b'];
const DATES = [
  ...['2017-05-03', '2018-05-03/2018-05-04', '2019-05', '2019', '2018/2021', '2020-12-30/2021-01-02'],
  ...['2022-10-18/2022-10-19', '../2018-05', '2020/', '2021-11-0X', '2000/2009', '2000/2010', '2016/..'],
  ...[
    '../..',
    '199X',
    '[2017-02-10,2020-03-20]',
    '[2018-12-30,2019-01-02]',
    '[2016..2017,2022..]',
    '2018-24',
  ],
];
/** When a body was part of another; null: always, as far as is known. */
const TIMES = [null, '2018/2019', '[2017,2021]', '/2018-06', '2020/'];

export interface Meeting {
  /** An index of DATES. */
  readonly date: number;
  /** Part of events before it, by position. */
  readonly partOf: readonly number[];
  readonly series: readonly number[];
  readonly organizers: readonly number[];
  readonly participants: readonly Participant[];
  /** What belongs to what in this graph. It has nothing to do with the meeting, of which there is always one. */
  readonly belongings?: readonly Belonging[];
}
/** An actor that is part of a body, or has a post there, by their positions. */
export interface Belonging {
  readonly part: number;
  readonly whole: number;
  readonly actsFor: boolean;
  /** An index of TIMES. */
  readonly time: number;
}
export interface Participant {
  readonly who: number;
  /** A body, by position; undefined: itself. */
  readonly for: number | undefined;
}

const actor = fc.oneof({ weight: 1, arbitrary: fc.constant(3) }, { weight: 3, arbitrary: fc.nat(11) });
const several = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { maxLength, size: 'max' });

/** Bodies and people are part of bodies before them, so there are no circles; a state is part of nothing. */
const belonging: fc.Arbitrary<Belonging> = fc
  .record({ part: fc.integer({ min: 3, max: 11 }), whole: fc.nat(7), actsFor: fc.boolean(), time: fc.nat(4) })
  .map(({ part, whole, ...rest }) => ({ part, whole: whole % Math.min(part, 8), ...rest }));

const meeting: fc.Arbitrary<Meeting> = fc.record({
  date: fc.nat(DATES.length - 1),
  partOf: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, several(fc.nat(8), 2)),
  series: several(fc.nat(1), 2),
  organizers: several(actor, 2),
  participants: several(fc.record({ who: actor, for: fc.option(fc.nat(7), { nil: undefined }) }), 7),
  belongings: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, several(belonging, 2)),
});

export const randomMeetings: fc.Arbitrary<readonly Meeting[]> = fc.array(meeting, {
  minLength: 1,
  maxLength: 9,
  size: 'max',
});

export const randomQuestion: fc.Arbitrary<OracleQuestion> = fc
  .record({
    kinds: fc.oneof(
      { weight: 2, arbitrary: fc.constant(['STATE', 'ORGANIZATION', 'PERSON'] as const) },
      fc.subarray(['STATE', 'ORGANIZATION', 'PERSON'] as const),
    ),
    series: fc.option(fc.subarray(SERIES), { freq: 2 }),
    window: fc.option(randomWindow, { freq: 2 }),
    certainty: fc.constantFrom('POSSIBLE' as const, 'POSSIBLE' as const, 'CERTAIN' as const),
    minWeight: fc.constantFrom(1, 1, 2, 3),
    countAs: fc.constantFrom('REPRESENTED' as const, 'DIRECT' as const, 'ROLLED_UP' as const),
  })
  .map(({ window, ...rest }) => ({ ...rest, ...(window ?? { from: '0000-01-01', to: '9999-12-31' }) }));

const EVIDENCE = { agreement: 'SINGLE_SOURCE', independentOrigins: 1, claimIds: [] } as const;
const base = (id: string) => ({
  id,
  name: id.replace(':', ' '),
  names: [{ value: id.replace(':', ' '), lang: 'en', script: 'Latn', kind: 'COMMON' as const, weak: false }],
  identifiers: [],
  summary: null,
});

export const eventId = (i: number): string => `event:e${i}`;

export function projectionOf(meetings: readonly Meeting[]): Projection {
  const entities: EntityRecord[] = [
    ...ACTORS.map((id): ActorRecord => {
      if (id.startsWith('state:')) return { ...base(id), kind: 'STATE' };
      if (id.startsWith('person:')) return { ...base(id), kind: 'PERSON' };
      return { ...base(id), kind: 'ORGANIZATION', organizationKind: 'IGO' };
    }),
    ...SERIES.map((id) => ({ ...base(id), kind: 'EVENT_SERIES' as const })),
    ...meetings.map((m, i) => ({
      ...base(eventId(i)),
      kind: 'EVENT' as const,
      eventKind: 'MEETING' as const,
      status: 'HELD' as const,
      placeId: null,
      period: parsePeriod(DATES[m.date] ?? '2019'),
    })),
  ];
  const belongingOf = ({ part, whole, actsFor, time }: Belonging): LinkRecord => {
    const [fromId = '', toId = '', edtf = null] = [ACTORS[part], BODIES[whole], TIMES[time]];
    const type = fromId.startsWith('person:') ? 'HOLDS_POST' : actsFor ? 'ACTS_FOR' : 'PART_OF';
    const period = edtf === null ? null : parsePeriod(edtf);
    return { ...plainLink(type, fromId, toId), id: `${type}|${fromId}|${toId}|${time}`, period };
  };
  const links = meetings.flatMap((m, i) => [
    ...(m.belongings ?? []).map(belongingOf),
    ...m.partOf.filter((j) => j < i).map((j) => plainLink('PART_OF_EVENT', eventId(i), eventId(j))),
    ...m.series.map((s) => plainLink('IN_SERIES', eventId(i), SERIES[s] ?? '')),
  ]);
  const participations = meetings.flatMap((m, i) =>
    m.participants.map((p, j) => {
      const [participantId = '', body = ''] = [ACTORS[p.who], BODIES[p.for ?? -1]];
      return {
        id: `participation:p${i}-${j}`,
        ...{ participantId, onBehalfOfId: body === '' || body === participantId ? null : body },
        ...{
          eventId: eventId(i),
          roles: [],
          mode: 'UNKNOWN' as const,
          standing: 'REPORTED' as const,
          evidence: EVIDENCE,
        },
        period: parsePeriod(DATES[m.date] ?? '2019'),
      };
    }),
  );
  const presences = meetings.flatMap((m, i) =>
    ACTORS.map((actorId, a): PresenceRecord => {
      const here = participations.filter((p) => p.eventId === eventId(i));
      const organized = m.organizers.includes(a);
      return {
        ...{ actorId, eventId: eventId(i), evidence: EVIDENCE, organized, organizedRolledUp: organized },
        direct: here.some((p) => p.participantId === actorId),
        represented: here.some((p) => (p.onBehalfOfId ?? p.participantId) === actorId),
        // Counting as represented must not look at it.
        rolledUp: (m.date + a) % 3 === 0,
      };
    }).filter((p) => p.direct || p.represented || p.organized || p.rolledUp),
  );
  const unique = [...new Map(links.map((l) => [l.id, l])).values()];
  return { ...emptyProjection, entities, links: unique, participations, presences };
}

/** So small that most graphs go beyond them somewhere. */
export const smallLimits: fc.Arbitrary<CooperationLimits> = fc.record({
  events: fc.integer({ min: 1, max: 9 }),
  presences: fc.integer({ min: 1, max: 60 }),
  presencesOfActors: fc.integer({ min: 1, max: 60 }),
  presencesOfEvent: fc.integer({ min: 2, max: 20 }),
  actorsOfEvent: fc.integer({ min: 2, max: 8 }),
  pairs: fc.integer({ min: 1, max: 60 }),
});

export async function networkOf(
  store: Pick<GraphStore, 'capabilities' | 'read'>,
  { kinds, series, from, to, certainty, minWeight, countAs }: OracleQuestion,
  { first = 1_000, limits = LIMITS }: { first?: number; limits?: CooperationLimits } = {},
): Promise<CooperationNetwork> {
  const window = { from, to, certainty };
  const question = { kinds, series, window, countAs };
  const attendance = await readAttendance(store as GraphStore, question, limits);
  return cooperationNetwork(attendance, { minWeight, first, window }, { limits });
}

/** Asked of all actors together. */
export async function tiesOfActors(
  store: Pick<GraphStore, 'capabilities' | 'read'>,
  { from, to, certainty, minWeight, countAs }: OracleQuestion,
  actorIds: readonly string[] = ACTORS,
  limits: CooperationLimits = LIMITS,
) {
  const question = { window: { from, to, certainty }, countAs };
  const found = await readAttendanceOf(store as GraphStore, actorIds, question, limits);
  return new Map(
    [...found].map(([id, { attendance, truncated }]) => {
      const ties = tiesOfActor(id, attendance).filter((t) => t.weight >= minWeight);
      return [id, { truncated, ties: withSharedEvents(ties, attendance) }];
    }),
  );
}

/** All of a network that can be compared. */
export async function told(network: CooperationNetwork) {
  const { ties, totalTies, tiesOfAnyWeight, truncated, measured } = network;
  return {
    ties,
    totalTies,
    tiesOfAnyWeight,
    truncated,
    measured,
    timeline: network.timeline(),
    undated: network.undated(),
    ...(await network.measures()),
  };
}
