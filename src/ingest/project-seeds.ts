/** Seeds to the whole graph: pure, deterministic, independent of the order of files, records and sources. */
import type { Projection } from '../domain/projection.js';
import { assertionsOf } from './assert-entities.js';
import { COMPLETE_LIST } from './assert-events.js';
import { compareText } from './compare-text.js';
import { affirmed } from './judge-fact.js';
import { type Ledger, ledgerOf } from './ledger.js';
import { projectAbsences } from './project-absences.js';
import { projectEntities } from './project-entities.js';
import { projectLinks } from './project-links.js';
import { participationLinks, projectParticipations } from './project-participations.js';
import { projectPresences } from './project-presences.js';
import { projectTenures, tenureLinks } from './project-tenures.js';
import { projectTimes } from './project-times.js';
import { createRollUp } from './roll-up.js';
import { isEntity, isSource } from './seed-records.js';
import type { SeedRecord } from './seed-schema.js';
import { indexSources } from './source-index.js';

/** `records` are those of seeds in which the checks find no problem. */
export function projectSeeds(records: readonly SeedRecord[]): Projection {
  const entities = records.filter(isEntity).toSorted(byId);
  const sources = indexSources(records.filter(isSource));
  const ledger = ledgerOf(entities.flatMap(assertionsOf), sources);
  const times = projectTimes(entities, ledger);
  const participations = projectParticipations(ledger, times);
  const tenures = projectTenures(ledger);
  const links = projectLinks(ledger, times);
  return {
    entities: projectEntities(entities, ledger, times),
    redirects: entities
      .flatMap((e) => e.formerIds.map((from) => ({ from, to: e.id })))
      .sort((a, b) => compareText(a.from, b.from)),
    sources: sources.records,
    claims: ledger.claims,
    facts: ledger.facts.map((f) => f.record),
    links: [...links, ...participationLinks(participations, ledger), ...tenureLinks(tenures)].sort(byId),
    participations: participations.map((p) => p.record).sort(byId),
    presences: projectPresences(participations, ledger, times, createRollUp(links)),
    absences: projectAbsences(ledger),
    tenures: tenures.sort(byId),
    completeLists: completeLists(ledger),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

function completeLists(ledger: Ledger): Projection['completeLists'] {
  return ledger
    .factsOf(COMPLETE_LIST)
    .filter((fact) => ledger.judge.stands(fact.claims))
    .flatMap((fact) => {
      const kind = (['STATE', 'ORGANIZATION', 'PERSON'] as const).find((k) => k === fact.about[0]);
      return kind === undefined
        ? []
        : [{ eventId: fact.record.subjectId, kind, claimIds: affirmed(fact.claims).map((c) => c.id) }];
    })
    .sort((a, b) => compareText(`${a.eventId} ${a.kind}`, `${b.eventId} ${b.kind}`));
}
