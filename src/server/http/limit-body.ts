import type { MiddlewareHandler } from 'hono';
import { DomainError } from '../../domain/errors.js';
import { withBody } from './with-body.js';

/** Far above any sensible query; what is larger is refused before it is parsed. */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * Refuses a body that is too large with `PAYLOAD_TOO_LARGE`. HTTP holds a body to the length that its sender announces; a body
 * without a length is read here, so that it cannot grow without end. Hono's own limit cannot rebuild such a request; see
 * `with-body.ts`.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const request = c.req.raw;
  const length = request.headers.get('content-length');
  if (length !== null && !(Number(length) <= MAX_BODY_BYTES)) throw bodyTooLarge();
  if (length === null && request.body !== null) c.req.raw = await readLimited(request, request.body);
  await next();
};

async function readLimited(request: Request, body: ReadableStream<Uint8Array>): Promise<Request> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw bodyTooLarge();
    chunks.push(chunk);
  }
  return withBody(request, Buffer.concat(chunks));
}

export const bodyTooLarge = () =>
  new DomainError('PAYLOAD_TOO_LARGE', `The request is larger than ${MAX_BODY_BYTES / 1024} kB.`, {
    hint: 'Send a smaller query; put values into variables only as far as needed.',
  });
