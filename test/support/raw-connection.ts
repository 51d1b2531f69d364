/** Sends bytes to a port as they are, and reads what comes back. */
import { connect } from 'node:net';

export interface RawAnswer {
  /** The status of the first response; undefined where none came. */
  readonly status: number | undefined;
  readonly head: string;
  readonly body: string;
  /** Whether the service closed the connection. */
  readonly closed: boolean;
  readonly ms: number;
}

export interface RawOptions {
  /** Closes the own side after the last byte. */
  readonly ends?: boolean;
  /** Ends the wait; what came until then is the answer. */
  readonly longestMs?: number;
  /** Sent by and by, so that the request is slow. */
  readonly drip?: { readonly text: string; readonly everyMs: number };
}

const LONGEST_MS = 60_000;

/** Ends with the first whole response, or when the service closes the connection. */
export function sendRaw(url: string, bytes: Buffer | string, options: RawOptions = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const begun = performance.now();
    let received = Buffer.alloc(0);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () => {
      socket.write(bytes);
      if (options.ends === true) socket.end();
    });
    const { drip } = options;
    const dripping = drip && setInterval(() => socket.writable && socket.write(drip.text), drip.everyMs);
    const timer = setTimeout(() => finish(false), options.longestMs ?? LONGEST_MS);
    function finish(closed: boolean) {
      clearTimeout(timer);
      clearInterval(dripping);
      socket.destroy();
      resolve({ ...parse(received), closed, ms: performance.now() - begun });
    }
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (isWhole(received)) finish(false);
    });
    socket.on('end', () => finish(true)).on('close', () => finish(true));
    // What came before a reset is an answer all the same.
    socket.on('error', () => {});
  });
}

function parse(received: Buffer) {
  const text = received.toString('latin1').replace(/^(HTTP\/1\.1 100 Continue\r\n\r\n)+/, '');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
  return { status: status === undefined ? undefined : Number(status), head, body: rest.join('\r\n\r\n') };
}

function isWhole(received: Buffer): boolean {
  const { status, head, body } = parse(received);
  if (status === undefined || !received.includes('\r\n\r\n')) return false;
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length) || body === '';
  return !/^transfer-encoding: chunked/im.test(head) || body.endsWith('0\r\n\r\n') || status === 304;
}
