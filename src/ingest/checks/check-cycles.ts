/** Hierarchies and successions that come back to where they began. */
import { groupBy } from '../../domain/text/group-by.js';
import type { Problem } from '../records/problem.js';
import type { SeedPath } from '../records/read-yaml.js';
import { isEvent, isOrganization, isPlace, isSource, isTopic } from '../records/record-kinds.js';
import { type LocatedRecord, locatedRecordsOf, problemIn } from './id-index.js';

interface Step {
  readonly placed: LocatedRecord;
  readonly to: string;
  readonly path: SeedPath;
}
type Steps = ReadonlyMap<string, readonly Step[]>;

export function checkCycles(all: readonly LocatedRecord[]): Problem[] {
  const organizations = locatedRecordsOf(all, isOrganization);
  const events = locatedRecordsOf(all, isEvent);
  const relations: Record<string, Step[]> = {
    derivedFrom: locatedRecordsOf(all, isSource).flatMap((placed) =>
      placed.record.derivedFrom === undefined
        ? []
        : [{ placed, to: placed.record.derivedFrom, path: ['derivedFrom'] }],
    ),
    // One relation: presence rolls up along both, so a loop through both is as endless.
    'partOf or actsFor': [
      ...organizations.flatMap((p) => steps(p, 'partOf', p.record.partOf)),
      ...organizations.flatMap((p) => steps(p, 'actsFor', p.record.actsFor)),
    ],
    succeeds: organizations.flatMap((p) => steps(p, 'succeeds', p.record.succeeds)),
    partOf: events.flatMap((p) => steps(p, 'partOf', p.record.partOf)),
    followsUp: events.flatMap((p) => steps(p, 'followsUp', p.record.followsUp)),
    within: locatedRecordsOf(all, isPlace).flatMap((p) => steps(p, 'within', p.record.within)),
    broader: locatedRecordsOf(all, isTopic).flatMap((p) => steps(p, 'broader', p.record.broader)),
  };
  return Object.entries(relations).flatMap(([name, found]) =>
    cyclesOf(
      name,
      groupBy(found, (s) => s.placed.record.id),
    ),
  );
}

interface Sourced {
  readonly of: string | readonly string[];
  readonly rank: string;
  readonly polarity: string;
}

/** A deprecated or denied relation does not hold, so it closes no circle. */
const steps = (placed: LocatedRecord, field: string, entries: readonly Sourced[]): Step[] =>
  entries.flatMap((entry, i) =>
    entry.rank === 'DEPRECATED' || entry.polarity === 'NEGATIVE'
      ? []
      : [entry.of].flat().map((to) => ({ placed, to, path: [field, i, 'of'] })),
  );

/** Each cycle once, told where it closes. */
function cyclesOf(relation: string, from: Steps): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (done.has(id)) return;
    for (const step of from.get(id) ?? []) {
      const path = [...trail, id];
      const start = path.indexOf(step.to);
      if (start < 0) visit(step.to, path);
      else problems.push(cycleProblem(relation, step, [...path.slice(start), step.to]));
    }
    done.add(id);
  };
  for (const id of [...from.keys()].sort()) visit(id, []);
  return problems;
}

function cycleProblem(relation: string, step: Step, circle: readonly string[]): Problem {
  const message =
    circle.length === 2
      ? `${String(step.path[0])} names the record itself`
      : `${relation} goes round in a circle: ${circle.join(' → ')}`;
  return problemIn(
    step.placed,
    step.path,
    message,
    'remove the one that is wrong, or mark it rank: DEPRECATED',
  );
}
