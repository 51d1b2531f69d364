/**
 * Bolt messages that a stand-in for a member of a cluster reads and writes
 * (https://neo4j.com/docs/bolt/current/bolt/message/). A message comes in chunks: two bytes of length, so many bytes, and a
 * chunk of length 0 at its end.
 */
export const MESSAGE = {
  goodbye: 0x02,
  run: 0x10,
  begin: 0x11,
  commit: 0x12,
  rollback: 0x13,
  route: 0x66,
  success: 0x70,
  record: 0x71,
  failure: 0x7f,
} as const;

/** A message and the bytes that it came as. A chunk of nothing between messages keeps a connection alive; it has no tag. */
export interface BoltMessage {
  readonly tag: number | undefined;
  /** What follows the tag. */
  readonly fields: Buffer;
  readonly raw: Buffer;
}

/** Cuts what arrives into messages. */
export function createMessageCutter(): (data: Buffer) => readonly BoltMessage[] {
  let pending: Buffer = Buffer.alloc(0);
  return (data) => {
    pending = Buffer.concat([pending, data]);
    const messages: BoltMessage[] = [];
    for (let at = 0, start = 0, parts: Buffer[] = []; ; ) {
      const length = pending.length - at < 2 ? undefined : pending.readUInt16BE(at);
      if (length === undefined || pending.length < at + 2 + length) {
        pending = pending.subarray(start);
        return messages;
      }
      parts.push(pending.subarray(at + 2, at + 2 + length));
      at += 2 + length;
      if (length > 0) continue;
      const body = Buffer.concat(parts);
      messages.push({ tag: body[1], fields: body.subarray(2), raw: pending.subarray(start, at) });
      parts = [];
      start = at;
    }
  };
}

type Value = number | string | readonly Value[] | { readonly [key: string]: Value };

/** Writes a message of one field. */
export function messageOf(tag: number, field: Value): Buffer {
  const body = Buffer.concat([Buffer.from([0xb1, tag]), encoded(field)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([length, body, Buffer.from([0, 0])]);
}

/** Writes small values; a list or a map has fewer than 16 entries here. */
function encoded(value: Value): Buffer {
  if (typeof value === 'number') {
    const bytes = Buffer.from([0xca, 0, 0, 0, 0]);
    bytes.writeInt32BE(value, 1);
    return bytes;
  }
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(encoded)]);
  const entries = Object.entries(value);
  return Buffer.concat([
    Buffer.from([0xa0 + entries.length]),
    ...entries.flatMap(([key, of]) => [encoded(key), encoded(of)]),
  ]);
}
