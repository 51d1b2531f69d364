/**
 * The nodes of a label in the order of their lists. The engine has no index in an order: it would read and sort all of them for every page. So
 * their numbers are kept in that order until something is written, and a page reads some hundred nodes. An order is made behind the first page that
 * asks for it, which is answered by its statement: of a million nodes it takes some seconds.
 */
import type { Direction, OrderedPages, Params, Row } from '../port/read-query.js';
import { afterPosition, type PageParams, type SortPosition } from '../queries/keyset.js';

export interface SortedIndex {
  /**
   * What the statement of these pages returns.
   * @returns null while the order is being made, and when something was written meanwhile: then the statement itself is to be asked
   */
  page(pages: OrderedPages, params: Params & PageParams): Promise<readonly Row[] | null>;
  /** When something has been written. */
  forget(): void;
}

type Ask = (cypher: string, params: Params) => Promise<readonly Row[]>;

/** 8 bytes a node, and its place for one in `MARK_EVERY`. */
interface Order {
  readonly numbers: Float64Array;
  readonly marks: readonly SortPosition[];
}

const MARK_EVERY = 100;

export function createSortedIndex(ask: Ask): SortedIndex {
  let orders = new Map<string, Order | 'being made'>();

  function orderOf(pages: OrderedPages, part: string | null): Order | null {
    const name = JSON.stringify([pages.label, pages.key, part]);
    const known = orders;
    const order = known.get(name);
    if (order === undefined) {
      known.set(name, 'being made');
      // Who asks next tries again.
      makeOrder(ask, pages, part).then(
        (made) => known.set(name, made),
        () => known.delete(name),
      );
    }
    return order === undefined || order === 'being made' ? null : order;
  }

  return {
    async page(pages, params) {
      const known = orders;
      const parts =
        pages.partition === undefined ? [null] : new Set(params[pages.partition.filter] as readonly string[]);
      const all = [...parts].map((part) => orderOf(pages, part));
      if (!all.every((order) => order !== null)) return null;
      const numbers = all.flatMap((order) => [...around(order, pages.direction, params)]);
      const { afterKey, afterId, limit } = params;
      const rows =
        numbers.length === 0 ? [] : await ask(pageOf(pages), { numbers, afterKey, afterId, limit });
      return known === orders ? rows : null;
    },
    forget() {
      orders = new Map();
    },
  };
}

async function makeOrder(
  ask: Ask,
  { label, key, partition: part }: OrderedPages,
  value: string | null,
): Promise<Order> {
  const [row] = await ask(
    `MATCH (n:\`${label}\`) ${part === undefined ? '' : `WHERE n.\`${part.property}\` = $value`}
     WITH n.\`${key}\` AS sortKey, n.\`id\` AS tieBreaker, id(n) AS number
     ORDER BY sortKey, tieBreaker
     RETURN collect(number) AS numbers`,
    { value },
  );
  const numbers = Float64Array.from(row?.numbers as readonly number[]);
  const marked = numbers.filter((_, i) => i % MARK_EVERY === 0);
  const marks = await ask(
    `MATCH (n:\`Record\`) WHERE id(n) IN $numbers
     RETURN n.\`${key}\` AS key, n.\`id\` AS id ORDER BY key, id`,
    { numbers: [...marked] },
  );
  return { numbers, marks: marks as unknown as readonly SortPosition[] };
}

/** The numbers of those among which a page is: as many as it holds, and those up to the next mark. */
function around(order: Order, direction: Direction, { afterKey, afterId, limit }: PageParams): Float64Array {
  const { numbers, marks } = order;
  const after = afterKey === null ? null : { key: afterKey, id: afterId as string };
  if (direction === 'ASC') {
    const passed = after === null ? 0 : countUntil(marks, (mark) => comparePlaces(mark, after) > 0);
    const start = Math.max(0, passed - 1) * MARK_EVERY;
    return numbers.subarray(start, start + MARK_EVERY + limit);
  }
  const end =
    after === null
      ? numbers.length
      : countUntil(marks, (mark) => comparePlaces(mark, after) >= 0) * MARK_EVERY;
  return numbers.subarray(Math.max(0, end - MARK_EVERY - limit), end);
}

/** How many come before the first that is beyond, in an order where all after that one are. */
function countUntil(marks: readonly SortPosition[], isBeyond: (mark: SortPosition) => boolean): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(marks[middle] as SortPosition)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const comparePlaces = (a: SortPosition, b: SortPosition): number =>
  compareAsStored(a.key, b.key) || compareAsStored(a.id, b.id);

/** By code points, as both stores compare texts; JavaScript compares halves of those beyond 16 bits. */
const compareAsStored = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const pageOf = ({ key, direction }: OrderedPages): string =>
  `MATCH (n:\`Record\`) WHERE id(n) IN $numbers AND ${afterPosition(`n.\`${key}\``, 'n.`id`', direction)}
   RETURN n.\`${key}\` AS sortKey, n.\`id\` AS tieBreaker
   ORDER BY sortKey ${direction}, tieBreaker ${direction}
   LIMIT $limit`;
