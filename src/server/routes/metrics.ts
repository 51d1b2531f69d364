/** The metrics, for a port of their own: they are for whoever runs the service, not for everybody who uses it. */
import { Hono } from 'hono';
import { DomainError } from '../../domain/errors.js';
import { errorResponse } from '../http/error-response.js';
import { standardHeaders } from '../http/standard-headers.js';
import { onlyReadable } from '../http/text-response.js';
import type { Metrics } from '../observe/metrics.js';

export const metricsRoutes = (metrics: Metrics) =>
  new Hono()
    .use(standardHeaders)
    .get('/metrics', async () => {
      const { type, text } = await metrics.render();
      return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
    })
    .all('/metrics', onlyReadable)
    .notFound(() => errorResponse(new DomainError('NOT_FOUND', 'The metrics are at /metrics.')));
