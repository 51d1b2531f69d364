import type { Logger } from 'pino';
import type { RequestObserver } from './answered-request.js';

/** Probes come every few seconds and say little. */
const PROBES = ['/health', '/ready'];

/** Writes one line a request, with the fields that docs/operations.md describes. */
export function requestLog(logger: Logger): RequestObserver {
  return ({ requestId, method, route, status, durationMs, bytes, report }) => {
    const level = PROBES.includes(route) ? 'debug' : 'info';
    if (!logger.isLevelEnabled(level)) return;
    const { codes, storeMs, ...rest } = report;
    logger[level](
      {
        requestId,
        method,
        route,
        status,
        ms: rounded(durationMs),
        bytes,
        ...rest,
        storeMs: rounded(storeMs),
        ...(codes.length === 0 ? {} : { codes }),
      },
      'answered',
    );
  };
}

/** To hundredths of a millisecond. */
const rounded = (ms: number): number => Math.round(ms * 100) / 100;
