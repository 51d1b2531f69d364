/** When events took place, documents were adopted and statements made, as far as the sources' dates are accepted. */
import type { Period } from '../domain/model.js';
import { UNDATED } from '../domain/time/parse-period.js';
import type { Ledger } from './ledger.js';
import { isDeclaration, isEvent, isStatement } from './seed-records.js';
import type { EntitySeed } from './seed-schema.js';

/** Events without dates are UNDATED; documents and statements without a known time are missing. */
export type Times = ReadonlyMap<string, Period>;

export function projectTimes(records: readonly EntitySeed[], ledger: Ledger): Times {
  const periodOf = (id: string): Period | null => {
    const [fact] = ledger.factsOf('dates', id);
    return fact === undefined
      ? null
      : (ledger.accepted(fact)?.period ?? ledger.judge.period('dates', fact.claims));
  };
  const times = new Map<string, Period>();
  for (const record of records) {
    const period = isEvent(record)
      ? (periodOf(record.id) ?? UNDATED)
      : isDeclaration(record)
        ? periodOf(record.id)
        : null;
    if (period !== null) times.set(record.id, period);
  }
  for (const { id } of records.filter(isStatement)) {
    const period = times.get(acceptedObject(ledger, 'MADE_AT', id) ?? '');
    if (period !== undefined) times.set(id, period);
  }
  return times;
}

/** The one object of a fact of which only one can be true; null on a tie. */
export function acceptedObject(ledger: Ledger, predicate: string, subjectId: string): string | null {
  const [fact] = ledger.factsOf(predicate, subjectId);
  return fact === undefined ? null : (ledger.accepted(fact)?.objectId ?? null);
}
