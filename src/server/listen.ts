import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DomainError } from '../domain/errors.js';
import type { App } from './app.js';
import { createHttpServer, type HttpLimits } from './http/http-server.js';
import { createNodeListener, refuseRequest } from './http/node-listener.js';
import { createOpenReplies, type OpenReplies } from './http/open-replies.js';
import { shuttingDown } from './http/open-requests.js';

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** What the names of the variables of port and host begin with. */
  readonly prefix?: string;
  /** How long answers that are under way may take once the service is told to stop. */
  readonly graceMs?: number;
}

export interface Listener {
  readonly url: string;
  /**
   * Stops in order. Requests go on being answered for a moment, each as the last of its connection; then no more come in. What
   * is still under way at the end of the grace time is told so, and what cannot even be told is cut off.
   */
  stop(): Promise<StopReport>;
}

export interface StopReport {
  /** How many requests were answered with `SHUTTING_DOWN`, because their time was over. */
  readonly told: number;
  /** How many answers were cut off. */
  readonly cut: number;
}

/** How long connections stay open for clients that have not heard of the end yet. */
const QUIET_MS = 1_000;
const GRACE_MS = 5_000;
/** How long the last words to those who still wait may take. */
const LAST_WORDS_MS = 1_000;
const TURN_MS = 50;

/**
 * Serves the app over HTTP.
 * @throws DomainError `BAD_CONFIGURATION` when the port is in use or may not be used
 */
export async function listen(app: App, options: ListenOptions, limits: HttpLimits = {}): Promise<Listener> {
  const { graceMs } = options;
  const answer = createNodeListener(app);
  const server = createHttpServer((message, reply) => {
    if (replies.accept(message, reply)) answer(message, reply);
  }, limits);
  const replies = createOpenReplies(server);
  await bind(server, options);
  const address = server.address() as AddressInfo;
  const hostName = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${hostName === '0.0.0.0' || hostName === '127.0.0.1' ? 'localhost' : hostName}:${address.port}`,
    stop: () => stop(app, server, replies, graceMs ?? GRACE_MS),
  };
}

async function stop(app: App, server: Server, replies: OpenReplies, graceMs: number): Promise<StopReport> {
  const quietMs = Math.min(QUIET_MS, graceMs);
  app.drain();
  replies.closeAfterwards();
  await untilUnconnected(server, quietMs);

  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  const isClosedWithin = (ms: number) => Promise.race([closed, delay(ms, false, { ref: false })]);
  // Whoever has just come in may ask yet.
  await delay(TURN_MS);
  replies.closeUnused();
  if (await isClosedWithin(graceMs - quietMs)) return { told: 0, cut: 0 };

  const late = replies.count();
  app.refuse();
  await delay(TURN_MS);
  for (const reply of replies.unread()) await refuseRequest(reply, shuttingDown());
  const isClosed = await isClosedWithin(LAST_WORDS_MS);
  const cut = isClosed ? 0 : replies.count();
  server.closeAllConnections();
  await closed;
  return { told: late - cut, cut };
}

/** Waits until no connection is open, or until the time is over. */
async function untilUnconnected(server: Server, ms: number): Promise<void> {
  const connections = promisify(server.getConnections).bind(server);
  const end = performance.now() + ms;
  while (performance.now() < end && (await connections()) > 0) await delay(TURN_MS);
}

/**
 * Finds out early whether the address can be had, by taking it for a moment.
 * @throws DomainError `BAD_CONFIGURATION` as `listen` does
 */
export async function refuseTakenAddress(address: Address): Promise<void> {
  const server = createServer();
  await bind(server, address);
  await new Promise((resolve) => server.close(resolve));
}

function bind(server: Server, address: Address): Promise<void> {
  const { port, host } = address;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, address)));
    server.listen(port, host, resolve);
  });
}

type Address = Pick<ListenOptions, 'port' | 'host' | 'prefix'>;

function listenError(error: NodeJS.ErrnoException, { port, host, prefix = '' }: Address): Error {
  const unknownHost = `${prefix}HOST is ${host}, which is no address and no name that this machine knows. Set it to one such as 127.0.0.1, or leave it unset.`;
  const hints: Record<string, string> = {
    ENOTFOUND: unknownHost,
    EAI_AGAIN: unknownHost,
    EINVAL: unknownHost,
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or set ${prefix}PORT to another one (${prefix}PORT=0 takes any free one).`,
    EACCES: `Port ${port} may not be used by this user. Set ${prefix}PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set ${prefix}HOST to one that it has, or leave it unset.`,
  };
  const message = hints[error.code ?? ''];
  return message === undefined ? error : new DomainError('BAD_CONFIGURATION', message, { cause: error });
}
