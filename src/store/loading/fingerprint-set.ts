import { hashHalves } from '../../domain/text/content-hash.js';

/**
 * A set of texts that keeps only a 64-bit hash of each (some 16 bytes), so that graphs larger than memory can
 * be compared.
 */
interface FingerprintSet {
  add(text: string): void;
  /** Marks the text if it is in the set, and returns whether it is. */
  mark(text: string): boolean;
  isMarked(text: string): boolean;
}

/**
 * Creates an empty set. Two texts are confused once in 2⁶⁴ comparisons.
 * @param expected number of texts; the set grows beyond it
 */
export function createFingerprintSet(expected = 1 << 12): FingerprintSet {
  let capacity = 1 << Math.ceil(Math.log2(Math.max(expected, 8) * 1.5));
  // An open-addressing hash table. A slot holds both halves of a hash; a slot with both halves 0 is free.
  let slots = new Uint32Array(capacity * 2);
  let marked = new Uint8Array(capacity);
  let size = 0;

  /** Returns the slot of the hash, or the free slot to put it in. */
  const slotOf = (high: number, low: number): number => {
    let slot = low & (capacity - 1);
    while ((slots[2 * slot] !== high || slots[2 * slot + 1] !== low) && !isFree(slot))
      slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const isFree = (slot: number): boolean => slots[2 * slot] === 0 && slots[2 * slot + 1] === 0;

  function put(high: number, low: number, isMarked: number): void {
    const slot = slotOf(high, low);
    if (isFree(slot)) size++;
    slots[2 * slot] = high;
    slots[2 * slot + 1] = low;
    marked[slot] = isMarked;
  }

  function grow(): void {
    const [oldSlots, oldMarked] = [slots, marked];
    capacity *= 2;
    slots = new Uint32Array(capacity * 2);
    marked = new Uint8Array(capacity);
    size = 0;
    oldMarked.forEach((isMarked, slot) => {
      const [high = 0, low = 0] = [oldSlots[2 * slot], oldSlots[2 * slot + 1]];
      if (high !== 0 || low !== 0) put(high, low, isMarked);
    });
  }

  return {
    add(text) {
      if (size * 4 >= capacity * 3) grow();
      const [high, low] = hashOf(text);
      put(high, low, 0);
    },
    mark(text) {
      const slot = slotOf(...hashOf(text));
      if (isFree(slot)) return false;
      marked[slot] = 1;
      return true;
    },
    isMarked(text) {
      return marked[slotOf(...hashOf(text))] === 1;
    },
  };
}

/** Avoids the hash 0, which stands for a free slot. */
function hashOf(text: string): [high: number, low: number] {
  const [high, low] = hashHalves(text);
  return high === 0 && low === 0 ? [0, 1] : [high, low];
}
