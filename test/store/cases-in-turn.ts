/** Chooses which queries a usual run tries on Neo4j: to plan each of a thousand takes minutes, and many differ in a condition only. */

import { drawn } from '../support/drawn.js';
import type { ConformanceCase } from './conformance.js';

const ONE_IN = 6;

/**
 * Returns the cases of all queries but of some that only put two conditions together: a sixth of those is drawn.
 */
export function casesInTurn(cases: readonly ConformanceCase[]): readonly ConformanceCase[] {
  const pairs = [...new Set(cases.map((c) => c.name).filter(isPair))];
  const inTurn = new Set(drawn(pairs, ONE_IN));
  return cases.filter(({ name }) => !isPair(name) || inTurn.has(name));
}

/** A page or a count with two filters, or a facet with one; what a query with none, one or all of them does is no pair. */
export const isPair = (name: string): boolean =>
  /\.facet\w*\./.test(name) ? /\[\w+\]/.test(name) : /\[\w+\+\w+\]/.test(name);
