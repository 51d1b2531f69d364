/**
 * Sorted indexes beside the engine, which has none: it would read and sort all nodes of a label for every
 * page. An index holds the internal ids of the nodes in order and lives until the next write; a page then
 * reads some hundred nodes. The first page that asks for an index starts building it (some seconds for a
 * million nodes) and is answered by its query.
 */
import type { Direction, Params, Row, SortedIndexHint } from '../port/read-query.js';
import { afterPosition, type PageParams, type SortPosition } from '../queries/keyset.js';

interface SortedIndex {
  /**
   * Returns the rows of the query with this hint, or null while the index is being built or when a write came
   * meanwhile: then the caller runs the query itself.
   */
  page(hint: SortedIndexHint, params: Params & PageParams): Promise<readonly Row[] | null>;
  /** Drops all indexes; must be called after every write. */
  forget(): void;
}

type Rows = (cypher: string, params: Params) => Promise<readonly Row[]>;

/** An index needs 8 bytes a node, and a sample of the sort positions to find where a page begins. */
interface Index {
  readonly internalIds: Float64Array;
  readonly samples: readonly SortPosition[];
}

const SAMPLE_EVERY = 100;

/** @param rows runs a query in the engine */
export function createSortedIndex(rows: Rows): SortedIndex {
  let indexes = new Map<string, Index | 'building'>();

  function indexOf(hint: SortedIndexHint, partition: string | null): Index | null {
    const name = JSON.stringify([hint.label, hint.key, partition]);
    const known = indexes;
    const index = known.get(name);
    if (index === undefined) {
      known.set(name, 'building');
      buildIndex(rows, hint, partition).then(
        (built) => known.set(name, built),
        // The next page tries again.
        () => known.delete(name),
      );
    }
    return index === undefined || index === 'building' ? null : index;
  }

  return {
    async page(hint, params) {
      const known = indexes;
      const partitions =
        hint.partition === undefined ? [null] : new Set(params[hint.partition.filter] as readonly string[]);
      const all = [...partitions].map((partition) => indexOf(hint, partition));
      if (!all.every((index) => index !== null)) return null;
      const internalIds = all.flatMap((index) => [...candidatesOf(index, hint.direction, params)]);
      const { afterKey, afterId, limit } = params;
      const page =
        internalIds.length === 0
          ? []
          : await rows(pageQuery(hint), { numbers: internalIds, afterKey, afterId, limit });
      return known === indexes ? page : null;
    },
    forget() {
      indexes = new Map();
    },
  };
}

async function buildIndex(
  rows: Rows,
  { label, key, partition }: SortedIndexHint,
  value: string | null,
): Promise<Index> {
  const [row] = await rows(
    `MATCH (n:\`${label}\`) ${partition === undefined ? '' : `WHERE n.\`${partition.property}\` = $value`}
     WITH n.\`${key}\` AS sortKey, n.\`id\` AS tieBreaker, id(n) AS number
     ORDER BY sortKey, tieBreaker
     RETURN collect(number) AS numbers`,
    { value },
  );
  const internalIds = Float64Array.from(row?.numbers as readonly number[]);
  const sampled = internalIds.filter((_, i) => i % SAMPLE_EVERY === 0);
  const samples = await rows(
    `MATCH (n:\`Record\`) WHERE id(n) IN $numbers
     RETURN n.\`${key}\` AS key, n.\`id\` AS id ORDER BY key, id`,
    { numbers: [...sampled] },
  );
  return { internalIds, samples: samples as unknown as readonly SortPosition[] };
}

/** Returns the internal ids among which the page is: a page's length and the distance to the next sample. */
function candidatesOf(
  { internalIds, samples }: Index,
  direction: Direction,
  { afterKey, afterId, limit }: PageParams,
): Float64Array {
  const after = afterKey === null ? null : { key: afterKey, id: afterId as string };
  if (direction === 'ASC') {
    const passed = after === null ? 0 : countUntil(samples, (sample) => comparePositions(sample, after) > 0);
    const start = Math.max(0, passed - 1) * SAMPLE_EVERY;
    return internalIds.subarray(start, start + SAMPLE_EVERY + limit);
  }
  const end =
    after === null
      ? internalIds.length
      : countUntil(samples, (sample) => comparePositions(sample, after) >= 0) * SAMPLE_EVERY;
  return internalIds.subarray(Math.max(0, end - SAMPLE_EVERY - limit), end);
}

/**
 * Counts the samples before the first that is beyond, by binary search: all after that one are beyond, too.
 */
function countUntil(samples: readonly SortPosition[], isBeyond: (sample: SortPosition) => boolean): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(samples[middle] as SortPosition)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const comparePositions = (a: SortPosition, b: SortPosition): number =>
  compareCodePoints(a.key, b.key) || compareCodePoints(a.id, b.id);

/** Compares as both stores do; JavaScript's `<` compares UTF-16 units, which differs beyond 16 bits. */
const compareCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const pageQuery = ({ key, direction }: SortedIndexHint): string =>
  `MATCH (n:\`Record\`) WHERE id(n) IN $numbers AND ${afterPosition(`n.\`${key}\``, 'n.`id`', direction)}
   RETURN n.\`${key}\` AS sortKey, n.\`id\` AS tieBreaker
   ORDER BY sortKey ${direction}, tieBreaker ${direction}
   LIMIT $limit`;
