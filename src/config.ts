/** The environment, read once. Every bad variable is reported at once; nothing else reads `process.env`. */
import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from './domain/errors.js';
import type { StoreConfig } from './store/open-store.js';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const port = z.coerce
  .number({ error: 'must be a number' })
  .int({ error: 'must be a whole number' })
  .min(0, { error: 'must be 0 to 65535 (0: any free port)' })
  .max(65_535, { error: 'must be 0 to 65535 (0: any free port)' });

/** Texts separated by commas. */
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

/** What a browser sends: a wildcard or an address with a path would match nothing, without a word. */
const origins = list.refine(
  (all) => all.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
  { error: 'must be origins such as https://dashboard.example, separated by commas' },
);

const perMinute = z.coerce
  .number({ error: 'must be a number of requests' })
  .int({ error: 'must be a whole number of requests' })
  .min(1, { error: 'must be at least 1; leave it unset for no limit' })
  .optional();

const ACCESS = ['open', 'keys'] as const;
const TRUSTED_DOCUMENTS = ['off', 'allowed', 'only'] as const;

const environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  SEEDS_DIR: z.string().min(1).optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/./, {
      error: 'must be an address such as neo4j://localhost:7687 or neo4j+s://<id>.databases.neo4j.io',
    })
    .refine((uri) => !(uri.startsWith('bolt') && uri.includes(',')), {
      error: 'names several servers, which only neo4j:// does; bolt:// reaches one',
    })
    .optional(),
  NEO4J_USERNAME: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/./, { error: 'must be the address of a collector such as http://localhost:4318' })
    .optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('communique'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: 'must be a number' })
    .min(0, { error: 'must be a share from 0 to 1' })
    .max(1, { error: 'must be a share from 0 to 1' })
    .default(1),
  RESPONSE_CACHE_MB: z.coerce
    .number({ error: 'must be a number' })
    .min(0, { error: 'must be a number of megabytes, 0 for none' })
    .default(32),
  CORS_ORIGINS: origins,
  EMBED_ORIGINS: origins,
  ACCESS: z.enum(ACCESS, { error: `must be one of ${ACCESS.join(', ')}` }).default('open'),
  KEYS_FILE: z.string().min(1).optional(),
  JWKS_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://issuer.example/jwks.json' })
    .optional(),
  JWT_ISSUER: z.string().min(1).optional(),
  JWT_AUDIENCE: z.string().min(1).optional(),
  JWT_SCOPES_CLAIM: z.string().min(1).default('scope'),
  RATE_LIMIT_PER_MINUTE: perMinute,
  KEY_RATE_LIMIT_PER_MINUTE: perMinute,
  TRUSTED_PROXIES: list.refine((proxies) => proxies.every(isNetwork), {
    error: 'must be addresses or networks such as 10.0.0.0/8, separated by commas',
  }),
  TRUSTED_DOCUMENTS: z
    .enum(TRUSTED_DOCUMENTS, { error: `must be one of ${TRUSTED_DOCUMENTS.join(', ')}` })
    .default('allowed'),
  TRUSTED_DOCUMENTS_FILE: z.string().min(1).optional(),
});

/** Tells whether this is an address, or a network such as `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  const isSize = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
  return family !== 0 && rest.length === 0 && isSize;
}

/**
 * Unless somebody has decided otherwise. Libraries look twice at everything for developers, which users wait for; to be called
 * before they are loaded.
 */
export function preferProduction(): void {
  process.env.NODE_ENV ??= 'production';
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly seedsDir: string | undefined;
  /** Of the embedded store, and of what an import prepares for either store. */
  readonly dataDir: string;
  readonly store: StoreConfig;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where the metrics are served; undefined: nowhere. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined;
  /** Where traces are sent; undefined: nowhere. */
  readonly tracing:
    | { readonly endpoint: string; readonly serviceName: string; readonly share: number }
    | undefined;
  /** How many bytes of answers are kept for those who ask the same again. */
  readonly keptAnswerBytes: number;
  /** Origins whose pages may query the API from a browser; empty: none but our own. */
  readonly corsOrigins: readonly string[];
  /** Origins whose pages may show views with `embed=1` in a frame; empty: none. */
  readonly embedOrigins: readonly string[];
  readonly access: AccessConfig;
  readonly trustedDocuments: {
    readonly mode: (typeof TRUSTED_DOCUMENTS)[number];
    /** Documents that are trusted beside those that come with the program. */
    readonly file: string | undefined;
  };
}

export interface AccessConfig {
  /** Whether reading needs a key or token, too. */
  readonly closed: boolean;
  readonly keysFile: string;
  /** How tokens are checked; undefined: none is accepted. */
  readonly tokens:
    | {
        readonly jwksUrl: string;
        readonly issuer: string;
        readonly audience: string;
        readonly scopesClaim: string;
      }
    | undefined;
  readonly ratePerMinute: number | undefined;
  readonly keyRatePerMinute: number | undefined;
  readonly trustedProxies: readonly string[];
}

/** @throws DomainError `BAD_CONFIGURATION` that lists every bad variable */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  // An empty variable is what compose files and shells make of an unset one.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  // Beside the schema, which would ask this only where all else is right.
  const lacksPassword = set.NEO4J_URI !== undefined && set.NEO4J_PASSWORD === undefined;
  // Without them, tokens that the issuer made for others would be accepted.
  const lacksTokenChecks =
    set.JWKS_URL !== undefined && (set.JWT_ISSUER === undefined || set.JWT_AUDIENCE === undefined);
  if (!parsed.success || lacksPassword || lacksTokenChecks) {
    const problems = [
      ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
      ...(lacksPassword ? ['NEO4J_PASSWORD must be set where NEO4J_URI is set'] : []),
      ...(lacksTokenChecks ? ['JWT_ISSUER and JWT_AUDIENCE must be set where JWKS_URL is set'] : []),
    ];
    const listed = problems.map((problem) => `  ${problem}`).join('\n');
    throw new DomainError('BAD_CONFIGURATION', `The environment is not right:\n${listed}`, {
      hint: 'See .env.example for every variable and its meaning.',
    });
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    seedsDir: e.SEEDS_DIR,
    dataDir: e.DATA_DIR,
    logLevel: e.LOG_LEVEL,
    metrics: e.METRICS_PORT === undefined ? undefined : { port: e.METRICS_PORT, host: e.METRICS_HOST },
    tracing:
      e.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? undefined
        : {
            endpoint: e.OTEL_EXPORTER_OTLP_ENDPOINT,
            serviceName: e.OTEL_SERVICE_NAME,
            share: e.OTEL_TRACES_SAMPLER_ARG,
          },
    keptAnswerBytes: e.RESPONSE_CACHE_MB * 1024 * 1024,
    corsOrigins: e.CORS_ORIGINS,
    embedOrigins: e.EMBED_ORIGINS,
    access: {
      closed: e.ACCESS === 'keys',
      keysFile: e.KEYS_FILE ?? join(e.DATA_DIR, 'keys.json'),
      tokens:
        e.JWKS_URL === undefined
          ? undefined
          : {
              jwksUrl: e.JWKS_URL,
              issuer: e.JWT_ISSUER ?? '',
              audience: e.JWT_AUDIENCE ?? '',
              scopesClaim: e.JWT_SCOPES_CLAIM,
            },
      ratePerMinute: e.RATE_LIMIT_PER_MINUTE,
      keyRatePerMinute: e.KEY_RATE_LIMIT_PER_MINUTE,
      trustedProxies: e.TRUSTED_PROXIES,
    },
    trustedDocuments: { mode: e.TRUSTED_DOCUMENTS, file: e.TRUSTED_DOCUMENTS_FILE },
    store:
      e.NEO4J_URI === undefined
        ? { kind: 'embedded', dataDir: e.DATA_DIR }
        : {
            kind: 'neo4j',
            uri: e.NEO4J_URI,
            username: e.NEO4J_USERNAME,
            password: e.NEO4J_PASSWORD ?? '',
            ...(e.NEO4J_DATABASE === undefined ? {} : { database: e.NEO4J_DATABASE }),
          },
  };
}
