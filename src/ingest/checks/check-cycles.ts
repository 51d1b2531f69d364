/** Finds hierarchies and successions that come back to where they began. */
import { groupBy } from '../../domain/text/group-by.js';
import type { Problem } from '../records/problem.js';
import type { SeedPath } from '../records/read-yaml.js';
import { isEvent, isOrganization, isPlace, isSource, isTopic } from '../records/record-kinds.js';
import { type LocatedRecord, locatedRecordsOf, problemIn } from './id-index.js';

interface Relation {
  readonly located: LocatedRecord;
  readonly to: string;
  readonly path: SeedPath;
}
type RelationsById = ReadonlyMap<string, readonly Relation[]>;

export function checkCycles(all: readonly LocatedRecord[]): Problem[] {
  const organizations = locatedRecordsOf(all, isOrganization);
  const events = locatedRecordsOf(all, isEvent);
  const relations: Record<string, Relation[]> = {
    derivedFrom: locatedRecordsOf(all, isSource).flatMap((located) =>
      located.record.derivedFrom === undefined
        ? []
        : [{ located, to: located.record.derivedFrom, path: ['derivedFrom'] }],
    ),
    // Presence rolls up along both, so a circle through both is as endless as one through either.
    'partOf or actsFor': [
      ...organizations.flatMap((p) => relationsOf(p, 'partOf', p.record.partOf)),
      ...organizations.flatMap((p) => relationsOf(p, 'actsFor', p.record.actsFor)),
    ],
    succeeds: organizations.flatMap((p) => relationsOf(p, 'succeeds', p.record.succeeds)),
    partOf: events.flatMap((p) => relationsOf(p, 'partOf', p.record.partOf)),
    followsUp: events.flatMap((p) => relationsOf(p, 'followsUp', p.record.followsUp)),
    within: locatedRecordsOf(all, isPlace).flatMap((p) => relationsOf(p, 'within', p.record.within)),
    broader: locatedRecordsOf(all, isTopic).flatMap((p) => relationsOf(p, 'broader', p.record.broader)),
  };
  return Object.entries(relations).flatMap(([name, group]) =>
    cyclesOf(
      name,
      groupBy(group, (s) => s.located.record.id),
    ),
  );
}

interface Sourced {
  readonly of: string | readonly string[];
  readonly rank: string;
  readonly polarity: string;
}

/** Leaves out deprecated and denied relations, which do not hold and so close no circle. */
const relationsOf = (located: LocatedRecord, field: string, entries: readonly Sourced[]): Relation[] =>
  entries.flatMap((entry, i) =>
    entry.rank === 'DEPRECATED' || entry.polarity === 'NEGATIVE'
      ? []
      : [entry.of].flat().map((to) => ({ located, to, path: [field, i, 'of'] })),
  );

/** Reports each cycle once, where it closes. */
function cyclesOf(relation: string, from: RelationsById): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (done.has(id)) return;
    for (const next of from.get(id) ?? []) {
      const path = [...trail, id];
      const start = path.indexOf(next.to);
      if (start < 0) visit(next.to, path);
      else problems.push(cycleProblem(relation, next, [...path.slice(start), next.to]));
    }
    done.add(id);
  };
  for (const id of [...from.keys()].sort()) visit(id, []);
  return problems;
}

function cycleProblem(name: string, closing: Relation, circle: readonly string[]): Problem {
  const message =
    circle.length === 2
      ? `${String(closing.path[0])} names the record itself`
      : `${name} goes round in a circle: ${circle.join(' → ')}`;
  return problemIn(
    closing.located,
    closing.path,
    message,
    'remove the one that is wrong, or mark it rank: DEPRECATED',
  );
}
