/**
 * Reads along a Bolt connection for the statements that are sent. Messages come in chunks: two bytes of length, so many
 * bytes, and a chunk of length 0 at the end (https://neo4j.com/docs/bolt/current/bolt/message/).
 */
import { decodePackstream } from './packstream.js';

export interface SentStatement {
  readonly text: string;
  readonly params: unknown;
}

export interface BoltReader {
  fromClient(data: Buffer): void;
  fromServer(data: Buffer): void;
}

const MAGIC_AND_PROPOSALS = 20;
/** The server lists its versions, and the client answers with one and with its capabilities. */
const MANIFEST = 0x000001ff;
const MANIFEST_ANSWER = 5;
const RUN = 0x10;

export function createBoltReader(onStatement: (statement: SentStatement) => void): BoltReader {
  let pending: Buffer = Buffer.alloc(0);
  let toSkip = MAGIC_AND_PROPOSALS;
  let sawServer = false;
  let chunks: Buffer[] = [];

  function read(): void {
    if (toSkip > 0) {
      const skipped = Math.min(toSkip, pending.length);
      toSkip -= skipped;
      pending = pending.subarray(skipped);
    }
    while (pending.length >= 2) {
      const length = pending.readUInt16BE(0);
      if (pending.length < length + 2) return;
      if (length === 0) endMessage();
      else chunks.push(pending.subarray(2, length + 2));
      pending = pending.subarray(length + 2);
    }
  }

  function endMessage(): void {
    if (chunks.length === 0) return;
    const message = Buffer.concat(chunks);
    chunks = [];
    if (message[1] !== RUN) return;
    const [text, params] = decodePackstream(message.subarray(2), 2);
    onStatement({ text: String(text), params });
  }

  return {
    fromClient: (data) => {
      pending = pending.length === 0 ? data : Buffer.concat([pending, data]);
      read();
    },
    fromServer: (data) => {
      if (sawServer) return;
      sawServer = true;
      if (data.readUInt32BE(0) === MANIFEST) toSkip += MANIFEST_ANSWER;
    },
  };
}
