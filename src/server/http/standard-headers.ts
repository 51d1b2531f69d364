/**
 * Sets what every response carries, whichever route it comes from: headers that keep browsers careful, and the id of the
 * request. Hono's own middleware for the two took twice the processor time, and sets no id on responses that Yoga makes.
 */
import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';

/** What is known of the connection that a request came by. */
export interface Connection {
  /** The address of the other end: that of the client, or of the proxy in between. */
  readonly address?: string | undefined;
  /** Aborts when the client hangs up. */
  readonly hangUp?: AbortSignal;
}

/** Variables that the routes may read of a request. */
export interface RequestVariables {
  readonly Bindings: Connection;
  readonly Variables: { readonly requestId: string };
}

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  // Publishers need not learn who studies them.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** What a response has unless its route says otherwise. */
const UNLESS_SET = {
  // Answers that are no pages load nothing. Pages bring a policy of their own.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // A cache that is told nothing may decide by itself how long an answer holds.
  'cache-control': 'no-store',
};

/** The headers of a response that has no others to say about its safety. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = { ...ALWAYS, ...UNLESS_SET };

const ALWAYS_LIST = Object.entries(ALWAYS);
const UNLESS_SET_LIST = Object.entries(UNLESS_SET);

/** Middleware for every route, errors and unknown addresses included. */
export const standardHeaders = createMiddleware<RequestVariables>(async (c, next) => {
  const requestId = requestIdOf(c.req.header('x-request-id'));
  c.set('requestId', requestId);
  await next();
  const { headers } = c.res;
  headers.set('x-request-id', requestId);
  for (const [name, value] of ALWAYS_LIST) headers.set(name, value);
  for (const [name, value] of UNLESS_SET_LIST) if (!headers.has(name)) headers.set(name, value);
});

/** Short and plain, so that it can stand in a log and in a header. */
const SANE_REQUEST_ID = /^[\w.:=+/-]{1,128}$/;

/** Keeps the id that a proxy gave to the request, if it is sane, and makes a new one otherwise. */
const requestIdOf = (given: string | undefined): string =>
  given !== undefined && SANE_REQUEST_ID.test(given) ? given : randomUUID();
