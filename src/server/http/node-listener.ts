/**
 * Node's requests to an app that takes those of fetch. The usual ones, a body of a told length, are read whole and answered
 * whole: to set up streams for a few hundred bytes costs more than all else that is done for them. The rest goes by the
 * general adapter.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Request } from '@whatwg-node/fetch';
import { createServerAdapter } from '@whatwg-node/server';
import { DomainError } from '../../domain/errors.js';
import type { App } from '../app.js';
import { errorResponse } from './error-response.js';
import { MAX_BODY_BYTES } from './limited-body.js';

export function createNodeListener(app: App): RequestListener {
  const general = createServerAdapter((request: globalThis.Request) => app.fetch(request));
  return (message, reply) => {
    if (!URL.canParse(originOf(message))) send(reply, errorResponse(badHost()));
    else if (isUsual(message)) withBody(message, (body) => answer(app, message, body, reply));
    else general(message, reply);
  };
}

const originOf = ({ headers }: IncomingMessage): string => `http://${headers.host ?? 'localhost'}`;

const badHost = () =>
  new DomainError('BAD_USER_INPUT', 'The Host header of the request is no name of a host.', {
    hint: 'Send the name and port that the service is reached by.',
  });

const isUsual = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && Number(headers['content-length']) <= MAX_BODY_BYTES;

/** Node ends a body at the length that was told. Whoever hangs up before is not heard of again. */
function withBody(message: IncomingMessage, next: (body: string) => Promise<void>): void {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  message.once('end', () => next(Buffer.concat(chunks).toString('utf8')));
}

async function answer(
  app: App,
  message: IncomingMessage,
  body: string,
  reply: ServerResponse,
): Promise<void> {
  const { headers, method = 'POST', url = '/' } = message;
  const request = new Request(`${originOf(message)}${url}`, {
    method,
    headers: headers as Record<string, string>,
    body,
  });
  await send(reply, await app.fetch(request));
}

async function send(reply: ServerResponse, response: Response): Promise<void> {
  const text = await response.text();
  const told = Object.fromEntries(response.headers);
  reply.writeHead(response.status, { ...told, 'content-length': Buffer.byteLength(text) });
  reply.end(text);
}
