/** What every response carries, whichever route it comes from: headers that keep browsers careful, and the request's id. */
import { createMiddleware } from 'hono/factory';
import { type RequestIdVariables, requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';

/** Variables that the routes may read of a request. */
export interface RequestVariables {
  readonly Variables: RequestIdVariables;
}

const MAX_REQUEST_ID_LENGTH = 128;

/** A request keeps the id that a proxy gave it, if that is short and plain; otherwise it gets a new one. */
const identify = requestId({ limitLength: MAX_REQUEST_ID_LENGTH });

/** Hono's middleware names the id only in responses that Hono itself makes; those of Yoga are not. */
const sendRequestId = createMiddleware<RequestVariables>(async (c, next) => {
  await next();
  c.res.headers.set('x-request-id', c.get('requestId'));
});

/** The policy of answers that are no pages: they load nothing. Pages bring their own. */
const careful = secureHeaders({
  overwrite: false,
  removePoweredBy: false,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginOpenerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  // Publishers need not learn who studies them.
  referrerPolicy: 'no-referrer',
  xContentTypeOptions: 'nosniff',
  crossOriginResourcePolicy: false,
  originAgentCluster: false,
  // Said by whoever ends TLS in front of this service.
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/** Middleware for every route, errors and unknown addresses included. */
export const standardHeaders = [identify, sendRequestId, careful] as const;
