/** A trace in words of our own, so that nothing of OpenTelemetry is loaded where nobody wants traces. */
export interface Span {
  /** Begins a span below this one. */
  child(name: string, kind: SpanKind, attributes?: SpanAttributes): Span;
  set(attributes: SpanAttributes): void;
  /** Ends the span; with a reason, as one that failed. */
  end(failure?: string): void;
}

export type SpanKind = 'internal' | 'client';
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Tracing {
  /** Begins the span of a request. It continues the trace that the header of the caller names (W3C Trace Context). */
  request(method: string, traceparent: string | undefined): Span;
  /** Sends what is not sent yet, and ends. */
  stop(): Promise<void>;
}

/** The spans of one request: the whole of it, and what is under way. */
export interface RequestTrace {
  readonly request: Span;
  current: Span;
}
