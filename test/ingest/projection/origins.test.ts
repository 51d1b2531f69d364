/** One publisher is one origin about one fact, against sources drawn by who wrote what and who passed it on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomRuns } from '../../support/random-runs.js';
import { projectionOf } from '../seeds-of.js';

const WRITERS = ['Daily', 'Weekly', 'Monthly'] as const;
/** How a text of a writer reaches the reader: from itself, through others, as a reprint of an item, or by an editor's word. */
const WAYS = ['itself', 'via', 'from', 'reprint', 'editor', 'own'] as const;

const item = fc.record({ writer: fc.nat(WRITERS.length - 1), way: fc.constantFrom(...WAYS) });
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;

/** A source with the writer whose words it holds; `own` is what an editor holds to be a report of its own. */
function sourceOf({ writer, way }: Item, i: number): { readonly text: string; readonly by: string } {
  const name = WRITERS[writer] as string;
  const source = (publisher: string, rest = '') =>
    `- { id: source:s${i}, publisher: ${publisher}, title: Item, kind: PRESS, published: 2021-01-10${rest} }`;
  switch (way) {
    case 'itself':
      return { text: source(`${name.toUpperCase()} (site)`), by: name };
    case 'via':
      return { text: source(`${name} via Mirror`), by: name };
    case 'from':
      return { text: source(`Mirror (from the ${name})`), by: name };
    case 'reprint':
      return { text: source('Reprinter', `, derivedFrom: source:w${writer}`), by: name };
    case 'editor':
      return { text: source('Anybody', `, origin: { of: ${name}, note: it copies }`), by: name };
    case 'own':
      return {
        text: source(name, `, origin: { of: ${name} reporting ${i}, note: by another author }`),
        by: `own ${i}`,
      };
  }
}

const writers = WRITERS.map(
  (name, i) => `- { id: source:w${i}, publisher: ${name}, title: First, kind: PRESS, published: 2021-01-10 }`,
).join('\n');

describe('origins', () => {
  it('are as many as those whose words the sources hold', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 7 }), (items) => {
        const sources = items.map(sourceOf);
        const { links } = projectionOf(`${writers}
${sources.map((s) => s.text).join('\n')}
- { id: state:avonia, names: [{ value: Avonia, lang: en }] }
- id: org:pact
  kind: IGO
  names: [{ value: Pact, lang: en }]
  members: [{ who: state:avonia, sources: [${sources.map((_, i) => `source:s${i}`).join(', ')}] }]`);
        expect(links[0]?.evidence.independentOrigins).toBe(new Set(sources.map((s) => s.by)).size);
      }),
      { numRuns: randomRuns(60, 500) },
    );
  });

  it('of one agency do not outvote two others', () => {
    const reported = (count: number, ...sources: string[]) =>
      `{ states: ${count}, sources: [${sources.map((s) => `source:${s}`).join(', ')}] }`;
    const { facts } = projectionOf(`
- { id: source:a1, publisher: Agency, title: First item, kind: PRESS, published: 2018-05-10 }
- { id: source:a2, publisher: Agency, title: Second item, kind: PRESS, published: 2018-05-11 }
- { id: source:b, publisher: Embassy, title: Note, kind: PRESS, published: 2018-05-10 }
- id: event:talks
  kind: CONFERENCE
  names: [{ value: Talks, lang: en }]
  dates: [{ value: 2018-05-03, sources: source:b }]
  reported: [${reported(46, 'a1', 'a2')}, ${reported(48, 'b')}]`);
    const fact = facts.find((f) => f.predicate === 'attendance.states');
    expect(fact?.acceptedClaimId).toBeNull();
    expect(fact?.positions.map((p) => p.independentOrigins)).toEqual([1, 1]);
  });
});
