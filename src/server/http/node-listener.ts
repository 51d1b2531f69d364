/**
 * Turns requests of Node into requests of fetch, by Hono's adapter. A question of a known, small length takes a shorter way:
 * it is read whole and answered whole, because setting up streams for a few hundred bytes costs more than all else that is
 * done for them.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import { Request } from '@whatwg-node/fetch';
import { Hono } from 'hono';
import { DomainError } from '../../domain/errors.js';
import type { App } from '../app.js';
import { errorResponse } from './error-response.js';
import { MAX_BODY_BYTES } from './limit-body.js';
import { standardHeaders } from './standard-headers.js';

export function createNodeListener(app: App): RequestListener {
  const adapter = getRequestListener(app.fetch, {
    hostname: 'localhost',
    errorHandler: (error) => refuse(error instanceof RequestError ? badAddress() : fault()),
    // Hono's own Response takes no headers of Yoga's.
    overrideGlobalObjects: false,
  });
  return async (message, reply) => {
    if (!URL.canParse(originOf(message))) return send(reply, await refuse(badHost()));
    if (!isSmallQuestion(message)) return adapter(message, reply);
    readWhole(message, async (body) => send(reply, await app.fetch(questionOf(message, body))));
  };
}

const originOf = ({ headers }: IncomingMessage): string => `http://${headers.host ?? 'localhost'}`;

/** The adapter looks closer at unusual names of hosts. */
const USUAL_HOST = /^[\w.-]+(?::\d+)?$/;

const isSmallQuestion = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === '/graphql' &&
  Number(headers['content-length']) <= MAX_BODY_BYTES &&
  USUAL_HOST.test(headers.host ?? 'localhost');

/** Node ends a body at the length that was announced. A client that hangs up before gets no answer. */
function readWhole(message: IncomingMessage, next: (body: string) => Promise<void>): void {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  message.once('end', () => next(Buffer.concat(chunks).toString('utf8')));
}

function questionOf(message: IncomingMessage, body: string): globalThis.Request {
  const headers = message.headers as Record<string, string>;
  return new Request(`${originOf(message)}/graphql`, { method: 'POST', headers, body });
}

/** Refuses a request that the app has not seen, such as one whose body never came. */
export async function refuseRequest(reply: ServerResponse, error: DomainError): Promise<void> {
  await send(reply, await refuse(error));
}

async function send(reply: ServerResponse, response: Response): Promise<void> {
  const text = await response.text();
  // Whoever was refused while its body was awaited has its answer.
  if (reply.headersSent) return;
  const headers: Record<string, string | number> = { 'content-length': Buffer.byteLength(text) };
  response.headers.forEach((value, name) => {
    if (name !== 'content-length') headers[name] = value;
  });
  reply.writeHead(response.status, headers);
  reply.end(text);
}

/** Requests that cannot be put into words of fetch are refused before the app, with the headers of all its responses. */
const refusals = new Hono<{ Bindings: { readonly error: DomainError } }>()
  .use(standardHeaders)
  .all('*', (c) => errorResponse(c.env.error));

const refuse = async (error: DomainError): Promise<Response> =>
  refusals.fetch(new globalThis.Request('http://localhost/'), { error });

const badHost = () =>
  new DomainError('BAD_USER_INPUT', 'The Host header of the request is no name of a host.', {
    hint: 'Send the name and port that the service is reached by.',
  });

const badAddress = () =>
  new DomainError('BAD_USER_INPUT', 'The address or the Host header of the request cannot be read.', {
    hint: 'Send a path such as /graphql, and the name and port that the service is reached by.',
  });

const fault = () => new DomainError('INTERNAL_SERVER_ERROR', 'Unexpected error.');
