import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ExampleQuery } from '../../shared/package-files.js';

const compress = promisify(gzip);

/** GraphiQL in one self-contained page: 9 MB as it is, so it is rendered once, kept compressed, and revalidated by its ETag. */
export function createGraphiqlPage(
  examples: readonly ExampleQuery[],
): (request: Request) => Promise<Response> {
  let rendered: Promise<{ html: Buffer; gzipped: Buffer; etag: string }> | undefined;

  async function render() {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    const page = renderGraphiQL({
      title: 'Communiqué GraphiQL',
      defaultTabs: examples.map(({ query }) => ({ query })),
      ...(examples[0] === undefined ? {} : { defaultQuery: examples[0].query }),
    });
    const html = Buffer.from(page);
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    return { html, gzipped: await compress(html), etag };
  }

  return async (request) => {
    rendered ??= render();
    const { html, gzipped, etag } = await rendered;
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding',
      etag,
    };
    if (request.headers.get('if-none-match')?.includes(etag))
      return new Response(null, { status: 304, headers });
    const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
    return takesGzip
      ? new Response(new Uint8Array(gzipped), { headers: { ...headers, 'content-encoding': 'gzip' } })
      : new Response(new Uint8Array(html), { headers });
  };
}
