/**
 * The server of Node, with its limits of time and with answers of ours to what never becomes a request: Node itself would close the
 * connection, or answer without a word.
 */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { DomainError, statusOf } from '../../domain/errors.js';
import { errorBody } from './error-response.js';
import { SECURITY_HEADERS } from './standard-headers.js';

export interface HttpLimits {
  /** Until the head of a request has arrived. */
  readonly headersTimeoutMs?: number;
  /** Until all of a request has arrived, its body included. */
  readonly requestTimeoutMs?: number;
}

const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** How late a request that is too slow may be noticed, as a part of the time that it had. */
const CHECKS_PER_TIMEOUT = 5;

export function createHttpServer(listener: RequestListener, limits: HttpLimits = {}): Server {
  const { headersTimeoutMs = HEADERS_TIMEOUT_MS, requestTimeoutMs = REQUEST_TIMEOUT_MS } = limits;
  return createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(headersTimeoutMs, requestTimeoutMs) / CHECKS_PER_TIMEOUT,
      // The listener says what is wrong with a request without a host; Node would close the connection without a word.
      requireHostHeader: false,
    },
    listener,
  )
    .on('clientError', refuseConnection)
    .on('connect', (_, socket) => refuseRaw(socket, tunnel()))
    .on('checkExpectation', (_, reply: ServerResponse) => refuseExpectation(reply));
}

/** Answers what Node could not read as a request, or not in time. A client that is gone gets nothing. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy(error);
  refuseRaw(socket, errorOf(error.code));
}

function errorOf(code: string | undefined): DomainError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new DomainError('REQUEST_TIMED_OUT', 'The request did not arrive in time.', {
      hint: 'Send it again, without pauses.',
    });
  if (code === 'HPE_HEADER_OVERFLOW')
    return new DomainError('HEADERS_TOO_LARGE', 'The headers of the request are too large.', {
      hint: 'Send long queries by POST, and fewer or shorter headers.',
    });
  return new DomainError('BAD_USER_INPUT', 'This is no request of HTTP/1.1 that can be read.', {
    hint: 'Check the first line, the headers and the length of the body.',
  });
}

const tunnel = () =>
  new DomainError('BAD_USER_INPUT', 'This service is no proxy.', { hint: 'The API is at /graphql.' });

function refuseExpectation(reply: ServerResponse): void {
  const error = new DomainError('BAD_USER_INPUT', 'What the request expects cannot be promised.', {
    hint: 'Send no Expect header, or 100-continue.',
  });
  const { status, headers, body } = partsOf(error);
  reply.writeHead(status, headers).end(body);
}

/** How long a connection stays open for its client to read the answer: closed on unread bytes, it would be reset. */
const LINGER_MS = 1_000;

/** Writes a whole response to a connection that has no response object, and closes it. */
function refuseRaw(socket: Duplex, error: DomainError): void {
  const { status, headers, body } = partsOf(error);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  // Node looks after neither the faults nor the end of a connection that it has handed over.
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket
    .on('error', () => socket.destroy())
    .once('close', () => clearTimeout(timer))
    .resume()
    .end(`${[`HTTP/1.1 ${status} Refused`, ...lines].join('\r\n')}\r\n\r\n${body}`);
}

function partsOf(error: DomainError) {
  const body = JSON.stringify(errorBody(error));
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  return { status: statusOf(error.code), headers, body };
}
