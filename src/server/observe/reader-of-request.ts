import { DomainError } from '../../domain/errors.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { observedReader } from './observed-reader.js';
import type { RequestReport } from './request-report.js';
import type { RequestTrace } from './tracing.js';

/** The graph as one request reads it: its statements are counted in the report, and are spans of the trace. */
export function readerOfRequest(
  reader: GraphReader,
  report: RequestReport,
  trace: RequestTrace | undefined,
): GraphReader {
  return observedReader(reader, (statement) => {
    const began = performance.now();
    const span = trace?.current.child(statement, 'client', { 'db.operation.name': statement });
    return (failure) => {
      report.storeCalls += 1;
      report.storeMs += performance.now() - began;
      span?.end(failure === undefined ? undefined : reasonOf(failure));
    };
  });
}

/** A code only: a message may hold what was asked for, or where the database is. */
const reasonOf = (failure: unknown): string => (failure instanceof DomainError ? failure.code : 'UNEXPECTED');
