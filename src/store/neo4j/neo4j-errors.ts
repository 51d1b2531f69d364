/** Translates failures of the driver into the errors that the port promises. */
import { DomainError } from '../../domain/errors.js';
import { messageOf } from '../../shared/message-of.js';

interface Connection {
  readonly uri: string;
  readonly username: string;
  readonly database?: string;
}

/** Returns anything unexpected as it is, since that is a bug. */
export function toDomainError(error: unknown, { uri, username, database }: Connection): unknown {
  const code = (error as { code?: string } | null)?.code ?? '';
  const cause = { cause: error };
  if (/Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/.test(code))
    return new DomainError(
      'STORE_UNAUTHORIZED',
      `Neo4j at ${uri} refuses the user ${username}: ${messageOf(error)}`,
      {
        hint: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
        ...cause,
      },
    );
  // The driver accepts any number as a port and checks it when it connects.
  if (code === 'ERR_SOCKET_BAD_PORT') return invalidAddress(error);
  if (
    /ServiceUnavailable|SessionExpired|Cluster|DatabaseUnavailable|N\/A/.test(code) ||
    isConnectionError(error)
  )
    return unavailable(uri, messageOf(error), error);
  if (/TransactionTimedOut|TransactionTimedOutClientConfiguration/.test(code))
    return new DomainError('TIMED_OUT', 'The database took too long over this question.', {
      hint: 'Ask for less at once: fewer levels, smaller pages, a shorter period.',
      ...cause,
    });
  if (/ConstraintValidationFailed/.test(code))
    return new DomainError('CONFLICT', 'What Neo4j holds has changed meanwhile.', {
      hint: 'Perhaps another process was loading at the same time. Nothing was changed by this one; run it again.',
      ...cause,
    });
  if (/DatabaseNotFound/.test(code))
    return new DomainError('STORE_UNUSABLE', `Neo4j at ${uri} has no database ${database ?? ''}.`, {
      hint: 'Check NEO4J_DATABASE; leave it unset to use the default one.',
      ...cause,
    });
  if (
    /TransactionLogError|OutOfDiskSpace/.test(code) ||
    /no space left|out of disk space/i.test(messageOf(error))
  )
    return new DomainError(
      'STORE_FULL',
      'The database could not write; its disk is full. What was under way was not done.',
      {
        hint: 'Free some space on its disk, restart the database, and run the command again.',
        ...cause,
      },
    );
  // After it could not write, it answers nothing until it is restarted.
  if (/critical error, and needs to be restarted/i.test(messageOf(error)))
    return new DomainError(
      'UPSTREAM_UNAVAILABLE',
      'The database has stopped itself after a critical error.',
      {
        hint: 'Its log tells why, often a full disk. Restart the database; nothing that was loaded is lost.',
        ...cause,
      },
    );
  // As after somebody emptied the database, or during a bulk load.
  if (/no such fulltext schema index/i.test(messageOf(error)))
    return new DomainError('UPSTREAM_UNAVAILABLE', 'The database has no index of names at the moment.', {
      hint: 'Its graph is being loaded, or is gone. Try again later.',
      ...cause,
    });
  return error;
}

export const unavailable = (uri: string, reason: string, cause?: unknown): DomainError =>
  new DomainError('UPSTREAM_UNAVAILABLE', `Neo4j at ${uri} does not answer: ${reason}`, {
    hint: 'Check that it runs and that NEO4J_URI points to it.',
    cause,
  });

export const invalidAddress = (error: unknown): DomainError =>
  new DomainError('STORE_UNUSABLE', `NEO4J_URI is not an address of a Neo4j: ${messageOf(error)}`, {
    hint: 'Give one such as neo4j://localhost:7687, bolt://localhost:7687 or neo4j+s://<id>.databases.neo4j.io.',
    cause: error,
  });

const isConnectionError = (error: unknown): boolean =>
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|acquisition timed out/i.test(messageOf(error));
