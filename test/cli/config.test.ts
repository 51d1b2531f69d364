/** The environment, as it is read. */
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';

test('nothing set is a service on this machine, with an embedded store', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    seedsDir: undefined,
    dataDir: '.data',
    logLevel: 'info',
    metrics: undefined,
    tracing: undefined,
    keptAnswerBytes: 32 * 1024 * 1024,
    corsOrigins: [],
    embedOrigins: [],
    store: { kind: 'embedded', dataDir: '.data' },
    access: {
      closed: false,
      keysFile: '.data/keys.json',
      tokens: undefined,
      ratePerMinute: undefined,
      keyRatePerMinute: undefined,
      trustedProxies: [],
    },
    trustedDocuments: { mode: 'allowed', file: undefined },
  });
});

test('an empty variable is one that is not set', () => {
  const empty = {
    PORT: '',
    HOST: '',
    DATA_DIR: '',
    NEO4J_URI: '',
    NEO4J_PASSWORD: '',
    LOG_LEVEL: '',
    CORS_ORIGINS: '',
  };
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test('the names that Aura gives lead to Neo4j', () => {
  const environment = {
    NEO4J_URI: 'neo4j+s://abc.databases.neo4j.io',
    NEO4J_USERNAME: 'me',
    NEO4J_PASSWORD: 'p',
    NEO4J_DATABASE: 'd',
  };
  expect(readConfig(environment).store).toEqual({
    kind: 'neo4j',
    uri: 'neo4j+s://abc.databases.neo4j.io',
    username: 'me',
    password: 'p',
    database: 'd',
  });
  expect(readConfig({ ...environment, NEO4J_DATABASE: '', NEO4J_USERNAME: '' }).store).toEqual({
    kind: 'neo4j',
    uri: 'neo4j+s://abc.databases.neo4j.io',
    username: 'neo4j',
    password: 'p',
  });
});

test('origins are parted by commas', () => {
  expect(readConfig({ CORS_ORIGINS: 'https://a.example, https://b.example,' }).corsOrigins).toEqual([
    'https://a.example',
    'https://b.example',
  ]);
});

test('who may ask, and how often', () => {
  const environment = {
    ACCESS: 'keys',
    DATA_DIR: '/data',
    JWKS_URL: 'https://issuer.example/jwks.json',
    JWT_ISSUER: 'https://issuer.example',
    JWT_AUDIENCE: 'communique',
    RATE_LIMIT_PER_MINUTE: '60',
    TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::1',
  };
  expect(readConfig(environment).access).toEqual({
    closed: true,
    keysFile: '/data/keys.json',
    tokens: {
      jwksUrl: 'https://issuer.example/jwks.json',
      issuer: 'https://issuer.example',
      audience: 'communique',
      scopesClaim: 'scope',
    },
    ratePerMinute: 60,
    keyRatePerMinute: undefined,
    trustedProxies: ['10.0.0.0/8', '2001:db8::1'],
  });
  expect(readConfig({ ...environment, KEYS_FILE: '/run/keys' }).access.keysFile).toBe('/run/keys');
});

test('metrics and traces are wanted where an address for them is given', () => {
  const environment = { METRICS_PORT: '9464', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' };
  expect(readConfig(environment)).toMatchObject({
    metrics: { port: 9464, host: '127.0.0.1' },
    tracing: { endpoint: 'http://localhost:4318', serviceName: 'communique', share: 1 },
  });
});

describe('is refused:', () => {
  test.each([
    [{ PORT: 'eighty' }, ['PORT must be a number']],
    [{ EMBED_ORIGINS: '*' }, ['EMBED_ORIGINS must be origins such as https://dashboard.example']],
    [{ CORS_ORIGINS: '*' }, ['CORS_ORIGINS must be origins such as https://dashboard.example']],
    [{ CORS_ORIGINS: 'https://a.example/' }, ['CORS_ORIGINS must be origins']],
    [{ ACCESS: 'closed' }, ['ACCESS must be one of open, keys']],
    [{ RATE_LIMIT_PER_MINUTE: '0' }, ['RATE_LIMIT_PER_MINUTE must be at least 1']],
    [{ KEY_RATE_LIMIT_PER_MINUTE: 'x' }, ['KEY_RATE_LIMIT_PER_MINUTE must be a number of requests']],
    [{ TRUSTED_PROXIES: 'proxy.example' }, ['TRUSTED_PROXIES must be addresses or networks']],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, ['TRUSTED_PROXIES must be addresses or networks']],
    [{ TRUSTED_DOCUMENTS: 'all' }, ['TRUSTED_DOCUMENTS must be one of off, allowed, only']],
    [{ JWKS_URL: 'x' }, ['JWKS_URL must be an address', 'JWT_ISSUER and JWT_AUDIENCE must be set']],
    [
      { JWKS_URL: 'https://a/b', JWT_ISSUER: 'a' },
      ['JWT_ISSUER and JWT_AUDIENCE must be set where JWKS_URL is set'],
    ],
    [{ PORT: '65536' }, ['PORT must be 0 to 65535']],
    [{ PORT: '-1' }, ['PORT must be 0 to 65535']],
    [{ PORT: '1.5' }, ['PORT must be a whole number']],
    [{ METRICS_PORT: '-1' }, ['METRICS_PORT must be 0 to 65535']],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, ['OTEL_EXPORTER_OTLP_ENDPOINT must be the address']],
    [{ OTEL_TRACES_SAMPLER_ARG: '1.5' }, ['OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1']],
    [{ NEO4J_URI: 'bolt://db:7687' }, ['NEO4J_PASSWORD must be set where NEO4J_URI is set']],
    [{ NEO4J_URI: 'https://db', NEO4J_PASSWORD: 'x' }, ['NEO4J_URI must be an address such as']],
    [{ NEO4J_URI: 'bolt://a,b', NEO4J_PASSWORD: 'x' }, ['NEO4J_URI names several servers']],
    [{ PORT: 'x', LOG_LEVEL: 'loud', NEO4J_URI: 'db' }, ['PORT', 'LOG_LEVEL', 'NEO4J_URI', 'NEO4J_PASSWORD']],
  ])('%j', (environment, reasons) => {
    let message = '';
    try {
      readConfig(environment);
    } catch (error) {
      expect(error).toMatchObject({ code: 'BAD_CONFIGURATION' });
      message = String(error);
    }
    for (const reason of reasons) expect(message).toContain(`\n  ${reason}`);
    expect(message.split('\n')).toHaveLength(reasons.length + 1);
  });
});
