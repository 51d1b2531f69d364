/** Relations between entities as plain edges. Participation and posts are records of their own: see there. */

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
import { positiveClaims, reportedOrAnnounced } from '../claims/resolve-fact.js';
import type { Times } from './project-times.js';
import type { Editions } from './projection-context.js';

const OWN_RECORDS: ReadonlySet<LinkType> = new Set(['PARTICIPATED_IN', 'HOLDS_POST']);
/** Of these the claim's value tells one relation between two entities from another. */
const DETAILED: ReadonlySet<LinkType> = new Set(['ORGANIZED', 'CITES', 'COOPERATES_WITH', 'HOLDS_POST']);

export const linkIdOf = (type: LinkType, fromId: string, toId: string, detail: string | null): string =>
  [type, fromId, toId, ...(detail === null ? [] : [detail])].join('|');

/** What a link depends on beside its fact. */
interface LinkContext {
  readonly times: Times;
  readonly editions: Editions;
}

export const projectLinks = (
  ledger: FactBase,
  context: LinkContext,
  types: readonly LinkType[] = LINK_TYPES,
): LinkRecord[] =>
  types
    .filter((type) => !OWN_RECORDS.has(type))
    .flatMap((type) => ledger.factsOf(type).flatMap((fact) => linksOf(type, fact, ledger, context)));

function linksOf(type: LinkType, fact: FactWithClaims, ledger: FactBase, context: LinkContext): LinkRecord[] {
  return [...groupBy(standing(type, fact, ledger), (c) => c.objectId)].flatMap(([toId, claims]) => {
    if (toId === null) return [];
    const fromId = fact.record.subjectId;
    const detail = DETAILED.has(type) ? (claims[0]?.value ?? null) : null;
    const link: LinkRecord = {
      id: linkIdOf(type, fromId, toId, detail),
      type,
      fromId,
      toId,
      evidence: ledger.evidence(claims, [fact.record.evidence.agreement]),
      period: ledger.resolver.period(type, claims) ?? periodOfEnds(fromId, toId, context.times),
      detail,
      ordinal: type === 'IN_SERIES' ? ordinalOf(fromId, toId, ledger, context.editions) : null,
    };
    return [link];
  });
}

/** The claims for what is held to be: of values that exclude each other the accepted one, on a tie all. */
function standing(type: LinkType, fact: FactWithClaims, ledger: FactBase): ClaimRecord[] {
  if (!isFunctional(type)) return ledger.resolver.isAccepted(fact.claims) ? positiveClaims(fact.claims) : [];
  const accepted = ledger.accepted(fact);
  if (accepted !== null) return positiveClaims(fact.claims).filter((c) => c.objectId === accepted.objectId);
  const tied = groupBy(fact.claims, (c) => c.objectId);
  return [...tied.values()].flatMap((claims) =>
    ledger.resolver.isAccepted(claims) ? reportedOrAnnounced(claims) : [],
  );
}

/** Without a time of its own, what ties something to an event or document holds at the time of that. */
const periodOfEnds = (fromId: string, toId: string, times: Times): Period | null =>
  times.get(fromId) ?? times.get(toId) ?? null;

/** Null where the sources tie on the number, or hold another event to be that edition. */
function ordinalOf(eventId: string, seriesId: string, ledger: FactBase, editions: Editions): number | null {
  const fact = ledger.factsOf(ORDINAL, eventId).find((f) => f.claims[0]?.objectId === seriesId);
  const ordinal = fact === undefined ? null : (ledger.accepted(fact)?.value ?? null);
  if (ordinal === null) return null;
  const held = editions.accepted(seriesId, ordinal);
  return held === undefined || held === eventId ? Number(ordinal) : null;
}
