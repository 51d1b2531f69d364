import { DomainError, type ErrorCode } from '../domain/errors.js';

/** The exit codes of failed commands, from sysexits.h where it has a fitting one; any other failure is 1. */
const EXIT_CODES: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 64,
  BAD_SEEDS: 65,
  BAD_BACKUP: 65,
  UPSTREAM_UNAVAILABLE: 69,
  STORE_UNUSABLE: 69,
  STORE_FULL: 74,
  STORE_LOCKED: 75,
  STORE_UNAUTHORIZED: 77,
  BAD_CONFIGURATION: 78,
};

/** Prints what went wrong and what to do about it, and returns the exit code. */
export function reportFailure(failure: unknown): number {
  const error = isDiskFull(failure) ? diskFull(failure) : failure;
  if (error instanceof DomainError) {
    console.error(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
    return EXIT_CODES[error.code] ?? 1;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

/** Files that a command prepares may find no room, too. */
const isDiskFull = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ENOSPC' && !(error instanceof DomainError);

const diskFull = (cause: unknown): DomainError =>
  new DomainError('STORE_FULL', 'The disk is full; the store was not changed.', {
    hint: 'Free some space where DATA_DIR is and run the command again.',
    cause,
  });
