/** Reads the dates of seeds as periods; a text that does not parse is a result, not an exception. */
import { DomainError } from '../../domain/errors.js';
import type { Period } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import type { DayRange } from '../../domain/time/day-range.js';
import { parseEdtfDate } from '../../domain/time/parse-edtf-date.js';
import { type PeriodOptions, parsePeriod, UNDATED } from '../../domain/time/parse-period.js';
import { seenOn } from '../../domain/time/seen-on.js';

export type ReadPeriod =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly message: string; readonly hint: string | null };

export function readPeriod(edtf: string, options: PeriodOptions = {}): ReadPeriod {
  try {
    return { ok: true, period: parsePeriod(edtf, options) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ok: false, message: error.message, hint: error.hint ?? null };
  }
}

/**
 * Joins sightings, each a date or the first and the last date on which somebody was seen. On other days nothing is certain, between
 * them neither.
 */
export function sightings(edtfs: readonly string[]): Period {
  const seen = edtfs.flatMap((edtf) => edtf.split('/').flatMap(datedText));
  const [first, ...rest] = seen;
  if (first === undefined) return UNDATED;
  const from =
    seen.toSorted((a, b) => compareText(a.earliest, b.earliest) || compareText(a.text, b.text))[0] ?? first;
  const to =
    seen.toSorted((a, b) => compareText(b.latest, a.latest) || compareText(a.text, b.text))[0] ?? first;
  return seenOn(from.text === to.text ? from.text : `${from.text}/${to.text}`, [first, ...rest]);
}

/** Reads one end of an interval; an open or unknown one is no sighting. */
function datedText(end: string): (DayRange & { readonly text: string })[] {
  const text = end.trim();
  return text === '' || text === '..' ? [] : [{ ...parseEdtfDate(text), text }];
}
