/** Tells what is known of an actor at each edition of a series. Absence is stated, or follows from a complete list. */
import type { ActorKind } from '../model.js';

/**
 * `PRESENT`: took part or organised, in the sense that counts. `ABSENT_STATED`: a source says that it was not there, and it
 * was not, in that sense. `NOT_LISTED`: the list of such actors is complete, and nothing says that this one was there in
 * any sense: who spoke for a state is in the list of people, whether or not people count. Else `UNKNOWN`.
 */
export type CellStatus = 'PRESENT' | 'ABSENT_STATED' | 'NOT_LISTED' | 'UNKNOWN';

export interface ListedEvent {
  readonly event: { readonly id: string };
  readonly completeLists: readonly ActorKind[];
}

/** The ids of the events at which an actor left a trace. */
export interface Traces {
  readonly actor: { readonly kind: ActorKind };
  readonly presentAt: readonly string[];
  readonly absentFrom: readonly string[];
  readonly otherwiseAt: readonly string[];
}

export function cellsOf(traces: Traces, editions: readonly ListedEvent[]): readonly CellStatus[] {
  const { kind } = traces.actor;
  const present = new Set(traces.presentAt);
  const absent = new Set(traces.absentFrom);
  const otherwise = new Set(traces.otherwiseAt);
  return editions.map(({ event: { id }, completeLists }) => {
    if (present.has(id)) return 'PRESENT';
    if (absent.has(id)) return 'ABSENT_STATED';
    return completeLists.includes(kind) && !otherwise.has(id) ? 'NOT_LISTED' : 'UNKNOWN';
  });
}

export const isKnownAbsent = (cell: CellStatus | undefined): boolean =>
  cell === 'ABSENT_STATED' || cell === 'NOT_LISTED';
