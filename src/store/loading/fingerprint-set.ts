/** Which revisions there are, in 16 bytes each, however long their ids: so that graphs larger than memory can be compared. */

import { hashHalves } from '../../domain/text/content-hash.js';

export interface FingerprintSet {
  add(revision: string): void;
  /** Whether it was added; it is remembered as met. */
  meet(revision: string): boolean;
  isMet(revision: string): boolean;
}

/**
 * Two revisions are taken for one once in 2⁶⁴ comparisons.
 * @param expected grows beyond it if need be
 */
export function createFingerprintSet(expected = 1 << 12): FingerprintSet {
  let capacity = 1 << Math.ceil(Math.log2(Math.max(expected, 8) * 1.5));
  // Two halves of a hash and whether it was met; a slot with neither half is free.
  let slots = new Uint32Array(capacity * 2);
  let met = new Uint8Array(capacity);
  let size = 0;

  /** Where it is, or the free place where it would be. */
  const place = (high: number, low: number): number => {
    let at = low & (capacity - 1);
    while ((slots[2 * at] !== high || slots[2 * at + 1] !== low) && !isFree(at))
      at = (at + 1) & (capacity - 1);
    return at;
  };
  const isFree = (at: number): boolean => slots[2 * at] === 0 && slots[2 * at + 1] === 0;

  function put(high: number, low: number, wasMet: number): void {
    const at = place(high, low);
    if (isFree(at)) size++;
    slots[2 * at] = high;
    slots[2 * at + 1] = low;
    met[at] = wasMet;
  }

  function grow(): void {
    const [oldSlots, oldMet] = [slots, met];
    capacity *= 2;
    slots = new Uint32Array(capacity * 2);
    met = new Uint8Array(capacity);
    size = 0;
    oldMet.forEach((wasMet, at) => {
      const [high = 0, low = 0] = [oldSlots[2 * at], oldSlots[2 * at + 1]];
      if (high !== 0 || low !== 0) put(high, low, wasMet);
    });
  }

  return {
    add(revision) {
      if (size * 4 >= capacity * 3) grow();
      const [high, low] = hashOf(revision);
      put(high, low, 0);
    },
    meet(revision) {
      const at = place(...hashOf(revision));
      if (isFree(at)) return false;
      met[at] = 1;
      return true;
    },
    isMet(revision) {
      return met[place(...hashOf(revision))] === 1;
    },
  };
}

/** Never both halves zero, which is a free slot. */
function hashOf(text: string): [high: number, low: number] {
  const [high, low] = hashHalves(text);
  return high === 0 && low === 0 ? [0, 1] : [high, low];
}
