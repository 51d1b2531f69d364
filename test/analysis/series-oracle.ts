/** The right answers about a random series, by looking at every actor and every event; shares no code with the service. */
import type { Agreement, CountAs } from '../../src/domain/model.js';
import {
  actorId,
  agreementOf,
  type Case,
  eventId,
  KINDS,
  type Kind,
  type Report,
  type Seen,
  TOPIC_NAMES,
  topicId,
  WHATS,
} from './series-cases.js';

type Status = 'PRESENT' | 'ABSENT_STATED' | 'NOT_LISTED' | 'UNKNOWN';

export function rightSeries(c: Case, countAs: CountAs, kinds: readonly Kind[] | null) {
  const editions = editionsOf(c);
  const rows = c.actors
    .map((a, i) => ({ i, a, cells: editions.map((e) => statusOf(c, countAs, i, e)) }))
    .filter(({ a, i }) => {
      if (kinds !== null && !kinds.includes(a.kind)) return false;
      return editions.some(
        (e) => wasThere(c, countAs, i, e) || c.absent.some((x) => x.actor === i && x.event === e),
      );
    })
    .map(({ i, cells }) => ({ i, cells, present: cells.filter((s) => s === 'PRESENT').length }))
    .sort((x, y) => y.present - x.present || byName(c)(x.i, y.i));
  return {
    events: editions.map(eventId),
    rows: rows.map(({ i, cells, present }) => ({ actor: actorId(c, i), cells, present })),
    changes: editions.map((e, at) => {
      const before = at === 0 ? null : (editions[at - 1] as number);
      const earlier = editions.slice(0, at);
      const is = (i: number, event: number | null, ...any: Status[]) =>
        event !== null && any.includes(statusOf(c, countAs, i, event));
      const there = rows.map((r) => r.i).filter((i) => is(i, e, 'PRESENT'));
      const there0 = rows.map((r) => r.i).filter((i) => is(i, before, 'PRESENT'));
      const wasEarlier = (i: number) => earlier.some((x) => is(i, x, 'PRESENT'));
      const away = (i: number, event: number | null) => is(i, event, 'ABSENT_STATED', 'NOT_LISTED');
      const unknown = (i: number, event: number | null) => is(i, event, 'UNKNOWN');
      const ids = (list: readonly number[]) => list.map((i) => actorId(c, i));
      return {
        event: eventId(e),
        previous: before === null ? null : eventId(before),
        stayed: ids(there.filter((i) => is(i, before, 'PRESENT'))),
        joined: ids(there.filter((i) => away(i, before))),
        returned: ids(there.filter((i) => unknown(i, before) && wasEarlier(i))),
        firstSeen: ids(there.filter((i) => before === null || (unknown(i, before) && !wasEarlier(i)))),
        left: ids(there0.filter((i) => away(i, e))),
        notSeen: ids(there0.filter((i) => unknown(i, e))),
      };
    }),
    topics: [0, 1, 2]
      .map((t) => ({ t, at: editions.filter((e) => c.events[e]?.topics.includes(t)) }))
      .filter(({ at }) => at.length > 0)
      .sort((x, y) => {
        const first = (at: readonly number[]) => editions.indexOf(at[0] as number);
        const name = (t: number) => `${TOPIC_NAMES[t]} ${t}`;
        return first(x.at) - first(y.at) || (name(x.t) < name(y.t) ? -1 : 1);
      })
      .map(({ t, at }) => ({ topic: topicId(t), events: at.map(eventId) })),
  };
}

export function rightCohort(
  c: Case,
  countAs: CountAs,
  present: readonly number[],
  absent: readonly number[],
): readonly string[] {
  return c.actors
    .map((_, i) => i)
    .filter((i) => present.every((e) => statusOf(c, countAs, i, e) === 'PRESENT'))
    .filter((i) => absent.every((e) => ['ABSENT_STATED', 'NOT_LISTED'].includes(statusOf(c, countAs, i, e))))
    .sort(byName(c))
    .map((i) => actorId(c, i));
}

export function rightAttendance(c: Case, e: number) {
  const here = c.seen.filter((s) => s.event === e);
  const kindOf = (s: Seen) => c.actors[s.actor]?.kind;
  const states = here.filter((s) => kindOf(s) === 'STATE' && (s.rolledUp || s.organizedRolledUp)).length;
  const organizations = here.filter(
    (s) => kindOf(s) === 'ORGANIZATION' && (s.represented || s.organized) && !belongsToState(c, s.actor, e),
  ).length;
  const persons = here.filter((s) => kindOf(s) === 'PERSON');
  const people = persons.filter((s) => s.direct || s.organized).length;
  const told = WHATS.flatMap((what) => {
    const all = c.reports.map((r, i) => ({ ...r, i })).filter((r) => r.event === e && r.what === what);
    const some = all.filter((r) => r.rank !== 'DEPRECATED');
    const standing = some.length === 0 ? all : some;
    const tier = (r: Report) => (r.modality === 'ANNOUNCED' ? 2 : r.modality === 'INFERRED' ? 1 : 0);
    const best = standing.filter((r) => standing.every((other) => tier(other) >= tier(r)));
    return best
      .filter((r) => r.polarity === 'POSITIVE' && r.value in BOUNDS)
      .map((r) => ({ what, ...(BOUNDS[r.value] as Bounds), text: r.value, claim: `claim:c${r.i}` }))
      .sort((a, b) => b.min - a.min || highOf(b) - highOf(a) || (a.claim < b.claim ? -1 : 1));
  });
  const agreements = WHATS.filter((w) => told.some((t) => t.what === w)).map((w) => agreementOf(c, w));
  return {
    reported: told,
    identified: states + organizations + persons.filter((s) => s.represented || s.organized).length,
    agreement: together(agreements),
    counts: (
      [
        ['states', states],
        ['organizations', organizations],
        ['people', people],
      ] as const
    ).flatMap(([what, identified]) => {
      const own = told.filter((t) => t.what === what);
      if (own.length === 0) return [];
      const min = Math.min(...own.map((t) => t.min));
      const max = own.some((t) => t.max === null) ? null : Math.max(...own.map(highOf));
      // Every number that may have been there, to see how many may be missing.
      const missing = Array.from({ length: 10 }, (_, n) => n)
        .filter((n) => n >= min && (max === null || n <= max))
        .map((n) => (n > identified ? n - identified : 0));
      return [
        {
          ...{ what, identified, agreement: agreementOf(c, what), reportedMin: min, reportedMax: max },
          missingMin: missing[0],
          missingMax: max === null ? null : missing.at(-1),
        },
      ];
    }),
  };
}

interface Bounds {
  readonly min: number;
  readonly max: number | null;
}
const BOUNDS: Readonly<Record<string, Bounds>> = {
  '0': { min: 0, max: 0 },
  '3': { min: 3, max: 3 },
  '5': { min: 5, max: 5 },
  '>4': { min: 4, max: null },
  '2-6': { min: 2, max: 6 },
  '<=3': { min: 0, max: 3 },
};
const highOf = ({ max }: Bounds) => max ?? 1_000_000;

function together(agreements: readonly Agreement[]): Agreement {
  if (agreements.includes('CONTESTED')) return 'CONTESTED';
  if (agreements.includes('COMPATIBLE')) return 'COMPATIBLE';
  return agreements.length > 0 && agreements.every((a) => a === 'UNANIMOUS') ? 'UNANIMOUS' : 'SINGLE_SOURCE';
}

export const editionsOf = (c: Case): readonly number[] =>
  c.events
    .map((_, i) => i)
    .slice(0, -1)
    .sort((a, b) => {
      const [x, y] = [c.events[a], c.events[b]] as [Case['events'][number], Case['events'][number]];
      return x.year - y.year || a - b;
    });

function statusOf(c: Case, countAs: CountAs, actor: number, event: number): Status {
  if (wasThere(c, countAs, actor, event)) return 'PRESENT';
  if (c.absent.some((x) => x.actor === actor && x.event === event)) return 'ABSENT_STATED';
  const kind = c.actors[actor]?.kind ?? KINDS[0];
  const isTraced = c.seen.some((s) => s.actor === actor && s.event === event);
  return c.events[event]?.lists.includes(kind) && !isTraced ? 'NOT_LISTED' : 'UNKNOWN';
}

function wasThere(c: Case, countAs: CountAs, actor: number, event: number): boolean {
  const seen = c.seen.find((s) => s.actor === actor && s.event === event);
  if (seen === undefined) return false;
  if (countAs === 'ROLLED_UP') return seen.rolledUp || seen.organizedRolledUp;
  return seen.organized || (countAs === 'DIRECT' ? seen.direct : seen.represented);
}

function belongsToState(c: Case, org: number, event: number): boolean {
  const year = c.events[event]?.year ?? 0;
  // The later of two entries for one pair is the one that is projected.
  const valid = c.belongs
    .filter((b, i) => !c.belongs.some((x, j) => j > i && x.from === b.from && x.to === b.to))
    .filter(({ years }) => years === undefined || (years[0] <= year && years[1] >= year));
  return valid.some(
    ({ from, to }) => from === org && (c.actors[to]?.kind === 'STATE' || belongsToState(c, to, event)),
  );
}

const byName = (c: Case) => (a: number, b: number) => {
  const key = (i: number) => `${c.actors[i]?.name} ${actorId(c, i)}`;
  return key(a) < key(b) ? -1 : 1;
};
