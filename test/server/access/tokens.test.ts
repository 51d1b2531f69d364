/** Tokens of an issuer elsewhere: those alone that it signed, for this service, and that are valid now. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTokenCheck } from '../../../src/server/access/token-check.js';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'communique';

interface IssuerKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly jwk: object;
}

async function newKey(kid: string, alg = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg } };
}

let server: Server;
let published: readonly IssuerKey[] = [];
let answer: 'keys' | 'fault' | 'nonsense' = 'keys';
let first: IssuerKey;
let second: IssuerKey;
let jwksUrl: string;
beforeAll(async () => {
  [first, second] = [await newKey('first'), await newKey('second')];
  server = createServer((_, reply) => {
    if (answer === 'fault') return void reply.writeHead(500).end();
    reply.setHeader('content-type', 'application/json');
    reply.end(answer === 'keys' ? JSON.stringify({ keys: published.map(({ jwk }) => jwk) }) : '"nonsense"');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const checkBy = (url = jwksUrl) =>
  createTokenCheck({ jwksUrl: url, issuer: ISSUER, audience: AUDIENCE, scopesClaim: 'scope', cooldownMs: 0 });

const sign = (key: IssuerKey, claims: JWTPayload = {}, header: object = {}) =>
  new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'ada', scope: 'openid write', exp: now() + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, ...header })
    .sign(key.privateKey);

const now = () => Math.floor(Date.now() / 1_000);
const codeOf = (check: Promise<unknown>) =>
  check.then(
    () => 'accepted',
    (error) => `${error.code}: ${error.message}`,
  );

describe('a token', () => {
  beforeAll(() => {
    published = [first];
    answer = 'keys';
  });

  test('of the issuer is accepted', async () => {
    expect(await checkBy()(await sign(first))).toEqual({ kind: 'token', name: 'ada', scope: 'write' });
  });

  test.each<[unknown, string | null]>([
    ['read', 'read'],
    ['read admin write', 'admin'],
    [['openid', 'read'], 'read'],
    ['openid', null],
    ['readonly', null],
    [undefined, null],
    [{ read: true }, null],
  ])('whose scope is %j allows %s', async (scope, expected) => {
    expect((await checkBy()(await sign(first, { scope }))).scope).toBe(expected);
  });

  test.each<[string, JWTPayload]>([
    ['for another service', { aud: 'other' }],
    ['for no service', { aud: undefined as never }],
    ['of another issuer', { iss: 'https://other.example' }],
    ['without an end', { exp: undefined as never }],
    ['without a subject', { sub: undefined as never }],
    ['that begins later', { nbf: now() + 600 }],
  ])('%s is refused', async (_, claims) => {
    expect(await codeOf(checkBy()(await sign(first, claims)))).toBe(
      'UNAUTHENTICATED: The token is not valid.',
    );
  });

  test('that has expired is refused, and is told so', async () => {
    expect(await codeOf(checkBy()(await sign(first, { exp: now() - 60 })))).toBe(
      'UNAUTHENTICATED: The token has expired.',
    );
  });

  test('that is unsigned, signed with a public key as a secret, or changed is refused', async () => {
    const token = await sign(first);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const secret = new TextEncoder().encode(JSON.stringify(first.jwk));
    const bySecret = await new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'ada', exp: now() + 60 })
      .setProtectedHeader({ alg: 'HS256', kid: first.kid })
      .sign(secret);
    const forged = [
      `${encode({ alg: 'none' })}.${payload}.`,
      `${encode({ alg: 'none', kid: first.kid })}.${payload}.${signature}`,
      bySecret,
      `${header}.${encode({ iss: ISSUER, aud: AUDIENCE, sub: 'eve', exp: now() + 60 })}.${signature}`,
      await sign({ ...second, kid: first.kid }),
      ...['', 'x', 'a.b.c', '....', token.slice(0, -4)],
    ];
    for (const each of forged)
      expect(await codeOf(checkBy()(each))).toBe('UNAUTHENTICATED: The token is not valid.');
  });
});

test('keys may be exchanged while the service runs', async () => {
  const check = checkBy();
  published = [first];
  expect(await codeOf(check(await sign(first)))).toBe('accepted');
  expect(await codeOf(check(await sign(second)))).toMatch(/^UNAUTHENTICATED/);
  published = [second];
  expect(await codeOf(check(await sign(second)))).toBe('accepted');
  expect(await codeOf(check(await sign(first)))).toMatch(/^UNAUTHENTICATED/);
});

test('they may be, too, when the clock was set back by hours meanwhile', async () => {
  const check = createTokenCheck({ jwksUrl, issuer: ISSUER, audience: AUDIENCE, scopesClaim: 'scope' });
  published = [first];
  expect(await codeOf(check(await sign(first)))).toBe('accepted');
  published = [second];
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 36_000_000 });
  try {
    expect(await codeOf(check(await sign(second)))).toBe('accepted');
    expect(await codeOf(check(await sign(first)))).toMatch(/^UNAUTHENTICATED/);
  } finally {
    vi.useRealTimers();
  }
});

test.each(['fault', 'nonsense'] as const)(
  'an issuer that answers with %s is no fault of the token',
  async (kind) => {
    answer = kind;
    expect(await codeOf(checkBy()(await sign(first)))).toMatch(/^IDENTITY_UNAVAILABLE/);
    answer = 'keys';
  },
);

test('nor is one that does not answer', async () => {
  const check = checkBy('http://127.0.0.1:1/jwks.json');
  expect(await codeOf(check(await sign(first)))).toMatch(/^IDENTITY_UNAVAILABLE/);
});
