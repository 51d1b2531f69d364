import { Request as WholeRequest } from '@whatwg-node/fetch';

/** Makes a request anew whose body was read. Hono cannot rebuild one unless the adapter replaces the global `Request`, which does not go together with Yoga's. */
export const withBody = (request: Request, body: BodyInit): Request =>
  new WholeRequest(request.url, {
    method: request.method,
    headers: request.headers,
    body,
    signal: request.signal,
  });
