/** What a listener knows of a request beside the request itself. */
export interface Connection {
  /** Aborts when the client hangs up. */
  readonly hangUp: AbortSignal;
}
