/** The value of a claim of participation: roles and mode as one line, `SPEAKER, HEAD_OF_DELEGATION; VIDEO`, and back. */
import {
  ATTENDANCE_MODES,
  type AttendanceMode,
  PARTICIPATION_ROLES,
  type ParticipationRole,
} from '../../domain/model.js';

/** Nothing where no more is said than that somebody took part. */
export function participationValue(
  roles: readonly ParticipationRole[],
  mode: AttendanceMode,
): string | undefined {
  const parts = [inOrder(roles).join(', '), mode === 'UNKNOWN' ? '' : mode].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('; ');
}

export function rolesOf(value: string | null): ParticipationRole[] {
  return inOrder(wordsOf(value));
}

/** UNKNOWN where the claim does not say. */
export function modeOf(value: string | null): AttendanceMode {
  const words = wordsOf(value);
  return ATTENDANCE_MODES.find((mode) => words.includes(mode)) ?? 'UNKNOWN';
}

/** In the order of the model, each once: the order in which an author wrote them means nothing. */
export const inOrder = (roles: readonly string[]): ParticipationRole[] =>
  PARTICIPATION_ROLES.filter((role) => roles.includes(role));

const wordsOf = (value: string | null): string[] => (value ?? '').split(/[,;] /);
