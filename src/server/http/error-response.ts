import { type DomainError, publicCodeOf, statusOf } from '../../domain/errors.js';

/** An error outside of GraphQL's own processing, in the same form as those inside. */
export function errorResponse(error: DomainError): Response {
  const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
  return Response.json(
    { errors: [{ message, extensions: { code: publicCodeOf(error.code) } }] },
    { status: statusOf(error.code) },
  );
}
