import type { SearchPlan } from '../../src/domain/names/search-plan.js';

/** Whether an entity with these search keys meets the plan: what a store's index must answer. */
export function meetsPlan(plan: SearchPlan, keys: ReadonlySet<string>): boolean {
  return plan.clauses.every((condition) => condition.keys.some((key) => keys.has(key)));
}
