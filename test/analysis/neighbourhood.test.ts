import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbourhoodOf } from '../../src/analysis/neighbourhood/neighbourhood-of.js';
import { neighbourhoodQuestion } from '../../src/analysis/neighbourhood/neighbourhood-question.js';
import { LINK_TYPES, type LinkRecord } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import { linkCountsByType, linksByType } from '../../src/store/queries/traversal.js';
import { seededApp } from '../support/app.js';
import { countingStore } from '../support/counting-store.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomRuns } from '../support/random-runs.js';
import { allOf, sideBySide } from '../support/side-by-side.js';
import { withEmbeddedStore } from '../support/stores.js';
import { faultsOf, linkOf, randomCase, randomLinksCase } from './neighbourhood-cases.js';

const GRAPHS = randomRuns(150, 500);
const GRAPHS_AT_ONCE = 25;
const LOADS = randomRuns(1, 10);

test(`over ${GRAPHS} random graphs it is what lies around, whole or trimmed with counts`, async () => {
  let trimmed = 0;
  await fc.assert(
    fc.asyncProperty(randomLinksCase, async (c) => {
      const answer = await neighbourhoodOf(linksInMemory(c.projection), c.id, c.question);
      expect(faultsOf(c, answer)).toEqual([]);
      if (answer.truncated.length > 0) trimmed += 1;
    }),
    { numRuns: GRAPHS },
  );
  expectExercised(trimmed, GRAPHS / 3);
});

test(`the embedded store answers the same in ${GRAPHS_AT_ONCE * LOADS} graphs of seeds`, async () => {
  await fc.assert(
    fc.asyncProperty(sideBySide(randomCase, GRAPHS_AT_ONCE), (cases) =>
      withEmbeddedStore(allOf(cases), async (store) => {
        for (const c of cases) {
          const answer = await neighbourhoodOf(store, c.id, c.question);
          expect(faultsOf(c, answer)).toEqual([]);
          expect(answer).toEqual(await neighbourhoodOf(linksInMemory(c.projection), c.id, c.question));
        }
      }),
    ),
    { numRuns: LOADS, endOnFailure: true },
  );
});

describe('a hub', () => {
  const links = [
    ...Array.from({ length: 9_000 }, (_, i) => linkOf('PARTICIPATED_IN', 'org:hub', `event:e${i}`)),
    ...['a', 'b', 'c'].map((x) => linkOf('PART_OF', `org:${x}`, 'org:hub')),
    linkOf('SUCCEEDS', 'org:hub', 'org:old'),
  ];
  const store = linksInMemory({ links } as unknown as Projection);

  test('shows some links of every type and counts the rest', async () => {
    const { nodeIds, truncated } = await neighbourhoodOf(
      store,
      'org:hub',
      neighbourhoodQuestion({ first: 10 }),
    );
    expect(nodeIds).toEqual([
      'org:hub',
      ...[
        'event:e0',
        'org:a',
        'org:old',
        'event:e1',
        'org:b',
        'event:e10',
        'org:c',
        'event:e100',
        'event:e1000',
      ],
    ]);
    expect(truncated).toEqual([{ entityId: 'org:hub', type: 'PARTICIPATED_IN', omitted: 8_995 }]);
  });

  test('does not hide the links of its neighbours', async () => {
    const { nodeIds, truncated } = await neighbourhoodOf(
      store,
      'org:old',
      neighbourhoodQuestion({ depth: 2, first: 500 }),
    );
    expect(nodeIds.filter((id) => id.startsWith('org:')).sort()).toEqual(
      ['org:a', 'org:b', 'org:c', 'org:hub', 'org:old'].sort(),
    );
    expect(truncated).toEqual([{ entityId: 'org:hub', type: 'PARTICIPATED_IN', omitted: 9_000 - 495 }]);
  });
});

test('of two hubs too large to be looked through together one is followed, and of the other everything is counted', async () => {
  const leaves = (hub: string, count: number) =>
    Array.from({ length: count }, (_, i) => linkOf('MEMBER_OF', `state:${hub}${i}`, `org:${hub}`));
  const store = linksInMemory({
    links: [
      ...['a', 'b'].map((hub) => linkOf('PART_OF', 'org:middle', `org:${hub}`)),
      ...leaves('a', 60_000),
      ...leaves('b', 60_001),
    ],
  });
  const { nodeIds, truncated } = await neighbourhoodOf(
    store,
    'org:middle',
    neighbourhoodQuestion({ depth: 2, first: 5 }),
  );
  expect(nodeIds).toEqual(['org:middle', 'org:a', 'org:b', 'state:a0', 'state:a10000']);
  expect(truncated).toEqual([
    { entityId: 'org:a', type: 'MEMBER_OF', omitted: 59_998 },
    { entityId: 'org:b', type: 'MEMBER_OF', omitted: 60_001 },
  ]);
});

describe('over the seeds', async () => {
  const { store, ask, query } = await seededApp();

  test('takes two statements a level, however much is asked for', async () => {
    const counting = countingStore(store);
    for (const depth of [1, 2, 3]) {
      for (const first of [1, 20, 500]) {
        await neighbourhoodOf(counting, 'org:caricc', { depth, types: null, first });
        const taken = counting.taken();
        expect(taken.length).toBeLessThanOrEqual(2 * depth);
        if (first === 500) expect(taken).toHaveLength(2 * depth);
      }
    }
  });

  test('one answer is flat: entities, links, and what was left out', async () => {
    const { neighbourhood } = await query<{ neighbourhood: { nodes: { id: string }[]; links: object[] } }>(
      `{ neighbourhood(id: "org:caricc", depth: 2, first: 500) {
        nodes { id kind name }
        links { id type from { id } to { id } evidence { agreement } }
        truncated { entity { id } type omitted }
      } }`,
    );
    expect(neighbourhood.nodes[0]?.id).toBe('org:caricc');
    expect(neighbourhood.nodes.length).toBeGreaterThan(100);
    expect(neighbourhood.links.length).toBeGreaterThan(100);
  });

  test('there is none of what there is not', async () => {
    expect(await query('{ neighbourhood(id: "org:nobody") { nodes { id } } }')).toEqual({
      neighbourhood: null,
    });
  });

  test.each([
    'id: "nonsense"',
    'id: "org:caricc", depth: 4',
    'id: "org:caricc", depth: 0',
    'id: "org:caricc", first: 501',
  ])('%s is refused with a hint', async (args) => {
    const { errors } = await ask(`{ neighbourhood(${args}) { nodes { id } } }`);
    expect(errors.map((e) => e.extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toMatch(/Give a number from 1 to|Ids look like/);
  });
});

/** A store that knows the two statements and nothing else, by going through the list. */
function linksInMemory({ links }: Pick<Projection, 'links'>): GraphStore {
  const byEnd = new Map<string, LinkRecord[]>();
  for (const link of links.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const end of new Set([link.fromId, link.toId])) {
      const there = byEnd.get(end);
      if (there === undefined) byEnd.set(end, [link]);
      else there.push(link);
    }
  const at = (entityId: string, types: readonly string[]) =>
    (byEnd.get(entityId) ?? []).filter((l) => types.includes(l.type));
  const read = async (statement: ReadQuery<Params, unknown>, params: Params): Promise<readonly unknown[]> => {
    const { ids, groups, limit } = params as unknown as {
      ids: string[];
      groups: { entityId: string; types: string[] }[];
      limit: number;
    };
    switch (statement.name) {
      case linkCountsByType.name:
        return ids
          .toSorted()
          .map((entityId) => ({ entityId, totals: LINK_TYPES.map((t) => at(entityId, [t]).length) }));
      case linksByType.name:
        return groups.flatMap(({ entityId, types }) =>
          types.flatMap((t) => at(entityId, [t]).slice(0, limit)).map((link) => ({ entityId, link })),
        );
      default:
        throw new Error(`no ${statement.name} here`);
    }
  };
  return { read } as unknown as GraphStore;
}
