import { createMiddleware } from 'hono/factory';
import { DomainError, publicCodeOf } from '../../domain/errors.js';
import type { RequestObserver } from './answered-request.js';
import { createRequestReport, type RequestReport } from './request-report.js';
import type { RequestTrace, Tracing } from './tracing.js';

/** Variables that the routes may read of a request that is told of afterwards. */
export interface ObservedVariables {
  readonly Bindings: { readonly hangUp?: AbortSignal };
  readonly Variables: {
    readonly requestId: string;
    readonly report: RequestReport;
    readonly trace: RequestTrace | undefined;
  };
}

export interface RequestObservation {
  readonly observers: readonly RequestObserver[];
  readonly tracing?: Tracing | undefined;
  /** Names the route of a request, given its path and the status of its answer. */
  readonly routeOf: (path: string, status: number) => string;
}

/** Middleware that tells observers of every request when its answer is ready. */
export const observeRequests = ({ observers, tracing, routeOf }: RequestObservation) =>
  createMiddleware<ObservedVariables>(async (c, next) => {
    const began = performance.now();
    const { method, path } = c.req;
    const report = createRequestReport();
    const trace = traceOf(tracing?.request(method, c.req.header('traceparent')));
    c.set('report', report);
    c.set('trace', trace);
    await next();

    const { status, headers } = c.res;
    if (c.error !== undefined) report.codes = [codeOf(c.error)];
    const length = headers.get('content-length');
    const answered = {
      requestId: c.get('requestId'),
      method,
      route: routeOf(path, status),
      status,
      durationMs: performance.now() - began,
      bytes: length === null ? undefined : Number(length),
      report,
    };
    for (const observer of observers) observer(answered);
    if (trace === undefined) return;
    trace.request.set({ 'http.route': answered.route, 'http.response.status_code': status });
    trace.request.end(status >= 500 ? `status ${status}` : undefined);
  });

const traceOf = (request: RequestTrace['request'] | undefined): RequestTrace | undefined =>
  request === undefined ? undefined : { request, current: request };

const codeOf = (error: Error): string =>
  error instanceof DomainError ? publicCodeOf(error.code) : 'INTERNAL_SERVER_ERROR';
