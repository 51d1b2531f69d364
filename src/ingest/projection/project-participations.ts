/** Projects who took part in what on whose behalf, and the plain edges of all who were there or represented. */

import { positiveClaims } from '../../domain/claims/resolve-fact.js';
import { slugOf } from '../../domain/ids.js';
import type { LinkRecord, ParticipationRecord } from '../../domain/model.js';
import { inOrder, rolesOf } from '../../domain/participation-value.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import { UNDATED } from '../../domain/time/parse-period.js';
import type { FactBase, FactWithClaims } from '../claims/fact-base.js';
import { distinctIds } from './distinct-ids.js';
import { linkIdOf } from './project-links.js';
import type { Times } from './project-times.js';
import type { ProjectionContext } from './projection-context.js';
import { bestStanding, type Statuses, standingOf } from './standing-of.js';

/** A participation with its fact, from which presences and links are derived. */
export interface ProjectedParticipation {
  readonly record: ParticipationRecord;
  readonly fact: FactWithClaims;
}

/** Projects the accepted participations; where all claims are denied or deprecated there is none. */
export function projectParticipations(
  factBase: FactBase,
  { times, statuses, isShared }: Pick<ProjectionContext, 'times' | 'statuses' | 'isShared'>,
): ProjectedParticipation[] {
  const drafts = factBase
    .factsOf('PARTICIPATED_IN')
    .filter((fact) => factBase.resolver.isAccepted(fact.claims))
    .map((fact) => ({ record: participationOf(fact, factBase, times, statuses), fact }));
  return distinctIds(
    drafts,
    (d) => d.record.id,
    (d, id) => ({ ...d, record: { ...d.record, id } }),
    (d) => d.fact.record.id,
    isShared,
  );
}

function participationOf(
  fact: FactWithClaims,
  factBase: FactBase,
  times: Times,
  statuses: Statuses,
): ParticipationRecord {
  const [eventId = '', onBehalfOf = ''] = fact.discriminators;
  const claims = positiveClaims(fact.claims);
  const participantId = fact.record.subjectId;
  const onBehalfOfId = onBehalfOf === '' ? null : onBehalfOf;
  return {
    id: participationIdOf(eventId, participantId, onBehalfOfId),
    participantId,
    onBehalfOfId,
    eventId,
    roles: inOrder(claims.flatMap((c) => rolesOf(c.value))),
    mode: factBase.resolver.mode(claims),
    period: times.get(eventId) ?? UNDATED,
    standing: standingOf(eventId, claims, statuses),
    evidence: factBase.evidence(claims, [fact.record.evidence.agreement]),
  };
}

const participationIdOf = (eventId: string, who: string, onBehalfOf: string | null): string =>
  [
    `participation:${slugOf(eventId)}-${who.replace(':', '-')}`,
    ...(onBehalfOf === null ? [] : ['for', onBehalfOf.replace(':', '-')]),
  ].join('-');

/** The actors that a participation puts at its event: the participant, and the body that it spoke for. */
export function actorsOf({ record }: ProjectedParticipation): string[] {
  return [record.participantId, ...(record.onBehalfOfId === null ? [] : [record.onBehalfOfId])];
}

/** Makes one edge for an actor and an event, however many participations connect them. */
export function participationLinks(
  participations: readonly ProjectedParticipation[],
  factBase: FactBase,
): LinkRecord[] {
  const ends = participations.flatMap((p) => actorsOf(p).map((actorId) => ({ actorId, p })));
  return [...groupBy(ends, ({ actorId, p }) => linkIdOf('PARTICIPATED_IN', actorId, p.record.eventId, null))]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([id, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const claims = group.flatMap(({ p }) => positiveClaims(p.fact.claims));
      const agreements = group.map(({ p }) => p.fact.record.evidence.agreement);
      const link: LinkRecord = {
        id,
        type: 'PARTICIPATED_IN',
        fromId: first.actorId,
        toId: first.p.record.eventId,
        evidence: factBase.evidence(claims, agreements),
        period: first.p.record.period,
        detail: null,
        ordinal: null,
        standing: bestStanding(group.map(({ p }) => p.record.standing)),
      };
      return [link];
    });
}
