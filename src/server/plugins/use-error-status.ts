import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ERRORS, type ErrorCode, headersOf, statusOf } from '../../domain/errors.js';

/**
 * Keeps the HTTP status of errors with one of our codes. Yoga would answer 200 to clients that take application/json, although
 * nothing was executed. Variables that do not fit come without a code and get BAD_USER_INPUT.
 */
export function useErrorStatus(): Plugin {
  return {
    onResultProcess({ result }) {
      if (!('errors' in result)) return;
      const isExecuted = 'data' in result;
      for (const error of result.errors ?? []) {
        keepStatus(error, isExecuted);
        cutMessage(error);
      }
    },
  };
}

function keepStatus({ extensions }: GraphQLError, isExecuted: boolean): void {
  if (!isExecuted) extensions.code ??= 'BAD_USER_INPUT' satisfies ErrorCode;
  const { code } = extensions;
  if (typeof code !== 'string' || !Object.hasOwn(ERRORS, code)) return;
  extensions.http = {
    status: statusOf(code as ErrorCode),
    headers: headersOf(code as ErrorCode),
    ...(extensions.http as object),
    spec: false,
  };
}

const MAX_MESSAGE_CHARACTERS = 4_000;

/** Cuts what an error repeats of the request: a value of 200 kB would come back twice. */
function cutMessage(error: GraphQLError): void {
  const { message } = error;
  if (message.length <= MAX_MESSAGE_CHARACTERS) return;
  error.message = `${message.slice(0, MAX_MESSAGE_CHARACTERS)} … (${message.length} characters)`;
}
