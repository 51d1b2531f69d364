/** The picture of what lies around an entity: no name lies on another, on a mark, or beyond the frame. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/shared/package-files.js';
import { KIND_OUTLINES } from '../../src/web/components/kind-outlines.js';
import { cutToFit } from '../../src/web/format/short-name.js';
import type { Graph } from '../../src/web/views/neighbourhood/rings.js';
import { LINE, ringsLayout } from '../../src/web/views/neighbourhood/rings-layout.js';
import { randomRuns } from '../support/random-runs.js';

const LETTER = 7;
const WIDTHS = [296, 328, 700, 1184];

/** A tree of up to three levels, as a neighbourhood is with more links. */
const graphs = fc
  .record({
    parents: fc.array(fc.nat(), { maxLength: 59 }),
    flatness: fc.constantFrom(1, 4, 60),
    lengths: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 60, maxLength: 60 }),
  })
  .map(({ parents, flatness, lengths }) => {
    const nodes = lengths.slice(0, parents.length + 1).map((_, i) => ({ id: `n${i}` }));
    const links = parents.map((parent, i) => ({
      from: { id: `n${parent % Math.min(i + 1, Math.ceil(60 / flatness))}` },
      to: { id: `n${i + 1}` },
    }));
    const names = new Map(nodes.map(({ id }, i) => [id, `${id} ${'x'.repeat(lengths[i] ?? 1)} 2019`]));
    return { nodes, links, nameOf: (id: string) => names.get(id) ?? id };
  });

interface NamedGraph extends Graph {
  readonly nameOf: (id: string) => string;
}

const layoutOf = ({ nodes, links, nameOf }: NamedGraph, width: number) =>
  ringsLayout({ nodes, links }, { width, nameOf, widthOf: (text) => text.length * LETTER });

describe.each(WIDTHS)('%s pixels wide', (width) => {
  test('each name has its place to itself, within the frame', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { names, circles, height } = layoutOf(graph, width);
        expect(circles).toHaveLength(graph.nodes.length);
        for (const [i, name] of names.entries()) {
          expect(name.x).toBeGreaterThanOrEqual(0);
          expect(name.x + name.width).toBeLessThanOrEqual(width);
          expect(name.y).toBeGreaterThan(LINE / 2);
          expect(name.y).toBeLessThan(height - LINE / 2);
          const over = (x: number, w: number) => x < name.x + name.width && name.x < x + w;
          for (const other of names.slice(i + 1))
            expect(Math.abs(other.y - name.y) < LINE - 1 && over(other.x, other.width)).toBe(false);
          for (const { id, x, y, r } of circles)
            if (id !== name.id) expect(Math.abs(y - name.y) < r && over(x - r, 2 * r)).toBe(false);
        }
      }),
      { numRuns: randomRuns(150, 3_000) },
    );
  });

  test('marks do not lie on each other', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { circles } = layoutOf(graph, width);
        const outer = circles.slice(1);
        for (const [i, a] of outer.entries())
          for (const b of outer.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r);
      }),
      { numRuns: randomRuns(150, 3_000) },
    );
  });

  test('everything around one entity has its name, with its end', () => {
    const star = {
      nodes: Array.from({ length: 60 }, (_, i) => ({ id: `n${i}` })),
      links: Array.from({ length: 59 }, (_, i) => ({ from: { id: 'n0' }, to: { id: `n${i + 1}` } })),
      nameOf: (id: string) =>
        `Regional Operation with a very long name of which nobody reads all (${id}, 2019)`,
    };
    const { names } = layoutOf(star, width);
    const around = names.filter(({ id }) => id !== 'n0');
    expect(around).toHaveLength(59);
    for (const { text } of around) expect(text).toMatch(/….*19\)$/);
  });
});

test('a name is cut in its middle, to so many letters', () => {
  expect(cutToFit("Regional Operation 'Reflex' (Almaty, July 2019)", 24)).toBe('Regional Ope…July 2019)');
  expect(cutToFit('Short', 24)).toBe('Short');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 60 }), (name, most) => {
      expect([...cutToFit(name, most)].length).toBeLessThanOrEqual(Math.max(most, 0));
    }),
  );
});

test('kinds have shapes and colours of their own, and those of the network the same colours there', () => {
  const style = (file: string) => readFileSync(join(packageRoot, 'src/web', file), 'utf8');
  const tokens = style('styles/tokens.css');
  const colors = Object.keys(KIND_OUTLINES).map((kind) => {
    const token = `--kind-${kind.toLowerCase().replace('_', '-')}`;
    return new RegExp(`${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1) ?? [];
  });
  expect(new Set(Object.values(KIND_OUTLINES)).size).toBe(9);
  expect(new Set(colors.map(String)).size).toBe(9);
  const network = style('styles/network.css');
  const inNetwork = (i: number) =>
    new RegExp(`--group-${i}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(network)?.slice(1);
  // The order of views/network/graph.ts: states, organisations, people.
  for (const i of [0, 1, 2]) expect(colors[i]).toEqual(inNetwork(i));
});
