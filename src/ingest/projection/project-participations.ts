/** Who took part, on whose behalf, at what; and the plain edge that follows for whoever was there or spoken for. */

import { slugOf } from '../../domain/ids.js';
import type { LinkRecord, ParticipationRecord } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import { UNDATED } from '../../domain/time/parse-period.js';
import type { FactBase, FactWithClaims } from '../claims/fact-base.js';
import { inOrder, rolesOf } from '../claims/participation-value.js';
import { positiveClaims } from '../claims/resolve-fact.js';
import { distinctIds } from './distinct-ids.js';
import { linkIdOf } from './project-links.js';
import type { Times } from './project-times.js';
import type { ProjectionContext } from './projection-context.js';

/** A participation with the claims that it rests on, for what is derived from it in turn. */
export interface ProjectedParticipation {
  readonly record: ParticipationRecord;
  readonly fact: FactWithClaims;
}

/** Only denied, or only given up: the claims stay, and nobody is said to have taken part. */
export function projectParticipations(
  ledger: FactBase,
  { times, isShared }: Pick<ProjectionContext, 'times' | 'isShared'>,
): ProjectedParticipation[] {
  const drafts = ledger
    .factsOf('PARTICIPATED_IN')
    .filter((fact) => ledger.resolver.isAccepted(fact.claims))
    .map((fact) => ({ record: participationOf(fact, ledger, times), fact }));
  return distinctIds(
    drafts,
    (d) => d.record.id,
    (d, id) => ({ ...d, record: { ...d.record, id } }),
    (d) => d.fact.record.id,
    isShared,
  );
}

function participationOf(fact: FactWithClaims, ledger: FactBase, times: Times): ParticipationRecord {
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
    mode: ledger.resolver.mode(claims),
    period: times.get(eventId) ?? UNDATED,
    evidence: ledger.evidence(claims, [fact.record.evidence.agreement]),
  };
}

const participationIdOf = (eventId: string, who: string, onBehalfOf: string | null): string =>
  [
    `participation:${slugOf(eventId)}-${who.replace(':', '-')}`,
    ...(onBehalfOf === null ? [] : ['for', onBehalfOf.replace(':', '-')]),
  ].join('-');

/** Who is at an event by these participations: the participants, and the bodies that they speak for. */
export function actorsOf({ record }: ProjectedParticipation): string[] {
  return [record.participantId, ...(record.onBehalfOfId === null ? [] : [record.onBehalfOfId])];
}

/** One edge for an actor and an event, however many participations say so. */
export function participationLinks(
  participations: readonly ProjectedParticipation[],
  ledger: FactBase,
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
        evidence: ledger.evidence(claims, agreements),
        period: first.p.record.period,
        detail: null,
        ordinal: null,
      };
      return [link];
    });
}
