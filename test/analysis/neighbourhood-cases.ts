/** What lies around an entity, found by looking through the whole list of links again and again. */
import fc from 'fast-check';
import type { NeighbourhoodAnswer } from '../../src/analysis/neighbourhood/neighbourhood-of.js';
import type { NeighbourhoodQuestion } from '../../src/analysis/neighbourhood/neighbourhood-question.js';
import { LINK_TYPES, type LinkRecord } from '../../src/domain/model.js';
import type { Projection } from '../../src/domain/projection.js';
import { plainLink } from '../support/plain-link.js';
import { emptyProjection, randomProjection } from '../support/random-projection.js';
import { randomLinks } from './paths-oracle.js';

export interface Case {
  readonly projection: Projection;
  readonly id: string;
  readonly question: NeighbourhoodQuestion;
}

const question = fc.record({
  depth: fc.integer({ min: 1, max: 3 }),
  types: fc.option(fc.subarray([...LINK_TYPES], { minLength: 10 }), { freq: 2 }),
  first: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constant(500)),
});

/** A graph as seeds give it. */
export const randomCase: fc.Arbitrary<Case> = fc
  .tuple(
    randomProjection.filter((p) => p.entities.length > 0),
    fc.nat(),
    question,
  )
  .map(([projection, at, q]) => ({
    projection,
    id: projection.entities[at % projection.entities.length]?.id ?? '',
    question: q,
  }));

/** Links and nothing else, with hubs and several between the same two. */
export const randomLinksCase: fc.Arbitrary<Case> = fc.tuple(randomLinks, question).map(([links, q]) => ({
  projection: {
    ...emptyProjection,
    links: links.map(({ id, type, from, to }) => linkOf(type, from, to, id)),
  },
  id: links[0]?.from ?? '',
  question: q,
}));

export const linkOf = (
  type: LinkRecord['type'],
  fromId: string,
  toId: string,
  id = `${type}|${fromId}|${toId}`,
): LinkRecord => plainLink(type, fromId, toId, { id });

export interface Around {
  /** How far away each entity is. */
  readonly distances: ReadonlyMap<string, number>;
  /** Those at entities nearer than the depth. */
  readonly links: readonly LinkRecord[];
}

export function everythingAround({ projection, id, question: { depth, types } }: Case): Around {
  const links = projection.links.filter((l) => types === null || types.includes(l.type));
  const distances = new Map([[id, 0]]);
  for (let d = 1; d <= depth; d++) {
    for (const { fromId, toId } of links) {
      if (distances.get(fromId) === d - 1 && !distances.has(toId)) distances.set(toId, d);
      if (distances.get(toId) === d - 1 && !distances.has(fromId)) distances.set(fromId, d);
    }
  }
  const isNear = (end: string) => (distances.get(end) ?? depth) < depth;
  return { distances, links: links.filter((l) => isNear(l.fromId) || isNear(l.toId)) };
}

/** What holds of every answer, whole or trimmed; a list of what does not. */
export function faultsOf(c: Case, answer: NeighbourhoodAnswer): string[] {
  const { distances, links } = everythingAround(c);
  const { nodeIds, truncated } = answer;
  const nodes = new Set(nodeIds);
  const shown = new Set(answer.links.map((l) => l.id));
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  must(nodeIds[0] === c.id && nodes.size === nodeIds.length, 'begins with the entity, each once');
  must(nodeIds.length <= c.question.first, 'no more than asked for');
  must(
    nodeIds.every((id) => distances.has(id)),
    'only what is near',
  );
  must(
    truncated.every((t) => t.omitted > 0),
    'something is omitted where it says so',
  );
  must(
    answer.links.every((l) => nodes.has(l.fromId) && nodes.has(l.toId) && links.some((x) => x.id === l.id)),
    'only links among the entities',
  );
  must(
    links.every((l) => shown.has(l.id) || !(nodes.has(l.fromId) && nodes.has(l.toId)) || !reached(l)),
    'all links among them that were followed',
  );
  function reached(l: LinkRecord): boolean {
    return [l.fromId, l.toId].some((end) => followed(end));
  }
  /** In a trimmed answer an entity may have been met later than by its shortest way. */
  function followed(end: string): boolean {
    return end === c.id || truncated.some((t) => t.entityId === end);
  }
  for (const { entityId, type, omitted } of truncated) {
    const at = (l: { type: string; fromId: string; toId: string }) =>
      l.type === type && (l.fromId === entityId || l.toId === entityId);
    const all = c.projection.links.filter(at).length;
    must(answer.links.filter(at).length + omitted === all, `${entityId} ${type}: shown and omitted make all`);
  }
  if (distances.size <= c.question.first) {
    must(nodeIds.length === distances.size && truncated.length === 0, 'whole where there is room');
    must(shown.size === links.length, 'all links where there is room');
    must(
      nodeIds.every(
        (id, i) => i === 0 || (distances.get(nodeIds[i - 1] ?? '') ?? 0) <= (distances.get(id) ?? 0),
      ),
      'nearest first',
    );
  } else {
    must(nodeIds.length === c.question.first, 'as many as asked for where there are more');
    must(truncated.length > 0, 'says that something is left out');
  }
  return faults;
}
