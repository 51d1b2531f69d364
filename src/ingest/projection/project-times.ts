/** When events took place, documents were adopted and statements made, as far as the sources' dates are accepted. */
import type { Period } from '../../domain/model.js';
import { DATES } from '../../domain/predicates.js';
import { UNDATED } from '../../domain/time/parse-period.js';
import type { FactBase } from '../claims/fact-base.js';
import { isDeclaration, isEvent, isStatement } from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';

/** Events without dates are UNDATED; documents and statements without a known time are missing. */
export interface Times {
  get(id: string): Period | undefined;
}

/** Of events and declarations. */
export function projectTimes(records: readonly EntitySeed[], ledger: FactBase): ReadonlyMap<string, Period> {
  const periodOf = (id: string): Period | null => {
    const [fact] = ledger.factsOf(DATES, id);
    return fact === undefined
      ? null
      : (ledger.accepted(fact)?.period ?? ledger.resolver.period(DATES, fact.claims));
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
  return times;
}

/** With those of these statements, which are made when their events take place. */
export function withStatements(records: readonly EntitySeed[], ledger: FactBase, times: Times): Times {
  const own = new Map(
    records.filter(isStatement).flatMap(({ id }) => {
      const period = times.get(acceptedObject(ledger, 'MADE_AT', id) ?? '');
      return period === undefined ? [] : [[id, period] as const];
    }),
  );
  return { get: (id) => own.get(id) ?? times.get(id) };
}

/** The one object of a fact of which only one can be true; null on a tie. */
export function acceptedObject(ledger: FactBase, predicate: string, subjectId: string): string | null {
  const [fact] = ledger.factsOf(predicate, subjectId);
  return fact === undefined ? null : (ledger.accepted(fact)?.objectId ?? null);
}
