import { type DomainError, headersOf, publicCodeOf, publicMessageOf, statusOf } from '../../domain/errors.js';
import { Refusal } from './refusal.js';
import { wholeResponse } from './text-response.js';

/** Answers with an error in the form of GraphQL's errors, for requests that never reach GraphQL. */
export function errorResponse(error: DomainError): Response {
  return wholeResponse(JSON.stringify(errorBody(error)), statusOf(error.code), {
    'content-type': 'application/json',
    ...headersOf(error.code),
    ...(error instanceof Refusal ? error.headers : {}),
  });
}

export const errorBody = (error: DomainError) => ({
  errors: [{ message: publicMessageOf(error), extensions: { code: publicCodeOf(error.code) } }],
});
