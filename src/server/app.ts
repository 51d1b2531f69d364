/** The service as a fetch handler, without a listener: tests call it, and `listen` serves it. */
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { DomainError, hidesMessage } from '../domain/errors.js';
import { readExampleQueries } from '../shared/package-files.js';
import type { GraphReader, GraphStore } from '../store/port/graph-store.js';
import type { CallerVariables } from './access/caller.js';
import { type AccessOptions, createGuard } from './access/guard.js';
import { NO_TRUSTED_DOCUMENTS, type TrustedDocuments } from './access/trusted-documents.js';
import { keepAnswers } from './cache/keep-answers.js';
import type { AdmissionOptions } from './cost/admission.js';
import { errorResponse } from './http/error-response.js';
import { createOpenRequests } from './http/open-requests.js';
import { type Connection, standardHeaders } from './http/standard-headers.js';
import type { Metrics } from './observe/metrics.js';
import { type ObservedVariables, observeRequests } from './observe/observe-requests.js';
import { observedReader } from './observe/observed-reader.js';
import { requestLog } from './observe/request-log.js';
import type { Tracing } from './observe/tracing.js';
import { explorerRoutes } from './routes/explorer.js';
import { graphiqlRoutes } from './routes/graphiql.js';
import { graphqlRoutes } from './routes/graphql.js';
import { healthRoutes } from './routes/health.js';
import { routeNames } from './routes/route-names.js';

export interface AppOptions {
  readonly store: GraphStore;
  readonly logger: Logger;
  /** Origins of pages elsewhere that may ask from a browser, such as `https://dashboard.example`. */
  readonly corsOrigins?: readonly string[];
  /** Origins whose pages may show views with `embed=1` in a frame; by itself none. */
  readonly embedOrigins?: readonly string[];
  readonly requestTimeoutMs?: number;
  /** How much may run at once, if not the usual. */
  readonly admission?: AdmissionOptions;
  /** Who may ask, and how often; by itself anybody, any number of times. */
  readonly access?: AccessOptions;
  /** Documents that clients may name by an id; by itself none. */
  readonly trustedDocuments?: TrustedDocuments;
  /** What counts and measures requests and statements, where somebody reads it. */
  readonly metrics?: Metrics | undefined;
  readonly tracing?: Tracing | undefined;
  /** How many bytes of answers are kept for those who ask the same again; by itself none. */
  readonly keptAnswerBytes?: number;
  /** The folder of the built explorer, if it is not dist/web. */
  readonly webFolder?: string;
}

export interface App {
  fetch(request: Request, connection?: Connection): Promise<Response>;
  /** Makes `/ready` answer 503 from now on, so that no new work is sent here. */
  drain(): void;
  /** Answers what is under way with `SHUTTING_DOWN`, and all that is asked from now on. */
  refuse(): void;
}

const REQUEST_TIMEOUT_MS = 20_000;

export function createApp(options: AppOptions): App {
  const {
    store,
    logger,
    metrics,
    tracing,
    corsOrigins = [],
    requestTimeoutMs = REQUEST_TIMEOUT_MS,
    access = {},
    trustedDocuments = NO_TRUSTED_DOCUMENTS,
    keptAnswerBytes = 0,
  } = options;
  const reader: GraphReader = metrics === undefined ? store : observedReader(store, metrics.observeStore);
  const observers = [requestLog(logger), ...(metrics === undefined ? [] : [metrics.observeRequest])];
  const guard = createGuard(access);
  let isDraining = false;
  const open = createOpenRequests();

  const routes = new Hono<CallerVariables & ObservedVariables>();
  const routeOf = routeNames(routes);
  routes
    .use(standardHeaders)
    .use(observeRequests({ observers, tracing, routeOf }))
    .use(open.middleware)
    .use(guard.identify)
    .route('/', graphiqlRoutes(readExampleQueries()))
    .use('/graphql', guard.requireRead)
    .route(
      '/',
      graphqlRoutes({
        reader,
        logger,
        corsOrigins,
        requestTimeoutMs,
        trustedDocuments,
        admission: options.admission,
        keptAnswers:
          keptAnswerBytes === 0
            ? undefined
            : keepAnswers({
                graphVersion: () => store.graphVersion(),
                maxBytes: keptAnswerBytes,
                visibility: access.closed ? 'private' : 'public',
              }),
      }),
    )
    .route(
      '/',
      healthRoutes(store, logger, () => isDraining),
    )
    .route(
      '/',
      explorerRoutes(access.closed ? null : reader, {
        folder: options.webFolder,
        embedOrigins: options.embedOrigins,
      }),
    )
    .notFound((c) => errorResponse(nothingAt(new URL(c.req.url).pathname)))
    .onError((error, c) => {
      const requestId = c.get('requestId');
      if (!(error instanceof DomainError)) logger.error({ err: error, requestId }, 'request failed');
      else if (hidesMessage(error))
        logger.warn({ err: error, requestId }, 'request met what is for the operator');
      const shown =
        error instanceof DomainError ? error : new DomainError('INTERNAL_SERVER_ERROR', 'Unexpected error.');
      return readableFrom(corsOrigins, c.req.raw, errorResponse(shown));
    });

  return {
    fetch: async (request, connection = {}) => routes.fetch(request, connection),
    drain: () => {
      isDraining = true;
    },
    refuse: open.refuse,
  };
}

const nothingAt = (pathname: string) =>
  new DomainError('NOT_FOUND', `There is nothing at ${pathname.slice(0, 80)}.`, {
    hint: 'The API is at /graphql.',
  });

/** Lets a page of an allowed origin read why it was refused, as Yoga does for its own answers. */
function readableFrom(origins: readonly string[], request: Request, response: Response): Response {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('vary', 'origin');
  return response;
}
