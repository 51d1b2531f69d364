/** Translates failures of the engine into the errors that the port promises. */
import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { DomainError } from '../../domain/errors.js';
import { messageOf } from '../../shared/message-of.js';

/** Returns anything unexpected as it is, since that is a bug. */
export function toDomainError(error: unknown): unknown {
  const message = messageOf(error);
  if (isNoSpace(message))
    return new DomainError('STORE_FULL', 'The disk is full; what was under way was not done.', {
      hint: 'Free some space where DATA_DIR is and run the command again.',
      cause: error,
    });
  if (/panicked|memory limit/i.test(message))
    return new DomainError(
      'UPSTREAM_UNAVAILABLE',
      'The embedded store could not answer this question; the graph is unharmed.',
      {
        hint: 'Ask for less at once, or run on Neo4j.',
        cause: error,
      },
    );
  return error;
}

export function throwDomainError(error: unknown): never {
  throw toDomainError(error);
}

export const isNoSpace = (message: string): boolean =>
  /no space left|disk full|ENOSPC|os error 28\b/i.test(message);

/** The engine may have rolled back itself, and says then that there is no transaction; what failed first is what counts. */
export function rollBack(transaction: Transaction | undefined): void {
  try {
    if (transaction?.isActive) transaction.rollback();
  } catch {
    // Nothing is left to roll back.
  }
}

/**
 * Writes all into the one file and lets go of it.
 * @throws DomainError `STORE_FULL` when there is no room for that, so that it may be tried again; `STORE_UNUSABLE` when the
 *   directory has gone
 */
export function closeEngine(db: GrafeoDB): void {
  try {
    db.close();
  } catch (error) {
    throw closingError(error);
  }
}

function closingError(error: unknown): unknown {
  const message = messageOf(error);
  if (isNoSpace(message))
    return new DomainError(
      'STORE_FULL',
      'The disk is full, so the log of the graph was not put into its file.',
      {
        hint: 'Nothing is lost: the next start reads the log. Free some space where DATA_DIR is.',
        cause: error,
      },
    );
  if (/os error 2\b/i.test(message))
    return new DomainError('STORE_UNUSABLE', `The graph could not be put into its file: ${message}`, {
      hint: 'The data directory was moved or removed while it was served. Put it back, or restore a backup (`communique restore FILE`).',
      cause: error,
    });
  return error;
}

export const gqlStatusOf = (error: unknown): string | undefined =>
  (error as { gqlStatus?: string } | null)?.gqlStatus;
