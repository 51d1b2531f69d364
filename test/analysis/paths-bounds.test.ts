/** The search for paths keeps to its budget, and says so where it had to leave something out. */
import { expect, test } from 'vitest';
import { searchFor } from '../../src/analysis/paths/find-paths.js';
import { pathQuestion } from '../../src/analysis/paths/path-question.js';
import { BUDGET, type Deadline, type LinkReader } from '../../src/analysis/paths/search-paths.js';
import type { LightLink } from '../../src/store/queries/traversal.js';

const noHurry: Deadline = { left: () => 1_000 };

const link = (entityId: string, other: string): LightLink => ({
  ...{ id: `PART_OF|${[entityId, other].sort().join('|')}`, type: 'PART_OF', entityId, other },
  ...{ origins: 1, earliest: '0000-01-01', latest: '9999-12-31', gaps: [] },
});

/** `hub` and `other hub` share all of their 100,000 neighbours, which have no other links. */
function hubs(): LinkReader & { rows: number } {
  const reader = {
    rows: 0,
    degrees: async (ids: readonly string[]) =>
      new Map(ids.map((id) => [id, id.startsWith('hub') ? 100_000 : 2])),
    expand: async (ids: readonly string[], limit: number) => {
      const links = ids.flatMap((id) =>
        id.startsWith('hub')
          ? Array.from({ length: Math.min(limit, 100_000) }, (_, i) => link(id, `leaf${i}`))
          : [link(id, 'hub:a'), link(id, 'hub:b')],
      );
      reader.rows += links.length;
      return { links, trimmed: ids.some((id) => id.startsWith('hub')) && limit < 100_000 };
    },
  };
  return reader;
}

test('two hubs of 100,000 neighbours: some paths, and that there are more', async () => {
  const reader = hubs();
  const { paths, cut } = await searchFor(reader, pathQuestion('hub:a', 'hub:b', { maxLength: 6 }), noHurry);
  expect(paths.length).toBeGreaterThan(5);
  expect(cut).toBe(true);
  expect(reader.rows).toBeLessThanOrEqual(BUDGET.rows);
});

test('a hub at one end costs nothing where the other end is modest', async () => {
  const reader = hubs();
  const { paths, cut } = await searchFor(reader, pathQuestion('hub:a', 'leaf7', { maxLength: 1 }), noHurry);
  expect(paths).toHaveLength(1);
  expect(cut).toBe(false);
  expect(reader.rows).toBe(2);
});

test('an entity with too many links to read does not keep the others from being opened', async () => {
  const chain = ['start', 'b', 'c', 'd', 'end'];
  const opened: string[] = [];
  const reader: LinkReader = {
    degrees: async (ids) => new Map(ids.map((id) => [id, id === 'a-giant' ? 1_000_000 : 2])),
    expand: async (ids) => {
      opened.push(...ids);
      const links = ids.flatMap((id) => [
        ...chain.filter((x) => Math.abs(chain.indexOf(x) - chain.indexOf(id)) === 1).map((x) => link(id, x)),
        ...(id === 'start' || id === 'end' ? [link(id, 'a-giant')] : []),
      ]);
      return { links, trimmed: false };
    },
  };
  const { paths, cut } = await searchFor(reader, pathQuestion('start', 'end', {}), noHurry);
  expect(paths.map((p) => p.nodes.join(' '))).toEqual(['start a-giant end', chain.join(' ')]);
  expect(opened).not.toContain('a-giant');
  expect(cut).toBe(true);
});

test('paths found at the deadline are marked as cut', async () => {
  const inner = ['a', 'b', 'c'];
  const reader: LinkReader = {
    // As hubs, for a search through few links is given all the time that it takes.
    degrees: async (ids) => new Map(ids.map((id) => [id, 12_000])),
    expand: async (ids) => ({
      links: ids.flatMap((id) =>
        inner.includes(id) ? [link(id, 'start'), link(id, 'end')] : inner.map((x) => link(id, x)),
      ),
      trimmed: false,
    }),
  };
  for (const looks of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    let left = looks;
    const deadline: Deadline = { left: () => left-- };
    const found = await searchFor(reader, pathQuestion('start', 'end', { maxLength: 3 }), deadline);
    expect(found.cut || found.paths.length === 3).toBe(true);
    if (looks === 0) expect(found).toMatchObject({ paths: [], cut: true });
    if (looks === 9) expect(found.cut).toBe(false);
  }
});
