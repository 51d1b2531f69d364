import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { DomainError, hidesMessage } from '../../domain/errors.js';
import { maskError } from '../../graphql/errors.js';
import type { Work } from '../../shared/turns/work.js';
import type { RequestReport } from '../observe/request-report.js';
import type { RequestTrace } from '../observe/tracing.js';

/** What the route hands to Yoga with each request. */
export interface ServerContext {
  readonly requestId: string;
  readonly work: Work;
  readonly report: RequestReport;
  readonly trace: RequestTrace | undefined;
}

export interface FaultMask {
  readonly maskError: typeof maskError;
  readonly plugin: Plugin<object, ServerContext>;
}

/** Clients are told less than such an error says. */
const isForOperator = (error: unknown): boolean => error instanceof DomainError && hidesMessage(error);

/**
 * Hides faults of the service from clients and logs them with the id of the request. Yoga masks an error without telling whose
 * request it belongs to, so the fault is remembered until the result is sent.
 */
export function createFaultMask(logger: Logger): FaultMask {
  const faults = new WeakMap<Error, unknown>();
  return {
    maskError(error, message) {
      const masked = maskError(error, message);
      if (isFault(masked)) faults.set(masked, error);
      return masked;
    },
    plugin: {
      onResultProcess({ result, serverContext: { requestId } }) {
        if (!('errors' in result)) return;
        for (const error of result.errors ?? []) {
          if (faults.has(error)) logger.error({ err: faults.get(error), requestId }, 'a query met a fault');
          if (isForOperator(error.originalError))
            logger.warn({ err: error.originalError, requestId }, 'a query met a store that cannot answer');
        }
      },
    },
  };
}

const isFault = (error: Error): boolean =>
  (error as { extensions?: { code?: unknown } }).extensions?.code === 'INTERNAL_SERVER_ERROR';
