/** Writes and reads the value of a participation claim: roles and mode as one line, `SPEAKER, DELEGATE; VIDEO`. */
import {
  ATTENDANCE_MODES,
  type AttendanceMode,
  PARTICIPATION_ROLES,
  type ParticipationRole,
} from './model.js';

/** Returns undefined where the entry says no more than that somebody took part. */
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

/** Reads the mode; UNKNOWN where the claim gives none. */
export function modeOf(value: string | null): AttendanceMode {
  const words = wordsOf(value);
  return ATTENDANCE_MODES.find((mode) => words.includes(mode)) ?? 'UNKNOWN';
}

/** Sorts roles in the order of the model, each once, as the order in which an author wrote them means nothing. */
export const inOrder = (roles: readonly string[]): ParticipationRole[] =>
  PARTICIPATION_ROLES.filter((role) => roles.includes(role));

const wordsOf = (value: string | null): string[] => (value ?? '').split(/[,;] /);
