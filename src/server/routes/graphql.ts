/** The API: GraphQL over HTTP, answered by Yoga within limits of size and time. */
import { execute } from 'graphql';
import { createYoga, type Plugin, type YogaServerOptions } from 'graphql-yoga';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { DomainError } from '../../domain/errors.js';
import { createContext } from '../../graphql/context.js';
import { createSchema } from '../../graphql/schema.js';
import { readSchemaText } from '../../shared/package-files.js';
import { withTimeout } from '../../shared/with-timeout.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { TrustedDocuments } from '../access/trusted-documents.js';
import { giveBody } from '../http/give-body.js';
import { limitBody } from '../http/limit-body.js';
import { refuseUnreadable } from '../http/refuse-unreadable.js';
import type { RequestVariables } from '../http/standard-headers.js';
import { createFaultMask, type ServerContext } from '../plugins/fault-mask.js';
import { limitPlugins } from '../plugins/query-limits.js';
import { useErrorStatus } from '../plugins/use-error-status.js';
import { useSoundVariables } from '../plugins/use-sound-variables.js';
import { useTrustedDocuments } from '../plugins/use-trusted-documents.js';

export interface GraphqlOptions {
  readonly store: GraphStore;
  readonly logger: Logger;
  readonly corsOrigins: readonly string[];
  readonly requestTimeoutMs: number;
  readonly trustedDocuments: TrustedDocuments;
}

/** The part of Yoga that the route uses. */
interface Yoga {
  handleRequest(request: Request, context: ServerContext): Response | Promise<Response>;
}

export function graphqlRoutes(options: GraphqlOptions): Hono<RequestVariables> {
  const yoga = createHandler(options);
  const { requestTimeoutMs } = options;
  return new Hono<RequestVariables>().all('/graphql', refuseUnreadable, limitBody, (c) =>
    withTimeout(
      Promise.resolve(yoga.handleRequest(c.req.raw, { requestId: c.get('requestId') })).then(giveBody),
      requestTimeoutMs,
      () => tooLate(requestTimeoutMs),
    ),
  );
}

function createHandler({ store, logger, corsOrigins, trustedDocuments }: GraphqlOptions): Yoga {
  const faults = createFaultMask(logger);
  return createYoga<ServerContext>({
    schema: createSchema(readSchemaText()),
    context: () => createContext(store),
    plugins: [
      referenceExecutor,
      useTrustedDocuments(trustedDocuments),
      useSoundVariables(),
      ...limitPlugins(),
      useErrorStatus(),
      faults.plugin,
    ],
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

/** Executes by graphql-js, which takes about a twentieth less time than Yoga's executor; that one can do more than is needed. */
const referenceExecutor: Plugin = { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) };

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
