/** Builds the context of projections from the dependency summaries of all records. */
import type { EventStatus, LinkRecord, Period } from '../../domain/model.js';
import { editionPredicate } from '../../domain/predicates.js';
import { groupBy } from '../../domain/text/group-by.js';
import { assertEditions, tellsEdition } from '../claims/assert-editions.js';
import { assertionsOf } from '../claims/assert-entities.js';
import type { Assertion } from '../claims/assertion.js';
import { createFactBase, type FactBase } from '../claims/fact-base.js';
import type { SourceIndex } from '../claims/source-index.js';
import { isEvent } from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';
import { createPlacesAbove } from './places-above.js';
import { projectLinks } from './project-links.js';
import { projectTimes } from './project-times.js';
import type { Editions, ProjectionContext } from './projection-context.js';
import { createRollUp } from './roll-up.js';

export interface Outlines {
  readonly sources: SourceIndex;
  /** See `outlineOf`. */
  readonly outlines: readonly EntitySeed[];
  readonly names: ProjectionContext['names'];
  readonly isShared: ProjectionContext['isShared'];
}

/** How many are projected at once, so that few claims are in memory. */
const OUTLINES_AT_ONCE = 1_000;

export function buildContext({ sources, outlines, names, isShared }: Outlines): ProjectionContext {
  const times = new Map<string, Period>();
  const belonging: LinkRecord[] = [];
  const statuses = new Map<string, EventStatus>();
  const toldEditions: Assertion[] = [];
  for (let i = 0; i < outlines.length; i += OUTLINES_AT_ONCE) {
    const some = outlines.slice(i, i + OUTLINES_AT_ONCE);
    const assertions = some.flatMap(assertionsOf);
    const factBase = createFactBase(assertions, sources);
    for (const [id, period] of projectTimes(some, factBase)) times.set(id, period);
    for (const { id, status } of some.filter(isEvent)) if (status !== 'HELD') statuses.set(id, status);
    belonging.push(
      ...projectLinks(factBase, { times, statuses, editions: NO_EDITIONS }, [
        'PART_OF',
        'ACTS_FOR',
        'WITHIN',
      ]),
    );
    toldEditions.push(...assertions.filter(tellsEdition));
  }
  const rivals = assertEditions(toldEditions);
  const editions = editionsOf(rivals, createFactBase(rivals, sources));
  return {
    sources,
    times,
    statuses,
    rollUp: createRollUp(belonging),
    placesAbove: createPlacesAbove(belonging),
    editions,
    names,
    isShared,
  };
}

const NO_EDITIONS: Editions = { rivals: () => [], accepted: () => undefined };

function editionsOf(rivals: readonly Assertion[], factBase: FactBase): Editions {
  const bySeries = groupBy(rivals, (a) => a.subjectId);
  return {
    rivals: (seriesId) => bySeries.get(seriesId) ?? [],
    accepted: (seriesId, ordinal) => {
      const [fact] = factBase.factsOf(editionPredicate(ordinal), seriesId);
      return fact === undefined ? undefined : (factBase.accepted(fact)?.objectId ?? null);
    },
  };
}
