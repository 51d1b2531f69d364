/**
 * The explorer: the files that `vite build` left in dist/web, held in memory with their compressed forms. Only files that were
 * there at the start are served, so no path can lead outside of the folder.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { packageRoot } from '../../shared/package-files.js';

const BUILT_PAGE = join(packageRoot, 'dist/web');

/** Addresses of views, each with or without more after it; src/web/app.tsx gives them their views. */
const VIEWS = ['', 'search', 'entity', 'network', 'process', 'paths', 'contested', 'organizers'];

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, nothing inline. Pictures for download are made as blob: URLs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  // Publishers need not learn who studies them.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

interface Asset {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  /** Made when first asked for. */
  readonly compressed: Map<string, Promise<Buffer>>;
}

/** Answers requests for the page and its files; undefined for an address that is neither. */
export function createWebAssets(folder = BUILT_PAGE): (request: Request) => Promise<Response | undefined> {
  const assets = readAssets(folder);

  return async (request) => {
    const { pathname } = new URL(request.url);
    const asset = assets.get(pathname);
    if (asset) return respond(request, asset, 200);
    if (!wantsHtml(request)) return undefined;
    const index = assets.get('/index.html');
    if (index === undefined) return isView(pathname) ? notBuilt() : undefined;
    // The page itself says that there is nothing at the address.
    return respond(request, index, isView(pathname) ? 200 : 404);
  };
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => {
      const address = path.slice(folder.length).replaceAll('\\', '/');
      return [address, readAsset(path, address)];
    }),
  );
}

function readAsset(path: string, address: string): Asset {
  const body = readFileSync(path);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return {
    body,
    etag: `"${hash}"`,
    compressed: new Map(),
    headers: {
      ...SECURITY_HEADERS,
      'content-type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
      // Vite puts a hash of the content into the names of what it puts into assets/.
      'cache-control': address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept, accept-encoding',
    },
  };
}

async function respond(request: Request, asset: Asset, status: number): Promise<Response> {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
  // One representation, one tag (RFC 9110, 8.8.3.3).
  const etag = encoding === undefined ? asset.etag : asset.etag.replace(/"$/, `-${encoding}"`);
  const headers = { ...asset.headers, etag, ...(encoding && { 'content-encoding': encoding }) };
  if (status === 200 && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const body = encoding === undefined ? asset.body : await compressed(asset, encoding);
  return new Response(new Uint8Array(body), { status, headers });
}

function compressed(asset: Asset, encoding: string): Promise<Buffer> {
  let body = asset.compressed.get(encoding);
  if (body === undefined) {
    body = encoding === 'br' ? brotli(asset.body) : promisify(gzip)(asset.body);
    asset.compressed.set(encoding, body);
  }
  return body;
}

/** Quality 11 would keep the first visitor waiting for a second. */
const brotli = (body: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } });

const isView = (pathname: string): boolean => VIEWS.includes(pathname.split('/')[1] ?? '');

const wantsHtml = (request: Request): boolean =>
  ['GET', 'HEAD'].includes(request.method) && (request.headers.get('accept') ?? '').includes('text/html');

const notBuilt = (): Response =>
  new Response('The explorer is not built: run `npm run build` and start again. The API is at /graphql.\n', {
    status: 503,
    headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  });
