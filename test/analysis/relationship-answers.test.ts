/** What sources disagree on in the seeds, as clients ask for it, and what the relationship questions cost. */
import { expect, test } from 'vitest';
import { appOn, seededApp } from '../support/app.js';
import { countingStore } from '../support/counting-store.js';

const { query, store, logged } = await seededApp();

test('contested facts are told with names, claims, policy and reason', async () => {
  const { contested } = await query<{ contested: { totalCount: number; nodes: object[] } }>(
    `{ contested(predicate: "edition.1") { totalCount nodes { entity { id } agreement policy reason
        positions { value claims { object { name } } } accepted { id } } } }`,
  );
  expect(contested.totalCount).toBe(1);
  expect(contested.nodes[0]).toMatchObject({
    ...{ entity: { id: 'series:unoct-regional-conferences' }, agreement: 'CONTESTED', accepted: null },
    policy: 'source-kind-rank-precision-origins',
  });
  expect(JSON.stringify(contested.nodes[0])).toContain('Illicit Drug Trafficking and Organized Crime” tie');
  const { positions } = contested.nodes[0] as { positions: { value: string; claims: object[] }[] };
  for (const { value, claims } of positions) expect(claims).toEqual([{ object: { name: value } }]);
});

test('contested facts come in pages', async () => {
  const all: string[] = [];
  let after: string | null = null;
  do {
    type Page = { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    const { contested }: { contested: Page } = await query(
      'query ($after: String) { contested(first: 5, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    all.push(...contested.nodes.map((n) => n.id));
    after = contested.pageInfo.hasNextPage ? contested.pageInfo.endCursor : null;
  } while (after !== null);
  const { contested } = await query<{ contested: { totalCount: number } }>('{ contested { totalCount } }');
  expect(new Set(all).size).toBe(contested.totalCount);
  expect(all).toHaveLength(contested.totalCount);
});

test('evidence tells the positions of its claims', async () => {
  type Organizer = {
    evidence: { agreement: string; claims: object[]; positions: { claims: { id: string }[] }[] };
  };
  const { event } = await query<{ event: { organizers: Organizer[] } }>(
    `{ event(id: "event:dushanbe-2022") { organizers { evidence { agreement claims { id } positions { value claims { id } } } } } }`,
  );
  for (const { evidence } of event.organizers) {
    expect(evidence.agreement).not.toBe('CONTESTED');
    const positioned = evidence.positions.flatMap((p) => p.claims);
    expect(positioned).toEqual(expect.arrayContaining(evidence.claims));
  }
});

test('the number of statements does not grow with the answer', async () => {
  const counting = countingStore(store);
  const app = appOn(counting);
  const statements = async (text: string) => {
    await app.query(text);
    return counting.taken().length;
  };
  const claims = 'claims { id supports { source { id } } }';
  for (const ofMany of [
    (n: number) =>
      `{ events(first: ${n}) { nodes { attendance { identified agreement reported { claim { id } } counts { what } } } } }`,
    (n: number) =>
      `{ allSeries(first: ${n}) { nodes { matrix { totalRows truncated events { name } rows { actor { name } cells } }
        changes { event { name } stayed { name } notSeen { name } } topicsOverEditions { topic { name } events { name } }
        cohort(present: ["event:dushanbe-2018"]) { totalCount nodes { name } } } } }`,
    (n: number) =>
      `{ contested(first: ${n}) { totalCount nodes { entity { name } accepted { id } reason positions { value ${claims} } } } }`,
    (n: number) =>
      `{ event(id: "event:dushanbe-2018") { participations(first: ${n}) { nodes { evidence { positions { value ${claims} } } } } } }`,
  ]) {
    const [few, many] = [await statements(ofMany(2)), await statements(ofMany(30))];
    expect(many, ofMany(30)).toBeLessThanOrEqual(few);
    expect(few).toBeLessThan(16);
  }
});

test('none of this met a fault', () => {
  expect(logged).toEqual([]);
});
