/** Probes: `/health` answers while the process lives, `/ready` while it can answer questions. */
import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { GraphStore } from '../../store/port/graph-store.js';
import { onlyReadable, textResponse } from '../http/text-response.js';

const PING_DEADLINE_MS = 2_000;

export function healthRoutes(store: GraphStore, isDraining: () => boolean, logger: Logger): Hono {
  return new Hono()
    .get('/health', () => textResponse(200, 'ok'))
    .get('/ready', () => (isDraining() ? textResponse(503, 'shutting down') : readiness(store, logger)))
    .on('ALL', ['/health', '/ready'], onlyReadable);
}

/** Where the database is and why it does not answer is for the log only: anybody may ask. */
async function readiness(store: GraphStore, logger: Logger): Promise<Response> {
  try {
    await store.ping(PING_DEADLINE_MS);
    return textResponse(200, 'ready');
  } catch (error) {
    logger.warn({ err: error }, 'not ready: the store does not answer');
    return textResponse(503, 'The store does not answer.');
  }
}
