/** Projects relations between entities to plain edges. Participations and posts have modules of their own. */

import { positiveClaims, reportedOrAnnounced } from '../../domain/claims/resolve-fact.js';
import {
  type ClaimRecord,
  LINK_TYPES,
  type LinkRecord,
  type LinkType,
  type Period,
} from '../../domain/model.js';
import { isFunctional, ORDINAL } from '../../domain/predicates.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { FactBase, FactWithClaims } from '../claims/fact-base.js';
import type { Times } from './project-times.js';
import type { Editions } from './projection-context.js';
import { eventOf, type Statuses, standingOf } from './standing-of.js';

const OWN_RECORDS: ReadonlySet<LinkType> = new Set(['PARTICIPATED_IN', 'HOLDS_POST']);
/** The types of which two entities may have several links, told apart by the value of the claim. */
const DETAILED: ReadonlySet<LinkType> = new Set(['ORGANIZED', 'CITES', 'COOPERATES_WITH', 'HOLDS_POST']);

/** Names a link by its ends, and by its detail and its spell where it has one. */
export const linkIdOf = (
  type: LinkType,
  fromId: string,
  toId: string,
  detail: string | null,
  spell: string | null = null,
): string =>
  [type, fromId, toId, ...(detail === null ? [] : [detail]), ...(spell === null ? [] : [spell])].join('|');

/** The context that a link depends on beside its fact. */
interface LinkContext {
  readonly times: Times;
  readonly statuses: Statuses;
  readonly editions: Editions;
}

export const projectLinks = (
  factBase: FactBase,
  context: LinkContext,
  types: readonly LinkType[] = LINK_TYPES,
): LinkRecord[] =>
  types
    .filter((type) => !OWN_RECORDS.has(type))
    .flatMap((type) => factBase.factsOf(type).flatMap((fact) => linksOf(type, fact, factBase, context)));

function linksOf(
  type: LinkType,
  fact: FactWithClaims,
  factBase: FactBase,
  context: LinkContext,
): LinkRecord[] {
  return [...groupBy(acceptedClaims(type, fact, factBase), (c) => c.objectId)].flatMap(([toId, claims]) => {
    if (toId === null) return [];
    const fromId = fact.record.subjectId;
    const detail = DETAILED.has(type) ? (claims[0]?.value ?? null) : null;
    const link: LinkRecord = {
      id: linkIdOf(type, fromId, toId, detail, fact.spell),
      type,
      fromId,
      toId,
      evidence: factBase.evidence(claims, [fact.record.evidence.agreement]),
      period: factBase.resolver.period(claims) ?? periodOfEnds(fromId, toId, context.times),
      detail,
      ordinal: type === 'IN_SERIES' ? ordinalOf(fromId, toId, factBase, context.editions) : null,
      standing: standingOf(eventOf(fromId, toId), claims, context.statuses),
    };
    return [link];
  });
}

/** The claims for what is accepted. Of values that exclude each other that is one, or on a tie all of them. */
function acceptedClaims(type: LinkType, fact: FactWithClaims, factBase: FactBase): ClaimRecord[] {
  if (!isFunctional(type))
    return factBase.resolver.isAccepted(fact.claims) ? positiveClaims(fact.claims) : [];
  const accepted = factBase.accepted(fact);
  if (accepted !== null) return positiveClaims(fact.claims).filter((c) => c.objectId === accepted.objectId);
  const tied = groupBy(fact.claims, (c) => c.objectId);
  return [...tied.values()].flatMap((claims) =>
    factBase.resolver.isAccepted(claims) ? reportedOrAnnounced(claims) : [],
  );
}

/** A relation to an event or document that has no time of its own takes the time of that. */
const periodOfEnds = (fromId: string, toId: string, times: Times): Period | null =>
  times.get(fromId) ?? times.get(toId) ?? null;

/** The number of the edition; null where sources tie on it, or another event is accepted as that edition. */
function ordinalOf(eventId: string, seriesId: string, factBase: FactBase, editions: Editions): number | null {
  const fact = factBase.factsOf(ORDINAL, eventId).find((f) => f.claims[0]?.objectId === seriesId);
  const ordinal = fact === undefined ? null : (factBase.accepted(fact)?.value ?? null);
  if (ordinal === null) return null;
  const edition = editions.accepted(seriesId, ordinal);
  return edition === undefined || edition === eventId ? Number(ordinal) : null;
}
