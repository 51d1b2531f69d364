/** Links and claims by date, of everything in the seeds, held against a sort of the records. */
import { describe, expect, test } from 'vitest';
import type { Period } from '../../src/domain/model.js';
import { MAX_DAY, MIN_DAY } from '../../src/domain/time/iso-day.js';
import { seededApp } from '../support/app.js';

const { query, projection } = await seededApp();

interface Dated {
  readonly id: string;
  readonly period: Period | null;
}
interface Listed {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
type Order = 'ASC' | 'DESC';

const entities = projection.entities.map(({ id }) => id);
const linksOf = (id: string) => projection.links.filter((l) => l.fromId === id || l.toId === id);
const claimsOf = (id: string) => projection.claims.filter((c) => c.subjectId === id);

describe.each([
  ['links', linksOf],
  ['claims', claimsOf],
] as const)('%s', (field, recordsOf) => {
  test.each(['ASC', 'DESC'] as const)('come by date, %s', async (order) => {
    const busiest = entities.toSorted((a, b) => recordsOf(b).length - recordsOf(a).length).slice(0, 60);
    let dated = 0;
    for (const id of busiest) {
      const listed = await listOf(field, id, order);
      expect([id, listed]).toEqual([id, inOrder(recordsOf(id), order)]);
      dated += recordsOf(id).filter((record) => dayOf(record) !== null).length;
    }
    expect(dated).toBeGreaterThan(100);
  });
});

/** Undated ones last, whatever the order. Ids decide among those of one day. */
function inOrder(records: readonly Dated[], order: Order): readonly string[] {
  const sign = order === 'ASC' ? 1 : -1;
  const compare = (a: string, b: string) => (a < b ? -sign : a > b ? sign : 0);
  const undated = records.filter((record) => dayOf(record) === null);
  const dated = records.filter((record) => dayOf(record) !== null);
  return [
    ...dated.toSorted((a, b) => compare(dayOf(a) ?? '', dayOf(b) ?? '') || compare(a.id, b.id)),
    ...undated.toSorted((a, b) => compare(a.id, b.id)),
  ].map(({ id }) => id);
}

/** The first day that is known of it. */
function dayOf({ period }: Dated): string | null {
  const days = [period?.startEarliest ?? MIN_DAY, period?.startLatest ?? MAX_DAY];
  return days.find((day) => day !== MIN_DAY && day !== MAX_DAY) ?? null;
}

async function listOf(field: 'links' | 'claims', id: string, order: Order): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { entity }: { entity: Record<string, Listed> } = await query(
      `query ($id: ID!, $after: String, $order: OrderDirection) {
        entity(id: $id) {
          ${field}(first: 37, after: $after, order: $order) { nodes { id } pageInfo { hasNextPage endCursor } }
        }
      }`,
      { id, after, order },
    );
    const page: Listed | undefined = entity[field];
    ids.push(...(page?.nodes.map((node) => node.id) ?? []));
    if (!page?.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
}
