/** What a load promises, whatever the store: exactly the graph of the projection, nothing touched that stays, whole or not at all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchKeys } from '../../src/domain/names/search-keys.js';
import { searchPlan } from '../../src/domain/names/search-plan.js';
import type { Projection } from '../../src/domain/projection.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import type { GraphDiff } from '../../src/store/port/graph-diff.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { MODEL_VERSION } from '../../src/store/port/model-upgrade.js';
import type { GraphEdge, GraphNode } from '../../src/store/port/property-graph.js';
import { type Params, readQuery } from '../../src/store/port/read-query.js';
import { contestedPages } from '../../src/store/queries/facts.js';
import { countNodes } from '../../src/store/queries/inventory.js';
import { projectionOf } from '../ingest/seeds-of.js';
import { meetsPlan } from '../support/meets-plan.js';
import { NO_CHANGE } from '../support/no-change.js';
import { emptyProjection, randomProjection } from '../support/random-projection.js';
import { canonical } from './compare-stores.js';
import { sampleProjection } from './sample-projection.js';

/** Tests that leave the store with some graph or other; each begins with a load of its own. */
export function testLoading(storeOf: () => GraphStore, randomPairs: number): void {
  test('a load into an empty store makes everything, a second one nothing', async () => {
    const store = storeOf();
    await loadProjection(store, emptyProjection);
    const { nodes, edges } = toGraph(sampleProjection);
    const all = { nodes: nodes.length, edges: edges.length };
    expect(await loadProjection(store, sampleProjection)).toEqual({
      ...all,
      created: nodes.length + edges.length,
      updated: 0,
      deleted: 0,
    });
    expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));

    let progress = 0;
    const again = await loadProjection(store, sampleProjection, () => {
      progress += 1;
    });
    expect(again).toEqual({ ...all, created: 0, updated: 0, deleted: 0 });
    expect(progress).toBe(0);
  });

  test('every change gives the graph another version, and a load that changes nothing keeps it', async () => {
    const store = storeOf();
    await loadProjection(store, emptyProjection);
    const versions = new Set([await store.graphVersion()]);
    const loads = [sampleProjection, emptyProjection, sampleProjection];
    for (const projection of loads) {
      await loadProjection(store, projection);
      const version = await store.graphVersion();
      expect(version).not.toBeNull();
      versions.add(version);
      await loadProjection(store, projection);
      expect(await store.graphVersion()).toBe(version);
    }
    expect(versions.size).toBe(1 + loads.length);
    await expect(
      store.apply({ ...NO_CHANGE, createNodes: [nodeOf('state:qatar', 'Twice')] }),
    ).rejects.toThrow();
    expect(versions).toContain(await store.graphVersion());
    expect(await store.inspect()).toEqual({ isNew: false, model: MODEL_VERSION });
  });

  test('what is read after a version is not older than it, while change follows change', async () => {
    const store = storeOf();
    await loadProjection(store, emptyProjection);
    const turns = Array.from({ length: 8 }, (_, turn) =>
      many(2_000).map((n) => ({ ...n, props: { ...n.props, turn, rev: String(turn) } })),
    );
    const turnOf = new Map<string | null, number>();
    const seen: { readonly version: string | null; readonly oldest: number }[] = [];
    let isDone = false;
    const reader = async () => {
      while (!isDone) {
        const version = await store.graphVersion();
        const [oldest = -1] = await store.read(oldestTurn, {});
        seen.push({ version, oldest });
      }
    };
    const readers = [reader(), reader(), reader()];
    for (const [turn, nodes] of turns.entries()) {
      await store.apply({ ...NO_CHANGE, ...(turn === 0 ? { createNodes: nodes } : { updateNodes: nodes }) });
      turnOf.set(await store.graphVersion(), turn);
    }
    isDone = true;
    await Promise.all(readers);
    expect(turnOf.has(null)).toBe(false);
    expect(seen.filter(({ version, oldest }) => oldest < (turnOf.get(version) ?? -1))).toEqual([]);
    expect(seen.length).toBeGreaterThan(turns.length);
  });

  test('a load touches only what differs', async () => {
    const store = storeOf();
    await loadProjection(store, sampleProjection);
    const renamed = withEntities(sampleProjection, (e) =>
      e.id === 'state:qatar' ? { ...e, summary: 'A state' } : e,
    );
    expect(await loadProjection(store, renamed)).toMatchObject({ created: 0, updated: 1, deleted: 0 });
    const relinked: Projection = {
      ...renamed,
      links: renamed.links.map((l) =>
        l.type === 'WITHIN' ? { ...l, evidence: { ...l.evidence, independentOrigins: 9 } } : l,
      ),
    };
    expect(await loadProjection(store, relinked)).toMatchObject({ created: 0, updated: 1, deleted: 0 });
    expect(await contentsOf(store)).toEqual(contentsExpected(relinked));
  });

  test('what is gone from the projection is gone from the store, with all its edges', async () => {
    const store = storeOf();
    await loadProjection(store, sampleProjection);
    await loadProjection(store, emptyProjection);
    expect(await contentsOf(store)).toEqual({ nodes: [], edges: [] });
  });

  test('an entity that is merged into another becomes a redirect, and back', async () => {
    const store = storeOf();
    await loadProjection(store, sampleProjection);
    const merged = withoutEntity(sampleProjection, 'topic:security');
    const redirected = {
      ...merged,
      redirects: [...merged.redirects, { from: 'topic:security', to: 'topic:borders' }],
    };
    await loadProjection(store, redirected);
    expect(await contentsOf(store)).toEqual(contentsExpected(redirected));
    await loadProjection(store, sampleProjection);
    expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
  });

  test('facts of a version that stored sentences are read as they are, until a load renews them', async () => {
    const store = storeOf();
    const projection = projectionOf(CONTESTED);
    await loadProjection(store, projection);
    const facts = toGraph(projection).nodes.filter((n) => n.labels.includes('Fact'));
    await store.apply({ ...NO_CHANGE, updateNodes: facts.map(withSentence) });
    const contested = () => store.read(contestedPages.page([], 'ASC'), { ...FROM_THE_START, limit: 10 });
    const [old, ...others] = (await contested()).map((row) => row.value);
    expect(others).toEqual([]);
    expect(old?.verdict).toEqual({ outcome: 'WRITTEN', text: '“7” ties with “8”.', deprecated: 0 });
    expect(old?.positions.map((p) => p.value)).toEqual([
      { objectId: null, text: 'not org:x', negated: false },
      { objectId: null, text: '8', negated: false },
    ]);
    await loadProjection(store, projection);
    expect((await contested()).map((row) => row.value)).toEqual(
      projection.facts.filter((f) => f.evidence.agreement === 'CONTESTED'),
    );
    expect(await contentsOf(store)).toEqual(contentsExpected(projection));
  });

  test('a link that keeps its id may change both its ends', async () => {
    const store = storeOf();
    await loadProjection(store, sampleProjection);
    const turned: Projection = {
      ...sampleProjection,
      links: sampleProjection.links.map((l) =>
        l.type === 'COOPERATES_WITH' ? { ...l, fromId: 'state:qatar', toId: l.fromId } : l,
      ),
    };
    await loadProjection(store, turned);
    expect(await contentsOf(store)).toEqual(contentsExpected(turned));
  });

  test(`one graph loaded over another is as if loaded alone, over ${randomPairs} random graphs`, async () => {
    const store = storeOf();
    await fc.assert(
      fc.asyncProperty(randomProjection, async (projection) => {
        await loadProjection(store, projection);
        const [found, expected] = [await contentsOf(store), contentsExpected(projection)];
        // As texts first: to tell two graphs apart takes the assertion long, and mostly there is nothing to tell.
        if (canonical(found) !== canonical(expected)) expect(found).toEqual(expected);
        await expectSearchesOf(projection, store);
        expect(await loadProjection(store, projection)).toMatchObject({ created: 0, updated: 0, deleted: 0 });
      }),
      { numRuns: randomPairs },
    );
  });

  test('a change that fails in its midst leaves the graph as it was, and the store fit for the next', async () => {
    const store = storeOf();
    await loadProjection(store, sampleProjection);
    const before = await contentsOf(store);
    const taken = nodeOf('state:qatar', 'Qatar again');
    const bad: GraphDiff = {
      ...NO_CHANGE,
      deleteNodeIds: ['event:dushanbe-2018'],
      createNodes: [...many(1_500), taken],
    };
    await expect(store.apply(bad)).rejects.toThrow();
    expect(await contentsOf(store)).toEqual(before);
    await store.apply({ ...NO_CHANGE, createNodes: [nodeOf('topic:new', 'New')] });
    expect(await store.read(countNodes, {})).toEqual([before.nodes.length + 1]);
  });

  test('an id cannot be made twice in one change either', async () => {
    const store = storeOf();
    await loadProjection(store, sampleProjection);
    const before = await contentsOf(store);
    const twice = [nodeOf('topic:twice', 'Once'), nodeOf('topic:twice', 'Twice')];
    await expect(store.apply({ ...NO_CHANGE, createNodes: twice })).rejects.toThrow();
    expect(await contentsOf(store)).toEqual(before);
  });

  test('changes that are asked for at once are made one after the other', async () => {
    const store = storeOf();
    await loadProjection(store, emptyProjection);
    const seen: string[] = [];
    const change = (name: string) =>
      store.apply({ ...NO_CHANGE, createNodes: many(2_500, name) }, () => seen.push(name));
    const failing = store.apply({
      ...NO_CHANGE,
      createNodes: [nodeOf('topic:a-0', 'A'), nodeOf('topic:a-0', 'A')],
    });
    await Promise.all([change('a'), expect(failing).rejects.toThrow(), change('b'), change('c')]);
    // Three batches each, and none between those of another.
    expect(seen).toEqual(['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c']);
    expect(await store.read(countNodes, {})).toEqual([7_500]);
  });

  test('who counts while a change is made counts before it or after it', async () => {
    const store = storeOf();
    await loadProjection(store, emptyProjection);
    await store.apply({ ...NO_CHANGE, createNodes: many(2_000, 'old') });
    let done = false;
    const counts = new Set<number | undefined>();
    const reading = (async () => {
      while (!done) {
        const [count] = await store.read(countNodes, {});
        counts.add(count);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await store.apply({
      ...NO_CHANGE,
      deleteNodeIds: many(1_000, 'old').map((n) => n.id),
      createNodes: many(4_000, 'new'),
    });
    done = true;
    await reading;
    counts.delete(2_000);
    counts.delete(5_000);
    expect([...counts]).toEqual([]);
    expect(await store.read(countNodes, {})).toEqual([5_000]);
  });
}

interface Contents {
  readonly nodes: readonly unknown[];
  readonly edges: readonly EdgeContents[];
}

type EdgeContents = Pick<GraphEdge, 'type' | 'from' | 'to' | 'props'>;

const everyNode = readQuery<Params, unknown>(
  'test.nodes',
  'MATCH (n) WHERE NOT n:`LoadLock` AND NOT n:`GraphState` RETURN n.`id` AS id, labels(n) AS labels, properties(n) AS props ORDER BY id',
  ({ labels, props }) => ({ labels: (labels as string[]).toSorted(), props }),
);
const everyEdge = readQuery<Params, EdgeContents>(
  'test.edges',
  'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.`id` AS start, b.`id` AS end, properties(r) AS props',
  ({ type, start, end, props }) => ({ type, from: start, to: end, props }) as EdgeContents,
);

const oldestTurn = readQuery<Params, number>(
  'test.oldestTurn',
  'MATCH (n:`Topic`) RETURN min(n.`turn`) AS oldest',
  (row) => Number(row.oldest ?? -1),
);

/** All that the store holds, with every property. */
export async function contentsOf(store: GraphStore): Promise<Contents> {
  const [nodes, edges] = await Promise.all([store.read(everyNode, {}), store.read(everyEdge, {})]);
  return { nodes, edges: edges.toSorted(byEnds) };
}

const byEnds = (a: EdgeContents, b: EdgeContents): number => (placeOf(a) < placeOf(b) ? -1 : 1);
const placeOf = ({ type, from, to, props }: EdgeContents): string =>
  [type, from, to, props.id ?? ''].join(' ');

export function contentsExpected(projection: Projection): Contents {
  const { nodes, edges } = toGraph(projection);
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return {
    nodes: nodes.toSorted(byId).map(({ labels, props }) => ({ labels: labels.toSorted(), props })),
    edges: edges.map(({ type, from, to, props }) => ({ type, from, to, props })).toSorted(byEnds),
  };
}

/** An index of words that is not kept up would find what is gone, or miss what is new. */
async function expectSearchesOf({ entities }: Projection, store: GraphStore): Promise<void> {
  for (const text of ['Border', 'Душанбе X', 'of', ...entities.slice(0, 2).map((e) => e.name)]) {
    const plan = searchPlan(text);
    if (plan === null) continue;
    const { candidates } = await store.searchCandidates(plan.clauses, 1_000);
    const matching = entities.filter((e) => meetsPlan(plan, new Set(searchKeys(e))));
    expect(candidates.map((c) => c.id).sort()).toEqual(matching.map((e) => e.id).sort());
  }
}

const CONTESTED = `
- id: org:x
  kind: IGO
  names: [{ value: X }]
  facts:
    - { predicate: memberCount, value: 7, sources: source:mfa }
    - { predicate: memberCount, value: 8, sources: source:un }`;

const FROM_THE_START = { afterKey: null, afterId: null } as const;

/** As version 0.1 stored facts. */
function withSentence({ props: { verdict: _, ...props }, ...fact }: GraphNode): GraphNode {
  const positions = ['not org:x', '8'].map((value) => ({ value, claimIds: [], independentOrigins: 1 }));
  return {
    ...fact,
    props: { ...props, reason: '“7” ties with “8”.', positions: JSON.stringify(positions), rev: 'old' },
  };
}

function nodeOf(id: string, name: string): GraphNode {
  return { id, labels: ['Record', 'Entity', 'Topic'], props: { id, kind: 'TOPIC', name, rev: name } };
}

export const many = (count: number, name = 'many'): GraphNode[] =>
  Array.from({ length: count }, (_, i) => nodeOf(`topic:${name}-${i}`, name));

const withEntities = (
  projection: Projection,
  change: (entity: Projection['entities'][number]) => Projection['entities'][number],
): Projection => ({ ...projection, entities: projection.entities.map(change) });

/** Without what points to it either. */
const withoutEntity = (projection: Projection, id: string): Projection => ({
  ...projection,
  entities: projection.entities.filter((e) => e.id !== id),
  links: projection.links.filter((l) => l.fromId !== id && l.toId !== id),
  claims: projection.claims.filter((c) => c.subjectId !== id && c.objectId !== id),
  facts: projection.facts.filter((f) => f.subjectId !== id),
});
