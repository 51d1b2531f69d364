/** The replies that a server of Node still owes, and the end of its connections after the last of each. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface OpenReplies {
  /** Takes a request on. It returns false for one that its connection cannot carry an answer to any more. */
  accept(message: IncomingMessage, reply: ServerResponse): boolean;
  /** From now on every connection ends with the answer that it is owed last. */
  closeAfterwards(): void;
  /** Closes connections that are owed nothing and carry no part of a request, now and whenever one becomes so. */
  closeUnused(): void;
  /** The replies whose request has not come whole, and of which nothing is sent. */
  unread(): readonly ServerResponse[];
  /** How many replies are not sent whole. */
  count(): number;
}

export function createOpenReplies(server: Server): OpenReplies {
  const open = new Set<ServerResponse>();
  /** Each connection, and the reply that it is owed last. */
  const lastOf = new Map<Socket, ServerResponse | undefined>();
  /** How much a connection had carried when it was found to be owed nothing. */
  const carried = new WeakMap<Socket, number>();
  let isClosing = false;
  let isClosingUnused = false;

  server.on('connection', (socket) => {
    lastOf.set(socket, undefined);
    if (isClosing) carried.set(socket, 0);
    socket.once('close', () => lastOf.delete(socket));
  });

  const isOwed = (reply: ServerResponse | undefined): reply is ServerResponse =>
    reply !== undefined && open.has(reply);

  const closeUnused = () => {
    for (const [socket, last] of lastOf)
      if (!isOwed(last) && socket.bytesRead === carried.get(socket)) socket.destroy();
  };

  // Node's own, which `close` calls, cuts off answers that are written and not sent whole, and leaves connections that have never
  // carried anything, such as those that browsers open in advance.
  server.closeIdleConnections = () => {};

  return {
    accept(message, reply) {
      const { socket } = message;
      if (isClosing) {
        const before = lastOf.get(socket);
        if (isOwed(before)) {
          // Its client sends without waiting for answers. What comes behind an announced end is not to be carried out.
          if (before.headersSent) return false;
          before.setHeader('connection', 'keep-alive');
        }
        reply.setHeader('connection', 'close');
      }
      lastOf.set(socket, reply);
      open.add(reply);
      reply.once('close', () => {
        open.delete(reply);
        if (isClosing) carried.set(socket, socket.bytesRead);
        if (isClosingUnused) closeUnused();
      });
      return true;
    },
    closeAfterwards() {
      isClosing = true;
      for (const [socket, last] of lastOf) {
        if (!isOwed(last)) carried.set(socket, socket.bytesRead);
        else if (!last.headersSent) last.setHeader('connection', 'close');
      }
    },
    closeUnused() {
      isClosingUnused = true;
      closeUnused();
    },
    unread: () => [...open].filter(({ req, headersSent }) => !req.complete && !headersSent),
    count: () => open.size,
  };
}
