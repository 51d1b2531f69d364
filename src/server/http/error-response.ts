import { type DomainError, publicCodeOf, retryAfterOf, statusOf } from '../../domain/errors.js';
import { wholeResponse } from './text-response.js';

/** Answers with an error in the form of GraphQL's errors, for requests that never reach GraphQL. */
export function errorResponse(error: DomainError): Response {
  const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
  const retryAfter = retryAfterOf(error.code);
  const body = { errors: [{ message, extensions: { code: publicCodeOf(error.code) } }] };
  return wholeResponse(JSON.stringify(body), statusOf(error.code), {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
}
