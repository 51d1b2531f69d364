/**
 * A TCP proxy before Neo4j that counts what passes and can hold everything back for a while, as a longer line would. So
 * statements and round trips are counted the same way for every service, whatever its code.
 */
import { connect, createServer, type Socket } from 'node:net';
import { createBoltReader, type SentStatement } from './bolt-reader.js';

export interface Traffic {
  readonly statements: readonly SentStatement[];
  /** Times that a connection was written to and then waited for; those of parallel connections are added up. */
  readonly roundTrips: number;
  /** From the database to the service. */
  readonly bytes: number;
}

export interface BoltProxy {
  readonly uri: string;
  /** Added to each round trip, half each way. */
  setDelay(milliseconds: number): void;
  /** What has passed since the last call. */
  take(): Traffic;
  close(): Promise<void>;
}

export async function startBoltProxy(target: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const nothing = () => ({ statements: [] as SentStatement[], roundTrips: 0, bytes: 0 });
  let traffic = nothing();
  let oneWayMs = 0;

  const pass = (to: Socket, data: Buffer) => {
    if (oneWayMs === 0) to.write(data);
    else setTimeout(() => to.write(data), oneWayMs);
  };

  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    const reader = createBoltReader((statement) => traffic.statements.push(statement));
    let waiting = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.on('data', (data) => {
      if (!waiting) traffic.roundTrips++;
      waiting = true;
      reader.fromClient(data);
      pass(database, data);
    });
    database.on('data', (data) => {
      waiting = false;
      traffic.bytes += data.length;
      reader.fromServer(data);
      pass(client, data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');

  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    setDelay: (milliseconds) => {
      oneWayMs = milliseconds / 2;
    },
    take: () => {
      const taken = traffic;
      traffic = nothing();
      return taken;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
