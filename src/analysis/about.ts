import type { EntityKind } from '../domain/kinds.js';
import type { GraphReader } from '../store/port/graph-store.js';
import { countByKind, countOf, daysOfEvents } from '../store/queries/inventory.js';

/** What the graph holds, in numbers. */
export interface GraphInNumbers {
  readonly entities: readonly { readonly kind: EntityKind; readonly count: number }[];
  readonly participations: number;
  readonly claims: number;
  readonly facts: number;
  readonly sources: number;
  /** From the first day of a dated event to the last; null where no event has a date. */
  readonly period: { readonly from: string; readonly to: string } | null;
}

export async function graphInNumbers(store: GraphReader): Promise<GraphInNumbers> {
  const total = async (label: keyof typeof countOf) => (await store.read(countOf[label], {}))[0] ?? 0;
  const [kinds, [days], participations, claims, facts, sources] = await Promise.all([
    store.read(countByKind, {}),
    store.read(daysOfEvents, {}),
    total('Participation'),
    total('Claim'),
    total('Fact'),
    total('Source'),
  ]);
  return {
    entities: kinds.map((row) => ({ kind: row.kind as EntityKind, count: row.total })),
    participations,
    claims,
    facts,
    sources,
    period: days?.from == null || days.to == null ? null : { from: days.from, to: days.to },
  };
}
