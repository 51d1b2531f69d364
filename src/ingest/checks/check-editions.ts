/** Finds editions of a series that cannot be: numbers that run against the dates, and one number for two events by one source. */
import type { Period } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { Problem } from '../records/problem.js';
import type { EventSeed } from '../records/record-schema.js';
import { type LocatedRecord, problemIn } from './id-index.js';

/** The time of each event; null for one without dates. */
export type Spans = ReadonlyMap<string, Period | null>;

export const checkEditions = (events: readonly LocatedRecord<EventSeed>[], spans: Spans): Problem[] => [
  ...editionsOutOfOrder(events, spans),
  ...numbersGivenTwice(events),
];

export const holds = (entry: { readonly rank: string; readonly polarity: string }): boolean =>
  entry.rank !== 'DEPRECATED' && entry.polarity !== 'NEGATIVE';

export const isBefore = (a: Period, b: Period): boolean => a.endLatest < b.startEarliest;

interface Edition {
  readonly event: LocatedRecord<EventSeed>;
  readonly path: readonly (string | number)[];
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly period: Period;
}

function editionsOutOfOrder(events: readonly LocatedRecord<EventSeed>[], spans: Spans): Problem[] {
  const editions = events.flatMap((event) => {
    const period = spans.get(event.record.id) ?? null;
    return period === null ? [] : [...membershipsOf(event, period)];
  });
  return [...groupBy(editions, (e) => e.series).values()].flatMap((series) => {
    const first = series.filter((e) => e.lowest === 1);
    return series.flatMap((edition) => {
      const later = series.find((other) => runsAgainst(edition, other));
      if (later !== undefined) return [outOfOrder(edition, later)];
      return edition.lowest === null &&
        first.length > 0 &&
        first.every((f) => isBefore(edition.period, f.period))
        ? [beforeItsSeries(edition, first[0]?.event.record.id ?? '')]
        : [];
    });
  });
}

function membershipsOf(
  event: LocatedRecord<EventSeed>,
  period: Period,
): (Edition & { readonly series: string })[] {
  const entries = event.record.series.map((entry, i) => ({ entry, i })).filter(({ entry }) => holds(entry));
  return [...groupBy(entries, ({ entry }) => entry.of)].map(([series, claims]) => {
    const ordinals = claims.flatMap(({ entry }) => entry.ordinal ?? []);
    return {
      series,
      event,
      path: ['series', claims[0]?.i ?? 0],
      lowest: ordinals.length === 0 ? null : Math.min(...ordinals),
      highest: ordinals.length === 0 ? null : Math.max(...ordinals),
      period,
    };
  });
}

/** Whether `edition` certainly comes after `other` in number and certainly before it in time. */
const runsAgainst = (edition: Edition, other: Edition): boolean =>
  edition.lowest !== null &&
  other.highest !== null &&
  edition.lowest > other.highest &&
  isBefore(edition.period, other.period);

const outOfOrder = (edition: Edition, other: Edition): Problem =>
  problemIn(
    edition.event,
    edition.path,
    `edition ${edition.lowest} (${edition.period.edtf}) is dated before edition ${other.highest}, ${other.event.record.id} (${other.period.edtf})`,
    'correct the ordinal or the dates of one of them',
  );

const beforeItsSeries = (edition: Edition, first: string): Problem =>
  problemIn(
    edition.event,
    edition.path,
    `is dated (${edition.period.edtf}) before the first edition of the series, ${first}`,
    'correct the dates, or take it out of the series (followsUp and partOf tie events, too)',
  );

/** Two sources may number the editions differently, and then compete. One source has one event of each number. */
function numbersGivenTwice(events: readonly LocatedRecord<EventSeed>[]): Problem[] {
  const eventOf = new Map<string, string>();
  return events.flatMap((located) =>
    located.record.series.flatMap((entry, i) => {
      if (entry.ordinal === undefined || !holds(entry)) return [];
      const taken = entry.sources.map(({ id: source }) => {
        const key = `${entry.of} ${entry.ordinal} ${source}`;
        const event = eventOf.get(key) ?? located.record.id;
        eventOf.set(key, event);
        return { source, event };
      });
      const other = taken.find(({ event }) => event !== located.record.id);
      if (other === undefined) return [];
      const message = `${other.source} calls ${other.event} edition ${entry.ordinal} of ${entry.of}, too`;
      const hint = 'correct one of the ordinals, or name the source that disagrees';
      return [problemIn(located, ['series', i, 'ordinal'], message, hint)];
    }),
  );
}
