import { type DomainError, headersOf, publicCodeOf, publicMessageOf, statusOf } from '../../domain/errors.js';
import { Refusal } from './refusal.js';

/** Answers with an error in the form of GraphQL's errors, for requests that never reach GraphQL. */
export function errorResponse(error: DomainError): Response {
  return Response.json(errorBody(error), {
    status: statusOf(error.code),
    headers: { ...headersOf(error.code), ...(error instanceof Refusal ? error.headers : {}) },
  });
}

export const errorBody = (error: DomainError) => ({
  errors: [{ message: publicMessageOf(error), extensions: { code: publicCodeOf(error.code) } }],
});
