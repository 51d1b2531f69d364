/**
 * GraphiQL for browsers that open the address of the API. It is one self-contained page of 9 MB, so it is rendered once, kept
 * compressed, and revalidated by its ETag.
 */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { ExampleQuery } from '../../shared/package-files.js';
import { wantsHtml } from '../http/negotiation.js';
import { type StoredContent, sendContent, storeContent } from '../http/stored-content.js';
import { tabsScript } from './graphiql-tabs.js';

export function graphiqlRoutes(examples: readonly ExampleQuery[]): Hono {
  let page: Promise<StoredContent> | undefined;
  return new Hono().get('/graphql', async (c, next) => {
    if (!wantsPage(c)) return next();
    page ??= renderPage(examples);
    return sendContent(c, await page);
  });
}

/** A query in the address is answered, unless a browser opens it as a page: the explorer links to GraphiQL so. */
const wantsPage = ({ req }: Context): boolean =>
  req.method === 'GET' &&
  wantsHtml(req.header('accept')) &&
  (req.query('query') === undefined || req.header('sec-fetch-dest') === 'document');

/** Where GraphiQL will be; what is put after it runs before GraphiQL does. */
const ROOT = '<div id="root"></div>';

async function renderPage(examples: readonly ExampleQuery[]): Promise<StoredContent> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const queries = examples.map(({ query }) => query);
  const html = renderGraphiQL({
    title: 'Communiqué GraphiQL',
    defaultTabs: queries.map((query) => ({ query })),
    ...(queries[0] === undefined ? {} : { defaultQuery: queries[0] }),
  }).replace(ROOT, () => `${ROOT}<script>${tabsScript(queries)}</script>`);
  return storeContent(Buffer.from(html), ['gzip'], {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': policyOf(html),
  });
}

/** Allows the scripts that are in the page by their hashes. The editor sets styles and fonts from within, and works in blob: workers. */
function policyOf(html: string): string {
  const hashes = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    'worker-src blob: data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
