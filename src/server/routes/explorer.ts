/**
 * The explorer: the files that `vite build` left in dist/web, held in memory with their compressed forms. Only files that were
 * there at the start are served, so no path can lead outside of the folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Context, Hono } from 'hono';
import { packageRoot } from '../../shared/package-files.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { takesHtml, wantsHtml } from '../http/negotiation.js';
import { type StoredContent, sendContent, storeContent } from '../http/stored-content.js';
import { onlyReadable, textResponse } from '../http/text-response.js';
import { pageHead, withHead } from './page-head.js';
import { pageLanguage, withLanguage } from './page-language.js';

const BUILT_PAGE = join(packageRoot, 'dist/web');

/** Addresses of views beside the first one, each with or without more after it; src/web/app.tsx gives them their views. */
const VIEWS = [
  ...['search', 'entity', 'network', 'process', 'paths', 'contested', 'organizers', 'charts', 'map'],
  ...['actors', 'documents', 'sources', 'compare', 'trust'],
];

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Nothing from elsewhere, nothing inline, in no frame but those of the origins. Pictures for download are made as blob: URLs. */
const contentSecurityPolicy = (embedOrigins: readonly string[]): string =>
  [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${embedOrigins.length === 0 ? "'none'" : embedOrigins.join(' ')}`,
    "object-src 'none'",
  ].join('; ');

interface ExplorerOptions {
  readonly folder?: string | undefined;
  /** Origins whose pages may show views with `embed=1` in a frame. */
  readonly embedOrigins?: readonly string[] | undefined;
}

/**
 * Serves the page and its files; an address that is neither is left to the routes after this one.
 * @param store - what the heads of pages tell of; null where not everybody may read
 */
export function explorerRoutes(
  store: GraphReader | null,
  { folder = BUILT_PAGE, embedOrigins = [] }: ExplorerOptions = {},
): Hono {
  const files = readFiles(folder);
  const index = files.get('/index.html');

  return new Hono().all('*', async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    const file = files.get(pathname);
    if (file === undefined && !isPage(c, pathname, index)) return next();
    if (!['GET', 'HEAD'].includes(c.req.method)) return onlyReadable();
    if (file !== undefined) return sendContent(c, file);
    if (index === undefined) return notBuilt();
    // The page itself says that there is nothing at the address.
    if (!isView(pathname)) return sendContent(c, index, 404);
    const language = pageLanguage(searchParams);
    const head = await pageHead(store, pathname, language);
    if (head === null) return sendContent(c, index, 404);
    const page = pageWith(withLanguage(withHead(index.body.toString(), head, originOf(c)), language));
    return sendContent(c, searchParams.get('embed') === '1' ? framed(page, embedOrigins) : page);
  });
}

/**
 * Views are pages to whoever takes HTML, link checkers and previews included, which take anything. Any other address is one to
 * whoever asks for HTML by name, once there is a page that can say it is none.
 */
function isPage({ req }: Context, pathname: string, index: StoredContent | undefined): boolean {
  if (!['GET', 'HEAD'].includes(req.method)) return isView(pathname);
  const accept = req.header('accept');
  return isView(pathname) ? takesHtml(accept) : wantsHtml(accept) && index !== undefined;
}

function readFiles(folder: string): ReadonlyMap<string, StoredContent> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => {
      const address = path.slice(folder.length).replaceAll('\\', '/');
      return [address, readContent(path, address)];
    }),
  );
}

const readContent = (path: string, address: string): StoredContent =>
  contentOf(
    readFileSync(path),
    MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    // Vite puts a hash of the content into the names of what it puts into assets/.
    address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );

const pageWith = (html: string): StoredContent =>
  contentOf(Buffer.from(html), MEDIA_TYPES['.html'] ?? '', 'no-cache');

const contentOf = (body: Buffer, type: string, caching: string): StoredContent =>
  storeContent(body, ['br', 'gzip'], {
    'content-security-policy': contentSecurityPolicy([]),
    'content-type': type,
    'cache-control': caching,
  });

const framed = (page: StoredContent, origins: readonly string[]): StoredContent => ({
  ...page,
  headers: { ...page.headers, 'content-security-policy': contentSecurityPolicy(origins) },
});

/** The service is often behind a proxy that ends TLS and says so. */
function originOf({ req }: Context): string {
  const { protocol, host } = new URL(req.url);
  return `${req.header('x-forwarded-proto') === 'https' ? 'https:' : protocol}//${host}`;
}

const isView = (pathname: string): boolean =>
  pathname === '/' || VIEWS.includes(pathname.split('/')[1] ?? '');

const notBuilt = (): Response =>
  textResponse(
    503,
    'The explorer is not built: run `npm run build` and start again. The API is at /graphql.',
  );
