/** Stands before the routes: finds out who asks, counts how often, and lets only those read who may. */
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ANONYMOUS, type Caller, type CallerVariables, requireScope } from './caller.js';
import { createAddressOf, networkOf } from './client-address.js';
import { type Credentials, identify } from './identify.js';
import { createRateLimit } from './rate-limit.js';

export interface AccessOptions extends Credentials {
  /** Whether reading needs a key or token, too. */
  readonly closed?: boolean;
  /** Requests a minute from one address without a key; undefined: any number. */
  readonly ratePerMinute?: number | undefined;
  /** Requests a minute with one key, or by one subject of tokens; undefined: any number. */
  readonly keyRatePerMinute?: number | undefined;
  /** Addresses and networks of proxies that tell whom they ask for. */
  readonly trustedProxies?: readonly string[];
}

/** Probes must be answered whoever asks, and files cost nothing. */
const FREE = /^\/(?:health$|ready$|assets\/)/;

export function createGuard(options: AccessOptions) {
  const { closed = false, ratePerMinute, keyRatePerMinute, trustedProxies = [] } = options;
  const addressOf = createAddressOf(trustedProxies);
  const byAddress = ratePerMinute === undefined ? undefined : createRateLimit({ perMinute: ratePerMinute });
  const byKey = keyRatePerMinute === undefined ? undefined : createRateLimit({ perMinute: keyRatePerMinute });

  function count(caller: Caller, headers: Headers, connection: string | undefined): void {
    if (caller.kind === 'anonymous') byAddress?.take(networkOf(addressOf(headers, connection)));
    else byKey?.take(`${caller.kind} ${caller.name}`);
  }

  const whoAsks = createMiddleware<CallerVariables>(async (c, next) => {
    const { headers } = c.req.raw;
    try {
      c.set('caller', await identify(c.req.header('authorization'), options));
    } catch (error) {
      count(ANONYMOUS, headers, c.env.address);
      throw error;
    }
    count(c.get('caller'), headers, c.env.address);
    return next();
  });

  return {
    /** Sets the caller, and refuses who asks too often. Guesses at keys count as requests without one. */
    identify: ((c, next) => {
      c.set('caller', ANONYMOUS);
      if (FREE.test(c.req.path)) return next();
      // Most say nothing of themselves, and need not wait for what is to be found out.
      if (c.req.header('authorization') !== undefined) return whoAsks(c, next);
      count(ANONYMOUS, c.req.raw.headers, c.env.address);
      return next();
    }) satisfies MiddlewareHandler<CallerVariables>,
    /** Refuses who may not read. A browser that asks whether a page elsewhere may ask sends no key. */
    requireRead: ((c, next) => {
      if (closed && c.req.method !== 'OPTIONS') requireScope(c, 'read');
      return next();
    }) satisfies MiddlewareHandler<CallerVariables>,
  };
}
