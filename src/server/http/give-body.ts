import type { MiddlewareHandler } from 'hono';
import { DomainError } from '../../domain/errors.js';
import { errorResponse } from './error-response.js';

/** Gives a sentence to the refusal that Yoga sends without a body. */
export const giveBody: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status === 406 && c.res.body === null) c.res = errorResponse(notAcceptable());
};

const notAcceptable = () =>
  new DomainError('NOT_ACCEPTABLE', 'Answers are not sent in any form that the request accepts.', {
    hint: 'Accept application/json or application/graphql-response+json, or say nothing of it.',
  });
