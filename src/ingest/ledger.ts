/**
 * Assertions to claims and facts: equal contents become one claim with all its sources, claims about one thing become
 * one fact, and the policy says what it makes of each.
 */
import type { ClaimRecord, FactRecord, Period, Support } from '../domain/model.js';
import { claimIdOf, factIdOf } from '../domain/ids.js';
import type { PeriodKind } from '../domain/time/parse-period.js';
import { parsePeriod } from '../domain/time/parse-period.js';
import type { Assertion } from './assertion.js';
import { SEEN_IN_POST } from './assert-actors.js';
import { compareText, groupBy } from './group-by.js';
import { countOrigins, type Sources } from './origins.js';
import { prefixOf } from './seed-records.js';

export interface LedgerFact {
  readonly record: FactRecord;
  readonly claims: readonly ClaimRecord[];
}

export interface Ledger {
  readonly sources: Sources;
  readonly facts: readonly LedgerFact[];
  readonly byPredicate: ReadonlyMap<string, readonly LedgerFact[]>;
  readonly bySubject: ReadonlyMap<string, readonly LedgerFact[]>;
}
