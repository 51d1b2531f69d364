/** The API: GraphQL over HTTP, answered by Yoga within limits of size, work and time. */
import { createYoga, type YogaServerOptions } from 'graphql-yoga';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { DomainError } from '../../domain/errors.js';
import { createContext } from '../../graphql/context.js';
import { createSchema } from '../../graphql/schema.js';
import { readSchemaText } from '../../shared/package-files.js';
import { createSlots } from '../../shared/turns/slots.js';
import { createTurns, type Turns } from '../../shared/turns/turns.js';
import { Work } from '../../shared/turns/work.js';
import { pacedReader } from '../../store/paced-reader.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import type { TrustedDocuments } from '../access/trusted-documents.js';
import type { AdmissionOptions } from '../cost/admission.js';
import { giveBody } from '../http/give-body.js';
import { limitBody } from '../http/limit-body.js';
import { refuseUnreadable } from '../http/refuse-unreadable.js';
import { withinTime } from '../http/within-time.js';
import type { ObservedVariables } from '../observe/observe-requests.js';
import { readerOfRequest } from '../observe/reader-of-request.js';
import { createDocumentCaches } from '../plugins/document-cache.js';
import { createFaultMask, type ServerContext } from '../plugins/fault-mask.js';
import { limitPlugins } from '../plugins/query-limits.js';
import { useQueryRunner } from '../plugins/run-queries.js';
import { useErrorStatus } from '../plugins/use-error-status.js';
import { useRequestReport } from '../plugins/use-request-report.js';
import { useSoundVariables } from '../plugins/use-sound-variables.js';
import { useTrustedDocuments } from '../plugins/use-trusted-documents.js';

export interface GraphqlOptions {
  readonly reader: GraphReader;
  readonly logger: Logger;
  readonly corsOrigins: readonly string[];
  readonly requestTimeoutMs: number;
  readonly trustedDocuments: TrustedDocuments;
  readonly admission?: AdmissionOptions | undefined;
  /** Keeps answers and gives those that it kept; undefined: nothing is kept. */
  readonly keptAnswers?: MiddlewareHandler<ObservedVariables> | undefined;
}

/** Statements that run in the store at once. */
const SLOTS = { places: 16, placesOfLarge: 2, largeFromMs: 200 };

/** The part of Yoga that the route uses. */
interface Yoga {
  handleRequest(request: Request, context: ServerContext): Response | Promise<Response>;
}

export function graphqlRoutes(options: GraphqlOptions): Hono<ObservedVariables> {
  const yoga = createHandler(options);
  const { requestTimeoutMs, keptAnswers = passOn } = options;
  const turns = createTurns();
  return new Hono<ObservedVariables>().all('/graphql', refuseUnreadable, limitBody, keptAnswers, (c) => {
    const request = c.req.raw;
    const hangUp = c.env?.hangUp ?? request.signal;
    return withinTime({ timeoutMs: requestTimeoutMs, late: tooLate, hangUp }, async (signal) =>
      giveBody(await yoga.handleRequest(request, serverContextOf(c, signal, turns))),
    );
  });
}

const passOn: MiddlewareHandler = (_, next) => next();

const serverContextOf = (
  c: Context<ObservedVariables>,
  signal: AbortSignal,
  turns: Turns,
): ServerContext => ({
  requestId: c.get('requestId'),
  report: c.get('report'),
  trace: c.get('trace'),
  work: new Work(signal, turns),
});

function createHandler({ reader, logger, corsOrigins, trustedDocuments, admission }: GraphqlOptions): Yoga {
  const faults = createFaultMask(logger);
  const slots = createSlots(SLOTS);
  return createYoga<ServerContext>({
    schema: createSchema(readSchemaText()),
    context: ({ work, report, trace }) => ({
      work,
      ...createContext(pacedReader(readerOfRequest(reader, report, trace), work, slots)),
    }),
    plugins: [
      useQueryRunner(admission),
      useTrustedDocuments(trustedDocuments),
      useSoundVariables(),
      ...limitPlugins(),
      useErrorStatus(),
      faults.plugin,
      useRequestReport(),
    ],
    parserAndValidationCache: createDocumentCaches(),
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    // Limited before it comes here; Yoga would lead it through one more stream.
    maxRequestBodySize: false,
    cors: corsOf(corsOrigins),
    logging: false,
    maskedErrors: { isDev: false, errorMessage: 'Unexpected error.', maskError: faults.maskError },
  });
}

/**
 * Yoga's default reflects any origin, and its list of origins answers all others with `null`, which is what a sandboxed
 * page calls itself. So an origin that is not on the list gets no header at all.
 */
function corsOf(origins: readonly string[]): YogaServerOptions<object, object>['cors'] {
  if (origins.length === 0) return false;
  const allowed = { origin: [...origins], credentials: false, methods: ['GET', 'POST'] };
  return (request) => (origins.includes(request.headers.get('origin') ?? '') ? allowed : false);
}

const tooLate = (timeoutMs: number) =>
  new DomainError('TIMED_OUT', `The answer took longer than ${timeoutMs / 1000} seconds.`, {
    hint: 'Ask for smaller pages or fewer levels.',
  });
