/** Projects the entities: names, identifiers, and the accepted values of the few facts that they hold themselves. */

import { positiveClaims } from '../../domain/claims/resolve-fact.js';
import { entityKindOfId } from '../../domain/ids.js';
import type { EntityRecord, Name, Period } from '../../domain/model.js';
import { scriptOf } from '../../domain/names/script-of.js';
import { COORDINATES, ON_BEHALF_OF } from '../../domain/predicates.js';
import { parsePeriod, UNDATED } from '../../domain/time/parse-period.js';
import { supportOf } from '../claims/assertion.js';
import type { FactBase } from '../claims/fact-base.js';
import { isDeclaration, isEvent, isOrganization, isPlace, isStatement } from '../records/record-kinds.js';
import { mainName, namesOf, type SeedName } from '../records/record-names.js';
import type { EntitySeed, StatementSeed } from '../records/record-schema.js';
import { acceptedObject, acceptedValue, type Times } from './project-times.js';
import type { ProjectionContext } from './projection-context.js';

export const projectEntities = (
  records: readonly EntitySeed[],
  factBase: FactBase,
  { times, names }: Pick<ProjectionContext, 'times' | 'names'>,
): EntityRecord[] =>
  records.map((record) => {
    const own = namesOf(record, (name) => inUse(name, factBase));
    const all = isStatement(record) && own.length === 0 ? [generatedName(record, names)] : own;
    return entityOf(record, all, mainName(all) ?? record.id, factBase, times);
  });

/** When a name was in use. What a source calls still in use was so on the day of the source. */
function inUse({ when, sources = [] }: SeedName, factBase: FactBase): Period | null {
  if (when === undefined) return null;
  return parsePeriod(when, { assertedAt: factBase.sources.provenDay(sources.map(supportOf)) });
}

function entityOf(
  record: EntitySeed,
  names: readonly Name[],
  name: string,
  factBase: FactBase,
  times: Times,
): EntityRecord {
  const { id } = record;
  const identifiers = record.identifiers.map((i) => ({
    scheme: i.scheme,
    value: i.value,
    url: i.url ?? null,
  }));
  const base = { id, name, names, identifiers, summary: record.summary ?? null };
  if (isOrganization(record)) return { ...base, kind: 'ORGANIZATION', organizationKind: record.kind };
  if (isEvent(record)) {
    const placeId = acceptedObject(factBase, 'HELD_IN', id);
    const period = times.get(id) ?? UNDATED;
    return { ...base, kind: 'EVENT', eventKind: record.kind, status: record.status, period, placeId };
  }
  if (isDeclaration(record)) {
    const adoptedAtId = acceptedObject(factBase, 'ADOPTED_AT', id);
    return {
      ...base,
      kind: 'DECLARATION',
      documentKind: record.kind,
      period: times.get(id) ?? null,
      adoptedAtId,
    };
  }
  if (isStatement(record)) return { ...base, kind: 'STATEMENT', ...statementOf(record, factBase, times) };
  if (isPlace(record)) {
    const coordinates = acceptedValue(factBase, COORDINATES, id);
    return { ...base, kind: 'PLACE', placeKind: record.kind, coordinates };
  }
  return { ...base, kind: plainKind(id) };
}

function statementOf(record: StatementSeed, factBase: FactBase, times: Times) {
  const facts = ['MADE_BY', 'MADE_AT', ON_BEHALF_OF].flatMap((predicate) =>
    factBase.factsOf(predicate, record.id),
  );
  return {
    summary: record.summary,
    speakerId: record.speaker,
    onBehalfOfId: record.for ?? null,
    eventId: record.at ?? null,
    period: times.get(record.id) ?? null,
    callsFor: record.callsFor,
    evidence: factBase.evidence(
      facts.flatMap((f) => positiveClaims(f.claims)),
      facts.map((f) => f.record.evidence.agreement),
    ),
  };
}

function plainKind(id: string): 'STATE' | 'PERSON' | 'EVENT_SERIES' | 'TOPIC' {
  const kind = entityKindOfId(id);
  switch (kind) {
    case 'STATE':
    case 'PERSON':
    case 'EVENT_SERIES':
    case 'TOPIC':
      return kind;
    default:
      throw new Error(`${id} is not the id of a plain entity`);
  }
}

function generatedName(record: StatementSeed, names: ProjectionContext['names']): Name {
  const nameOf = (id: string): string => names(id)?.english ?? id;
  const body = record.for === undefined ? '' : ` (for ${nameOf(record.for)})`;
  const event = record.at === undefined ? '' : ` at ${nameOf(record.at)}`;
  const value = `Statement of ${nameOf(record.speaker)}${body}${event}`;
  return { value, lang: 'en', script: scriptOf(value), kind: 'COMMON', weak: false };
}
