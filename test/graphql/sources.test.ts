/** What a source supports, beside what looking at every claim of the projection finds. */
import { expect, test } from 'vitest';
import { sortKey } from '../../src/domain/names/display-name.js';
import { seededApp } from '../support/app.js';

const { query, projection } = await seededApp();
const { claims, entities, sources } = projection;

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}
interface Answer {
  readonly id: string;
  readonly claims: Listed;
  readonly entities: Listed;
}

const PAGE = '(first: 100) { totalCount nodes { id } }';

/** Asked in groups, so that sources share statements. */
async function answers(): Promise<readonly Answer[]> {
  const ids = sources.map((s) => s.id);
  const groups = Array.from({ length: Math.ceil(ids.length / 50) }, (_, i) => ids.slice(i * 50, i * 50 + 50));
  const found = await Promise.all(
    groups.map((group) =>
      query<{ nodes: readonly Answer[] }>(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Source { id claims${PAGE} entities${PAGE} } } }`,
        { ids: group },
      ),
    ),
  );
  return found.flatMap(({ nodes }) => nodes);
}

const supportedBy = (id: string) => claims.filter((c) => c.supports.some((s) => s.sourceId === id));

const byKey = <T extends { readonly id: string }>(items: readonly T[], keyOf: (item: T) => string) =>
  items
    .map((item) => ({ id: item.id, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

test('every source lists the claims that it supports, and each entity that they name once, by name', async () => {
  const all = await answers();
  expect(all.map(({ id }) => id)).toEqual(sources.map((s) => s.id));
  for (const answer of all) {
    const own = supportedBy(answer.id);
    const named = new Set(own.flatMap((c) => [c.subjectId, c.objectId]));
    const about = entities.filter((e) => named.has(e.id));
    expect([answer.id, answer.claims.totalCount, answer.entities.totalCount]).toEqual([
      answer.id,
      own.length,
      about.length,
    ]);
    expect(answer.claims.nodes.map(({ id }) => id)).toEqual(byKey(own, (c) => c.predicate).slice(0, 100));
    expect(answer.entities.nodes.map(({ id }) => id)).toEqual(
      byKey(about, (e) => sortKey(e.name)).slice(0, 100),
    );
  }
});

test('a source and its claims are read with one another, and name who speaks in them', async () => {
  const { source } = await query<{
    source: { claims: { nodes: { predicate: string; subject: { name: string } }[] } };
  }>(
    '{ source(id: "source:caricc-2022-10-20") { claims(first: 100) { nodes { predicate subject { name } } } } }',
  );
  const own = supportedBy('source:caricc-2022-10-20');
  expect(source.claims.nodes.map(({ predicate, subject }) => `${predicate} ${subject.name}`).sort()).toEqual(
    own.map((c) => `${c.predicate} ${entities.find((e) => e.id === c.subjectId)?.name}`).sort(),
  );
});
