import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DomainError } from '../domain/errors.js';
import type { App } from './app.js';
import { createHttpServer, type HttpLimits } from './http/http-server.js';
import { createNodeListener } from './http/node-listener.js';

export interface Listener {
  readonly url: string;
  /** Takes no new connections and ends when the answers under way are sent, at the latest after the grace time. */
  stop(): Promise<void>;
}

const GRACE_MS = 5_000;

/**
 * Serves the app over HTTP.
 * @throws DomainError `BAD_CONFIGURATION` when the port is in use or may not be used
 */
export async function listen(
  app: App,
  { port, host }: { port: number; host: string },
  limits: HttpLimits = {},
): Promise<Listener> {
  const server = createHttpServer(createNodeListener(app), limits);
  await bind(server, { port, host });
  const address = server.address() as AddressInfo;
  const hostName = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${hostName === '0.0.0.0' || hostName === '127.0.0.1' ? 'localhost' : hostName}:${address.port}`,
    stop: async () => {
      app.drain();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

/**
 * Finds out early whether the address can be had, by taking it for a moment.
 * @throws DomainError `BAD_CONFIGURATION` as `listen` does
 */
export async function refuseTakenAddress(address: { port: number; host: string }): Promise<void> {
  const server = createServer();
  await bind(server, address);
  await new Promise((resolve) => server.close(resolve));
}

function bind(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const unknownHost = `HOST is ${host}, which is no address and no name that this machine knows. Set it to one such as 127.0.0.1, or leave it unset.`;
  const hints: Record<string, string> = {
    ENOTFOUND: unknownHost,
    EAI_AGAIN: unknownHost,
    EINVAL: unknownHost,
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or set PORT to another one (PORT=0 takes any free one).`,
    EACCES: `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one that it has, or leave it unset.`,
  };
  const message = hints[error.code ?? ''];
  return message === undefined ? error : new DomainError('BAD_CONFIGURATION', message, { cause: error });
}
