import type { RequestReport } from './request-report.js';

/** A request that has its answer. */
export interface AnsweredRequest {
  readonly requestId: string;
  readonly method: string;
  /** The route that answered, not the address that was asked for: there are few of them. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  /** The length of the body as it is sent; undefined where it is not known beforehand. */
  readonly bytes: number | undefined;
  readonly report: RequestReport;
}

/** Is told of a request when its answer is ready. */
export type RequestObserver = (answered: AnsweredRequest) => void;
