/** Random bytes that are nearly a request: odd targets, headers, encodings, bodies and variables, then cut, torn and glued. */
import fc from 'fast-check';

export interface HostileRequest {
  readonly bytes: Buffer;
  /** Whether the client closes its side after the last byte. */
  readonly ends: boolean;
}

const QUESTION = '{"query":"{__typename}"}';

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('GET', 'POST', 'POST') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'HEAD',
      'PUT',
      'OPTIONS',
      'DELETE',
      'TRACE',
      'CONNECT',
      'QUERY',
      'PRI',
      'get',
      '',
    ),
  },
);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '{',
    '%',
    '%00',
    '%ff',
    '%F0%9F',
    'null',
    '1',
    '[1]',
    '"',
    '{"a":1}',
    '{__typename}',
    '../',
  ),
);

const parameter = fc
  .tuple(fc.constantFrom('query', 'variables', 'operationName', 'extensions', 'documentId', 'x'), text)
  .map(([name, value]) => `${name}=${value.replace(/[\s#]/g, '+')}`);

const path = fc.constantFrom(
  ...[
    '/',
    '/graphql',
    '/graphql',
    '/health',
    '/ready',
    '/assets/index.js',
    '/entity/org:un',
    '/entity/%ff',
    '/nowhere',
  ],
  ...[
    '//',
    '//other.example/graphql',
    '/..;/',
    '/%',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/\\',
    '/[',
    '/graphql/',
    '/@x',
  ],
);

const target = fc.oneof(
  { weight: 2, arbitrary: path },
  { weight: 3, arbitrary: fc.constant('/graphql') },
  {
    weight: 3,
    arbitrary: fc
      .array(parameter, { minLength: 1, maxLength: 3 })
      .map((parameters) => `/graphql?${['query={__typename}', ...parameters].join('&')}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '*',
        '',
        '@x',
        'graphql',
        'http://other.example/graphql',
        'http://x:99999/',
        'https://[::1/graphql',
      ],
      ...[
        'ftp://x/',
        'http://u:p@h/',
        'HTTP://H/health',
        'http://',
        'javascript:1',
        `/${'a'.repeat(20_000)}`,
      ],
    ),
  },
);

const header = fc.oneof(
  fc.constantFrom(
    ...[
      'Content-Type: application/json',
      'Content-Type: application/JSON; charset="UTF-8"',
      'Content-Type: text/plain',
    ],
    ...['Content-Type: application/json; charset=utf-16', 'Content-Type: multipart/form-data; boundary=x'],
    ...['Content-Type: application/x-www-form-urlencoded', 'Content-Type: ;', 'Content-Type:'],
    ...[
      'Accept: text/html',
      'Accept: application/json',
      'Accept: text/event-stream',
      'Accept: multipart/mixed',
    ],
    ...[
      'Accept: application/graphql-response+json',
      'Accept: ;;;,,q=',
      'Accept: image/png',
      'Accept-Encoding: br;q=0',
    ],
    ...[
      'Accept-Encoding: *;q=0',
      'Content-Encoding: gzip',
      'Content-Encoding: br, gzip',
      'Expect: 100-continue',
    ],
    ...[
      'Expect: wonders',
      'Connection: Upgrade\r\nUpgrade: websocket',
      'Connection: close',
      'If-None-Match: W/"x", *',
    ],
    ...[
      'Range: bytes=0-1',
      'Origin: null',
      'Sec-Fetch-Dest: document',
      'X-Request-Id: a b',
      '__proto__: x',
      'Cookie: a',
    ],
    ...[
      'Authorization: Bearer x',
      'Authorization: Bearer',
      'Authorization: Basic eDp5',
      'X-Forwarded-For: ::::, x',
    ],
    ...[
      'Forwarded: for="[',
      'Content-Length: 5',
      'Content-Length: -1',
      'Content-Length: 99',
      'Transfer-Encoding: gzip',
    ],
  ),
  text.map((value) => `X-Any: ${value.replace(/[^\x20-\xff]/g, '')}`),
  fc.integer({ min: 1, max: 40_000 }).map((length) => `X-Long: ${'a'.repeat(length)}`),
);

const host = fc.oneof(
  { weight: 12, arbitrary: fc.constant('Host: localhost') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        'Host: a/b',
        'Host: a?b',
        'Host: a#b',
        'Host: u:p@h',
        'Host: [::',
        'Host: [::1]:80',
        'Host: a b',
        'Host:',
        '',
      ],
      ...['Host: a\r\nHost: b', 'Host: x:99999', 'Host: xn--a', 'Host: %61', 'Host: ÿ', 'Host: A.EXAMPLE'],
    ),
  },
);

const depth = fc.integer({ min: 1, max: 60_000 });

const body = fc.oneof(
  { weight: 2, arbitrary: fc.constant(QUESTION) },
  fc.constantFrom(
    ...[
      '',
      'null',
      '1',
      '"x"',
      '[]',
      '{}',
      '{"query":1}',
      '{"query":""}',
      `[${QUESTION}]`,
      `\ufeff${QUESTION}`,
    ],
    ...[
      '{"query":"{__typename}","variables":[]}',
      '{"query":"{__typename}","operationName":1}',
      '{"query":"mutation{x}"}',
    ],
    ...[
      '{"query":"subscription{x}"}',
      '{"query":"{__typename}","extensions":1}',
      '{"documentId":1}',
      '{"documentId":"x"}',
    ],
    ...[
      '{"extensions":{"persistedQuery":null}}',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}',
    ],
    ...[
      '{"query":"{__typename}","variables":{"__proto__":{"x":1},"constructor":1}}',
      '{"query":"{a(b:\\ud800)}"}',
    ],
    ...['{"query":"query A{__typename} query B{__typename}"}', '{"query":"{__typename @skip(if:$x)}"}'],
    ...[
      '{"query":"fragment A on Query{...B} fragment B on Query{...A} {...A}"}',
      '{"query":"{__schema{types{name}}}"}',
    ],
    ...['{"query":"query($n:Int){events(first:$n){totalCount}}","variables":{"n":1e400}}'],
    ...['{"query":"query($d:EDTF){events(filter:{during:{from:$d}}){totalCount}}","variables":{"d":{}}}'],
  ),
  depth.map((n) => `{"query":"{__typename}","variables":${'{"a":'.repeat(n)}1${'}'.repeat(n)}}`),
  depth.map(
    (n) =>
      `{"query":"query($a:[ID!]){nodes(ids:$a){id}}","variables":{"a":${'['.repeat(n)}${']'.repeat(n)}}}`,
  ),
  depth.map((n) => `{"query":"query($a:[ID!]!){nodes(ids:$a){id}}","variables":{"a":[${'1,'.repeat(n)}1]}}`),
  depth.map((n) => `{"query":${'['.repeat(n)}}`),
  depth.map((n) => `{"query":"${'{a'.repeat(n)}"}`),
  fc.integer({ min: 1, max: 900 }).map((n) => `{"query":"{__typename${' @a'.repeat(n)}}"}`),
  fc.integer({ min: 1, max: 500 }).map((n) => `{"query":"query(${'$a:Int '.repeat(n)}){__typename}"}`),
  fc.integer({ min: 250_000, max: 400_000 }).map((n) => ' '.repeat(n)),
  fc.json({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** Mostly the usual value: of a request that is wrong in every respect, only the first is found out. */
const rarely = (arbitrary: fc.Arbitrary<string>, usual: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 1, arbitrary }, { weight: 9, arbitrary: fc.constant(usual) });

const request = fc
  .record({
    method,
    target,
    host,
    headers: fc.array(header, { maxLength: 3 }),
    json: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    body,
    framing: rarely(fc.constantFrom('chunked', 'chunked', 'none', 'short', 'long'), 'length'),
    version: rarely(fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP', ''), 'HTTP/1.1'),
  })
  .map((r) => {
    const content = Buffer.from(r.method === 'GET' || r.method === 'HEAD' ? '' : r.body);
    const lines = [
      `${r.method} ${r.target} ${r.version}`,
      ...(r.host === '' ? [] : [r.host]),
      ...(r.json ? ['Content-Type: application/json'] : []),
      ...r.headers,
      ...lengthOf(r.framing, content),
    ];
    const sent = r.framing === 'chunked' ? chunked(content) : content;
    return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), sent]);
  });

function lengthOf(kind: string, content: Buffer): string[] {
  if (kind === 'none') return [];
  if (kind === 'chunked') return ['Transfer-Encoding: chunked'];
  const off = { short: -3, long: 50 }[kind] ?? 0;
  return content.length === 0 && off === 0 ? [] : [`Content-Length: ${Math.max(0, content.length + off)}`];
}

const chunked = (content: Buffer): Buffer =>
  content.length === 0
    ? Buffer.from('0\r\n\r\n')
    : Buffer.concat([
        Buffer.from(`${content.length.toString(16)}\r\n`),
        content,
        Buffer.from('\r\n0\r\n\r\n'),
      ]);

/** Where to tear, as parts of the whole, and what to put there. */
const tear = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'insert', 'remove', 'cut', 'repeat'),
  length: fc.integer({ min: 1, max: 20 }),
  text: fc.constantFrom('\r\n', '\0', '%00', '{', '"', '\xff', ' ', ':', '[[[[', '\\u0000', '\n\n'),
});

function torn(
  bytes: Buffer,
  { at, kind, length, text }: typeof tear extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  const position = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, position), bytes.subarray(position)];
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.from([length * 12]), after.subarray(1)]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(text, 'latin1'), after]);
    case 'remove':
      return Buffer.concat([before, after.subarray(length)]);
    case 'cut':
      return bytes.subarray(0, Math.max(1, position));
    default:
      return Buffer.concat([before, after.subarray(0, length * 5), after]);
  }
}

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(
    request,
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(tear, { minLength: 1, maxLength: 4 }) },
    ),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([bytes, tears, end]) => ({ bytes: tears.reduce(torn, bytes), ends: end === 0 }));
