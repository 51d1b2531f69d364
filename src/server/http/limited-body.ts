import { Request as WholeRequest } from '@whatwg-node/fetch';
import { DomainError } from '../../domain/errors.js';

/** Far above any sensible query; what is larger is refused before it is parsed. */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * The request, if its body is no larger than it may be. HTTP holds a body to the length that its sender tells; one without a
 * length is read here, so that it cannot grow without end.
 * @throws DomainError `PAYLOAD_TOO_LARGE`
 */
export async function withLimitedBody(request: Request): Promise<Request> {
  if (request.body === null) return request;
  const length = request.headers.get('content-length');
  if (length !== null) {
    if (!(Number(length) <= MAX_BODY_BYTES)) throw tooLarge();
    return request;
  }

  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return new WholeRequest(request.url, {
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(chunks),
    signal: request.signal,
  });
}

const tooLarge = () =>
  new DomainError('PAYLOAD_TOO_LARGE', `The request is larger than ${MAX_BODY_BYTES / 1024} kB.`, {
    hint: 'Send a smaller query; put values into variables only as far as needed.',
  });
