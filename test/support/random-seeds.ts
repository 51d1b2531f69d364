/**
 * Small random seeds, as authors would write them: every kind of record, every relation, competing claims, reprints,
 * denials, open and partial dates, names that tie. Relations point at records by position, so that whatever a
 * shrink removes, the rest still fits together.
 */
import fc from 'fast-check';
import {
  ATTENDANCE_MODES,
  MODALITIES,
  ORGANIZER_ROLES,
  PARTICIPATION_ROLES,
  SOURCE_KINDS,
} from '../../src/domain/model.js';

/** A record as it stands in a seed file. */
export type RawSeed = { readonly id: string } & Readonly<Record<string, unknown>>;

type Arb<T> = fc.Arbitrary<T>;
type Drawn<A> = A extends Arb<infer T> ? T : never;

/** Few words, so that names tie and search terms are shared; in three scripts, some beyond the basic plane. */
const WORDS = [
  'Border',
  'security',
  'Centre',
  'Conférence',
  'of',
  'Душанбе',
  'Тоҷикистон',
  'Żubr',
  '2022',
  'X',
  '会议',
  '🕊',
];

const few = <T>(item: Arb<T>, maxLength: number, minLength = 0): Arb<T[]> =>
  fc.array(item, { minLength, maxLength, size: 'max' });

/** The first of a kind is often meant: hubs, and several edges between the same two. */
const at: Arb<number> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(11) },
);
const maybe = <T>(item: Arb<T>): Arb<T | undefined> => fc.option(item, { nil: undefined, freq: 2 });
const rarely = <T>(item: Arb<T>): Arb<T | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: item });

const two = (n: number): string => String(n).padStart(2, '0');
const year = fc.integer({ min: 2016, max: 2022 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const date = fc.oneof(day, month, year);
const between = (a: Arb<string>) => fc.tuple(a, a).map((pair) => pair.toSorted().join('/'));
const closed = fc.oneof(day, between(day), month, between(month), year, between(year));
const open = fc.oneof(
  date.map((d) => `${d}/..`),
  date.map((d) => `../${d}`),
  date.map((d) => `${d}/`),
);
const dates = fc.oneof({ weight: 3, arbitrary: closed }, { weight: 1, arbitrary: open });

const entry = fc.record({
  sources: few(at, 3, 1),
  modality: fc.oneof({ weight: 2, arbitrary: fc.constant('REPORTED') }, fc.constantFrom(...MODALITIES)),
  rank: fc.oneof({ weight: 8, arbitrary: fc.constant('NORMAL') }, fc.constantFrom('PREFERRED', 'DEPRECATED')),
  polarity: fc.oneof({ weight: 9, arbitrary: fc.constant('POSITIVE') }, fc.constant('NEGATIVE')),
});
type Entry = Drawn<typeof entry>;
const datedEntry = fc.tuple(entry, maybe(dates)).map(([e, when]) => ({ ...e, when }));

const words = few(fc.constantFrom(...WORDS), 4, 1).map((w) => w.join(' '));
const name = fc.record({
  value: words,
  lang: maybe(fc.constantFrom('en', 'ru', 'tg')),
  kind: fc.constantFrom('OFFICIAL', 'COMMON', 'ACRONYM', 'FORMER'),
  weak: rarely(fc.constant(true)),
  when: rarely(dates),
});
const base = fc.record({
  names: few(name, 2, 1),
  summary: maybe(words),
  former: rarely(fc.constant(true)),
  facts: few(fc.record({ predicate: fc.constantFrom('founded', 'mention'), value: year, entry }), 1),
});
type Base = Drawn<typeof base>;

const source = fc.record({
  publisher: fc.constantFrom(
    'Mirror via Daily',
    'Daily',
    'Weekly',
    'Gazette (from Weekly)',
    'Monthly',
    'Yearly',
  ),
  kind: fc.constantFrom(...SOURCE_KINDS),
  title: words,
  published: maybe(date),
  lang: maybe(fc.constantFrom('en', 'ru')),
  url: maybe(fc.constant('https://example.org/')),
  derivedFrom: rarely(at),
});

/** From one record to another of the kinds that the relation allows. */
const edge = <E>(e: Arb<E>) => fc.record({ from: at, to: at, entry: e });

const drawn = fc.record({
  sources: few(source, 5, 1),
  states: few(base, 3),
  organizations: few(fc.record({ base, kind: fc.constantFrom('IGO', 'IGO_ORGAN', 'GOVERNMENT', 'NGO') }), 5),
  persons: few(base, 4),
  events: few(
    fc.record({
      base,
      kind: fc.constantFrom('CONFERENCE', 'SESSION', 'MEETING'),
      status: fc.constantFrom('HELD', 'HELD', 'ANNOUNCED', 'CANCELLED'),
      dates: few(fc.record({ value: closed, entry }), 2),
    }),
    12,
  ),
  series: few(base, 3),
  declarations: few(
    fc.record({
      base,
      kind: fc.constantFrom('DECLARATION', 'RESOLUTION'),
      dates: few(fc.record({ value: date, entry }), 2),
    }),
    4,
  ),
  topics: few(base, 4),
  places: few(base, 4),
  statements: few(
    fc.record({
      speaker: at,
      for: maybe(at),
      at: maybe(at),
      summary: words,
      callsFor: few(words, 2),
      topics: few(at, 1),
      entry,
    }),
    3,
  ),
  partOf: few(edge(datedEntry), 4),
  actsFor: few(edge(datedEntry), 3),
  members: few(edge(datedEntry), 6),
  succeeds: few(edge(datedEntry), 1),
  cooperates: few(fc.record({ edge: edge(datedEntry), kind: fc.constantFrom('MEMORANDUM', 'PARTNER') }), 4),
  posts: few(
    fc.record({
      from: at,
      to: at,
      title: fc.constantFrom('Director', 'Minister'),
      seen: maybe(closed),
      entry: datedEntry,
    }),
    4,
  ),
  participants: few(
    fc.record({
      event: at,
      who: at,
      for: maybe(at),
      roles: few(fc.constantFrom(...PARTICIPATION_ROLES), 2),
      mode: maybe(fc.constantFrom(...ATTENDANCE_MODES)),
      entry,
    }),
    20,
  ),
  organizers: few(fc.record({ event: at, who: at, role: fc.constantFrom(...ORGANIZER_ROLES), entry }), 8),
  editions: few(fc.record({ edge: edge(entry), ordinal: maybe(fc.integer({ min: 1, max: 4 })) }), 8),
  placed: few(edge(entry), 6),
  eventParts: few(edge(entry), 3),
  followsUp: few(edge(entry), 3),
  aboutEvents: few(edge(entry), 4),
  aboutSeries: few(edge(entry), 2),
  aboutDeclarations: few(edge(entry), 3),
  reported: few(
    fc.record({
      event: at,
      states: fc.integer({ min: 10, max: 12 }),
      people: maybe(fc.constantFrom('>400', '~500', '400-450')),
      entry,
    }),
    4,
  ),
  completeLists: few(
    fc.record({ event: at, of: fc.constantFrom('STATE', 'ORGANIZATION', 'PERSON'), entry }),
    3,
  ),
  adoptedAt: few(edge(entry), 4),
  adoptedBy: few(edge(entry), 4),
  cites: few(fc.record({ edge: edge(entry), verb: fc.constantFrom('RECALLS', 'WELCOMES') }), 5),
  broader: few(edge(entry), 3),
  within: few(edge(entry), 3),
});
type Draw = Drawn<typeof drawn>;

export const randomSeeds: Arb<readonly RawSeed[]> = drawn.map(seedsOf);

function seedsOf(draw: Draw): RawSeed[] {
  const idsOf = (prefix: string, items: readonly unknown[]) =>
    items.map((_, i) => `${prefix}:${prefix}-${i}`);
  const ids = {
    source: idsOf('source', draw.sources),
    state: idsOf('state', draw.states),
    org: idsOf('org', draw.organizations),
    person: idsOf('person', draw.persons),
    event: idsOf('event', draw.events),
    series: idsOf('series', draw.series),
    declaration: idsOf('declaration', draw.declarations),
    topic: idsOf('topic', draw.topics),
    place: idsOf('place', draw.places),
  };
  // By turns, so that small positions reach every kind.
  const bodies = byTurns(ids.org, ids.state);
  const actors = byTurns(ids.person, ids.org, ids.state);

  const said = ({ sources, ...rest }: Entry & { when?: string | undefined }) => ({
    ...rest,
    sources: [...new Set(sources.map((i) => pick(ids.source, i)))],
  });
  /** One that no record has here, and that one may have in another graph: then it was merged. */
  const formerId = (id: string): string => {
    const [prefix, slug = ''] = id.split(':');
    const present = ids[prefix as keyof typeof ids];
    return `${prefix}:${slug.replace(/\d+$/, '')}${present.length + present.indexOf(id)}`;
  };
  const common = (id: string, { names, summary, former, facts }: Base) => ({
    id,
    names,
    ...set({ summary }),
    ...(former ? { formerIds: [formerId(id)] } : {}),
    facts: facts.map(({ entry: e, ...fact }) => ({ ...fact, ...said(e) })),
  });
  type Edge = { readonly from: number; readonly to: number; readonly entry: Entry };
  /** The edges from the record, to others of the list; `acyclic`: only to those before it. */
  const from = (
    id: string,
    sourceIds: readonly string[],
    edges: readonly Edge[],
    targets: readonly string[],
    acyclic = false,
  ) =>
    edges.flatMap((e) => {
      if (pick(sourceIds, e.from) !== id) return [];
      const allowed = acyclic
        ? targets.slice(0, Math.max(0, targets.indexOf(id)))
        : targets.filter((t) => t !== id);
      const to = pick(allowed, e.to);
      return to === undefined ? [] : [{ to, edge: e, ...said(e.entry) }];
    });
  const of = (...args: Parameters<typeof from>) =>
    from(...args).map(({ to, edge: _, ...rest }) => ({ of: to, ...rest }));
  const who = (...args: Parameters<typeof from>) =>
    from(...args).map(({ to, edge: _, ...rest }) => ({ who: to, ...rest }));
  const withExtra = <X extends { edge: Edge }>(items: readonly X[]) =>
    items.map(({ edge: e, ...extra }) => ({ ...e, extra }));
  const extraOf = (e: Edge) => (e as Edge & { extra: Record<string, unknown> }).extra;
  const forWhom = (index: number | undefined, self: string | undefined) => {
    const body = index === undefined ? undefined : pick(bodies, index);
    return body === self ? {} : set({ for: body });
  };

  return [
    ...draw.sources.map((s, i) => ({
      id: ids.source[i] as string,
      ...set({
        ...s,
        derivedFrom: s.derivedFrom === undefined ? undefined : pick(ids.source.slice(0, i), s.derivedFrom),
      }),
    })),
    ...draw.states.map((s, i) => common(ids.state[i] as string, s)),
    ...draw.organizations.map((o, i) => {
      const id = ids.org[i] as string;
      return {
        ...common(id, o.base),
        kind: o.kind,
        partOf: of(id, ids.org, draw.partOf, ids.org, true),
        // Organisations act for those before them, or for states, which end every climb.
        actsFor: of(id, ids.org, draw.actsFor, [...ids.state, ...ids.org.slice(0, i)]),
        members: who(id, ids.org, draw.members, bodies),
        succeeds: of(id, ids.org, draw.succeeds, ids.org, true),
        cooperatesWith: from(id, ids.org, withExtra(draw.cooperates), actors).map(
          ({ to, edge: e, ...rest }) => ({
            with: to,
            ...extraOf(e),
            ...rest,
          }),
        ),
      };
    }),
    ...draw.persons.map((p, i) => {
      const id = ids.person[i] as string;
      return {
        ...common(id, p),
        posts: draw.posts.flatMap((post) => {
          const body = pick(bodies, post.to);
          if (body === undefined || pick(ids.person, post.from) !== id) return [];
          const { when, ...rest } = said(post.entry);
          return [
            {
              of: body,
              title: post.title,
              ...rest,
              ...set(post.seen === undefined ? { when } : { seen: post.seen }),
            },
          ];
        }),
      };
    }),
    ...draw.events.map((event, i) => {
      const id = ids.event[i] as string;
      const here = <X extends { readonly event: number }>(items: readonly X[]) =>
        items.filter((x) => pick(ids.event, x.event) === id);
      return {
        ...common(id, event.base),
        kind: event.kind,
        status: event.status,
        dates: event.dates.map((d) => ({ value: d.value, ...said(d.entry) })),
        place: of(id, ids.event, draw.placed, ids.place),
        partOf: of(id, ids.event, draw.eventParts, ids.event, true),
        series: from(id, ids.event, withExtra(draw.editions), ids.series).map(({ to, edge: e, ...rest }) => ({
          of: to,
          ...set(extraOf(e)),
          ...rest,
        })),
        organizers: here(draw.organizers).flatMap((o) => {
          const actor = pick(actors, o.who);
          return actor === undefined ? [] : [{ who: actor, role: o.role, ...said(o.entry) }];
        }),
        participants: here(draw.participants).flatMap((p) => {
          const actor = pick(actors, p.who);
          if (actor === undefined) return [];
          return [
            {
              who: actor,
              ...forWhom(p.for, actor),
              roles: p.roles,
              ...set({ mode: p.mode }),
              ...said(p.entry),
            },
          ];
        }),
        reported: here(draw.reported).map((r) => ({
          states: r.states,
          ...set({ people: r.people }),
          ...said(r.entry),
        })),
        completeLists: here(draw.completeLists).map((l) => ({ of: l.of, ...said(l.entry) })),
        followsUp: of(id, ids.event, draw.followsUp, ids.event, true),
        topics: of(id, ids.event, draw.aboutEvents, ids.topic),
      };
    }),
    ...draw.series.map((s, i) => {
      const id = ids.series[i] as string;
      return { ...common(id, s), topics: of(id, ids.series, draw.aboutSeries, ids.topic) };
    }),
    ...draw.declarations.map((d, i) => {
      const id = ids.declaration[i] as string;
      return {
        ...common(id, d.base),
        kind: d.kind,
        dates: d.dates.map((v) => ({ value: v.value, ...said(v.entry) })),
        adoptedAt: of(id, ids.declaration, draw.adoptedAt, ids.event),
        adoptedBy: who(id, ids.declaration, draw.adoptedBy, actors),
        cites: from(id, ids.declaration, withExtra(draw.cites), ids.declaration).map(
          ({ to, edge: e, ...rest }) => ({
            of: to,
            ...extraOf(e),
            ...rest,
          }),
        ),
        topics: of(id, ids.declaration, draw.aboutDeclarations, ids.topic),
      };
    }),
    ...draw.topics.map((t, i) => {
      const id = ids.topic[i] as string;
      return { ...common(id, t), broader: of(id, ids.topic, draw.broader, ids.topic, true) };
    }),
    ...draw.places.map((p, i) => {
      const id = ids.place[i] as string;
      return { ...common(id, p), within: of(id, ids.place, draw.within, ids.place, true) };
    }),
    ...draw.statements.flatMap((s, i) => {
      const speaker = pick(actors, s.speaker);
      if (speaker === undefined) return [];
      return [
        {
          id: `statement:statement-${i}`,
          speaker,
          ...forWhom(s.for, speaker),
          ...set({ at: s.at === undefined ? undefined : pick(ids.event, s.at) }),
          summary: s.summary,
          callsFor: s.callsFor,
          topics: s.topics.flatMap((t) => pick(ids.topic, t) ?? []),
          ...said(s.entry),
        },
      ];
    }),
  ].map(withoutGaps);
}

const pick = <T>(items: readonly T[], position: number): T | undefined =>
  items[position % Math.max(items.length, 1)];

const byTurns = <T>(...lists: readonly (readonly T[])[]): T[] =>
  Array.from({ length: Math.max(0, ...lists.map((l) => l.length)) }, (_, i) =>
    lists.flatMap((l) => l.slice(i, i + 1)),
  ).flat();

const set = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** As YAML would give them back: no undefined, no empty lists. */
const withoutGaps = (seed: RawSeed): RawSeed =>
  JSON.parse(JSON.stringify(seed, (_, v) => (Array.isArray(v) && v.length === 0 ? undefined : v))) as RawSeed;
