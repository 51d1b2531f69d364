import type { Logger } from 'pino';
import type { RequestObserver } from './answered-request.js';

/** Probes come every few seconds and say little. */
const PROBES = ['/health', '/ready'];

/** Writes one line a request, with the fields that docs/operations.md describes. */
export function requestLog(logger: Logger): RequestObserver {
  // Asked once, as it costs as much as all else that is done here for a request that is not told.
  const isTold = { debug: logger.isLevelEnabled('debug'), info: logger.isLevelEnabled('info') };
  return ({ requestId, method, route, status, durationMs, bytes, report }) => {
    const level = PROBES.includes(route) ? 'debug' : 'info';
    if (!isTold[level]) return;
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
