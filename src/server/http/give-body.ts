import { DomainError } from '../../domain/errors.js';
import { errorResponse } from './error-response.js';

/** Gives a sentence to the refusal that Yoga sends without a body. */
export const giveBody = (response: Response): Response =>
  response.status === 406 && response.body === null ? errorResponse(notAcceptable()) : response;

const notAcceptable = () =>
  new DomainError('NOT_ACCEPTABLE', 'Answers are not sent in any form that the request accepts.', {
    hint: 'Accept application/json or application/graphql-response+json, or say nothing of it.',
  });
