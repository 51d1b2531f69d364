/** Checks tokens (JWT) by the public keys that their issuer publishes (JWKS), for operators who have users elsewhere. */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { DomainError } from '../../domain/errors.js';
import { type Caller, SCOPES, unauthenticated } from './caller.js';

export interface TokenOptions {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  /** The claim that lists what a token allows, as a text of words or as a list. */
  readonly scopesClaim: string;
  /** How long a key that is not known yet is not asked for again. */
  readonly cooldownMs?: number;
}

/** @throws DomainError `UNAUTHENTICATED` for a token that is not valid, `IDENTITY_UNAVAILABLE` when that cannot be told */
export type TokenCheck = (token: string) => Promise<Caller>;

/** Those with a public key. A shared secret, or none, would let anybody sign who knows how tokens are checked. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
const JWKS_TIMEOUT_MS = 3_000;
const COOLDOWN_MS = 30_000;
/** The clocks of the issuer and of this machine may differ by so much. */
const CLOCK_TOLERANCE_S = 5;

export function createTokenCheck(options: TokenOptions): TokenCheck {
  const { jwksUrl, issuer, audience, scopesClaim, cooldownMs = COOLDOWN_MS } = options;
  const fetchKeys = () =>
    createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: JWKS_TIMEOUT_MS, cooldownDuration: cooldownMs });
  let keys = fetchKeys();
  let askedAt = Date.now();
  /** The library counts by the clock: set back by hours, it would not look for new keys, nor forget old ones, for hours. */
  const keysNow = () => {
    if (askedAt - Date.now() > cooldownMs) keys = fetchKeys();
    askedAt = Date.now();
    return keys;
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keysNow(), {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      return { kind: 'token', name: payload.sub ?? null, scope: scopeOf(payload, scopesClaim) };
    } catch (error) {
      throw isFaultOfToken(error) ? refused(error) : unavailable(error);
    }
  };
}

/** Returns the widest scope that the token lists. */
function scopeOf(payload: JWTPayload, claim: string): Caller['scope'] {
  const listed = payload[claim];
  const words = typeof listed === 'string' ? listed.split(' ') : Array.isArray(listed) ? listed : [];
  return SCOPES.findLast((scope) => words.includes(scope)) ?? null;
}

/** Anything else is about the issuer's keys: no answer, a wrong one, or one too late. */
const isFaultOfToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== errors.JOSEError.code;

const refused = (error: unknown) =>
  unauthenticated(
    error instanceof errors.JWTExpired ? 'The token has expired.' : 'The token is not valid.',
    'Get a new one from its issuer.',
    'invalid_token',
  );

const unavailable = (error: unknown) =>
  new DomainError('IDENTITY_UNAVAILABLE', 'The keys at JWKS_URL cannot be read.', {
    hint: 'Check JWKS_URL, and that the issuer answers there.',
    cause: error,
  });
