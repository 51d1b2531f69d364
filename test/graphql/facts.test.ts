/** What the API says of an entity, beside what looking at every fact of the projection finds. */
import { describe, expect, test } from 'vitest';
import { positionInWords } from '../../src/domain/claims/verdict-in-words.js';
import { factWithout } from '../../src/domain/claims/without-sources.js';
import type { FactRecord, SourceRecord } from '../../src/domain/model.js';
import { predicateOf } from '../../src/domain/predicates.js';
import { projectionOf } from '../ingest/seeds-of.js';
import { appOver, seededApp } from '../support/app.js';

const { ask, query, projection } = await seededApp();

const FACT = `id predicate agreement reason policy entity { id } object { id } accepted { id }
  positions { value independentOrigins claims { id } }
  evidence { agreement independentOrigins claims { id } }`;

interface Page {
  readonly nodes: readonly object[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface FactIds {
  readonly facts: Omit<Page, 'nodes'> & { readonly nodes: readonly { readonly id: string }[] };
}

async function factsOf(ids: readonly string[], predicate: string | null, after: string | null = null) {
  const { nodes } = await query<{ nodes: readonly { readonly id: string; readonly facts: Page }[] }>(
    `query ($ids: [ID!]!, $predicate: String, $after: String) { nodes(ids: $ids) { id ... on Entity {
      facts(predicate: $predicate, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${FACT} } } } } }`,
    { ids, predicate, after },
  );
  return nodes;
}

async function allFactsOf(id: string, predicate: string | null): Promise<readonly object[]> {
  const listed: object[] = [];
  for (let after: string | null = null; ; ) {
    const [node] = await factsOf([id], predicate, after);
    listed.push(...(node?.facts.nodes ?? []));
    if (node?.facts.pageInfo.hasNextPage !== true) return listed;
    after = node.facts.pageInfo.endCursor;
  }
}

const nameOf = (id: string) => projection.entities.find((e) => e.id === id)?.name ?? id;

const rightFact = (fact: FactRecord) => ({
  id: fact.id,
  predicate: fact.predicate,
  agreement: fact.evidence.agreement,
  policy: fact.policy,
  entity: { id: fact.subjectId },
  object: fact.objectId === null ? null : { id: fact.objectId },
  accepted: fact.acceptedClaimId === null ? null : { id: fact.acceptedClaimId },
  positions: fact.positions.map((p) => ({
    value: positionInWords(p.value, nameOf),
    independentOrigins: p.independentOrigins,
    claims: p.claimIds.map((id) => ({ id })),
  })),
  evidence: {
    agreement: fact.evidence.agreement,
    independentOrigins: fact.evidence.independentOrigins,
    claims: fact.evidence.claimIds.map((id) => ({ id })),
  },
});

/** The fields come before the relations. */
const keyOf = ({ id, predicate }: FactRecord) => `${/^[A-Z_]+$/.test(predicate) ? 1 : 0} ${predicate} ${id}`;

const rightFacts = (id: string, predicate: string | null) =>
  projection.facts
    .filter((f) => f.subjectId === id && (predicate === null || f.predicate === predicate))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(rightFact);

describe('the facts of an entity', () => {
  test('are those of the projection, of every entity of the seeds', async () => {
    const ids = projection.entities.map((e) => e.id);
    let found = 0;
    for (let start = 0; start < ids.length; start += 25) {
      for (const { id, facts } of await factsOf(ids.slice(start, start + 25), null)) {
        const right = rightFacts(id, null);
        expect(facts.totalCount).toBe(right.length);
        expect(facts.nodes.map(withoutReason)).toEqual(right.slice(0, 100));
        found += right.length;
      }
    }
    expect(found).toBe(projection.facts.length);
  });

  test.each(['name', 'dates', 'PARTICIPATED_IN', 'attendance.states', 'nothing'])(
    'of %s',
    async (predicate) => {
      const right = projection.facts.filter((f) => f.predicate === predicate);
      const ids = [...new Set(right.map((f) => f.subjectId))].slice(0, 40);
      for (const id of [...ids, 'org:caricc'])
        expect((await allFactsOf(id, predicate)).map(withoutReason)).toEqual(rightFacts(id, predicate));
    },
  );

  test('hold every claim about it exactly once, but for claims that bear on several spells', () => {
    const held = projection.facts.flatMap((f) => f.evidence.claimIds);
    expect(new Set(held)).toEqual(new Set(projection.claims.map((c) => c.id)));
    const byId = new Map(projection.facts.map((f) => [f.id, f]));
    for (const claim of projection.claims)
      expect(byId.get(claim.factId)?.evidence.claimIds).toContain(claim.id);
  });
});

test('the predicates are those of the facts, each with what the registry says of it and its counts', async () => {
  const { predicates } = await query<{ predicates: readonly { readonly name: string }[] }>(
    '{ predicates { name description singleValued facts contested } }',
  );
  const names = [...new Set(projection.facts.map((f) => f.predicate))].sort();
  expect(predicates).toEqual(
    names.map((name) => {
      const facts = projection.facts.filter((f) => f.predicate === name);
      const { description, functional } = predicateOf(name);
      const contested = facts.filter((f) => f.evidence.agreement === 'CONTESTED').length;
      return { name, description, singleValued: functional, facts: facts.length, contested };
    }),
  );
  expect(predicates).toContainEqual(expect.objectContaining({ name: 'dates', singleValued: true }));
  expect(predicates).toContainEqual(
    expect.objectContaining({ name: 'name', singleValued: false, contested: 0 }),
  );
});

test('a position that the editors have given up is told as that, and contests nothing', async () => {
  const { actor } = await query<{ actor: { facts: { nodes: object[] } } }>(
    `{ actor(id: "org:caricc") { facts(predicate: "headquarters") { nodes { agreement reason accepted { object { name } }
        positions { value deprecated } } } } }`,
  );
  expect(actor.facts.nodes).toEqual([
    {
      agreement: 'UNANIMOUS',
      reason: '“Almaty” is the only value that stands. One deprecated claim is left out.',
      accepted: { object: { name: 'Almaty' } },
      positions: [
        { value: 'Almaty', deprecated: false },
        { value: 'Astana', deprecated: true },
      ],
    },
  ]);
});

describe('the object of a fact', async () => {
  const app = await appOver(
    projectionOf(`
- id: event:meeting
  kind: CONFERENCE
  names: [{ value: Meeting }]
  dates: { value: 2018-05-03, sources: source:mfa }
  series: [{ of: series:talks, ordinal: 1, sources: source:mfa }]
  place:
    - { of: place:hall, sources: source:mfa }
    - { of: place:house, sources: source:un }
- id: event:other
  kind: CONFERENCE
  names: [{ value: Other }]
  dates: { value: 2018-06-03, sources: source:mfa }
  place: [{ of: place:hall, sources: source:mfa }]
- { id: series:talks, names: [{ value: Talks }] }
- { id: place:hall, names: [{ value: Hall }] }
- { id: place:house, names: [{ value: House }] }`),
  );
  const objectsOf = async (id: string) => {
    const { event } = await app.query<{
      event: { facts: { nodes: { predicate: string; object: { name: string } | null }[] } };
    }>(`{ event(id: "${id}") { facts { nodes { predicate object { name } } } } }`);
    return event.facts.nodes.map(({ predicate, object }) => [predicate, object?.name ?? null]);
  };

  test('is what all its claims name, also beside a value', async () => {
    expect(await objectsOf('event:other')).toEqual([
      ['dates', null],
      ['HELD_IN', 'Hall'],
    ]);
    expect(await objectsOf('event:meeting')).toContainEqual(['ordinal', 'Talks']);
  });

  test('is null where claims name different ones', async () => {
    expect(await objectsOf('event:meeting')).toContainEqual(['HELD_IN', null]);
  });
});

const withoutReason = (fact: object) => {
  const { reason, ...rest } = fact as { readonly reason: string };
  expect(reason).not.toBe('');
  return rest;
};

describe('facts by who published what they rest on', () => {
  const { sources, claims, facts } = projection;
  const publishedBy = (publisher: string, fact: FactRecord): boolean => {
    const held = new Set(fact.evidence.claimIds);
    const supports = claims.filter((c) => held.has(c.id)).flatMap((c) => c.supports.map((s) => s.sourceId));
    return sources.some(
      (s) => supports.includes(s.id) && (s.publisher === publisher || s.origin === publisher),
    );
  };

  const CASES: readonly (readonly [string, object, (fact: FactRecord) => boolean])[] = [
    ['UNRCCA', {}, () => true],
    ['CARICC', { agreements: ['SINGLE_SOURCE'] }, (f) => f.evidence.agreement === 'SINGLE_SOURCE'],
    ['CARICC', { about: ['event:dushanbe-2022'] }, (f) => f.subjectId === 'event:dushanbe-2022'],
    [
      'UNRCCA',
      { predicates: ['dates', 'PARTICIPATED_IN'], agreements: ['UNANIMOUS', 'SINGLE_SOURCE'] },
      (f) =>
        ['dates', 'PARTICIPATED_IN'].includes(f.predicate) &&
        ['UNANIMOUS', 'SINGLE_SOURCE'].includes(f.evidence.agreement),
    ],
  ];

  test.each(CASES)('%s, %o', async (publisher, filter, accept) => {
    const right = facts.filter((f) => accept(f) && publishedBy(publisher, f)).map((f) => f.id);
    const found: string[] = [];
    let total = 0;
    for (let after: string | null = null; ; ) {
      const page: FactIds = await query<FactIds>(
        `query ($filter: FactFilter!, $after: String) { facts(filter: $filter, first: 100, after: $after) {
           totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { filter: { ...filter, publishers: [publisher] }, after },
      );
      found.push(...page.facts.nodes.map(({ id }) => id));
      total = page.facts.totalCount;
      if (!page.facts.pageInfo.hasNextPage) break;
      after = page.facts.pageInfo.endCursor;
    }
    expect(right.length).toBeGreaterThan(1);
    expect(found.toSorted()).toEqual(right.toSorted());
    expect(total).toBe(right.length);
  });

  test('all facts are not listed at once', async () => {
    const { status, errors } = await ask('{ facts(filter: { agreements: [SINGLE_SOURCE] }) { totalCount } }');
    expect([status, errors[0]?.message]).toEqual([
      400,
      expect.stringContaining('Give `publishers`, `sources` or `about`.'),
    ]);
  });
});

describe('facts by their sources, and what would be left of them without', () => {
  const source = 'source:caricc-2022-10-20';
  const claimOf = new Map(projection.claims.map((claim) => [claim.id, claim]));
  const sourceOf = (id: string) => projection.sources.find((s) => s.id === id) as SourceRecord;
  const claimsOf = ({ evidence }: FactRecord) => evidence.claimIds.flatMap((id) => claimOf.get(id) ?? []);
  const WITHOUT = `change agreement independentOrigins reason accepted { id } claims { id } lostClaims { id }
    positions { value claims { id } }`;

  test('are those that a claim of the source is about', async () => {
    const { facts } = await query<FactIds>(
      'query ($filter: FactFilter!) { facts(filter: $filter, first: 100) { totalCount nodes { id } pageInfo { hasNextPage } } }',
      { filter: { sources: [source] } },
    );
    const right = projection.facts.filter((f) =>
      claimsOf(f).some((c) => c.factId === f.id && c.supports.some((s) => s.sourceId === source)),
    );
    expect(right.length).toBeGreaterThan(10);
    expect(facts.totalCount).toBe(right.length);
    expect(facts.nodes.map(({ id }) => id).toSorted()).toEqual(
      right
        .map(({ id }) => id)
        .toSorted()
        .slice(0, 100),
    );
  });

  test.each([
    ['sources', { sources: [source] }],
    ['publishers', { publishers: ['CARICC'] }],
    ['kinds', { kinds: ['OFFICIAL'] }],
    ['copies', { copies: true }],
    ['nothing', {}],
  ] as const)('without %s', async (_, without) => {
    const args = JSON.stringify(without)
      .replaceAll(/"(\w+)":/g, '$1:')
      .replaceAll('"OFFICIAL"', 'OFFICIAL');
    const call = args === '{}' ? 'without' : `without(${args.slice(1, -1)})`;
    const { entity, contested } = await query<{
      entity: { facts: { nodes: { id: string; without: object }[] } };
      contested: { nodes: { id: string; without: object }[] };
    }>(
      `{ entity(id: "event:dushanbe-2022") { facts(first: 60) { nodes { id without: ${call} { ${WITHOUT} } } } }
         contested(first: 20) { nodes { id without: ${call} { ${WITHOUT} } } } }`,
    );
    const found = [...entity.facts.nodes, ...contested.nodes];
    expect(found.length).toBeGreaterThan(50);
    for (const { id, without: answer } of found) {
      const fact = projection.facts.find((f) => f.id === id) as FactRecord;
      const left = { sources: [], publishers: [], kinds: [], copies: false, ...without };
      const { change, claimIds, lostClaimIds, resolution } = factWithout(
        fact,
        claimsOf(fact),
        sourceOf,
        left,
      );
      const refs = (ids: readonly string[]) => ids.map((one) => ({ id: one }));
      expect(answer).toEqual({
        change,
        agreement: resolution?.agreement ?? null,
        independentOrigins: resolution?.independentOrigins ?? 0,
        reason: resolution === null ? null : expect.stringMatching(/./),
        accepted: resolution?.acceptedClaimId == null ? null : { id: resolution.acceptedClaimId },
        claims: refs(claimIds),
        lostClaims: refs(lostClaimIds),
        positions: (resolution?.positions ?? []).map((p) => ({
          value: positionInWords(p.value, nameOf),
          claims: refs(p.claimIds),
        })),
      });
    }
  });
});
