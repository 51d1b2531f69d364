import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectAll } from '../../../src/ingest/projection/project-all.js';
import type { SeedRecord } from '../../../src/ingest/records/record-schema.js';
import { expectEqual } from '../../support/expect-equal.js';
import { randomRuns } from '../../support/random-runs.js';
import { loadedSeeds } from '../../support/seeded-graph.js';
import { recordsOf } from '../seeds-of.js';

const named = 'names: [{ value: X, lang: en, sources: [source:un, source:mfa] }]';
const RECORDS = recordsOf(`
- { id: series:s, ${named} }
- { id: state:q, ${named}, formerIds: [state:p, state:o] }
- { id: place:a, ${named} }
- { id: place:b, ${named} }
- id: org:a
  kind: IGO
  ${named}
  partOf: [{ of: org:b, when: "2010/2019", sources: [source:mfa] }, { of: org:b, when: "2011/2019", sources: [source:un] }]
- { id: org:b, kind: IGO, ${named}, members: [{ who: [state:q, org:a], sources: [source:mfa, source:daily] }] }
- id: person:p
  ${named}
  posts:
    - { of: org:a, title: Director, seen: 2018-05, sources: [source:mfa] }
    - { of: org:a, title: Director, seen: 2019-05, sources: [source:un] }
    - { of: org:a, title: Head, when: 2019-05, sources: [source:un] }
- id: event:x
  kind: CONFERENCE
  ${named}
  dates:
    - { value: 2018-05-03/2018-05-04, sources: [source:mfa] }
    - { value: 2018-05-02/2018-05-04, sources: [source:un, source:weekly] }
  place: [{ of: place:a, sources: [source:mfa] }, { of: place:b, sources: [source:un] }]
  series: [{ of: series:s, ordinal: 1, sources: [source:mfa] }, { of: series:s, ordinal: 2, sources: [source:daily] }]
  organizers:
    - { who: [state:q, org:a], role: HOST, sources: [source:mfa] }
    - { who: state:q, role: FUNDER, polarity: NEGATIVE, sources: [source:un] }
  participants:
    - { who: person:p, for: org:a, roles: [SPEAKER], mode: VIDEO, sources: [source:mfa] }
    - { who: person:p, for: org:a, roles: [OPENER], mode: IN_PERSON, sources: [source:un] }
    - { who: [state:q, org:b], sources: [source:daily, source:weekly] }
  reported:
    - { states: 48, people: ">400", sources: [source:mfa] }
    - { states: 46, sources: [source:un, source:weekly] }
- id: event:y
  kind: CONFERENCE
  ${named}
  series: [{ of: series:s, ordinal: 1, sources: [source:un] }]
`);

/** The lists in which the order of entries means nothing: all but names, which show the first one first. */
const REORDERED = [
  'facts',
  'dates',
  'place',
  'series',
  'organizers',
  'participants',
  'reported',
  'partOf',
  'members',
  'posts',
  'sources',
  'who',
  'roles',
  'formerIds',
];

/** The value with every such list in an order drawn from `keys`. */
function shuffled(value: unknown, keys: Iterator<number>, isSet = false): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, keys));
    if (!isSet) return items;
    const drawn = items.map((item) => ({ item, key: keys.next().value ?? 0 }));
    return drawn.sort((a, b) => a.key - b.key).map(({ item }) => item);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, shuffled(v, keys, REORDERED.includes(k))]),
  );
}

describe('the projection', () => {
  test('does not depend on the order of records, entries and sources', () => {
    const expected = projectAll(RECORDS);
    const drawn = fc.array(fc.integer(), { minLength: 400, maxLength: 400 });
    fc.assert(
      fc.property(fc.shuffledSubarray(RECORDS, { minLength: RECORDS.length }), drawn, (records, keys) => {
        const iterator = keys.values();
        const reordered = records.map((record) => shuffled(record, iterator)) as SeedRecord[];
        expectEqual(projectAll(reordered), expected);
      }),
      { numRuns: randomRuns(15, 100) },
    );
  });

  test('of one input is one output, and ids are unique', () => {
    const projection = projectAll(RECORDS);
    expect(projectAll(RECORDS)).toEqual(projection);
    for (const records of [
      projection.claims,
      projection.facts,
      projection.links,
      projection.participations,
      projection.tenures,
    ]) {
      const ids = records.map((r) => r.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual([...ids].sort());
    }
  });
});

describe('our own seeds', () => {
  test('have no problem, and everything projected from them rests on claims that exist', async () => {
    // Which throws where they have a problem.
    const { claims, facts, links, participations, presences, tenures, sources, entities } = (
      await loadedSeeds()
    ).projection;
    const claimIds = new Set(claims.map((c) => c.id));
    for (const { evidence } of [...facts, ...links, ...participations, ...presences, ...tenures]) {
      expect(evidence.claimIds.length).toBeGreaterThan(0);
      expect(evidence.claimIds.filter((id) => !claimIds.has(id))).toEqual([]);
      expect(evidence.independentOrigins).toBeGreaterThan(0);
    }
    const nodes = new Set(entities.map((e) => e.id));
    expect(links.flatMap((l) => [l.fromId, l.toId]).filter((id) => !nodes.has(id))).toEqual([]);
    const sourceIds = new Set(sources.map((s) => s.id));
    expect(claims.flatMap((c) => c.supports).filter((s) => !sourceIds.has(s.sourceId))).toEqual([]);
  });
});
