/**
 * A stand-in for a cluster: members that are proxies before one and the same Neo4j Community server. They answer ROUTE with a
 * table of the test's making, note what is sent to them, and refuse writes as a follower does. So it shows whom the driver
 * asks for what; it shows nothing of replication, of elections, or of followers that lag.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { decodePackstream } from '../../../bench/src/proxy/packstream.js';
import { type BoltMessage, createMessageCutter, MESSAGE, messageOf } from './bolt-messages.js';

export interface SentToMember {
  readonly mode: 'read' | 'write';
  readonly bookmarks: readonly string[];
}

export interface ClusterStandIn {
  /** `host:port` of each member. */
  readonly addresses: readonly string[];
  /** Makes a member the leader, or nobody. */
  lead(member: number | null): void;
  /** Ends a member: its connections break, and nobody listens at its address. */
  stop(member: number): Promise<void>;
  /** What began at each member since the last call. */
  take(): readonly (readonly SentToMember[])[];
  /** The newest bookmark that any member gave. */
  lastBookmark(): string | undefined;
  close(): Promise<void>;
}

/** Bolt versions, as a proposal names them: the newest, and how many below it are meant. From 5.8 on a driver asks less often for the home database. */
export const BOLT_VERSIONS = { '5.4': 0x00040405, '5.8': 0x00080805 } as const;

const PROPOSALS = 20;
const VERSION_BYTES = 4;
/** Long, so that the table is asked for anew only where something failed. */
const SECONDS_TO_LIVE = 300;
/** The one database of a Community server. */
const DATABASE = 'neo4j';

export async function startClusterStandIn(
  target: string,
  version: keyof typeof BOLT_VERSIONS,
  size = 3,
): Promise<ClusterStandIn> {
  const members: Member[] = [];
  let leader: number | null = 0;
  let bookmark: string | undefined;
  const isAlive = (member: number) => members[member]?.isStopped === false;
  const table = () => {
    const alive = members.map((_, i) => i).filter(isAlive);
    const followers = alive.filter((i) => i !== leader);
    return tableOf({
      WRITE: alive.filter((i) => i === leader).map(addressOf),
      READ: (followers.length > 0 ? followers : alive).map(addressOf),
      ROUTE: alive.map(addressOf),
    });
  };
  const addressOf = (member: number) => members[member]?.address ?? '';
  for (let i = 0; i < size; i++)
    members.push(
      await startMember(target, BOLT_VERSIONS[version], {
        table,
        isLeader: () => leader === i,
        onBookmark: (given) => {
          bookmark = given;
        },
      }),
    );
  return {
    addresses: members.map(({ address }) => address),
    lead: (member) => {
      leader = member;
    },
    stop: async (member) => members[member]?.stop(),
    take: () => members.map(({ take }) => take()),
    lastBookmark: () => bookmark,
    close: async () => {
      await Promise.all(members.map((member) => member.stop()));
    },
  };
}

function tableOf(roles: Readonly<Record<'WRITE' | 'READ' | 'ROUTE', readonly string[]>>): Buffer {
  const servers = Object.entries(roles).map(([role, addresses]) => ({ addresses, role }));
  return messageOf(MESSAGE.success, { rt: { ttl: SECONDS_TO_LIVE, db: DATABASE, servers } });
}

const NOT_THE_LEADER = messageOf(MESSAGE.failure, {
  code: 'Neo.ClientError.Cluster.NotALeader',
  neo4j_code: 'Neo.ClientError.Cluster.NotALeader',
  gql_status: '50N42',
  message: 'No longer the leader',
  description: 'No longer the leader',
});

interface Member {
  readonly address: string;
  readonly isStopped: boolean;
  readonly take: () => readonly SentToMember[];
  stop(): Promise<void>;
}

interface Part {
  readonly table: () => Buffer;
  readonly isLeader: () => boolean;
  readonly onBookmark: (bookmark: string) => void;
}

async function startMember(target: string, version: number, part: Part): Promise<Member> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let sent: SentToMember[] = [];
  let isStopped = false;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
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
    passAlong(client, database, version, part, (statement) => sent.push(statement));
  });
  const address = await listening(server);
  return {
    address,
    get isStopped() {
      return isStopped;
    },
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');
  return `127.0.0.1:${address.port}`;
}

/** What the answer to a message is to be: the database's own, the table of the cluster, or a refusal. */
type Answer = 'own' | 'table' | 'refusal';

function passAlong(
  client: Socket,
  database: Socket,
  version: number,
  part: Part,
  onStatement: (statement: SentToMember) => void,
): void {
  const awaited: Answer[] = [];
  const fromClient = createMessageCutter();
  const fromDatabase = createMessageCutter();
  let proposals: Buffer | undefined = Buffer.alloc(0);
  let sawVersion = false;
  let isInTransaction = false;
  let isRefused = false;

  const receive = ({ tag, fields, raw }: BoltMessage) => {
    // What follows a refused write was sent before its sender knew.
    if (isRefused) return;
    const mode = tag === undefined ? undefined : modeOf(tag, fields, isInTransaction);
    if (mode !== undefined) onStatement(mode);
    if (tag === MESSAGE.begin) isInTransaction = true;
    if (tag === MESSAGE.commit || tag === MESSAGE.rollback) isInTransaction = false;
    isRefused = mode?.mode === 'write' && !part.isLeader();
    if (tag !== undefined && tag !== MESSAGE.goodbye)
      awaited.push(isRefused ? 'refusal' : tag === MESSAGE.route ? 'table' : 'own');
    if (isRefused) refuseIfNext();
    else database.write(raw);
  };
  const refuseIfNext = () => {
    if (awaited[0] === 'refusal') client.end(NOT_THE_LEADER);
  };
  const giveBack = ({ tag, fields, raw }: BoltMessage) => {
    if (tag === undefined || tag === MESSAGE.record) return void client.write(raw);
    client.write(awaited.shift() === 'table' ? part.table() : raw);
    const given = tag === MESSAGE.success ? bookmarkIn(fields) : undefined;
    if (given !== undefined) part.onBookmark(given);
    refuseIfNext();
  };

  client.on('data', (data) => {
    if (proposals !== undefined) {
      proposals = Buffer.concat([proposals, data]);
      if (proposals.length < PROPOSALS) return;
      const [handshake, rest] = [proposals.subarray(0, PROPOSALS), proposals.subarray(PROPOSALS)];
      proposals = undefined;
      database.write(withVersion(handshake, version));
      for (const message of fromClient(rest)) receive(message);
      return;
    }
    for (const message of fromClient(data)) receive(message);
  });
  database.on('data', (data) => {
    const rest = sawVersion ? data : data.subarray(VERSION_BYTES);
    if (!sawVersion) client.write(data.subarray(0, VERSION_BYTES));
    sawVersion = true;
    for (const message of fromDatabase(rest)) giveBack(message);
  });
}

/** Proposes the one version, so that what is read along is known. */
function withVersion(handshake: Buffer, version: number): Buffer {
  const changed = Buffer.alloc(PROPOSALS);
  handshake.copy(changed, 0, 0, 4);
  changed.writeUInt32BE(version, 4);
  return changed;
}

/** Returns nothing for a message that begins nothing, such as a statement within a transaction. */
function modeOf(tag: number, fields: Buffer, isInTransaction: boolean): SentToMember | undefined {
  if (tag !== MESSAGE.begin && (tag !== MESSAGE.run || isInTransaction)) return undefined;
  const extra = decodePackstream(fields, tag === MESSAGE.run ? 3 : 1).at(-1) as {
    mode?: string;
    bookmarks?: string[];
  };
  return { mode: extra.mode === 'r' ? 'read' : 'write', bookmarks: extra.bookmarks ?? [] };
}

function bookmarkIn(fields: Buffer): string | undefined {
  const [metadata] = decodePackstream(fields, 1) as [{ bookmark?: string }];
  return metadata.bookmark;
}
