/** Probes: `/health` answers while the process lives, `/ready` while it can answer questions. */
import { Hono } from 'hono';
import { DomainError } from '../../domain/errors.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { onlyReadable, textResponse } from '../http/text-response.js';

const PING_DEADLINE_MS = 2_000;

export function healthRoutes(store: GraphStore, isDraining: () => boolean): Hono {
  return new Hono()
    .get('/health', () => textResponse(200, 'ok'))
    .get('/ready', () => (isDraining() ? textResponse(503, 'shutting down') : readiness(store)))
    .on('ALL', ['/health', '/ready'], onlyReadable);
}

async function readiness(store: GraphStore): Promise<Response> {
  try {
    await store.ping(PING_DEADLINE_MS);
    return textResponse(200, 'ready');
  } catch (error) {
    return textResponse(503, error instanceof DomainError ? error.message : 'The store does not answer.');
  }
}
