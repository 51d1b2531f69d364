/**
 * An inverted index in typed arrays: for each key, the ordinals of the entries that have it, ascending. Keys are kept as hashes of
 * 64 bits: two that collide would only let one entry more through. A posting takes one byte or two, a key 20 bytes.
 */
import { setImmediate } from 'node:timers/promises';
import { hashHalves } from '../../domain/text/content-hash.js';

export interface Postings {
  readonly entries: number;
  readonly bytes: number;
  /** How many entries have the key. */
  count(key: string): number;
  /** Sets the bits of the entries that have the key. */
  mark(key: string, bits: Uint32Array): void;
}

export interface PostingsBuilder {
  /** Adds the next entry with its keys, which spaces separate. */
  add(keys: string, isWanted: (key: string, start: number) => boolean): void;
  /** Packs what was added; requests come in between. */
  build(): Promise<Postings>;
  readonly postings: number;
}

const FIRST_CAPACITY = 1 << 12;
const MAX_LOAD = 0.6;
const SPACE = 32;
const LOW_BITS = 0x7f;
const MORE = 0x80;
const BITS = 7;
const ENTRIES_AT_ONCE = 10_000;

export function createPostings(): PostingsBuilder {
  const keys = createKeyTable();
  let slots = new Uint32Array(FIRST_CAPACITY);
  let ends = new Uint32Array(FIRST_CAPACITY);
  let entries = 0;
  let size = 0;

  return {
    get postings() {
      return size;
    },
    add(text, isWanted) {
      for (let start = 0; start < text.length; ) {
        let end = text.indexOf(' ', start);
        if (end === -1) end = text.length;
        if (text.charCodeAt(start) !== SPACE && isWanted(text, start)) {
          if (size === slots.length) slots = grown(slots);
          slots[size++] = keys.slotOf(text, start, end);
        }
        start = end + 1;
      }
      if (entries === ends.length) ends = grown(ends);
      ends[entries++] = size;
    },
    build: () => packed(keys, slots, ends, entries),
  };
}

/** Writes the ordinals of each key as their differences, in as few bytes as each needs. */
async function packed(
  keys: KeyTable,
  slots: Uint32Array,
  ends: Uint32Array,
  entries: number,
): Promise<Postings> {
  const counts = new Uint32Array(keys.size());
  const offsets = new Uint32Array(keys.size() + 1);
  const last = new Int32Array(keys.size()).fill(-1);
  const eachPosting = async (visit: (slot: number, difference: number) => void): Promise<void> => {
    last.fill(-1);
    for (let entry = 0, at = 0; entry < entries; entry++) {
      if (entry % ENTRIES_AT_ONCE === 0) await setImmediate();
      for (const end = ends[entry] as number; at < end; at++) {
        const slot = slots[at] as number;
        const before = last[slot] as number;
        // A key counts once, even where an entry has it twice.
        if (before === entry) continue;
        last[slot] = entry;
        visit(slot, entry - before);
      }
    }
  };
  await eachPosting((slot, difference) => {
    counts[slot] = (counts[slot] as number) + 1;
    offsets[slot + 1] = (offsets[slot + 1] as number) + bytesOf(difference);
  });
  for (let slot = 0; slot < counts.length; slot++) {
    offsets[slot + 1] = (offsets[slot + 1] as number) + (offsets[slot] as number);
  }
  const bytes = new Uint8Array(offsets[counts.length] as number);
  const next = offsets.slice(0, counts.length);
  await eachPosting((slot, difference) => {
    let at = next[slot] as number;
    let rest = difference;
    for (; rest > LOW_BITS; rest >>>= BITS) bytes[at++] = (rest & LOW_BITS) | MORE;
    bytes[at++] = rest;
    next[slot] = at;
  });

  return {
    entries,
    bytes: bytes.length + counts.byteLength + offsets.byteLength + keys.bytes(),
    count(key) {
      const slot = keys.find(key);
      return slot === -1 ? 0 : (counts[slot] as number);
    },
    mark(key, bits) {
      const slot = keys.find(key);
      if (slot === -1) return;
      let entry = -1;
      for (let at = offsets[slot] as number, end = offsets[slot + 1] as number; at < end; ) {
        let difference = 0;
        let byte = MORE;
        for (let shift = 0; byte >= MORE; shift += BITS) {
          byte = bytes[at++] as number;
          difference |= (byte & LOW_BITS) << shift;
        }
        entry += difference;
        const word = entry >>> 5;
        bits[word] = (bits[word] as number) | (1 << (entry & 31));
      }
    },
  };
}

const bytesOf = (difference: number): number => {
  let bytes = 1;
  for (let rest = difference >>> BITS; rest > 0; rest >>>= BITS) bytes++;
  return bytes;
};

interface KeyTable {
  /** Finds the number of a key, which is a part of a text, and gives it one where it has none. */
  slotOf(text: string, start: number, end: number): number;
  /** -1 for an unknown key. */
  find(key: string): number;
  size(): number;
  bytes(): number;
}

/** A hash table with open addressing: the halves of a hash, and the number of the key plus one. */
function createKeyTable(): KeyTable {
  let capacity = FIRST_CAPACITY;
  let table = new Uint32Array(capacity * 3);
  let size = 0;

  const placeOf = (high: number, low: number): number => {
    let place = (low & (capacity - 1)) * 3;
    while (table[place + 2] !== 0 && (table[place] !== high || table[place + 1] !== low)) {
      place += 3;
      if (place === table.length) place = 0;
    }
    return place;
  };
  const grow = (): void => {
    const old = table;
    capacity *= 2;
    table = new Uint32Array(capacity * 3);
    for (let from = 0; from < old.length; from += 3) {
      if (old[from + 2] === 0) continue;
      const to = placeOf(old[from] as number, old[from + 1] as number);
      table.set(old.subarray(from, from + 3), to);
    }
  };

  return {
    slotOf(text, start, end) {
      const [high, low] = hashHalves(text, start, end);
      let place = placeOf(high, low);
      if (table[place + 2] === 0) {
        if (size + 1 > capacity * MAX_LOAD) {
          grow();
          place = placeOf(high, low);
        }
        table[place] = high;
        table[place + 1] = low;
        table[place + 2] = ++size;
      }
      return (table[place + 2] as number) - 1;
    },
    find(key) {
      const [high, low] = hashHalves(key);
      return (table[placeOf(high, low) + 2] as number) - 1;
    },
    size: () => size,
    bytes: () => table.byteLength,
  };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
