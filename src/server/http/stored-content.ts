/** Content that is held in memory and sent as the client can take it: compressed, or not at all when it has it already. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { isHeldAlready } from './etag.js';
import { chooseEncoding, type Encoding } from './negotiation.js';
import { textResponse } from './text-response.js';

export interface StoredContent {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Encodings in the order of the server's preference. */
  readonly encodings: readonly Encoding[];
  readonly hash: string;
  /** Compressed forms, each made when it is first asked for. */
  readonly compressed: Map<Encoding, Promise<Buffer>>;
}

export function storeContent(
  body: Buffer,
  encodings: readonly Exclude<Encoding, 'identity'>[],
  headers: Readonly<Record<string, string>>,
): StoredContent {
  return {
    body,
    headers: { ...headers, vary: 'accept, accept-encoding' },
    encodings: [...encodings, 'identity'],
    hash: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    compressed: new Map(),
  };
}

/** Sends the content, 304 when the client holds this very representation, or 406 when it refuses every encoding. */
export async function sendContent(c: Context, content: StoredContent, status = 200): Promise<Response> {
  const encoding = chooseEncoding(c.req.header('accept-encoding'), content.encodings);
  if (encoding === undefined)
    return textResponse(406, `This is sent as ${content.encodings.join(', ')} only.`, content.headers);
  // One representation, one tag (RFC 9110, 8.8.3.3).
  const etag = encoding === 'identity' ? `"${content.hash}"` : `"${content.hash}-${encoding}"`;
  const headers = {
    ...content.headers,
    etag,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  };
  if (status === 200 && isHeldAlready(c.req.header('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  const body = encoding === 'identity' ? content.body : await compressedBody(content, encoding);
  return new Response(new Uint8Array(body), {
    status,
    headers: { ...headers, 'content-length': String(body.length) },
  });
}

function compressedBody(content: StoredContent, encoding: 'br' | 'gzip'): Promise<Buffer> {
  let body = content.compressed.get(encoding);
  if (body === undefined) {
    body = encoding === 'br' ? brotli(content.body) : promisify(gzip)(content.body);
    content.compressed.set(encoding, body);
  }
  return body;
}

/** Quality 11 would keep the first visitor waiting for a second. */
const brotli = (body: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } });
