/** Requests that are wrong in one respect: each is the client's fault, and is told what to do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listener, listen } from '../../src/server/listen.js';
import { MAX_VARIABLE_DEPTH, MAX_VARIABLE_VALUES } from '../../src/server/plugins/use-sound-variables.js';
import { appOn, postRequest } from '../support/app.js';
import { sendRaw } from '../support/raw-connection.js';
import { stubStore } from './stub-store.js';

const service = appOn(stubStore(), { webFolder: '/not-built' });
const QUESTION = '{"query":"{__typename}"}';
const errorsOf = async (response: Response) => {
  const { errors = [] } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return errors.map(({ message, extensions: { code } }) => `${code}: ${message}`);
};

describe('a body', () => {
  const post = (headers: Record<string, string>) => service.app.fetch(postRequest(QUESTION, headers));

  test.each([
    'application/json',
    'application/JSON',
    'Application/Json; Charset="UTF-8"',
    'application/json;charset=utf8',
    'application/json;',
    'application/graphql+json',
  ])('as %s is read', async (type) => {
    const response = await post({ 'content-type': type });
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  test.each([
    ['text/plain', 'The media type "text/plain" is not read. Send JSON as application/json.'],
    ['application/x-www-form-urlencoded', 'The media type "application/x-www-form-urlencoded" is not read.'],
    ['multipart/form-data; boundary=x', 'The media type "multipart/form-data" is not read.'],
    ['', 'The body has no media type.'],
    ['application/json; charset=utf-16', 'The charset "utf-16" is not read. Send UTF-8.'],
    ['application/json; charset=latin1', 'The charset "latin1" is not read. Send UTF-8.'],
  ])('as %j is refused', async (type, message) => {
    const response = await post({ 'content-type': type });
    expect(response.status).toBe(415);
    expect(await errorsOf(response)).toEqual([expect.stringContaining(`UNSUPPORTED_MEDIA_TYPE: ${message}`)]);
  });

  test.each(['gzip', 'br', 'GZIP', 'deflate, gzip'])('encoded as %s is refused', async (encoding) => {
    const response = await post({ 'content-encoding': encoding });
    expect([response.status, response.headers.get('accept-encoding')]).toEqual([415, 'identity']);
    expect((await errorsOf(response))[0]).toContain('The body is encoded as');
  });
});

describe('in the address', () => {
  const get = (query: string, headers = {}) =>
    service.app.fetch(new Request(`http://test.invalid/graphql?query={__typename}&${query}`, { headers }));

  test.each(['{', 'x', '[1]', '1', '"a"', '%00'])('%s is no set of variables or extensions', async (text) => {
    for (const name of ['variables', 'extensions']) {
      const response = await get(`${name}=${text}`);
      expect(response.status).toBe(400);
      expect((await errorsOf(response))[0]).toMatch(
        new RegExp(`^BAD_USER_INPUT: The parameter ${name} of the address is no `),
      );
    }
  });

  test.each(['', '{}', 'null', '%7B%7D'])('%j is one', async (text) => {
    for (const name of ['variables', 'extensions']) expect((await get(`${name}=${text}`)).status).toBe(200);
  });

  test('no mutation is run', async () => {
    const response = await service.app.fetch(new Request('http://test.invalid/graphql?query=mutation{x}'));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('a form of answer that is not sent is refused with a sentence', async () => {
    const response = await get('', { accept: 'image/png' });
    expect(response.status).toBe(406);
    expect((await errorsOf(response))[0]).toContain('NOT_ACCEPTABLE: Answers are not sent in any form');
  });
});

describe('variables', () => {
  const ask = async (query: string, variables: string) => {
    const response = await service.app.fetch(postRequest(`{"query":"${query}","variables":${variables}}`));
    return { status: response.status, errors: await errorsOf(response) };
  };
  const IDS = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';

  test.each([
    ['{__typename}', '{"a":1}', 'The operation declares no variable "a".'],
    [
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      '{"ids":[],"id":1,"__proto__":2}',
      'The operation declares no variables "id", "__proto__".',
    ],
    [
      '{__typename}',
      '{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}',
      'no variables "a", "b", "c", "d", "e" and 2 more.',
    ],
  ])('of %s that it does not declare are named: %s', async (query, variables, message) => {
    const { status, errors } = await ask(query, variables);
    expect(status).toBe(400);
    expect(errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: /)]);
    expect(errors[0]).toContain(message);
  });

  test.each([MAX_VARIABLE_DEPTH, 5_000, 40_000])('nested %i deep are refused', async (depth) => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const value = `${open.repeat(depth)}1${close.repeat(depth)}`;
      const { status, errors } = await ask(IDS, `{"ids":${value}}`);
      expect([status, errors]).toEqual([
        400,
        [
          `BAD_USER_INPUT: The variables nest deeper than ${MAX_VARIABLE_DEPTH} levels. No input of the schema does.`,
        ],
      ]);
    }
  });

  test('of too many values are refused', async () => {
    const { status, errors } = await ask(IDS, `{"ids":[${'1,'.repeat(MAX_VARIABLE_VALUES)}1]}`);
    expect([status, errors[0]]).toEqual([400, expect.stringContaining('more than 10000 values')]);
  });
});

describe('over HTTP', () => {
  let listener: Listener;
  beforeAll(async () => {
    listener = await listen(
      service.app,
      { port: 0, host: '127.0.0.1' },
      { headersTimeoutMs: 500, requestTimeoutMs: 500 },
    );
  });
  afterAll(() => listener.stop());
  const JSON_TYPE = 'Content-Type: application/json\r\n';
  const send = (target: string, head: string, body = '', method = body === '' ? 'GET' : 'POST') =>
    sendRaw(listener.url, `${method} ${target} HTTP/1.1\r\n${head}\r\n${body}`);
  const question = (target: string, host = 'Host: localhost') =>
    send(target, `${host}\r\n${JSON_TYPE}Content-Length: ${QUESTION.length}\r\n`, QUESTION);

  test.each([
    ['/graphql', 'Host: localhost'],
    ['http://any.example/graphql', 'Host: localhost'],
    ['HTTPS://any.example:1/graphql', 'Host: a/b'],
    ['/graphql', 'Host:'],
    ['/graphql', 'Host: [::1]:80'],
    ['/graphql', 'Host: [0:0:0:0:0:0:0:1]'],
    ['/graphql', 'X: no host'],
  ])('%s with %s is answered', async (target, host) => {
    if (host === 'Host: a/b') return expect((await question(target, host)).status).toBe(400);
    const { status, body } = await question(target, host);
    expect([status, body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
  });

  test('the absolute form leads to every route', async () => {
    expect(await send('http://any.example/health', 'Host: localhost\r\n')).toMatchObject({ status: 200 });
    expect(await send('http://any.example', 'Host: localhost\r\n')).toMatchObject({ status: 503 });
  });

  test.each([
    ['*', 'Host: localhost'],
    ['ftp://any.example/graphql', 'Host: localhost'],
    ['http://u:p@any.example/graphql', 'Host: localhost'],
    ['http://any.example:99999/', 'Host: localhost'],
    ['/graphql', 'Host: a/b'],
    ['/graphql', 'Host: a?b'],
    ['/graphql', 'Host: u:p@h'],
    ['/graphql', 'Host: x:99999'],
    ['/graphql', 'Host: a\r\nHost: b'],
    ['/graphql', 'Host: localhost\r\nX: \0'],
    ['/graphql', 'Host: localhost\r\nExpect: wonders'],
  ])('%j with %j is refused with a sentence and the headers of all responses', async (target, head) => {
    for (const { status, head: sent, body } of [
      await question(target, head),
      await send(target, `${head}\r\n`),
    ]) {
      expect(status).toBe(400);
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      expect(sent).toMatch(/^x-content-type-options: nosniff/im);
      expect(sent).toMatch(/^content-security-policy: .*frame-ancestors 'none'/im);
    }
  });

  test('headers that are too large are refused with 431', async () => {
    const { status, body } = await send('/health', `Host: localhost\r\nX: ${'a'.repeat(20_000)}\r\n`);
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([431, 'HEADERS_TOO_LARGE']);
  });

  test.each([
    ['Content-Length: 1000000', ' '.repeat(1_000_000)],
    ['Content-Length: 10000000000', ''],
    ['Transfer-Encoding: chunked', `f4240\r\n${' '.repeat(1_000_000)}\r\n0\r\n\r\n`],
    // More than the buffers between the two sides hold.
    ['Transfer-Encoding: chunked', `1000000\r\n${' '.repeat(0x1000000)}\r\n0\r\n\r\n`],
  ])('a client reads why a body of %s is refused', async (length, body) => {
    const answer = await send('/graphql', `Host: localhost\r\n${JSON_TYPE}${length}\r\n`, body, 'POST');
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({
      errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
    });
  });

  test.each([
    ['head', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n', 'X: y\r\n'],
    ['body', `POST /graphql HTTP/1.1\r\nHost: localhost\r\n${JSON_TYPE}Content-Length: 100000\r\n\r\n{`, ' '],
    [
      'chunk',
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\n${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n`,
      '1\r\n \r\n',
    ],
  ])('a slow %s is cut', async (_, begin, text) => {
    const { status, body } = await sendRaw(listener.url, begin, { drip: { text, everyMs: 50 } });
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([408, 'REQUEST_TIMED_OUT']);
  });

  test('a body that is no UTF-8 is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"query":"{__typename}","operationName":"'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]);
    const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\n${JSON_TYPE}Content-Length: ${bytes.length}\r\n\r\n`;
    const { status, body } = await sendRaw(listener.url, Buffer.concat([Buffer.from(head), bytes]));
    expect([status, JSON.parse(body).errors[0].message]).toEqual([
      400,
      expect.stringContaining('is not UTF-8'),
    ]);
  });

  test('a tunnel is refused, and a stop does not wait for it', async () => {
    const { status } = await sendRaw(listener.url, 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n');
    expect(status).toBe(400);
  });
});

test('none of this is a fault of the service', () => {
  expect(service.logged).toEqual([]);
});
