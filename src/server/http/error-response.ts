import { type DomainError, publicCodeOf, retryAfterOf, statusOf } from '../../domain/errors.js';

/** Answers with an error in the form of GraphQL's errors, for requests that never reach GraphQL. */
export function errorResponse(error: DomainError): Response {
  const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
  const retryAfter = retryAfterOf(error.code);
  return Response.json(
    { errors: [{ message, extensions: { code: publicCodeOf(error.code) } }] },
    {
      status: statusOf(error.code),
      ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
    },
  );
}
