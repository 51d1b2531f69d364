/** Projects in which senses an actor was at an event: itself, through a representative, or through an organ. */

import { positiveClaims } from '../../domain/claims/resolve-fact.js';
import type { ClaimRecord, PresenceRecord } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import { UNDATED } from '../../domain/time/parse-period.js';
import type { FactBase, FactWithClaims } from '../claims/fact-base.js';
import type { ProjectedParticipation } from './project-participations.js';
import type { ProjectionContext } from './projection-context.js';
import { type Statuses, standingOf } from './standing-of.js';

/** Roles that put an organiser at the event; whoever gives money or a name need not be there. */
const ORGANIZING: ReadonlySet<string> = new Set(['HOST', 'ORGANIZER', 'CO_ORGANIZER', 'CO_CHAIR']);
const SENSES = ['direct', 'represented', 'rolledUp', 'organized', 'organizedRolledUp'] as const;
type Sense = (typeof SENSES)[number];

/** One fact by which an actor counts as being at an event, in one sense. */
interface Sighting {
  readonly actorId: string;
  readonly eventId: string;
  readonly sense: Sense;
  readonly fact: FactWithClaims;
}

export function projectPresences(
  participations: readonly ProjectedParticipation[],
  factBase: FactBase,
  { times, statuses, rollUp }: Pick<ProjectionContext, 'times' | 'statuses' | 'rollUp'>,
): PresenceRecord[] {
  const topsOf = (actorId: string, eventId: string): readonly string[] =>
    rollUp(actorId, times.get(eventId) ?? UNDATED);
  const sightings = [
    ...participations
      .filter(({ record }) => record.standing === 'REPORTED')
      .flatMap(({ record, fact }) => {
        const { participantId, onBehalfOfId, eventId } = record;
        const represented = onBehalfOfId ?? participantId;
        return [
          { actorId: participantId, eventId, sense: 'direct' as const, fact },
          { actorId: represented, eventId, sense: 'represented' as const, fact },
          ...topsOf(represented, eventId).map((actorId) => ({
            actorId,
            eventId,
            sense: 'rolledUp' as const,
            fact,
          })),
        ];
      }),
    ...organizers(factBase, statuses).flatMap(({ actorId, eventId, fact }) => [
      { actorId, eventId, sense: 'organized' as const, fact },
      ...topsOf(actorId, eventId).map((top) => ({
        actorId: top,
        eventId,
        sense: 'organizedRolledUp' as const,
        fact,
      })),
    ]),
  ];
  return [...groupBy(sightings, (s) => `${s.actorId}|${s.eventId}`)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => presenceOf(group, factBase));
}

/** An announcement from before the event does not prove that anybody was there, nor does any report if it was not held. */
function organizers(
  factBase: FactBase,
  statuses: Statuses,
): { actorId: string; eventId: string; fact: FactWithClaims }[] {
  return factBase.factsOf('ORGANIZED').flatMap((fact) => {
    const [eventId = '', role = ''] = fact.discriminators;
    const isReported = standingOf(eventId, fact.claims, statuses) === 'REPORTED';
    return ORGANIZING.has(role) && factBase.resolver.isAccepted(fact.claims) && isReported
      ? [{ actorId: fact.record.subjectId, eventId, fact }]
      : [];
  });
}

function presenceOf(group: readonly Sighting[], factBase: FactBase): PresenceRecord[] {
  const [first] = group;
  if (first === undefined) return [];
  const facts = [...new Set(group.map((s) => s.fact))];
  const has = (sense: Sense): boolean => group.some((s) => s.sense === sense);
  const claims: ClaimRecord[] = facts.flatMap((f) => positiveClaims(f.claims));
  return [
    {
      actorId: first.actorId,
      eventId: first.eventId,
      direct: has('direct'),
      represented: has('represented'),
      rolledUp: has('rolledUp'),
      organized: has('organized'),
      organizedRolledUp: has('organizedRolledUp'),
      evidence: factBase.evidence(
        claims,
        facts.map((f) => f.record.evidence.agreement),
      ),
    },
  ];
}
