/**
 * Small random series: who was at which edition in which sense, who is said not to have been, which lists are complete, what is
 * reported. Made directly, not from seeds, so that rare combinations (a stated absence beside a presence in
 * another sense, a complete list of the wrong kind) are frequent.
 */
import fc from 'fast-check';
import type {
  Agreement,
  ClaimRank,
  EntityRecord,
  FactRecord,
  Modality,
  Period,
  Polarity,
} from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import { plainLink } from '../support/plain-link.js';
import { emptyProjection } from '../support/random-projection.js';

export const KINDS = ['STATE', 'ORGANIZATION', 'PERSON'] as const;
export type Kind = (typeof KINDS)[number];
export const SERIES = 'series:s';
export const WHATS = ['states', 'organizations', 'people', 'ministers'] as const;

export interface Seen {
  readonly actor: number;
  readonly event: number;
  readonly direct: boolean;
  readonly represented: boolean;
  readonly rolledUp: boolean;
  readonly organized: boolean;
  readonly organizedRolledUp: boolean;
}
export interface Report {
  readonly event: number;
  readonly what: (typeof WHATS)[number];
  readonly value: string;
  readonly modality: Modality;
  readonly rank: ClaimRank;
  readonly polarity: Polarity;
}
export interface Case {
  readonly actors: readonly { readonly kind: Kind; readonly name: string }[];
  /** The last one is no edition. */
  readonly events: readonly {
    readonly ordinal: number | undefined;
    readonly year: number;
    readonly lists: readonly Kind[];
    readonly topics: readonly number[];
  }[];
  readonly seen: readonly Seen[];
  readonly absent: readonly { readonly actor: number; readonly event: number }[];
  /** From an organisation to a later actor of the list, for some years. */
  readonly belongs: readonly {
    readonly from: number;
    readonly to: number;
    readonly years: readonly [number, number] | undefined;
  }[];
  readonly reports: readonly Report[];
  readonly agreements: readonly Agreement[];
}

export const actorId = (c: Case, i: number): string =>
  `${{ STATE: 'state', ORGANIZATION: 'org', PERSON: 'person' }[c.actors[i]?.kind ?? 'STATE']}:a${i}`;
export const eventId = (i: number): string => `event:e${i}`;
export const topicId = (i: number): string => `topic:t${i}`;
export const TOPIC_NAMES = ['Borders', 'Arms', 'Borders'];

const index = (size: number) => fc.nat({ max: size - 1 });
const pairs = <T extends { actor: number; event: number }>(arb: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(arb, { maxLength, selector: (x) => `${x.actor} ${x.event}` });
const often = fc.oneof({ weight: 2, arbitrary: fc.constant(true) }, fc.boolean());

export const randomCase: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 2, max: 6 }))
  .chain(([actors, events]) =>
    fc.record({
      actors: fc.array(
        fc.record({ kind: fc.constantFrom(...KINDS), name: fc.constantFrom('Alpha', 'Beta', 'Gamma') }),
        { minLength: actors, maxLength: actors },
      ),
      events: fc.array(
        fc.record({
          ordinal: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
          year: fc.integer({ min: 2015, max: 2018 }),
          lists: fc.subarray([...KINDS]),
          topics: fc.subarray([0, 1, 2]),
        }),
        { minLength: events, maxLength: events },
      ),
      seen: pairs(
        fc
          .record({
            actor: index(actors),
            event: index(events),
            direct: often,
            represented: often,
            rolledUp: fc.boolean(),
            organized: fc.boolean(),
            organizedRolledUp: fc.boolean(),
          })
          .filter((s) => s.direct || s.represented || s.rolledUp || s.organized || s.organizedRolledUp),
        18,
      ),
      absent: pairs(fc.record({ actor: index(actors), event: index(events) }), 6),
      belongs: fc.array(
        fc.record({
          from: index(actors),
          to: index(actors),
          years: fc.option(
            fc
              .tuple(fc.integer({ min: 2014, max: 2019 }), fc.integer({ min: 2014, max: 2019 }))
              .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
            { nil: undefined },
          ),
        }),
        { maxLength: 5 },
      ),
      reports: fc.array(
        fc.record({
          event: index(events),
          what: fc.constantFrom(...WHATS),
          value: fc.constantFrom('3', '5', '5', '0', '>4', '2-6', '<=3', 'many'),
          modality: fc.constantFrom<Modality[]>(
            'REPORTED',
            'REPORTED',
            'STATED_IN_TEXT',
            'INFERRED',
            'ANNOUNCED',
          ),
          rank: fc.constantFrom<ClaimRank[]>('NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'),
          polarity: fc.constantFrom<Polarity[]>('POSITIVE', 'POSITIVE', 'POSITIVE', 'NEGATIVE'),
        }),
        { maxLength: 10 },
      ),
      agreements: fc.array(
        fc.constantFrom<Agreement[]>('SINGLE_SOURCE', 'UNANIMOUS', 'COMPATIBLE', 'CONTESTED'),
        { minLength: 4, maxLength: 4 },
      ),
    }),
  )
  .map((c) => ({ ...c, belongs: c.belongs.filter((b) => belongsFits(c.actors, b)) }));

/** Organisations belong to what comes later in the list, so that nothing goes round in circles; each pair once. */
function belongsFits(actors: Case['actors'], { from, to }: Case['belongs'][number]): boolean {
  return from < to && actors[from]?.kind === 'ORGANIZATION' && actors[to]?.kind !== 'PERSON';
}

export const agreementOf = (c: Case, what: string): Agreement =>
  c.agreements[[...WHATS].map(String).indexOf(what)] ?? 'SINGLE_SOURCE';

const days = (from: number, to: number): Period => ({
  edtf: `${from}/${to}`,
  startEarliest: `${from}-01-01`,
  startLatest: `${from}-12-31`,
  endEarliest: `${to}-01-01`,
  endLatest: `${to}-12-31`,
  endState: 'ENDED',
});
const EVIDENCE = { agreement: 'SINGLE_SOURCE', independentOrigins: 1, claimIds: [] } as const;

export function projectionOfCase(c: Case): Projection {
  const base = (id: string, name: string) => ({
    id,
    name,
    names: [{ value: name, lang: 'en', script: 'Latn', kind: 'OFFICIAL' as const, weak: false }],
    identifiers: [],
    summary: null,
  });
  const entities: EntityRecord[] = [
    ...c.actors.map(({ kind, name }, i): EntityRecord => {
      const own = base(actorId(c, i), name);
      return kind === 'ORGANIZATION' ? { ...own, kind, organizationKind: 'IGO' } : { ...own, kind };
    }),
    ...c.events.map(
      ({ year }, i): EntityRecord => ({
        ...base(eventId(i), 'Event'),
        kind: 'EVENT',
        eventKind: 'CONFERENCE',
        status: 'HELD',
        period: days(year, year),
        placeId: null,
      }),
    ),
    { ...base(SERIES, 'Series'), kind: 'EVENT_SERIES' },
    ...TOPIC_NAMES.map((name, i): EntityRecord => ({ ...base(topicId(i), name), kind: 'TOPIC' })),
  ];
  const claims = c.reports.map((r, i) => ({
    id: `claim:c${i}`,
    factId: `fact:e${r.event}-${r.what}`,
    subjectId: eventId(r.event),
    predicate: `attendance.${r.what}`,
    ...{ objectId: null, value: r.value, period: null, note: null, supports: [], independentOrigins: 1 },
    ...{ rank: r.rank, modality: r.modality, polarity: r.polarity },
  }));
  const facts = [...new Map(claims.map((claim) => [claim.factId, claim])).values()].map(
    ({ factId, subjectId, predicate }): FactRecord => ({
      ...{
        id: factId,
        subjectId,
        predicate,
        objectId: null,
        acceptedClaimId: null,
        policy: 'p',
        verdict: { outcome: 'NO_CLAIM', deprecated: 0 },
        positions: [],
      },
      evidence: { ...EVIDENCE, agreement: agreementOf(c, predicate.slice('attendance.'.length)) },
    }),
  );
  const belongs = new Map(c.belongs.map((b) => [`${b.from} ${b.to}`, b]));
  return {
    ...emptyProjection,
    entities,
    claims,
    facts,
    links: [
      ...c.events
        .slice(0, -1)
        .map((e, i) => plainLink('IN_SERIES', eventId(i), SERIES, { ordinal: e.ordinal ?? null })),
      ...c.events.flatMap((e, i) => e.topics.map((t) => plainLink('ABOUT', eventId(i), topicId(t)))),
      ...[...belongs.values()].map(({ from, to, years }) =>
        plainLink(from % 2 ? 'PART_OF' : 'ACTS_FOR', actorId(c, from), actorId(c, to), {
          period: years === undefined ? null : days(...years),
        }),
      ),
    ],
    presences: c.seen.map(({ actor, event, ...senses }) => ({
      ...{ actorId: actorId(c, actor), eventId: eventId(event), ...senses, evidence: EVIDENCE },
    })),
    absences: c.absent.map(({ actor, event }) => ({
      ...{ actorId: actorId(c, actor), eventId: eventId(event), evidence: EVIDENCE },
    })),
    completeLists: c.events.flatMap((e, i) =>
      e.lists.map((kind) => ({ eventId: eventId(i), kind, claimIds: [] })),
    ),
    redirects: [{ from: 'event:former', to: eventId(0) }],
  };
}

/** With their complete lists, in the order of the draw. */
export const editionsOfCase = (c: Case) =>
  c.events.slice(0, -1).map((e, i) => ({ event: { id: eventId(i) }, completeLists: e.lists }));
