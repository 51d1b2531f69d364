import { GraphQLError } from 'graphql';
import { DomainError, publicCodeOf, publicMessageOf, statusOf } from '../domain/errors.js';

/** Makes the error that clients see of one of the domain: its message, its code, and what to do. */
export function publicError(error: DomainError, located?: GraphQLError): GraphQLError {
  return new GraphQLError(publicMessageOf(error), {
    ...(located?.nodes === undefined ? {} : { nodes: located.nodes }),
    ...(located?.path === undefined ? {} : { path: located.path }),
    originalError: error,
    extensions: { code: publicCodeOf(error.code), http: { status: statusOf(error.code) } },
  });
}

/**
 * Decides what of an error reaches a client. Errors of the domain and of GraphQL itself are meant for it; anything else is a
 * bug, which is hidden here and logged by the caller.
 */
export function maskError(error: unknown, message: string): Error {
  if (error instanceof DomainError) return publicError(error);
  if (error instanceof GraphQLError) {
    const cause = error.originalError;
    if (cause instanceof DomainError) return publicError(cause, error);
    if (cause === undefined || cause instanceof GraphQLError) return error;
  }
  return new GraphQLError(message, {
    ...(error instanceof GraphQLError && error.path !== undefined ? { path: error.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
  });
}
