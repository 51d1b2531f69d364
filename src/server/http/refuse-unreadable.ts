/**
 * Refuses questions whose form is not read, each with a sentence: bodies by their type, charset and encoding, and parameters in
 * the address by their syntax. Types that a form of a foreign page can send are among them, so that no page elsewhere can ask in
 * the name of its visitor (CSRF). Yoga would answer these with a fault, without a word, or as if nothing was wrong.
 */
import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.js';

/** Types that Yoga reads, and that a browser sends to another site only after asking it. */
const BODY_TYPES = ['application/json', 'application/graphql+json', 'application/graphql'];

/** With an origin, OPTIONS is how browsers ask whether a page elsewhere may ask. */
const isServed = (method: string, headers: Headers): boolean =>
  method === 'GET' || method === 'POST' || (method === 'OPTIONS' && headers.has('origin'));

export const refuseUnreadable: MiddlewareHandler = (c, next) => {
  const { raw, method } = c.req;
  if (!isServed(method, raw.headers)) throw wrongMethod();
  if (method === 'POST') checkBodyHeaders(raw.headers);
  if (method === 'GET') {
    checkJson('variables', c.req.query('variables'));
    checkJson('extensions', c.req.query('extensions'));
  }
  return next();
};

function checkBodyHeaders(headers: Headers): void {
  const type = headers.get('content-type') ?? '';
  if (type !== 'application/json') headers.set('content-type', normalizedType(type));
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '')
    throw unsupported(`The body is encoded as ${quoted(encoding)}, which is not read.`, 'Send it as it is.', {
      'accept-encoding': 'identity',
    });
}

/** Names of types and charsets are the same in any case (RFC 9110, 8.3); Yoga knows the lower one. */
function normalizedType(text: string): string {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  if (!BODY_TYPES.includes(type))
    throw unsupported(
      type === '' ? 'The body has no media type.' : `The media type ${quoted(type)} is not read.`,
      'Send JSON as application/json.',
      { accept: BODY_TYPES.join(', ') },
    );
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset))
    throw unsupported(`The charset ${quoted(charset)} is not read.`, 'Send UTF-8.');
  return type;
}

function checkJson(name: string, text: string | undefined): void {
  if (text === undefined || text === '') return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badParameter(name, 'is no JSON');
  }
  if (typeof value !== 'object' || Array.isArray(value)) throw badParameter(name, 'is no object');
}

const wrongMethod = () =>
  new Refusal('METHOD_NOT_ALLOWED', 'This address answers to GET and POST only.', {
    headers: { allow: 'GET, POST' },
  });

const badParameter = (name: string, fault: string) =>
  new Refusal('BAD_USER_INPUT', `The parameter ${name} of the address ${fault}.`, {
    hint: 'Send an object of JSON, such as {"id":"org:un"}, encoded for an address.',
  });

const unsupported = (message: string, hint: string, headers: Readonly<Record<string, string>> = {}) =>
  new Refusal('UNSUPPORTED_MEDIA_TYPE', message, { hint, headers });

/** What a client sent, short enough to be sent back. */
const quoted = (text: string): string => JSON.stringify(text.slice(0, 60));
