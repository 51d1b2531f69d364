import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { participationMatrix } from '../../src/analysis/series/matrix.js';
import type { CountAs, LinkRecord } from '../../src/domain/model.js';
import { editionChanges } from '../../src/domain/participation/edition-changes.js';
import { type CellStatus, cellsOf } from '../../src/domain/participation/matrix-row.js';
import type { Projection } from '../../src/domain/projection.js';
import { createLoaders } from '../../src/graphql/loading/loaders.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { expectExercised } from '../support/expect-exercised.js';
import { emptyProjection, projectionOf, randomProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { randomSeeds } from '../support/random-seeds.js';
import { loadedSeeds, openSeededStore } from '../support/seeded-graph.js';
import { withEmbeddedStore } from '../support/stores.js';
import { actorId, editionsOfCase, KINDS, randomCase } from './series-cases.js';

const IN_MEMORY = randomRuns(200, 500);
const IN_STORE = randomRuns(30, 250);
const COUNTS = ['DIRECT', 'REPRESENTED', 'ROLLED_UP'] as const;

const cell = fc.constantFrom<CellStatus[]>('PRESENT', 'PRESENT', 'ABSENT_STATED', 'NOT_LISTED', 'UNKNOWN');
const rows = fc.integer({ min: 1, max: 5 }).chain((editions) =>
  fc.tuple(
    fc.constant(editions),
    fc
      .array(fc.array(cell, { minLength: editions, maxLength: editions }), { maxLength: 8 })
      .map((all) => all.map((cells, actor) => ({ actor, cells }))),
  ),
);

describe('changes', () => {
  test('put everybody at an edition in one list, and everybody at the one before in one', () => {
    fc.assert(
      fc.property(rows, ([editions, all]) => {
        const at = (i: number) => all.filter((r) => r.cells[i] === 'PRESENT').map((r) => r.actor);
        editionChanges(all, editions).forEach((change, i) => {
          const here = [change.stayed, change.joined, change.firstSeen, change.returned].flat();
          const before = [change.stayed, change.left, change.notSeen].flat();
          expect(here.toSorted()).toEqual(at(i));
          expect(before.toSorted()).toEqual(i === 0 ? [] : at(i - 1));
        });
      }),
      { numRuns: IN_MEMORY },
    );
  });

  test('say that somebody joined or left only where the other edition is known', () => {
    fc.assert(
      fc.property(rows, ([editions, all]) => {
        const status = (actor: number, i: number) => all[actor]?.cells[i];
        editionChanges(all, editions).forEach(({ joined, left, firstSeen, notSeen }, i) => {
          for (const a of joined) expect(['ABSENT_STATED', 'NOT_LISTED']).toContain(status(a, i - 1));
          for (const a of left) expect(['ABSENT_STATED', 'NOT_LISTED']).toContain(status(a, i));
          for (const a of notSeen) expect(status(a, i)).toBe('UNKNOWN');
          for (const a of firstSeen) expect(all[a]?.cells.slice(0, i)).not.toContain('PRESENT');
        });
      }),
      { numRuns: IN_MEMORY },
    );
  });
});

test('a list that turns out to be complete only turns UNKNOWN into NOT_LISTED', () => {
  let turned = 0;
  fc.assert(
    fc.property(randomCase, fc.nat(), fc.constantFrom(...KINDS), (c, n, kind) => {
      const editions = editionsOfCase(c);
      const listed = editions.map((e, i) =>
        i === n % editions.length ? { ...e, completeLists: [...e.completeLists, kind] } : e,
      );
      for (const [i, actor] of c.actors.entries()) {
        const at = (test: (s: (typeof c.seen)[number]) => boolean) =>
          c.seen.filter((s) => s.actor === i && test(s)).map((s) => `event:e${s.event}`);
        const traces = {
          actor: { id: actorId(c, i), kind: actor.kind },
          presentAt: at((s) => s.represented),
          otherwiseAt: at((s) => !s.represented),
          absentFrom: c.absent.filter((a) => a.actor === i).map((a) => `event:e${a.event}`),
        };
        const after = cellsOf(traces, listed);
        cellsOf(traces, editions).forEach((before, e) => {
          if (before === after[e]) return;
          expect([before, after[e], actor.kind, e]).toEqual([
            'UNKNOWN',
            'NOT_LISTED',
            kind,
            n % editions.length,
          ]);
          turned += 1;
        });
      }
    }),
    { numRuns: IN_MEMORY },
  );
  expectExercised(turned, IN_MEMORY / 2);
});

describe('participations, through a store', () => {
  test('count once a mode, organisers included, for whom they count at the time', async () => {
    let counted = 0;
    await withEmbeddedStore(emptyProjection, (store) =>
      fc.assert(
        fc.asyncProperty(randomProjection, async (projection) => {
          await loadProjection(store, projection);
          counted += await expectEachCountedOnce(store, projection);
        }),
        { numRuns: IN_STORE, endOnFailure: true },
      ),
    );
    expectExercised(counted, IN_STORE * 3);
  });

  test('of the seeds, too; and what is rolled up is never more than what is represented', async () => {
    const { projection } = await loadedSeeds();
    const store = await openSeededStore();
    try {
      expect(await expectEachCountedOnce(store, projection)).toBeGreaterThan(500);
      for (const series of seriesOf(projection)) {
        const [represented, rolledUp] = [
          await columns(store, series, 'REPRESENTED'),
          await columns(store, series, 'ROLLED_UP'),
        ];
        for (const [event, actors] of rolledUp)
          expect(actors.length).toBeLessThanOrEqual(represented.get(event)?.length ?? 0);
      }
    } finally {
      await store.close();
    }
  });

  test('count alike as DIRECT and as REPRESENTED where nobody speaks for anybody', async () => {
    let spoke = 0;
    await withEmbeddedStore(emptyProjection, (store) =>
      fc.assert(
        fc.asyncProperty(randomSeeds, async (seeds) => {
          const silent = seeds.map(({ participants, ...seed }) => ({
            ...seed,
            ...(participants === undefined
              ? {}
              : { participants: (participants as object[]).map(forNobody) }),
          }));
          spoke += JSON.stringify(seeds).split('"for":').length - 1;
          const projection = projectionOf(silent);
          await loadProjection(store, projection);
          for (const series of seriesOf(projection))
            expect(await columns(store, series, 'REPRESENTED')).toEqual(
              await columns(store, series, 'DIRECT'),
            );
        }),
        { numRuns: IN_STORE, endOnFailure: true },
      ),
    );
    expectExercised(spoke, IN_STORE * 3);
  });
});

const forNobody = ({ for: _, ...participant }: { readonly for?: string }) => participant;

const seriesOf = ({ entities }: Projection) =>
  entities.filter((e) => e.kind === 'EVENT_SERIES').map((e) => e.id);

/** Who is in the matrix as present, by event. */
async function columns(store: GraphStore, series: string, countAs: CountAs) {
  const { events, rows, truncated } = await participationMatrix(createLoaders(store), series, {
    ...{ countAs, kinds: null, rows: 2_000 },
  });
  expect(truncated).toBe(false);
  for (const row of rows) expect(row.present).toBe(row.cells.filter((c) => c === 'PRESENT').length);
  return new Map(
    events.map(({ id }, i) => [
      id,
      rows
        .filter((row) => row.cells[i] === 'PRESENT')
        .map((row) => row.actor.id)
        .sort(),
    ]),
  );
}

async function expectEachCountedOnce(store: GraphStore, projection: Projection): Promise<number> {
  let counted = 0;
  for (const series of seriesOf(projection)) {
    for (const countAs of COUNTS) {
      for (const [event, actors] of await columns(store, series, countAs)) {
        expect(actors).toEqual(rightColumn(projection, event, countAs));
        counted += actors.length;
      }
    }
  }
  return counted;
}

/** From participations, organisers and what belongs to what: without the edges that the matrix goes by. */
function rightColumn(projection: Projection, eventId: string, countAs: CountAs): readonly string[] {
  const { participations, links, claims, entities } = projection;
  const wasReported = (claimIds: readonly string[]) =>
    claims.some((c) => claimIds.includes(c.id) && c.modality !== 'ANNOUNCED');
  const event = entities.find((e) => e.id === eventId);
  // Nobody was at what was not held, whatever sources say of it.
  if (event?.kind !== 'EVENT' || event.status !== 'HELD') return [];
  const { startEarliest, endLatest } = event.period;
  const holds = ({ period }: LinkRecord) =>
    period === null || (period.startEarliest <= endLatest && period.endLatest >= startEarliest);
  const above = (id: string) =>
    links.filter((l) => ['PART_OF', 'ACTS_FOR'].includes(l.type) && l.fromId === id && holds(l));
  const tops = (id: string): readonly string[] => {
    const up = above(id);
    return up.length === 0 ? [id] : up.flatMap((l) => tops(l.toId));
  };
  const attending = participations
    .filter((p) => p.eventId === eventId && wasReported(p.evidence.claimIds))
    .map((p) => (countAs === 'DIRECT' ? p.participantId : (p.onBehalfOfId ?? p.participantId)));
  const organizing = links
    .filter((l) => l.type === 'ORGANIZED' && l.toId === eventId && wasReported(l.evidence.claimIds))
    .filter((l) => ['HOST', 'ORGANIZER', 'CO_ORGANIZER', 'CO_CHAIR'].includes(l.detail ?? ''))
    .map((l) => l.fromId);
  const all = [...attending, ...organizing];
  return [...new Set(countAs === 'ROLLED_UP' ? all.flatMap(tops) : all)].sort();
}
