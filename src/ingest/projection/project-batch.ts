/**
 * Projects a batch of records to its share of the graph. Every fact is asserted by one record, such as participations by
 * their event, so a batch needs only the context of the others, and all batches together are the graph.
 */

import { positiveClaims } from '../../domain/claims/resolve-fact.js';
import { COMPLETE_LIST } from '../../domain/predicates.js';
import type { Projection } from '../../domain/projection.js';
import { compareText } from '../../domain/text/compare-text.js';
import { assertionsOf } from '../claims/assert-entities.js';
import { createFactBase, type FactBase } from '../claims/fact-base.js';
import type { EntitySeed } from '../records/record-schema.js';
import { projectAbsences } from './project-absences.js';
import { projectEntities } from './project-entities.js';
import { projectLinks } from './project-links.js';
import { participationLinks, projectParticipations } from './project-participations.js';
import { projectPresences } from './project-presences.js';
import { projectSearchContexts } from './project-search-contexts.js';
import { projectTenures, tenureLinks } from './project-tenures.js';
import { withStatements } from './project-times.js';
import type { ProjectionContext } from './projection-context.js';

/** Sources are left out, as they are not projected from records of entities. */
export type ProjectionBatch = Omit<Projection, 'sources'>;

export function projectBatch(records: readonly EntitySeed[], context: ProjectionContext): ProjectionBatch {
  const { sources, editions, isShared } = context;
  const factBase = createFactBase(
    records.flatMap((record) => [...assertionsOf(record), ...editions.rivals(record.id)]),
    sources,
  );
  const times = withStatements(records, factBase, context.times);
  const contextWithTimes = { ...context, times };
  const participations = projectParticipations(factBase, contextWithTimes);
  const tenures = projectTenures(factBase, isShared);
  const projected = {
    entities: projectEntities(records, factBase, contextWithTimes),
    links: [
      ...projectLinks(factBase, contextWithTimes),
      ...participationLinks(participations, factBase),
      ...tenureLinks(tenures),
    ].sort(byId),
    presences: projectPresences(participations, factBase, contextWithTimes),
    tenures: tenures.map((t) => t.record).sort(byId),
  };
  return {
    ...projected,
    redirects: records
      .flatMap((e) => e.formerIds.map((from) => ({ from, to: e.id })))
      .sort((a, b) => compareText(a.from, b.from)),
    claims: factBase.claims,
    facts: factBase.facts.map((f) => f.record),
    participations: participations.map((p) => p.record).sort(byId),
    absences: projectAbsences(factBase),
    contexts: projectSearchContexts(projected, context),
    completeLists: completeLists(factBase),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

function completeLists(factBase: FactBase): Projection['completeLists'] {
  return factBase
    .factsOf(COMPLETE_LIST)
    .filter((fact) => factBase.resolver.isAccepted(fact.claims))
    .flatMap((fact) => {
      const kind = (['STATE', 'ORGANIZATION', 'PERSON'] as const).find((k) => k === fact.discriminators[0]);
      return kind === undefined
        ? []
        : [{ eventId: fact.record.subjectId, kind, claimIds: positiveClaims(fact.claims).map((c) => c.id) }];
    })
    .sort((a, b) => compareText(`${a.eventId} ${a.kind}`, `${b.eventId} ${b.kind}`));
}
