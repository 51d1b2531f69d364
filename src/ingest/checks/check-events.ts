/** Finds what cannot be true of events: impossible editions, sessions outside of their conference, documents from before it. */
import type { Period } from '../../domain/model.js';
import { mayShareDay } from '../../domain/time/overlap.js';
import type { PeriodKind } from '../../domain/time/parse-period.js';
import { unionOf } from '../../domain/time/union-of.js';
import type { Problem } from '../records/problem.js';
import { readPeriod } from '../records/read-period.js';
import { isDeclaration, isEvent } from '../records/record-kinds.js';
import type { EventSeed } from '../records/record-schema.js';
import { checkEditions, holds, isBefore, type Spans } from './check-editions.js';
import { type LocatedRecord, locatedRecordsOf, problemIn } from './id-index.js';

export function checkEvents(located: readonly LocatedRecord[]): Problem[] {
  const events = locatedRecordsOf(located, isEvent);
  const spans = new Map(events.map((e) => [e.record.id, span(e.record.dates)]));
  return [
    ...checkEditions(events, spans),
    ...outsideOfTheirConference(events, spans),
    ...adoptedTooEarly(located, spans),
  ];
}

interface Dated {
  readonly value: string;
  readonly rank: string;
  readonly polarity: string;
}

/** Joins all that any version of the dates leaves possible, as only what contradicts every version is a problem. */
function span(dates: readonly Dated[], kind: PeriodKind = 'span'): Period | null {
  const periods = dates.filter(holds).flatMap((d) => {
    const read = readPeriod(d.value, { kind });
    return read.ok ? [read.period] : [];
  });
  const [first, ...others] = periods;
  if (first === undefined) return null;
  return others.length === 0 ? first : unionOf([first, ...others]);
}

function outsideOfTheirConference(events: readonly LocatedRecord<EventSeed>[], spans: Spans): Problem[] {
  return events.flatMap((located) => {
    const own = spans.get(located.record.id) ?? null;
    return located.record.partOf.flatMap((entry, i) => {
      const whole = spans.get(entry.of) ?? null;
      if (!holds(entry) || own === null || whole === null || mayShareDay(own, whole)) return [];
      const message = `is dated ${own.edtf}, and shares no day with ${entry.of} (${whole.edtf}), of which it is said to be a part`;
      const hint = 'correct one of the dates, or the event (followsUp ties events, too)';
      return [problemIn(located, ['partOf', i, 'of'], message, hint)];
    });
  });
}

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
