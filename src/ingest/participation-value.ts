/** The value of a claim of participation: roles and mode as one line, `SPEAKER, HEAD_OF_DELEGATION; VIDEO`, and back. */
import {
  ATTENDANCE_MODES,
  type AttendanceMode,
  PARTICIPATION_ROLES,
  type ParticipationRole,
} from '../domain/model.js';

export interface ParticipationContent {
  readonly roles: readonly ParticipationRole[];
  /** Null where the source does not say. */
  readonly mode: AttendanceMode | null;
}

/** Nothing where no more is said than that somebody took part. */
export function participationValue({ roles, mode }: ParticipationContent): string | undefined {
  const parts = [inOrder(roles).join(', '), mode ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('; ');
}

export function readParticipationValue(value: string | null): ParticipationContent {
  const words = new Set((value ?? '').split(/[,;] /));
  return {
    roles: PARTICIPATION_ROLES.filter((role) => words.has(role)),
    mode: ATTENDANCE_MODES.find((mode) => words.has(mode)) ?? null,
  };
}

/** In the order of the model, each once: the order in which an author wrote them means nothing. */
export const inOrder = (roles: Iterable<ParticipationRole>): ParticipationRole[] => {
  const held = new Set(roles);
  return PARTICIPATION_ROLES.filter((role) => held.has(role));
};
