/** Projects the accepted times of events, documents and statements. */
import type { Period } from '../../domain/model.js';
import { DATES } from '../../domain/predicates.js';
import { UNDATED } from '../../domain/time/parse-period.js';
import type { FactBase } from '../claims/fact-base.js';
import { isDeclaration, isEvent, isStatement } from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';

/** Times by id. Events without dates are UNDATED; documents and statements without a known time are missing. */
export interface Times {
  get(id: string): Period | undefined;
}

/** Finds the times of events and declarations. */
export function projectTimes(
  records: readonly EntitySeed[],
  factBase: FactBase,
): ReadonlyMap<string, Period> {
  const periodOf = (id: string): Period | null => {
    const [fact] = factBase.factsOf(DATES, id);
    return fact === undefined
      ? null
      : (factBase.accepted(fact)?.period ?? factBase.resolver.period(fact.claims));
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

/** Adds the times of statements, which are made when their events take place. */
export function withStatements(records: readonly EntitySeed[], factBase: FactBase, times: Times): Times {
  const own = new Map(
    records.filter(isStatement).flatMap(({ id }) => {
      const period = times.get(acceptedObject(factBase, 'MADE_AT', id) ?? '');
      return period === undefined ? [] : [[id, period] as const];
    }),
  );
  return { get: (id) => own.get(id) ?? times.get(id) };
}

/** The accepted value of a functional predicate; null on a tie. */
export function acceptedValue(factBase: FactBase, predicate: string, subjectId: string): string | null {
  const [fact] = factBase.factsOf(predicate, subjectId);
  return fact === undefined ? null : (factBase.accepted(fact)?.value ?? null);
}

/** The accepted object of a functional predicate; null on a tie. */
export function acceptedObject(factBase: FactBase, predicate: string, subjectId: string): string | null {
  const [fact] = factBase.factsOf(predicate, subjectId);
  return fact === undefined ? null : (factBase.accepted(fact)?.objectId ?? null);
}
