/** The service as a fetch handler, without a listener: what tests call and what `listen` serves. */
import { execute } from 'graphql';
import { createYoga, type Plugin, type YogaServerOptions } from 'graphql-yoga';
import type { Logger } from 'pino';
import { DomainError } from '../domain/errors.js';
import { createContext } from '../graphql/context.js';
import { maskError } from '../graphql/errors.js';
import { createSchema } from '../graphql/schema.js';
import { readExampleQueries, readSchemaText } from '../shared/package-files.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { errorResponse } from './http/error-response.js';
import { withLimitedBody } from './http/limited-body.js';
import { limitPlugins } from './plugins/query-limits.js';
import { useErrorStatus } from './plugins/use-error-status.js';
import { createWebAssets } from './routes/explorer.js';
import { createGraphiqlPage } from './routes/graphiql.js';

export interface AppOptions {
  readonly store: GraphStore;
  readonly logger: Logger;
  readonly corsOrigins?: readonly string[];
  readonly requestTimeoutMs?: number;
  /** Where the built explorer lies, if not in dist/web. */
  readonly webFolder?: string;
}

export interface App {
  fetch(request: Request): Promise<Response>;
  /** `/ready` answers 503 from now on, so that no new work is sent here. */
  drain(): void;
}

const REQUEST_TIMEOUT_MS = 20_000;
const PING_DEADLINE_MS = 2_000;

/** What is used of Yoga. */
interface Yoga {
  handleRequest(request: Request, context: object): Response | Promise<Response>;
}

export function createApp(options: AppOptions): App {
  const { store, logger, corsOrigins = [], requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
  const yoga = createGraphqlHandler(options);
  const graphiql = createGraphiqlPage(readExampleQueries());
  const webAsset = createWebAssets(options.webFolder);
  let draining = false;

  async function route(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    switch (pathname) {
      case '/graphql':
        return wantsPage(request) ? graphiql(request) : withDeadline(requestTimeoutMs, request, yoga);
      case '/health':
        return text(200, 'ok');
      case '/ready':
        return draining ? text(503, 'shutting down') : readiness(store);
      default:
        return (await webAsset(request)) ?? nothingAt(pathname);
    }
  }

  return {
    fetch: async (request) => {
      try {
        return await route(request);
      } catch (error) {
        if (!(error instanceof DomainError)) logger.error({ err: error }, 'request failed');
        const shown =
          error instanceof DomainError
            ? error
            : new DomainError('INTERNAL_SERVER_ERROR', 'Unexpected error.');
        return readableFrom(corsOrigins, request, errorResponse(shown));
      }
    },
    drain: () => {
      draining = true;
    },
  };
}

function createGraphqlHandler({ store, logger, corsOrigins = [] }: AppOptions): Yoga {
  return createYoga({
    schema: createSchema(readSchemaText()),
    context: () => createContext(store),
    plugins: [referenceExecutor, ...limitPlugins(), useErrorStatus()],
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    // Held to its length before it comes here; Yoga would lead it through one more stream.
    maxRequestBodySize: false,
    cors: corsOf(corsOrigins),
    logging: false,
    maskedErrors: {
      isDev: false,
      errorMessage: 'Unexpected error.',
      maskError: (error, message) => {
        const shown = maskError(error, message);
        if (isFault(shown)) logger.error({ err: error }, 'a query met a fault');
        return shown;
      },
    },
  });
}

/** That of graphql-js: on large answers and small ones it takes some twentieth less time than Yoga's, which can do more. */
const referenceExecutor: Plugin = { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) };

/**
 * Yoga's default reflects any origin, and its list of origins answers all others with `null`, which is what a sandboxed
 * page calls itself; so who is not on the list gets no header at all.
 */
function corsOf(origins: readonly string[]): YogaServerOptions<object, object>['cors'] {
  if (origins.length === 0) return false;
  const allowed = { origin: [...origins], credentials: false, methods: ['GET', 'POST'] };
  return (request) => (origins.includes(request.headers.get('origin') ?? '') ? allowed : false);
}

const isFault = (error: Error): boolean =>
  (error as { extensions?: { code?: unknown } }).extensions?.code === 'INTERNAL_SERVER_ERROR';

/** With a query in the address, only a browser that opens a page: the explorer links to GraphiQL so. */
const wantsPage = (request: Request): boolean =>
  request.method === 'GET' &&
  (request.headers.get('accept') ?? '').includes('text/html') &&
  (!new URL(request.url).searchParams.has('query') || request.headers.get('sec-fetch-dest') === 'document');

const nothingAt = (pathname: string): Response =>
  errorResponse(
    new DomainError('NOT_FOUND', `There is nothing at ${pathname.slice(0, 80)}.`, {
      hint: 'The API is at /graphql.',
    }),
  );

async function withDeadline(timeoutMs: number, request: Request, yoga: Yoga): Promise<Response> {
  const limited = await withLimitedBody(request);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `The answer took longer than ${timeoutMs / 1000} seconds.`;
      reject(new DomainError('TIMED_OUT', message, { hint: 'Ask for smaller pages or fewer levels.' }));
    }, timeoutMs);
  });
  try {
    return await Promise.race([Promise.resolve(yoga.handleRequest(limited, {})), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What Yoga does for its own answers: a page of an allowed origin may read why it was refused. */
function readableFrom(origins: readonly string[], request: Request, response: Response): Response {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('vary', 'origin');
  return response;
}

async function readiness(store: GraphStore): Promise<Response> {
  try {
    await store.ping(PING_DEADLINE_MS);
    return text(200, 'ready');
  } catch (error) {
    return text(503, error instanceof DomainError ? error.message : 'The store does not answer.');
  }
}

const text = (status: number, body: string) =>
  new Response(`${body}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
