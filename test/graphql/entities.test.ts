/** What every entity answers, whatever its kind. */
import { describe, expect, test } from 'vitest';
import { ENTITY_KINDS } from '../../src/domain/model.js';
import { seededApp } from '../support/app.js';

const { query, projection } = await seededApp();

/** Of each kind the one of which most is said. */
const SAMPLES = ENTITY_KINDS.map((kind) => {
  const claims = (id: string) => projection.claims.filter((c) => c.subjectId === id).length;
  const [best] = projection.entities
    .filter((e) => e.kind === kind)
    .sort((a, b) => claims(b.id) - claims(a.id));
  if (best === undefined) throw new Error(`the seeds hold no ${kind}`);
  return best;
});

const ENTITY = `
  id kind name
  names { value lang script kind weak }
  identifiers { scheme value url }
  claims(first: 100) { totalCount nodes { id subject { id } predicate } }
  links(first: 100) { totalCount nodes { type from { id } to { id } } }`;

interface EntityAnswer {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly names: readonly { readonly value: string }[];
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly subject: { readonly id: string } }[];
  };
  readonly links: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly type: string;
      readonly from: { readonly id: string };
      readonly to: { readonly id: string };
    }[];
  };
}

describe.each(SAMPLES)('$kind', ({ id, kind, names, summary }) => {
  const name = names[0]?.value;

  test('answers the fields of an entity', async () => {
    const { entity } = await query<{ entity: EntityAnswer }>(`{ entity(id: "${id}") { ${ENTITY} } }`);
    expect(entity).toMatchObject({ id, kind, name });
    expect(entity.names.map((n) => n.value)).toEqual(names.map((n) => n.value));
    expect(entity.claims.totalCount).toBe(projection.claims.filter((c) => c.subjectId === id).length);
    expect(new Set(entity.claims.nodes.map((c) => c.subject.id))).toEqual(
      new Set(entity.claims.totalCount > 0 ? [id] : []),
    );
    expect(entity.links.totalCount).toBe(
      projection.links.filter((l) => l.fromId === id || l.toId === id).length,
    );
    expect(entity.links.nodes.every((l) => l.from.id === id || l.to.id === id)).toBe(true);
  });

  test('answers the same by node, and its summary', async () => {
    const fragment = '{ summary }';
    const types = [
      'State',
      'Organization',
      'Person',
      'Event',
      'EventSeries',
      'Declaration',
      'Topic',
      'Place',
    ];
    const spread = `${types.map((type) => `... on ${type} ${fragment}`).join(' ')} ... on Statement { said: summary }`;
    const { node } = await query<{ node: { id: string; summary?: string | null; said?: string } }>(
      `{ node(id: "${id}") { id ... on Entity { name } ${spread} } }`,
    );
    expect(node).toEqual({ id, name, ...(kind === 'STATEMENT' ? { said: summary } : { summary }) });
  });

  test('tells its links apart by direction and by type', async () => {
    const { entity } = await query<{
      entity: Record<'out' | 'in' | 'both' | 'typed', { totalCount: number }>;
    }>(
      `{ entity(id: "${id}") {
        out: links(direction: OUT) { totalCount } in: links(direction: IN) { totalCount } both: links { totalCount }
        typed: links(types: [ABOUT, WITHIN, IN_SERIES]) { totalCount }
      } }`,
    );
    const { links } = projection;
    const counts = [entity.out, entity.in, entity.both, entity.typed].map((c) => c.totalCount);
    const own = links.filter((l) => l.fromId === id || l.toId === id);
    expect(counts).toEqual([
      links.filter((l) => l.fromId === id).length,
      links.filter((l) => l.toId === id).length,
      own.length,
      own.filter((l) => ['ABOUT', 'WITHIN', 'IN_SERIES'].includes(l.type)).length,
    ]);
  });
});

describe.each(SAMPLES.slice(0, 3))('$kind as an actor', ({ id }) => {
  test('answers where it took part and what it organised', async () => {
    const { actor } = await query<{
      actor: Record<
        'participations' | 'organized' | 'chaired',
        { totalCount: number; nodes: { roles: string[] }[] }
      >;
    }>(
      `{ actor(id: "${id}") {
        participations(first: 100) { totalCount nodes { roles event { id } } }
        chaired: participations(roles: [CHAIR, OPENER], first: 100) { totalCount nodes { roles } }
        organized(first: 100) { totalCount nodes { event { id } } }
      } }`,
    );
    const own = projection.participations.filter((p) => p.participantId === id || p.onBehalfOfId === id);
    const chaired = own.filter((p) => p.roles.some((role) => role === 'CHAIR' || role === 'OPENER'));
    expect([actor.participations.totalCount, actor.chaired.totalCount]).toEqual([own.length, chaired.length]);
    expect(actor.organized.totalCount).toBe(
      projection.links.filter((l) => l.type === 'ORGANIZED' && l.fromId === id).length,
    );
  });
});

test('claims are told apart by predicate', async () => {
  const { event } = await query<{
    event: { dates: { nodes: { predicate: string }[] }; none: { totalCount: number } };
  }>(
    `{ event(id: "event:dushanbe-2019") {
      dates: claims(predicate: "dates") { nodes { predicate } } none: claims(predicate: "no such thing") { totalCount }
    } }`,
  );
  expect(new Set(event.dates.nodes.map((c) => c.predicate))).toEqual(new Set(['dates']));
  expect(event.none.totalCount).toBe(0);
});

test('a name comes in the language that is asked for, or else as it is', async () => {
  const { actor } = await query<{ actor: Record<string, string> }>(
    '{ actor(id: "state:tajikistan") { name tg: name(lang: "tg") ru: name(lang: "ru") xx: name(lang: "xx") none: name(lang: "") nil: name(lang: null) } }',
  );
  expect(actor.ru).toMatch(/\p{Script=Cyrillic}/u);
  expect([actor.xx, actor.none, actor.nil]).toEqual([actor.name, actor.name, actor.name]);
});

test('what is counted as represented at an event, directly, or by the state or organisation it belongs to', async () => {
  const { event } = await query<{ event: Record<'represented' | 'direct', { nodes: { id: string }[] }> }>(
    `{ event(id: "event:dushanbe-2022") {
      represented: participants(countAs: REPRESENTED, first: 100) { nodes { id } }
      direct: participants(countAs: DIRECT, first: 100) { nodes { id } }
    } }`,
  );
  const idsIn = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
  expect(idsIn(event.represented)).toContain('org:caricc');
  expect(idsIn(event.represented)).not.toContain('person:rustam-miralizoda');
  expect(idsIn(event.direct)).toContain('person:rustam-miralizoda');
});
