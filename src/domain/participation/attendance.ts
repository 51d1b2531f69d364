/**
 * Compares how many actors are reported at an event with how many of them the graph can name.
 *
 * Reports are the affirming claims of the best modality, deprecated ones left out unless all are: that 50 states were
 * announced is no report once 48 are said to have come. Announcements count where there is nothing else.
 *
 * The graph can name states, as themselves or through whoever belongs to them, host included; organisations that took
 * part, were represented or organised, except bodies of states, which count as the state, as reports of "48 countries
 * and 31 organisations" count them; and people who took part or organised.
 */

import { type CountInterval, parseCount } from '../claims/parse-count.js';
import { modalityTierOf } from '../claims/resolution-policy.js';
import { DomainError } from '../errors.js';
import type { Agreement, ClaimRecord, FactRecord } from '../model.js';
import { attendancePredicate, COUNTED } from '../predicates.js';
import { compareText } from '../text/compare-text.js';

/** Ministers are left out, as no record says who is one. */
const COMPARED = ['states', 'organizations', 'people'] as const;

export interface ReportedCount extends CountInterval {
  readonly what: string;
  readonly claim: ClaimRecord;
}

export interface AttendanceCount {
  readonly what: string;
  readonly identified: number;
  readonly agreement: Agreement;
  readonly reportedMin: number;
  readonly reportedMax: number | null;
  readonly missingMin: number;
  readonly missingMax: number | null;
}

export interface Attendance {
  readonly reported: readonly ReportedCount[];
  readonly identified: number;
  readonly agreement: Agreement;
  readonly counts: readonly AttendanceCount[];
}

/** How many actors the graph can name. */
export interface IdentifiedCounts {
  readonly states: number;
  /** Without bodies of states. */
  readonly organizations: number;
  readonly people: number;
  /** The people who spoke for nobody; the others are there for a body that is counted already. */
  readonly peopleForThemselves: number;
}

/** Takes the claims and facts of attendance of one event. */
export function attendanceOf(
  claims: readonly ClaimRecord[],
  facts: readonly FactRecord[],
  identified: IdentifiedCounts,
): Attendance {
  const reported = COUNTED.flatMap((what) =>
    reportsOf(claims.filter((c) => c.predicate === attendancePredicate(what))).map((report) => ({
      ...report,
      what,
    })),
  );
  const agreementOn = new Map(facts.map((f) => [f.predicate, f.evidence.agreement]));
  const agreements = COUNTED.filter((what) => reported.some((r) => r.what === what)).map(
    (what) => agreementOn.get(attendancePredicate(what)) ?? 'SINGLE_SOURCE',
  );
  return {
    reported,
    identified: identified.states + identified.organizations + identified.peopleForThemselves,
    agreement: overallAgreement(agreements),
    counts: COMPARED.flatMap((what) => {
      const bounds = boundsOf(reported.filter((r) => r.what === what));
      return bounds === null
        ? []
        : [
            {
              what,
              identified: identified[what],
              agreement: agreementOn.get(attendancePredicate(what)) ?? 'SINGLE_SOURCE',
              reportedMin: bounds.min,
              reportedMax: bounds.max,
              missingMin: Math.max(0, bounds.min - identified[what]),
              missingMax: bounds.max === null ? null : Math.max(0, bounds.max - identified[what]),
            },
          ];
    }),
  };
}

/** Sorts reports from the highest: by what is certain, then by what is possible. */
function reportsOf(claims: readonly ClaimRecord[]): Omit<ReportedCount, 'what'>[] {
  const current = claims.filter((c) => c.rank !== 'DEPRECATED');
  const considered = current.length > 0 ? current : claims;
  const best = Math.min(...considered.map(tierOf));
  return considered
    .filter((c) => tierOf(c) === best && c.polarity === 'POSITIVE')
    .flatMap((claim) => {
      const count = countIn(claim.value);
      return count === null ? [] : [{ ...count, claim }];
    })
    .sort((a, b) => b.min - a.min || byMax(b, a) || compareText(a.claim.id, b.claim.id));
}

/** Reads a count; free facts of the seeds may hold a text about attendance that is none. */
function countIn(value: string | null): CountInterval | null {
  if (value === null) return null;
  try {
    return parseCount(value);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Spans from the lowest to the highest report; null where there is none. */
function boundsOf(reported: readonly CountInterval[]): { min: number; max: number | null } | null {
  if (reported.length === 0) return null;
  const highest = Math.max(...reported.map((r) => r.max ?? Infinity));
  return {
    min: Math.min(...reported.map((r) => r.min)),
    max: highest === Infinity ? null : highest,
  };
}

/**
 * Combines the agreements on several counts: contested if one is, else compatible if one is, and unanimous only if all
 * are. Where nothing is reported it is `SINGLE_SOURCE`, which claims least.
 */
function overallAgreement(agreements: readonly Agreement[]): Agreement {
  const order: readonly Agreement[] = ['CONTESTED', 'COMPATIBLE', 'SINGLE_SOURCE'];
  const first = order.find((a) => agreements.includes(a));
  return first ?? (agreements.length === 0 ? 'SINGLE_SOURCE' : 'UNANIMOUS');
}

const tierOf = (claim: ClaimRecord): number => modalityTierOf({ ...claim, sources: [] });

/** Compares upper bounds; no bound is above all others. */
function byMax(a: CountInterval, b: CountInterval): number {
  if (a.max === b.max) return 0;
  return (a.max ?? Infinity) - (b.max ?? Infinity);
}
