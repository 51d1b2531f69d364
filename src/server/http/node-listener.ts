/**
 * Turns requests of Node into requests of fetch, by Hono's adapter. A request with a body takes a shorter way: its body is read
 * whole, within the limit, and the answer is sent whole, because setting up streams for a few hundred bytes costs more than all
 * else that is done for them.
 */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { Request } from '@whatwg-node/fetch';
import { Hono } from 'hono';
import { DomainError } from '../../domain/errors.js';
import type { App } from '../app.js';
import { errorResponse } from './error-response.js';
import { bodyTooLarge, MAX_BODY_BYTES } from './limit-body.js';
import { normalizeTarget } from './request-target.js';
import { standardHeaders } from './standard-headers.js';

export function createNodeListener(app: App): RequestListener {
  const adapter = getRequestListener(
    (request, { incoming, outgoing }) =>
      app.fetch(request, {
        address: incoming.socket.remoteAddress,
        hangUp: hangUpOf(outgoing as ServerResponse),
      }),
    {
      hostname: 'localhost',
      errorHandler: (error) => refuse(error instanceof RequestError ? badAddress() : fault()),
      // Hono's own Response takes no headers of Yoga's.
      overrideGlobalObjects: false,
    },
  );
  return async (message, reply) => {
    try {
      normalizeTarget(message);
    } catch (error) {
      return sendEarly(message, reply, await refuse(error instanceof DomainError ? error : fault()));
    }
    if (!hasBody(message)) return adapter(message, reply);
    readWhole(message, async (body) => {
      if (body === undefined) return sendEarly(message, reply, await refuse(bodyTooLarge()));
      if (isWithoutBody(message.method)) return adapter(message, reply);
      return send(message, reply, await answer(app, message, body, hangUpOf(reply)));
    });
  };
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** Methods whose body means nothing (RFC 9110, 9.3), and which fetch sends without one. */
const isWithoutBody = (method: string | undefined): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'TRACE';

/**
 * Reads a body up to the limit; one that is or becomes larger is undefined at once. Node ends a body at the length that was
 * announced. A client that hangs up before gets no answer.
 */
function readWhole(message: IncomingMessage, next: (body: Buffer | undefined) => Promise<void>): void {
  if (Number(message.headers['content-length']) > MAX_BODY_BYTES) return void next(undefined);
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size <= MAX_BODY_BYTES) return void chunks.push(chunk);
    message.off('data', take).off('end', finish);
    next(undefined);
  };
  const finish = () => next(Buffer.concat(chunks));
  message.on('data', take).once('end', finish);
}

/** Aborts when the connection ends before the answer does. */
function hangUpOf(reply: ServerResponse): AbortSignal {
  const controller = new AbortController();
  reply.once('close', () => {
    if (!reply.writableFinished) controller.abort();
  });
  return controller.signal;
}

async function answer(
  app: App,
  message: IncomingMessage,
  body: Buffer,
  hangUp: AbortSignal,
): Promise<Response> {
  const { method = 'POST', url = '/', socket } = message;
  const headers = message.headers as Record<string, string>;
  headers['content-length'] ??= String(body.byteLength);
  // An encoded body is refused for its encoding, which is the better reason.
  if (headers['content-encoding'] === undefined && !isUtf8(body)) return refuse(badText());
  let request: globalThis.Request;
  try {
    request = new Request(`http://${headers.host}${url}`, { method, headers, body: body.toString('utf8') });
  } catch {
    return refuse(badAddress());
  }
  return app.fetch(request, { address: socket.remoteAddress, hangUp });
}

/** Refuses a request that the app has not seen, such as one whose body never came. */
export async function refuseRequest(reply: ServerResponse, error: DomainError): Promise<void> {
  await send(reply.req, reply, await refuse(error));
}

async function send(message: IncomingMessage, reply: ServerResponse, response: Response): Promise<void> {
  const body = await writeHead(reply, response);
  if (body !== undefined) reply.end(message.method === 'HEAD' ? undefined : body);
}

/** How long the rest of a body is read that is no longer of interest. */
const LINGER_MS = 5_000;

/**
 * Answers a request before all of it has come, and reads the rest without keeping it: a connection that is closed on unread bytes
 * is reset, and the client may lose the answer with it (RFC 9112, 9.6).
 */
async function sendEarly(message: IncomingMessage, reply: ServerResponse, response: Response): Promise<void> {
  response.headers.set('connection', 'close');
  const body = await writeHead(reply, response);
  if (body === undefined) return;
  if (message.method !== 'HEAD') reply.write(body);
  const timer = setTimeout(finish, LINGER_MS);
  function finish() {
    clearTimeout(timer);
    reply.end();
  }
  if (message.complete) return finish();
  message.once('end', finish).once('close', finish).resume();
}

/** Returns the body to send, or undefined where the request has its answer already. */
async function writeHead(reply: ServerResponse, response: Response): Promise<string | undefined> {
  const text = await response.text();
  // Whoever was refused while its body was awaited has its answer.
  if (reply.headersSent) return undefined;
  const headers: Record<string, string | number> = { 'content-length': Buffer.byteLength(text) };
  response.headers.forEach((value, name) => {
    if (name !== 'content-length') headers[name] = value;
  });
  reply.writeHead(response.status, headers);
  return text;
}

/** Requests that cannot be put into words of fetch are refused before the app, with the headers of all its responses. */
const refusals = new Hono<{ Bindings: { readonly error: DomainError } }>()
  .use(standardHeaders)
  .all('*', (c) => errorResponse(c.env.error));

const refuse = async (error: DomainError): Promise<Response> =>
  refusals.fetch(new globalThis.Request('http://localhost/'), { error });

const badAddress = () =>
  new DomainError('BAD_USER_INPUT', 'The address or the Host header of the request cannot be read.', {
    hint: 'Send a path such as /graphql, and the name and port that the service is reached by.',
  });

const badText = () =>
  new DomainError('BAD_USER_INPUT', 'The body of the request is not UTF-8.', {
    hint: 'Send JSON in UTF-8, as application/json says.',
  });

const fault = () => new DomainError('INTERNAL_SERVER_ERROR', 'Unexpected error.');
