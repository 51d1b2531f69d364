/**
 * The index of search keys, in this process. The engine has a text index, but whatever it finds for a word comes over one hit after
 * the other, and a common name has tens of thousands; here they are counted, and met with those of other words, in place.
 *
 * The first search starts building it (20 µs an entity, more on a busy machine) and is answered by the engine, and so is
 * the next one after a write. It leaves out the keys for one letter wrong, which are many and seldom asked for. It takes some 280 bytes
 * an entity where names are as different as generated ones, most of them for keys that only one entity has.
 */
import { setImmediate } from 'node:timers/promises';
import { isGapKey } from '../../domain/names/key-forms.js';
import type { SearchClause } from '../../domain/names/search-plan.js';
import type { Params, Row } from '../port/read-query.js';
import { createPostings, type Postings } from './postings.js';

interface Found {
  /** Of the first entities that meet every clause, the most prominent first. */
  readonly internalIds: readonly number[];
  readonly truncated: boolean;
  /** Whether nothing has been written since. */
  readonly isValid: () => boolean;
}

interface KeyIndex {
  /** Finds entities that meet every clause; null where the engine has to. */
  find(clauses: readonly SearchClause[], limit: number): Promise<Found | null>;
  /** Drops the index; must be called after every write. */
  forget(): void;
}

type Rows = (cypher: string, params: Params) => Promise<readonly Row[]>;

interface Built {
  readonly internalIds: Float64Array;
  readonly postings: Postings;
}

const ENTITIES_AT_ONCE = 2_000;
/** A larger index would take too much memory; the engine answers then. While it is built, a posting takes 4 bytes. */
const MAX_POSTINGS = 100_000_000;

/** Rows come in the order that `searchCandidates` promises. */
const ORDER = `
  MATCH (n:\`Entity\`)
  WITH id(n) AS number, coalesce(n.\`prominence\`, 0) AS prominence, n.\`id\` AS id
  ORDER BY prominence DESC, id
  RETURN collect(number) AS numbers`;
const KEYS = `
  MATCH (n:\`Entity\`) WHERE id(n) IN $numbers
  RETURN id(n) AS number, n.\`searchKeys\` AS searchKeys`;

/** @param rows runs a query in the engine */
export function createKeyIndex(rows: Rows): KeyIndex {
  let state: { built: Built | null } | null = null;

  return {
    async find(clauses, limit) {
      if (clauses.length === 0 || clauses.some(({ keys }) => keys.some((key) => isGapKey(key)))) return null;
      if (state === null) {
        const building = { built: null as Built | null };
        state = building;
        build(rows, () => state === building).then(
          (built) => {
            building.built = built;
          },
          // The next search tries again.
          () => {
            if (state === building) state = null;
          },
        );
      }
      const known = state;
      return known.built === null
        ? null
        : { ...meet(known.built, clauses, limit), isValid: () => state === known };
    },
    forget() {
      state = null;
    },
  };
}

/** Returns null where it would be too large, or nobody wants it any more. */
async function build(rows: Rows, isWanted: () => boolean): Promise<Built | null> {
  const [row] = await rows(ORDER, {});
  const internalIds = Float64Array.from((row?.numbers ?? []) as readonly number[]);
  const postings = createPostings();
  const isIndexed = (text: string, start: number): boolean => !isGapKey(text, start);
  for (let start = 0; start < internalIds.length; start += ENTITIES_AT_ONCE) {
    const some = internalIds.subarray(start, start + ENTITIES_AT_ONCE);
    const keys = new Map<unknown, string>();
    for (const entity of await rows(KEYS, { numbers: [...some] }))
      keys.set(entity.number, (entity.searchKeys as string | null) ?? '');
    if (!isWanted() || postings.postings > MAX_POSTINGS) return null;
    for (const number of some) postings.add(keys.get(number) ?? '', isIndexed);
    // Requests come in between.
    await setImmediate();
  }
  return { internalIds, postings: await postings.build() };
}

/** Meets the clauses, the rarest first. */
function meet({ internalIds, postings }: Built, clauses: readonly SearchClause[], limit: number) {
  const rarestFirst = clauses
    .map(({ keys }) => ({ keys, count: keys.reduce((sum, key) => sum + postings.count(key), 0) }))
    .sort((a, b) => a.count - b.count);
  let met: Uint32Array | undefined;
  for (const { keys, count } of rarestFirst) {
    if (count === 0) return { internalIds: [], truncated: false };
    const bits = new Uint32Array((postings.entries + 31) >>> 5);
    for (const key of keys) postings.mark(key, bits);
    if (met !== undefined)
      for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) & (met[i] as number);
    met = bits;
  }
  const ordinals = firstBits(met ?? new Uint32Array(), limit + 1);
  return {
    internalIds: ordinals.slice(0, limit).map((ordinal) => internalIds[ordinal] as number),
    truncated: ordinals.length > limit,
  };
}

function firstBits(bits: Uint32Array, limit: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < bits.length && found.length < limit; i++) {
    for (let word = bits[i] as number; word !== 0 && found.length < limit; word &= word - 1)
      found.push(i * 32 + 31 - Math.clz32(word & -word));
  }
  return found;
}
