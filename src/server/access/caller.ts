import type { Context } from 'hono';
import { DomainError } from '../../domain/errors.js';
import { Refusal } from '../http/refusal.js';
import type { Connection, RequestVariables } from '../http/standard-headers.js';

/** What a key or token allows; each allows what stands before it, too. */
export const SCOPES = ['read', 'write', 'admin'] as const;

export type Scope = (typeof SCOPES)[number];

export interface Caller {
  readonly kind: 'anonymous' | 'key' | 'token';
  /** The name of the key, or the subject of the token. */
  readonly name: string | null;
  readonly scope: Scope | null;
}

export const ANONYMOUS: Caller = { kind: 'anonymous', name: null, scope: null };

/** Variables that the routes may read of a request whose caller is known. */
export interface CallerVariables {
  readonly Bindings: Connection;
  readonly Variables: RequestVariables['Variables'] & { readonly caller: Caller };
}

/**
 * Lets pass who may do what needs the scope.
 * @throws DomainError `UNAUTHENTICATED` when nobody says who asks, `FORBIDDEN` when the key or token allows less
 */
export function requireScope(c: Context<CallerVariables>, needed: Scope): void {
  const { kind, scope } = c.get('caller');
  if (kind === 'anonymous')
    throw unauthenticated(
      'This needs a key.',
      `Send one that allows "${needed}" as Authorization: Bearer <key>.`,
    );
  if (scope === null || SCOPES.indexOf(scope) < SCOPES.indexOf(needed))
    throw new DomainError('FORBIDDEN', `This needs a key or token that allows "${needed}".`, {
      hint: scope === null ? 'What was sent allows nothing.' : `What was sent allows "${scope}" only.`,
    });
}

/** Refuses a request with the header that says how to authenticate (RFC 6750, 3). */
export const unauthenticated = (message: string, hint: string, error?: 'invalid_token'): Refusal =>
  new Refusal('UNAUTHENTICATED', message, {
    hint,
    headers: {
      'www-authenticate': `Bearer realm="communique"${error === undefined ? '' : `, error="${error}"`}`,
    },
  });
