/** Decides whether a fact is reported, or only planned: a meeting that was called off had no participants. */

import { positiveClaims } from '../../domain/claims/resolve-fact.js';
import { isOfKind } from '../../domain/ids.js';
import type { ClaimRecord, EventStatus, Standing } from '../../domain/model.js';

/** The statuses of events that were not held; undefined for all others. */
export interface Statuses {
  get(eventId: string): EventStatus | undefined;
}

/** The standing of what happens at an event by its status, whatever sources say of it beforehand; else by its claims. */
export function standingOf(
  eventId: string | null,
  claims: readonly ClaimRecord[],
  statuses: Statuses,
): Standing {
  const status = eventId === null ? undefined : statuses.get(eventId);
  if (status !== undefined && status !== 'HELD') return status;
  const positive = positiveClaims(claims);
  return positive.length > 0 && positive.every((c) => c.modality === 'ANNOUNCED') ? 'ANNOUNCED' : 'REPORTED';
}

/** The event that a relation depends on: the one that it tells about, else the one that it leads to. */
export const eventOf = (fromId: string, toId: string): string | null =>
  [fromId, toId].find((id) => isOfKind(id, 'EVENT')) ?? null;

/** The standing of what rests on several facts: reported where one is. */
export const bestStanding = (standings: readonly Standing[]): Standing =>
  standings.find((s) => s === 'REPORTED') ??
  standings.find((s) => s === 'ANNOUNCED') ??
  standings[0] ??
  'REPORTED';
