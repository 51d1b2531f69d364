import { checkedInteger } from '../../domain/checked-integer.js';
import type { ActorRecord, CountAs, EventRecord } from '../../domain/model.js';
import { type CellStatus, cellsOf } from '../../domain/participation/matrix-row.js';
import { type ChildReads, valuesOf } from '../../store/queries/child-reads.js';
import { editionRowCount, editionRows } from '../../store/queries/editions.js';
import { seriesEditions } from './series-editions.js';

interface MatrixRequest {
  readonly countAs: CountAs;
  /** Null for all kinds. */
  readonly kinds: readonly string[] | null;
  readonly rows: number;
}

export interface MatrixRow {
  readonly actor: ActorRecord;
  readonly cells: readonly CellStatus[];
  readonly present: number;
}

export interface ParticipationMatrix {
  readonly events: readonly EventRecord[];
  readonly rows: readonly MatrixRow[];
  readonly totalRows: () => Promise<number>;
  readonly truncated: boolean;
}

const MAX_ROWS = 2_000;
/** Series with many editions get fewer rows: 500 of a thousand editions. */
const MAX_CELLS = 500_000;

/** Returns the attendance of each actor that was present at an edition of the series or stated absent. */
export async function participationMatrix(
  reads: ChildReads,
  seriesId: string,
  { countAs, kinds, rows: requestedRows }: MatrixRequest,
): Promise<ParticipationMatrix> {
  const maxRows = checkedRows(requestedRows);
  const { editions, truncated, limit: editionLimit } = await seriesEditions(reads, seriesId);
  const limit = Math.min(maxRows, Math.floor(MAX_CELLS / Math.max(1, editions.length)));
  const scope = { editions: editionLimit, kinds };
  const found = valuesOf(
    await reads.children(editionRows[countAs], { ...scope, limit: limit + 1 }, seriesId),
  );
  return {
    events: editions.map((e) => e.event),
    rows: found.slice(0, limit).map((traces) => ({
      actor: traces.actor,
      cells: cellsOf(traces, editions),
      present: traces.presentAt.length,
    })),
    totalRows: () => reads.count(editionRowCount[countAs], scope, seriesId),
    truncated: truncated || found.length > limit,
  };
}

const checkedRows = (rows: number): number =>
  checkedInteger('rows', rows, {
    max: MAX_ROWS,
    hint: 'Narrow the matrix by `kinds`, or page through `cohort`.',
  });
