/**
 * Turns the time of a fact, as its source writes it, into four days that every engine can compare.
 *
 * A `Period` stands for all the (start, end) pairs that the source leaves possible: start from `startEarliest`
 * to `startLatest`, end from `endEarliest` to `endLatest`, start not after end. Where a start or an end is
 * not known, its range is as wide as that leaves it; nothing is ever filled in as if it were known.
 */
import type { EndState, Period } from '../model.js';
import { badEdtf } from './bad-edtf.js';
import type { DayRange } from './day-range.js';
import { earlierOf, laterOf, MAX_DAY, MIN_DAY } from './iso-day.js';
import { parseEdtfInterval } from './parse-edtf-interval.js';
import { parseEdtfSet } from './parse-edtf-set.js';
import { seenOn } from './seen-on.js';
import { unionOf } from './union-of.js';

/**
 * How the date of a source is to be read:
 * - `span`: it began at the first date and ended at the second; a single date is when it happened, all of it;
 * - `seen`: it was seen to hold at that date, or first and last seen; it began before and ended after;
 * - `instant`: it happened on one day at that date, or on one day between the two.
 */
export type PeriodKind = 'span' | 'seen' | 'instant';

export interface PeriodOptions {
  /** Default `span`. */
  readonly kind?: PeriodKind | undefined;
  /** The date of the source as EDTF. What it calls ongoing was so then, and is not known to be so later. */
  readonly assertedAt?: string | null | undefined;
}

/** The period of facts that no source dates: possible at any time, certain at none. */
export const UNDATED: Period = {
  edtf: '../..',
  startEarliest: MIN_DAY,
  startLatest: MAX_DAY,
  endEarliest: MIN_DAY,
  endLatest: MAX_DAY,
  endState: 'UNKNOWN',
};

const ANY_DAY: DayRange = { earliest: MIN_DAY, latest: MAX_DAY };

/**
 * Parses an EDTF text. `../..`, which bounds nothing, is UNDATED for every kind of period. A set, `[2019-05-16,2019-05-18]`, is the time
 * of what happened at one of its dates, and a winter is one of two.
 *
 * @throws DomainError BAD_EDTF, for a text that is not EDTF, for an end that lies before the start, and for a set of sightings
 */
export function parsePeriod(edtf: string, options: PeriodOptions = {}): Period {
  const text = edtf.trim();
  const kind = options.kind ?? 'span';
  const [first, ...others] = (kind === 'seen' ? null : parseEdtfSet(text)) ?? [];
  if (first !== undefined)
    return unionOf([onOneOf(text, first), ...others.map((date) => onOneOf(text, date))], text);
  if (text.startsWith('['))
    throw badEdtf(text, 'a sighting has one date', 'Write one entry for each sighting.');
  const { start, end, open } = parseEdtfInterval(text);
  if (!start && !end && open.end !== 'OPEN') return { ...UNDATED, edtf: text };
  if (!start && !end && open.start === 'OPEN') return UNDATED;

  const asserted = open.end === 'OPEN' ? assertedRange(options.assertedAt) : null;
  switch (kind) {
    case 'span':
      return span(text, start, end, open.end === 'OPEN', asserted);
    case 'seen':
      return seen(text, start, end, asserted);
    case 'instant':
      return instant(text, start, end);
  }
}

/** The time of what happened at one date of a set. */
const onOneOf = (text: string, date: DayRange): Period =>
  normalised(text, date, date, date.latest === MAX_DAY ? 'UNKNOWN' : 'ENDED');

function span(
  text: string,
  start: DayRange | null,
  end: DayRange | null,
  ongoing: boolean,
  asserted: DayRange | null,
): Period {
  if (end) {
    // An unknown start is only bounded by the end, just as an unknown end is by the start.
    return normalised(text, start ?? { ...ANY_DAY, latest: end.latest }, end, 'ENDED');
  }
  if (!ongoing) return normalised(text, start ?? ANY_DAY, ANY_DAY, 'UNKNOWN');
  // Ongoing on the day of the source, whichever day of `asserted` that was. With no date of its own, the start
  // is known only to be no later than that.
  const begin = start ?? { ...ANY_DAY, latest: asserted?.latest ?? MAX_DAY };
  return normalised(text, begin, { ...ANY_DAY, earliest: asserted?.earliest ?? MIN_DAY }, 'ONGOING');
}

/**
 * With D a day of sighting, all that is known is start ≤ D ≤ end. If D is only known to lie in `2022-10`, the pairs
 * possible are those with start ≤ 31 October, end ≥ 1 October, start ≤ end: for such a pair some D of October
 * lies within. So startLatest is *after* endEarliest, and rightly: normalisation compares startLatest with
 * endLatest and endEarliest with startEarliest, which are open here, and must not compare the two with each other.
 */
function seen(text: string, start: DayRange | null, end: DayRange | null, asserted: DayRange | null): Period {
  const first = start ?? end ?? asserted;
  if (!first) return { ...UNDATED, edtf: text };
  if (end) {
    if (end.latest < first.earliest) throw endsBeforeStart(text);
    return seenOn(text, [first, end]);
  }
  // Ongoing on the day of the source. A source older than the sighting it reports cannot be the last sighting.
  if (!asserted || asserted.latest < first.earliest) return seenOn(text, [first]);
  const { doubts: _, ...throughout } = seenOn(text, [first, asserted]);
  return throughout;
}

/** An instant starts and ends on one day, somewhere between the earliest and the latest. */
function instant(text: string, start: DayRange | null, end: DayRange | null): Period {
  const day: DayRange = {
    ...ANY_DAY,
    earliest: start?.earliest ?? MIN_DAY,
    latest: end?.latest ?? MAX_DAY,
  };
  return normalised(text, day, day, end ? 'ENDED' : 'UNKNOWN');
}

/** Narrows the bounds: with start ≤ end, no end is before the earliest start, and no start after the latest end. */
function normalised(text: string, start: DayRange, end: DayRange, endState: EndState): Period {
  if (start.earliest > end.latest) throw endsBeforeStart(text);
  return {
    edtf: text,
    startEarliest: start.earliest,
    startLatest: earlierOf(start.latest, end.latest),
    endEarliest: laterOf(end.earliest, start.earliest),
    endLatest: end.latest,
    endState,
  };
}

function assertedRange(assertedAt: string | null | undefined): DayRange | null {
  if (!assertedAt) return null;
  const { start, end } = parseEdtfInterval(assertedAt.trim());
  if (!start || !end) return start ?? end;
  return { ...start, latest: laterOf(start.latest, end.latest) };
}

function endsBeforeStart(text: string) {
  return badEdtf(text, 'it ends before it starts', 'Write the earlier date first.');
}
