import { ANONYMOUS, type Caller, unauthenticated } from './caller.js';
import { KEY_PREFIX } from './key-file.js';
import type { KeyRing } from './key-ring.js';
import type { TokenCheck } from './token-check.js';

export interface Credentials {
  readonly keys?: KeyRing | undefined;
  readonly tokens?: TokenCheck | undefined;
}

const BEARER = /^Bearer +(\S+) *$/i;

/**
 * Tells who asks, by the Authorization header. Other schemes than Bearer are for proxies in between. What is sent and not valid is
 * refused, also where nothing is needed: who sends a key means to be known.
 * @throws DomainError `UNAUTHENTICATED`
 */
export async function identify(header: string | undefined, { keys, tokens }: Credentials): Promise<Caller> {
  if (header === undefined || !/^Bearer\b/i.test(header)) return ANONYMOUS;
  const sent = BEARER.exec(header)?.[1];
  if (sent === undefined) throw notValid();
  if (tokens !== undefined && !sent.startsWith(KEY_PREFIX)) return tokens(sent);
  const key = keys?.find(sent);
  if (key === undefined) throw notValid();
  return { kind: 'key', name: key.name, scope: key.scope };
}

const notValid = () =>
  unauthenticated(
    'The key is not valid, or not any more.',
    'Ask the operator of the service for one.',
    'invalid_token',
  );
