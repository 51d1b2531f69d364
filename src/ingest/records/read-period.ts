/** Reads the dates of seeds as periods; a text that does not parse is a result, not an exception. */
import { DomainError } from '../../domain/errors.js';
import type { Period } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { parseEdtfInterval } from '../../domain/time/parse-edtf-interval.js';
import { type PeriodOptions, parsePeriod, UNDATED } from '../../domain/time/parse-period.js';

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

/** Spans several sightings from the first to the last; before and after them, nothing is known. */
export function sightings(edtfs: readonly string[]): Period {
  const seen = edtfs.flatMap((edtf) => {
    const [from = '', to = from] = edtf.trim().split('/');
    const { start, end } = parseEdtfInterval(edtf.trim());
    return start === null || end === null ? [] : [{ from, to, earliest: start.earliest, latest: end.latest }];
  });
  const first = seen.toSorted(
    (a, b) => compareText(a.earliest, b.earliest) || compareText(a.from, b.from),
  )[0];
  const last = seen.toSorted((a, b) => compareText(b.latest, a.latest) || compareText(a.to, b.to))[0];
  if (first === undefined || last === undefined) return UNDATED;
  return parsePeriod(first.from === last.to ? first.from : `${first.from}/${last.to}`, { kind: 'seen' });
}
