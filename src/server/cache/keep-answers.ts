/**
 * Keeps answers under the version of the graph, so that a question that was asked before costs a look at the version. The
 * version is asked for before each answer, kept or not: no answer is older than the last load, whoever made it. Only whole answers to
 * queries are kept, without errors, and no more of them than fit into the bound.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { createBoundedCache } from '../../shared/bounded-cache.js';
import { isHeldAlready } from '../http/etag.js';
import { withBody } from '../http/with-body.js';
import type { ObservedVariables } from '../observe/observe-requests.js';
import { newestVersion } from './newest-version.js';

export interface KeepAnswersOptions {
  /** Returns the version of the graph, or null where there is none now. */
  readonly graphVersion: () => Promise<string | null>;
  readonly maxBytes: number;
  /** What a cache of others may do with an answer to GET, beside asking whether it still holds. */
  readonly visibility: 'public' | 'private';
}

interface KeptAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const GRAPH_VERSION_HEADER = 'x-graph-version';

/** Headers of a request on which the form of its answer depends. */
const FORM = ['accept', 'origin', 'content-type'] as const;
/** Headers that belong to one request only. */
const OF_ONE_REQUEST = new Set(['x-request-id', 'connection', 'date']);
const BYTES_PER_ENTRY = 500;
const BYTES_PER_CHARACTER = 2;
const HASH_CHARACTERS = 22;

export function keepAnswers({ graphVersion, maxBytes, visibility }: KeepAnswersOptions) {
  const newest = newestVersion(graphVersion);
  const answers = createBoundedCache<KeptAnswer>({
    maxBytes,
    sizeOf: ({ body }) => BYTES_PER_ENTRY + BYTES_PER_CHARACTER * body.length,
  });

  return createMiddleware<ObservedVariables>(async (c, next) => {
    const question = await questionOf(c);
    if (question === null) return next();
    // While the store does not answer, the question itself finds out, and says so.
    const version = await newest().catch(() => null);
    if (version === null) return next();

    const key = `${version}-${question}`;
    const etag = `W/"${key}"`;
    const isGet = c.req.method === 'GET';
    const caching: Readonly<Record<string, string>> = {
      [GRAPH_VERSION_HEADER]: version,
      ...(isGet ? { etag, 'cache-control': `${visibility}, no-cache`, vary: FORM.join(', ') } : {}),
    };
    const report = c.get('report');
    if (isGet && isHeldAlready(c.req.header('if-none-match'), etag)) {
      report.kept = 'unchanged';
      return new Response(null, { status: 304, headers: caching });
    }
    const kept = answers.get(key);
    report.kept = kept === undefined ? 'asked' : 'given';
    if (kept !== undefined) return new Response(kept.body, { headers: { ...kept.headers, ...caching } });

    await next();
    if (!isWhole(c)) return undefined;
    const body = await c.res.text();
    const headers = Object.fromEntries([...c.res.headers].filter(([name]) => !OF_ONE_REQUEST.has(name)));
    answers.set(key, { body, headers });
    c.res = undefined;
    c.res = new Response(body, { headers: { ...headers, ...caching } });
    return undefined;
  });
}

/** Hashes all of a request on which its answer depends; null where it is no question that could be kept. */
async function questionOf(c: Context<ObservedVariables>): Promise<string | null> {
  const { method, url } = c.req.raw;
  if (method !== 'GET' && method !== 'POST') return null;
  const hash = createHash('sha256').update(`${method}\n${url.slice(url.indexOf('?') + 1)}\n`);
  for (const name of FORM) hash.update(`${c.req.header(name) ?? ''}\n`);
  if (method === 'POST') hash.update(await bodyOf(c));
  return hash.digest('base64url').slice(0, HASH_CHARACTERS);
}

/** Reads the body, and leaves it for who comes next. */
async function bodyOf(c: Context<ObservedVariables>): Promise<string> {
  const request = c.req.raw;
  const body = await request.text();
  c.req.raw = withBody(request, body);
  return body;
}

/** An answer to a query, without errors, and without what only this request may be told. */
const isWhole = (c: Context<ObservedVariables>): boolean => {
  const { operationKind, codes, toldCost = false } = c.get('report');
  return c.res.status === 200 && operationKind === 'query' && codes.length === 0 && !toldCost;
};
