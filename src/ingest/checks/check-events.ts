/** Finds what cannot be true of events: editions that run against their dates, documents from before their event. */
import type { Period } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import { hullOf } from '../../domain/time/hull-of.js';
import type { PeriodKind } from '../../domain/time/parse-period.js';
import type { Problem } from '../records/problem.js';
import { readPeriod } from '../records/read-period.js';
import { isDeclaration, isEvent } from '../records/record-kinds.js';
import type { EventSeed } from '../records/record-schema.js';
import { type LocatedRecord, locatedRecordsOf, problemIn } from './id-index.js';

export function checkEvents(located: readonly LocatedRecord[]): Problem[] {
  const events = locatedRecordsOf(located, isEvent);
  const spans = new Map(events.map((e) => [e.record.id, span(e.record.dates)]));
  return [...editionsOutOfOrder(events, spans), ...adoptedTooEarly(located, spans)];
}

type Spans = ReadonlyMap<string, Period | null>;

interface Dated {
  readonly value: string;
  readonly rank: string;
  readonly polarity: string;
}

const holds = (entry: { readonly rank: string; readonly polarity: string }): boolean =>
  entry.rank !== 'DEPRECATED' && entry.polarity !== 'NEGATIVE';

/** Spans all that any version of the dates leaves possible, as only what contradicts every version is a problem. */
function span(dates: readonly Dated[], kind: PeriodKind = 'span'): Period | null {
  const periods = dates.filter(holds).flatMap((d) => {
    const read = readPeriod(d.value, { kind });
    return read.ok ? [read.period] : [];
  });
  return periods.length === 0 ? null : hullOf(periods);
}

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

const isBefore = (a: Period, b: Period): boolean => a.endLatest < b.startEarliest;

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

function adoptedTooEarly(all: readonly LocatedRecord[], spans: Spans): Problem[] {
  return locatedRecordsOf(all, isDeclaration).flatMap((located) => {
    const adopted = span(located.record.dates, 'instant');
    if (adopted === null) return [];
    return located.record.adoptedAt.flatMap((entry, i) => {
      const event = spans.get(entry.of) ?? null;
      if (!holds(entry) || event === null || !isBefore(adopted, event)) return [];
      const message = `is dated ${adopted.edtf}, before ${entry.of} (${event.edtf}) at which it is said to be adopted`;
      return [problemIn(located, ['adoptedAt', i, 'of'], message, 'correct one of the dates, or the event')];
    });
  });
}
