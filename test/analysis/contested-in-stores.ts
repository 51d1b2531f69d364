/** The contested facts that a store lists, page by page, beside those that looking at every fact, claim and source finds. */
import type { FactRecord } from '../../src/domain/model.js';
import { isRelation } from '../../src/domain/predicates.js';
import type { Projection } from '../../src/domain/projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { Params } from '../../src/store/port/read-query.js';
import { contestedPages } from '../../src/store/queries/facts.js';

export interface ContestedQuestion extends Params {
  readonly entity?: string;
  readonly predicate?: string;
  readonly sourceKind?: string;
}

/** Every filter, alone and together, with values that some contested fact has, and with some that none has. */
export function contestedQuestions({ facts, sources }: Projection): readonly ContestedQuestion[] {
  const contested = facts.filter((f) => f.evidence.agreement === 'CONTESTED');
  const some = [contested[0], contested.at(-1), facts[0]].flatMap((f) => f ?? []);
  const kinds = [...new Set(sources.map((s) => s.kind))].slice(0, 3);
  return [
    {},
    ...kinds.map((sourceKind) => ({ sourceKind })),
    ...some.flatMap(({ subjectId: entity, predicate }) => [
      { entity },
      { predicate },
      { entity, predicate },
      ...kinds.flatMap((sourceKind) => [
        { entity, sourceKind },
        { predicate, sourceKind },
      ]),
    ]),
    { entity: 'event:nobody-knows' },
    { predicate: 'nothing' },
  ];
}

/** Two at a time, so that cursors are used. */
export async function listContested(store: GraphStore, question: ContestedQuestion) {
  const active = Object.keys(question);
  const listed: FactRecord[] = [];
  let place: { afterKey: string | null; afterId: string | null } = { afterKey: null, afterId: null };
  for (;;) {
    const rows = await store.read(contestedPages.page(active, 'ASC'), { ...question, ...place, limit: 2 });
    listed.push(...rows.map((row) => row.value));
    const last = rows.at(-1);
    if (last === undefined) break;
    place = { afterKey: last.key, afterId: last.id };
  }
  const [total] = await store.read(contestedPages.count(active), question);
  if (total !== listed.length) throw new Error(`${listed.length} facts are counted as ${total}`);
  return listed;
}

export function rightContested(
  { facts, claims, sources }: Projection,
  { entity, predicate, sourceKind }: ContestedQuestion,
): readonly FactRecord[] {
  const kindOf = (id: string) => sources.find((s) => s.id === id)?.kind;
  return facts
    .filter((f) => f.evidence.agreement === 'CONTESTED')
    .filter((f) => entity === undefined || f.subjectId === entity)
    .filter((f) => predicate === undefined || f.predicate === predicate)
    .filter(
      (f) =>
        sourceKind === undefined ||
        claims.some((c) => c.factId === f.id && c.supports.some((s) => kindOf(s.sourceId) === sourceKind)),
    )
    .toSorted((a, b) => {
      const key = (f: FactRecord) =>
        `${f.subjectId} ${isRelation(f.predicate) ? 1 : 0} ${f.predicate} ${f.id}`;
      return key(a) < key(b) ? -1 : 1;
    });
}
