/**
 * Traces by OpenTelemetry, sent by OTLP over HTTP. Its SDK weighs 20 MB, so it is installed only where traces are wanted, and this
 * file is loaded only there.
 */
import {
  type Context,
  isSpanContextValid,
  type Span as OtelSpan,
  SpanKind as OtelSpanKind,
  ROOT_CONTEXT,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { DomainError } from '../../domain/errors.js';
import { withTimeout } from '../../shared/with-timeout.js';
import type { Span, SpanKind, Tracing } from './tracing.js';

/** How long the end of the service waits for a collector. */
const LAST_SPANS_MS = 1_000;

export interface TracingOptions {
  /** The collector, such as `http://localhost:4318`. */
  readonly endpoint: string;
  readonly serviceName: string;
  readonly version: string;
  /** The share of traces to keep, 0 to 1, of those that no caller has decided about. */
  readonly share: number;
}

/**
 * Begins to send traces.
 * @throws DomainError `BAD_CONFIGURATION` that names the packages, when they are not installed
 */
export async function startTracing(options: TracingOptions): Promise<Tracing> {
  const { endpoint, serviceName, version, share } = options;
  const [sdk, exporter, resources] = await loadSdk();
  const provider = new sdk.TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(share) }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter: new exporter.OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }),
      }),
    ],
  });
  const tracer = provider.getTracer('communique', version);
  return {
    request: (method, traceparent) =>
      begin(tracer, contextOf(traceparent), method, OtelSpanKind.SERVER, { 'http.request.method': method }),
    stop: () =>
      withTimeout(provider.shutdown(), LAST_SPANS_MS, () => new Error('too late')).catch(() => undefined),
  };
}

async function loadSdk() {
  try {
    return await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  } catch (error) {
    throw new DomainError(
      'BAD_CONFIGURATION',
      'OTEL_EXPORTER_OTLP_ENDPOINT is set, and the packages that send traces are not installed.',
      {
        hint: 'Install them as docs/operations.md says under "Traces", or unset the variable.',
        cause: error,
      },
    );
  }
}

const KINDS = { internal: OtelSpanKind.INTERNAL, client: OtelSpanKind.CLIENT } satisfies Record<
  SpanKind,
  OtelSpanKind
>;

function begin(
  tracer: Tracer,
  parent: Context,
  name: string,
  kind: OtelSpanKind,
  attributes: Parameters<Span['set']>[0] = {},
): Span {
  const span: OtelSpan = tracer.startSpan(name, { kind, attributes }, parent);
  const context = trace.setSpan(parent, span);
  return {
    child: (childName, childKind, childAttributes) =>
      begin(tracer, context, childName, KINDS[childKind], childAttributes),
    set: (more) => void span.setAttributes(more),
    end: (failure) => {
      if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
      span.end();
    },
  };
}

/** Version, id of the trace, id of the span above, and flags (W3C Trace Context, 3.2). */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:$|-)/;

/** Continues the trace of the caller; a header that is none begins a new one. */
function contextOf(traceparent: string | undefined): Context {
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}
