/**
 * Some records to their part of the graph. Every fact is asserted by one record (what an event says of an actor, the event asserts),
 * so a part needs nothing of other records but their context, and the parts of all records are the graph.
 */

import { COMPLETE_LIST } from '../../domain/predicates.js';
import type { Projection } from '../../domain/projection.js';
import { compareText } from '../../domain/text/compare-text.js';
import { assertionsOf } from '../claims/assert-entities.js';
import { createFactBase, type FactBase } from '../claims/fact-base.js';
import { positiveClaims } from '../claims/resolve-fact.js';
import type { EntitySeed } from '../records/record-schema.js';
import { projectAbsences } from './project-absences.js';
import { projectEntities } from './project-entities.js';
import { projectLinks } from './project-links.js';
import { participationLinks, projectParticipations } from './project-participations.js';
import { projectPresences } from './project-presences.js';
import { projectTenures, tenureLinks } from './project-tenures.js';
import { withStatements } from './project-times.js';
import type { ProjectionContext } from './projection-context.js';

/** All but the sources, which are their own. */
export type ProjectionBatch = Omit<Projection, 'sources'>;

export function projectBatch(records: readonly EntitySeed[], context: ProjectionContext): ProjectionBatch {
  const { sources, editions, rollUp, isShared } = context;
  const ledger = createFactBase(
    records.flatMap((record) => [...assertionsOf(record), ...editions.rivals(record.id)]),
    sources,
  );
  const times = withStatements(records, ledger, context.times);
  const timely = { ...context, times };
  const participations = projectParticipations(ledger, timely);
  const tenures = projectTenures(ledger, isShared);
  return {
    entities: projectEntities(records, ledger, timely),
    redirects: records
      .flatMap((e) => e.formerIds.map((from) => ({ from, to: e.id })))
      .sort((a, b) => compareText(a.from, b.from)),
    claims: ledger.claims,
    facts: ledger.facts.map((f) => f.record),
    links: [
      ...projectLinks(ledger, timely),
      ...participationLinks(participations, ledger),
      ...tenureLinks(tenures),
    ].sort(byId),
    participations: participations.map((p) => p.record).sort(byId),
    presences: projectPresences(participations, ledger, times, rollUp),
    absences: projectAbsences(ledger),
    tenures: tenures.sort(byId),
    completeLists: completeLists(ledger),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

function completeLists(ledger: FactBase): Projection['completeLists'] {
  return ledger
    .factsOf(COMPLETE_LIST)
    .filter((fact) => ledger.resolver.isAccepted(fact.claims))
    .flatMap((fact) => {
      const kind = (['STATE', 'ORGANIZATION', 'PERSON'] as const).find((k) => k === fact.discriminators[0]);
      return kind === undefined
        ? []
        : [{ eventId: fact.record.subjectId, kind, claimIds: positiveClaims(fact.claims).map((c) => c.id) }];
    })
    .sort((a, b) => compareText(`${a.eventId} ${a.kind}`, `${b.eventId} ${b.kind}`));
}
