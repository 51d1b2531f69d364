import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DerivedFrom, originOf } from '../../../src/domain/claims/origin-of.js';

/** Distinct roots, sorted. */
const originsOf = (sourceIds: readonly string[], derivedFrom: DerivedFrom): readonly string[] =>
  [...new Set(sourceIds.map((id) => originOf(id, derivedFrom)))].sort();
const independentOrigins = (sourceIds: readonly string[], derivedFrom: DerivedFrom): number =>
  originsOf(sourceIds, derivedFrom).length;

const by =
  (parents: Readonly<Record<string, string>>): DerivedFrom =>
  (id) =>
    parents[id] ?? null;

/** Any parents, circles included. */
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const parents = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids, 'unknown'));
const sources = fc.subarray(ids);

describe('independent origins', () => {
  const press = by({
    'source:menafn': 'source:kuna',
    'source:kuna-ar': 'source:kuna',
    'source:blog': 'source:menafn',
  });

  it('count a reprint as what it reprints', () => {
    expect(independentOrigins(['source:kuna', 'source:menafn', 'source:blog'], press)).toBe(1);
    expect(independentOrigins(['source:menafn', 'source:kuna-ar'], press)).toBe(1);
    expect(independentOrigins(['source:menafn', 'source:un'], press)).toBe(2);
    expect(independentOrigins([], press)).toBe(0);
  });

  it('take a circle for one origin, wherever it is entered', () => {
    const circle = by({ b: 'c', c: 'b', a: 'b', d: 'd' });
    expect(['a', 'b', 'c', 'd'].map((id) => originOf(id, circle))).toEqual(['b', 'b', 'b', 'd']);
  });

  it('do not depend on the order of sources, nor on naming one twice', () => {
    fc.assert(
      fc.property(parents, sources, (tree, some) => {
        expect(originsOf([...some].reverse().concat(some), by(tree))).toEqual(originsOf(some, by(tree)));
      }),
    );
  });

  it('never rise by a reprint', () => {
    fc.assert(
      fc.property(
        parents,
        sources.filter((some) => some.length > 0),
        fc.nat(),
        (tree, some, n) => {
          const original = some[n % some.length] ?? 'a';
          const reprinted = by({ ...tree, reprint: original });
          expect(independentOrigins([...some, 'reprint'], reprinted)).toBe(
            independentOrigins(some, by(tree)),
          );
        },
      ),
    );
  });

  it('never fall by another source, and rise by one at most', () => {
    fc.assert(
      fc.property(parents, sources, fc.constantFrom(...ids), (tree, some, other) => {
        const rise = independentOrigins([...some, other], by(tree)) - independentOrigins(some, by(tree));
        expect(rise === 0 || rise === 1).toBe(true);
      }),
    );
  });
});
