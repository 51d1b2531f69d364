/** Probes: `/health` answers while the process lives, `/ready` while it can answer questions. */
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { DomainError } from '../../domain/errors.js';
import { withTimeout } from '../../shared/with-timeout.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { onlyReadable, textResponse } from '../http/text-response.js';

const PING_DEADLINE_MS = 2_000;
const LOST = 'The store has lost its graph, or a part of it.';

export function healthRoutes(store: GraphStore, logger: Logger, isDraining: () => boolean): Hono {
  return new Hono()
    .get('/health', () => textResponse(200, 'ok'))
    .get('/ready', () => (isDraining() ? textResponse(503, 'shutting down') : readiness(store, logger)))
    .on('ALL', ['/health', '/ready'], onlyReadable);
}

/** Who asks is told no more than that: the error may name addresses and users of the database, which are for the log. */
async function readiness(store: GraphStore, logger: Logger): Promise<Response> {
  try {
    await store.ping(PING_DEADLINE_MS);
    if (await holdsGraph(store)) return textResponse(200, 'ready');
    logger.warn('not ready: the store is empty');
    return textResponse(503, LOST);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'STORE_UNUSABLE') {
      logger.error({ err: error }, 'not ready: the store has lost its graph');
      return textResponse(503, LOST);
    }
    logger.warn({ err: error }, 'not ready: the store does not answer');
    return textResponse(503, 'The store does not answer.');
  }
}

/**
 * A database may be emptied under a running service, whose answers would pass for "nothing is known".
 * @throws DomainError `STORE_UNUSABLE` when less is left than was loaded
 */
async function holdsGraph(store: GraphStore): Promise<boolean> {
  const late = () => new DomainError('UPSTREAM_UNAVAILABLE', 'The store does not answer.');
  return !(await withTimeout(store.inspect(), PING_DEADLINE_MS, late)).isNew;
}
