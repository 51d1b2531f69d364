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
}

export interface OracleTie {
  readonly aId: string;
  readonly bId: string;
  readonly weight: number;
  readonly eventIds: readonly string[];
}

export interface OracleYear {
  readonly year: number;
  readonly events: number;
  readonly ties: number;
  readonly weight: number;
}

export function rightNetwork(projection: Projection, question: OracleQuestion) {
  const meetings = meetingsOf(projection, question);
  const ties = tiesAmong(meetings, question.minWeight);
  return { ties, timeline: yearsOf(meetings, ties) };
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
          (p) => p.actorId === actorId && isHere(p.eventId) && (p.represented || p.organized),
        );
      const spokeForSomebodyHere = (personId: string) =>
        projection.participations.some(
          (p) =>
            p.participantId === personId &&
            isHere(p.eventId) &&
            p.onBehalfOfId !== null &&
            wasHere(p.onBehalfOfId),
        );
      const present = projection.entities.filter(
        (e) =>
          question.kinds.some((kind) => kind === e.kind) &&
          wasHere(e.id) &&
          !(e.kind === 'PERSON' && spokeForSomebodyHere(e.id)),
      );
      return { event, present: present.map((e) => e.id) };
    });
}

function fits(period: Period, { from, to, certainty }: OracleQuestion): boolean {
  return certainty === 'CERTAIN'
    ? period.startLatest <= to && period.endEarliest >= from
    : period.startEarliest <= to && period.endLatest >= from;
}

function tiesAmong(meetings: readonly Meeting[], minWeight: number): OracleTie[] {
  const actors = [...new Set(meetings.flatMap((m) => m.present))];
  return actors
    .flatMap((aId) => actors.filter((bId) => aId < bId).map((bId) => ({ aId, bId })))
    .map(({ aId, bId }) => {
      const shared = meetings
        .filter((m) => m.present.includes(aId) && m.present.includes(bId))
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

function yearsOf(meetings: readonly Meeting[], ties: readonly OracleTie[]): OracleYear[] {
  const rows: OracleYear[] = [];
  // Beside these years there are none: what has no date counts in no year.
  for (let year = 1990; year < 2040; year++) {
    const inYear = meetings.filter(({ event: { period } }) => {
      const years = [period.startEarliest, period.endLatest].map((day) => Number(day.slice(0, 4)));
      const [first = 0, last = 0] = years;
      return last - first < 10 && first <= year && year <= last;
    });
    if (inYear.length === 0) continue;
    const shares = inYear.map((m) => ties.filter((t) => t.eventIds.includes(m.event.id)));
    const events = shares.filter((s) => s.length > 0).length;
    const weight = shares.reduce((sum, s) => sum + s.length, 0);
    if (events > 0) rows.push({ year, events, ties: new Set(shares.flat()).size, weight });
  }
  return rows;
}

export interface OracleMeasures {
  readonly degree: number;
  readonly weightedDegree: number;
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
          weightedDegree: own.reduce((sum, t) => sum + t.weight, 0),
          betweenness: pairsOfOthers === 0 ? 0 : (scores.get(id) ?? 0) / pairsOfOthers,
        },
      ];
    }),
  );
}
