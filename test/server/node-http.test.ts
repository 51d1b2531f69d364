/** Over HTTP, a body of a told length and one that comes in pieces are answered alike. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listener, listen } from '../../src/server/listen.js';
import { seededApp } from '../support/app.js';

const seeds = await seededApp();
let listener: Listener;
beforeAll(async () => {
  listener = await listen(seeds.app, { port: 0, host: '127.0.0.1' });
});
afterAll(() => listener.stop());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(
  method: string,
  path: string,
  body: string,
  headers: Record<string, string>,
  inPieces: boolean,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = inPieces ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(`${listener.url}${path}`, { method, headers: { ...headers, ...length } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    if (!inPieces) return sent.end(body);
    for (const piece of body.match(/[\s\S]{1,7}/g) ?? []) sent.write(piece);
    sent.end();
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const query = (text: string) => JSON.stringify({ query: text });

test.each([
  ['a question', '/graphql', query('{ actor(id: "state:tajikistan") { id name(lang: "tg") } }'), JSON_TYPE],
  [
    'a question in another script',
    '/graphql',
    query('{ search(text: "Тоҷикистон") { nodes { node { id } } } }'),
    JSON_TYPE,
  ],
  ['what is no JSON', '/graphql', '{ "query": ', JSON_TYPE],
  ['nothing', '/graphql', '', JSON_TYPE],
  ['what is not valid', '/graphql', query('{ nothing }'), JSON_TYPE],
  [
    'what needs GraphQL’s own type',
    '/graphql',
    query('{ nothing }'),
    { ...JSON_TYPE, accept: 'application/graphql-response+json' },
  ],
  ['a type that nobody reads', '/graphql', 'x', { 'content-type': 'text/csv' }],
  ['a form', '/graphql', 'query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['an address that is none', '/nowhere', '{}', JSON_TYPE],
])('%s', async (_, path, body, headers) => {
  const whole = await ask('POST', path, body, headers, false);
  const inPieces = await ask('POST', path, body, headers, true);
  expect(whole.body).toBe(inPieces.body);
  expect(whole.status).toBe(inPieces.status);
  expect(whole.headers['content-type']).toBe(inPieces.headers['content-type']);
});

test('one connection carries one question after the other', async () => {
  const bodies = await Promise.all(
    ['state:tajikistan', 'org:un', 'state:tajikistan'].map((id) =>
      fetch(`${listener.url}/graphql`, {
        method: 'POST',
        headers: JSON_TYPE,
        body: query(`{ actor(id: "${id}") { id } }`),
      }).then((response) => response.json()),
    ),
  );
  expect(bodies).toEqual(
    ['state:tajikistan', 'org:un', 'state:tajikistan'].map((id) => ({ data: { actor: { id } } })),
  );
});

test.each(['GET', 'POST'])(
  'a %s to a host that is none is refused as the client’s mistake',
  async (method) => {
    const refused = await ask(method, '/health', '', { host: 'a b' }, false);
    expect(refused.status).toBe(400);
    expect(JSON.parse(refused.body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  },
);
