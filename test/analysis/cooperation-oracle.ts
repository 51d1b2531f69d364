/**
 * Cooperation by brute force over the records of a projection: every event against every pair of actors, with no index, no
 * folding and no sorting by numbers. Shares no code with what it checks.
 */
import type { EventRecord, Period } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';

export interface OracleQuestion {
  readonly kinds: readonly ('STATE' | 'ORGANIZATION' | 'PERSON')[];
  readonly series: readonly string[] | null;
  readonly from: string;
  readonly to: string;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly minWeight: number;
  readonly countAs: 'DIRECT' | 'REPRESENTED' | 'ROLLED_UP';
}

export interface OracleTie {
  readonly aId: string;
  readonly bId: string;
  readonly weight: number;
  readonly eventIds: readonly string[];
}

export interface OracleCounts {
  readonly events: number;
  readonly ties: number;
  readonly weight: number;
}

export interface OracleYear extends OracleCounts {
  readonly year: number;
  readonly certain: OracleCounts;
}

export function rightNetwork(projection: Projection, question: OracleQuestion) {
  const meetings = meetingsOf(projection, question);
  const ties = tiesAmong(meetings, question.minWeight);
  const actors = new Set(ties.flatMap((t) => [t.aId, t.bId]));
  const eventsOf = new Map(
    [...actors].map((id) => [id, meetings.filter((m) => m.present.includes(id)).length]),
  );
  const tiesOfAnyWeight = tiesAmong(meetings, 1).length;
  const undated = meetings.filter(({ event }) =>
    daysOf(event.period).every((day) => day === '0000-01-01' || day === '9999-12-31'),
  );
  return {
    ties,
    tiesOfAnyWeight,
    eventsOf,
    timeline: yearsOf(meetings, ties, question),
    undated: countsOf(undated, ties),
  };
}

/** Of one actor, among actors of all kinds. */
export function rightTiesOf(
  projection: Projection,
  actorId: string,
  question: Omit<OracleQuestion, 'kinds' | 'series'>,
): readonly OracleTie[] {
  const all = { ...question, kinds: ['STATE', 'ORGANIZATION', 'PERSON'] as const, series: null };
  return tiesAmong(meetingsOf(projection, all), question.minWeight)
    .filter((t) => t.aId === actorId || t.bId === actorId)
    .sort((s, t) => t.weight - s.weight || (other(s, actorId) < other(t, actorId) ? -1 : 1));
}

interface Meeting {
  readonly event: EventRecord;
  readonly present: readonly string[];
  /** Whether one actor was part of another then, or somebody in a post of it, or spoke for it. */
  readonly belongs: (part: string, whole: string) => boolean;
}

const other = (tie: OracleTie, actorId: string) => (tie.aId === actorId ? tie.bId : tie.aId);

function meetingsOf(projection: Projection, question: OracleQuestion): readonly Meeting[] {
  const events = projection.entities.filter((e): e is EventRecord => e.kind === 'EVENT');
  const wholesOf = (id: string, levels: number): string[] =>
    levels === 0
      ? []
      : projection.links
          .filter((l) => l.type === 'PART_OF_EVENT' && l.fromId === id)
          .flatMap((l) => [l.toId, ...wholesOf(l.toId, levels - 1)]);
  const isEdition = (id: string) =>
    projection.links.some(
      (l) => l.type === 'IN_SERIES' && l.fromId === id && question.series?.includes(l.toId) === true,
    );
  const counts = (id: string) =>
    question.series === null
      ? wholesOf(id, 1).length === 0
      : isEdition(id) && !wholesOf(id, 5).some((whole) => isEdition(whole));

  return events
    .filter((event) => counts(event.id) && fits(event.period, question))
    .map((event) => {
      const here = events.filter((e) => e.id === event.id || wholesOf(e.id, 5).includes(event.id));
      const isHere = (eventId: string) => here.some((e) => e.id === eventId);
      const wasHere = (actorId: string) =>
        projection.presences.some(
          (p) =>
            p.actorId === actorId &&
            isHere(p.eventId) &&
            {
              DIRECT: p.direct || p.organized,
              REPRESENTED: p.represented || p.organized,
              ROLLED_UP: p.rolledUp || p.organizedRolledUp,
            }[question.countAs],
        );
      const bodiesOf = (personId: string) =>
        projection.participations.flatMap((p) =>
          p.participantId === personId && isHere(p.eventId) && p.onBehalfOfId !== null
            ? [p.onBehalfOfId]
            : [],
        );
      const spokeForSomebodyHere = (personId: string) =>
        ({
          DIRECT: false,
          REPRESENTED: bodiesOf(personId).some(wasHere),
          ROLLED_UP: bodiesOf(personId).length > 0,
        })[question.countAs];
      const above = (id: string, levels: number): string[] => {
        if (levels === 0) return [];
        const direct = projection.links
          .filter((l) => ['PART_OF', 'ACTS_FOR', 'HOLDS_POST'].includes(l.type) && l.fromId === id)
          .filter(
            (l) => l.period === null || mayBe(l.period, event.period.startEarliest, event.period.endLatest),
          )
          .map((l) => l.toId);
        const all = id.startsWith('person:') ? [...direct, ...bodiesOf(id)] : direct;
        return [...all, ...all.flatMap((whole) => above(whole, levels - 1))];
      };
      const belongs = (part: string, whole: string) => above(part, 6).includes(whole);
      const present = projection.entities.filter(
        (e) =>
          question.kinds.some((kind) => kind === e.kind) &&
          wasHere(e.id) &&
          !(e.kind === 'PERSON' && spokeForSomebodyHere(e.id)),
      );
      return { event, present: present.map((e) => e.id), belongs };
    });
}

function fits(period: Period, { from, to, certainty }: OracleQuestion): boolean {
  return certainty === 'CERTAIN'
    ? period.startLatest <= to && period.endEarliest >= from
    : mayBe(period, from, to);
}

/** Whether a day from the one to the other is possible: within the bounds, and in none of the gaps. */
function mayBe({ startEarliest, endLatest, gaps = [] }: Period, from: string, to: string): boolean {
  const first = from < startEarliest ? startEarliest : from;
  const last = to > endLatest ? endLatest : to;
  return first <= last && !gaps.some((gap) => gap.slice(0, 10) <= first && gap.slice(11) >= last);
}

function tiesAmong(meetings: readonly Meeting[], minWeight: number): OracleTie[] {
  const actors = [...new Set(meetings.flatMap((m) => m.present))];
  return actors
    .flatMap((aId) => actors.filter((bId) => aId < bId).map((bId) => ({ aId, bId })))
    .map(({ aId, bId }) => {
      const shared = meetings
        .filter((m) => m.present.includes(aId) && m.present.includes(bId))
        .filter((m) => !m.belongs(aId, bId) && !m.belongs(bId, aId))
        .map((m) => m.event)
        .sort(byDate);
      return { aId, bId, weight: shared.length, eventIds: shared.map((e) => e.id) };
    })
    .filter((tie) => tie.weight >= Math.max(minWeight, 1))
    .sort((s, t) => t.weight - s.weight || (s.aId + s.bId < t.aId + t.bId ? -1 : 1));
}

/** Undated ones last; on the same day by name, then by id. */
function byDate(a: EventRecord, b: EventRecord): number {
  const keyOf = (e: EventRecord) =>
    e.period.startEarliest === '0000-01-01' ? '9999-99-99' : e.period.startEarliest;
  const [x, y] = [a, b].map((e) => `${keyOf(e)} ${e.name.toLowerCase()} ${e.id}`) as [string, string];
  return x < y ? -1 : 1;
}

/** A row for each year of the window; where that is open, for each from the first to the last that a date names. */
function yearsOf(
  meetings: readonly Meeting[],
  ties: readonly OracleTie[],
  { from, to }: OracleQuestion,
): OracleYear[] {
  const tying = meetings.filter((m) => ties.some((t) => t.eventIds.includes(m.event.id)));
  const named = tying
    .flatMap(({ event: { period } }) => daysOf(period))
    .filter((day) => day !== '0000-01-01' && day !== '9999-12-31')
    .map((day) => Number(day.slice(0, 4)));
  const [isFrom, isTo] = [from !== '0000-01-01', to !== '9999-12-31'];
  if (named.length === 0 && !(isFrom && isTo)) return [];
  const [begin, end] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const first = isFrom ? begin : Math.min(...named, ...(isTo ? [end] : []));
  const last = isTo ? end : Math.max(...named, ...(isFrom ? [begin] : []));
  const rows: OracleYear[] = [];
  for (let year = first; year <= last; year++) {
    const [newYear, newYearsEve] = [`${year}-01-01`, `${year}-12-31`];
    const [first, last] = [newYear < from ? from : newYear, newYearsEve > to ? to : newYearsEve];
    const possible = tying.filter(({ event: { period } }) => mayBe(period, first, last));
    const certain = tying.filter(({ event: { period } }) => mustBe(period, first, last));
    rows.push({ year, ...countsOf(possible, ties), certain: countsOf(certain, ties) });
  }
  return rows;
}

function countsOf(meetings: readonly Meeting[], ties: readonly OracleTie[]): OracleCounts {
  const shares = meetings
    .map((m) => ties.filter((t) => t.eventIds.includes(m.event.id)))
    .filter((shared) => shared.length > 0);
  const weight = shares.reduce((sum, shared) => sum + shared.length, 0);
  return { events: shares.length, ties: new Set(shares.flat()).size, weight };
}

/** Whether some day of each reading is from the one to the other; a doubt is a run of days that a reading may leave out. */
function mustBe({ startLatest, endEarliest, doubts = [] }: Period, from: string, to: string): boolean {
  if (startLatest > to || endEarliest < from) return false;
  return !doubts.some((doubt) => doubt.slice(0, 10) <= from && doubt.slice(11) >= to);
}

/** The days at which it may begin or end, also where alternatives leave a gap. */
function daysOf({ startEarliest, startLatest, endEarliest, endLatest, gaps = [] }: Period): string[] {
  const beside = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const edges = gaps.flatMap((gap) => [beside(gap.slice(0, 10), -1), beside(gap.slice(11), 1)]);
  return [startEarliest, startLatest, endEarliest, endLatest, ...edges];
}

export interface OracleMeasures {
  readonly degree: number;
  readonly strength: number;
  readonly betweenness: number;
}

/** By counting the shortest paths between all pairs, and those through each actor. */
export function rightMeasures(ties: readonly Pick<OracleTie, 'aId' | 'bId' | 'weight'>[]) {
  const actors = [...new Set(ties.flatMap((t) => [t.aId, t.bId]))].sort();
  const near = (x: string, y: string) =>
    ties.some((t) => (t.aId === x && t.bId === y) || (t.aId === y && t.bId === x));
  /** All shortest walks from one to another, by trying all walks of each length. */
  const pathsBetween = (from: string, to: string): readonly (readonly string[])[] => {
    let walks: readonly (readonly string[])[] = [[from]];
    for (let length = 1; length < actors.length && walks.length > 0; length++) {
      const visited = new Set(walks.flat());
      walks = walks.flatMap((w) =>
        actors.filter((x) => !visited.has(x) && near(w.at(-1) as string, x)).map((x) => [...w, x]),
      );
      const arrived = walks.filter((w) => w.at(-1) === to);
      if (arrived.length > 0) return arrived;
    }
    return [];
  };
  const scores = new Map(actors.map((id) => [id, 0]));
  for (const from of actors)
    for (const to of actors.filter((id) => id > from)) {
      const paths = pathsBetween(from, to);
      for (const path of paths)
        for (const through of path.slice(1, -1))
          scores.set(through, (scores.get(through) ?? 0) + 1 / paths.length);
    }
  const pairsOfOthers = ((actors.length - 1) * (actors.length - 2)) / 2;
  return new Map(
    actors.map((id): [string, OracleMeasures] => {
      const own = ties.filter((t) => t.aId === id || t.bId === id);
      return [
        id,
        {
          degree: own.length,
          strength: own.reduce((sum, t) => sum + t.weight, 0),
          betweenness: pairsOfOthers === 0 ? 0 : (scores.get(id) ?? 0) / pairsOfOthers,
        },
      ];
    }),
  );
}
