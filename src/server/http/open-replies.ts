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
  const open = new Map<ServerResponse, IncomingMessage>();
  const lastOf = new WeakMap<Socket, ServerResponse>();
  /** How much each connection had carried when its last reply was sent. */
  const carried = new Map<Socket, number>();
  let isClosing = false;
  let isClosingUnused = false;

  server.on('connection', (socket) => {
    carried.set(socket, 0);
    socket.once('close', () => carried.delete(socket));
  });

  const isOwed = (socket: Socket): boolean => {
    const last = lastOf.get(socket);
    return last !== undefined && open.has(last);
  };

  const closeUnused = () => {
    for (const [socket, bytes] of carried)
      if (!isOwed(socket) && socket.bytesRead === bytes) socket.destroy();
  };

  // Node's own, which `close` calls, cuts off answers that are written and not sent whole, and leaves connections that have never
  // carried anything, such as those that browsers open in advance.
  server.closeIdleConnections = () => {};

  return {
    accept(message, reply) {
      const { socket } = message;
      const before = lastOf.get(socket);
      if (isClosing && before !== undefined && open.has(before)) {
        // Its client sends without waiting for answers. What comes behind an announced end is not to be carried out.
        if (before.headersSent) return false;
        before.setHeader('connection', 'keep-alive');
      }
      if (isClosing) reply.setHeader('connection', 'close');
      lastOf.set(socket, reply);
      open.set(reply, message);
      reply.once('close', () => {
        open.delete(reply);
        if (carried.has(socket)) carried.set(socket, socket.bytesRead);
        if (isClosingUnused) closeUnused();
      });
      return true;
    },
    closeAfterwards() {
      isClosing = true;
      for (const [reply, { socket }] of open)
        if (!reply.headersSent && lastOf.get(socket) === reply) reply.setHeader('connection', 'close');
    },
    closeUnused() {
      isClosingUnused = true;
      closeUnused();
    },
    unread: () =>
      [...open].flatMap(([reply, message]) => (message.complete || reply.headersSent ? [] : [reply])),
    count: () => open.size,
  };
}
