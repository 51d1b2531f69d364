/** What one request may cost, and what a client is told that asks for more. */
import { describe, expect, test } from 'vitest';
import { MAX_BODY_BYTES } from '../../src/server/http/limit-body.js';
import { MAX_ALIASES, MAX_DEPTH, MAX_TOKENS } from '../../src/server/plugins/query-limits.js';
import { MAX_COST } from '../../src/server/plugins/run-queries.js';
import { appOn, postRequest } from '../support/app.js';
import { stubStore } from './stub-store.js';

const { app, ask, logged } = appOn(stubStore());

const refusedAs = (code: string, status = 400) => ({ status, errors: [{ extensions: { code } }] });

/** `levels` fields within one another, the innermost a leaf. */
function nested(levels: number): string {
  const pairs = (levels - 3) / 2;
  return `{ event(id: "event:x") { ${'followsUp { parts { '.repeat(Math.floor(pairs))} ${levels % 2 === 0 ? 'partOf { id }' : 'id'} ${'} }'.repeat(Math.floor(pairs))} } }`;
}

describe('depth', () => {
  test.each([MAX_DEPTH + 2, 60])('a query of %i levels is too deep', async (levels) => {
    const answer = await ask(nested(levels));
    expect(answer).toMatchObject(refusedAs('QUERY_TOO_DEEP'));
    expect(answer.errors[0]?.message).toBe(
      `The query nests deeper than ${MAX_DEPTH} levels. Ask in several queries.`,
    );
  });

  test('fragments count where they are spread', async () => {
    const chain = Array.from(
      { length: 12 },
      (_, i) => `fragment f${i} on Event { parts { partOf { ...f${i + 1} } } }`,
    );
    const query = `{ event(id: "event:x") { ...f0 } } ${chain.join(' ')} fragment f12 on Event { id }`;
    expect(await ask(query)).toMatchObject(refusedAs('QUERY_TOO_DEEP'));
  });

  test('fragments in a circle are refused and do no harm', async () => {
    const { status, errors } = await ask(
      '{ event(id: "event:x") { ...a } } fragment a on Event { parts { ...b } } fragment b on Event { parts { ...a } }',
    );
    expect(errors.length).toBeGreaterThan(0);
    expect(status).toBeLessThan(500);
  });

  test("GraphiQL's question for the schema passes", async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const query = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
    });
    expect(await ask(query)).toMatchObject({ status: 200, errors: [] });
  });
});

describe('aliases', () => {
  const aliased = (count: number) =>
    `{ ${Array.from({ length: count }, (_, i) => `a${i}: topics { totalCount }`).join(' ')} }`;

  test(`${MAX_ALIASES} are allowed, one more is not`, async () => {
    expect(await ask(aliased(MAX_ALIASES))).toMatchObject({ status: 200, errors: [] });
    const answer = await ask(aliased(MAX_ALIASES + 1));
    expect(answer).toMatchObject(refusedAs('QUERY_TOO_EXPENSIVE'));
    expect(answer.errors[0]?.message).toContain(`more than ${MAX_ALIASES} aliases`);
  });
});

describe('tokens', () => {
  test(`more than ${MAX_TOKENS} are refused, each time`, async () => {
    // Beside the kinds, the query has 16 tokens.
    const withTokens = (count: number) =>
      `{ actors(filter: { kinds: [${'STATE '.repeat(count - 16)}] }) { totalCount } }`;
    const query = withTokens(MAX_TOKENS + 1);
    for (const answer of [await ask(query), await ask(query)]) {
      expect(answer).toMatchObject(refusedAs('QUERY_TOO_EXPENSIVE'));
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0]?.message).toContain(`more than ${MAX_TOKENS} tokens`);
    }
    expect(await ask(withTokens(MAX_TOKENS))).toMatchObject({ status: 200, errors: [] });
  });
});

describe('cost', () => {
  const threeLevels = `query ($n: Int) { events(first: $n) { nodes { participants(first: $n) { nodes {
    participations(first: $n) { nodes { id } } } } } } }`;
  const cheap = { n: 5 };
  const dear = { n: 100 };

  test('follows from the variables, whichever come first', async () => {
    const expected = [
      [cheap, { status: 200, errors: [] }],
      [dear, refusedAs('QUERY_TOO_EXPENSIVE')],
      [cheap, { status: 200, errors: [] }],
    ] as const;
    for (const [variables, answer] of expected)
      expect(await ask(threeLevels, variables)).toMatchObject(answer);

    const another = `# dear first\n${threeLevels}`;
    for (const [variables, answer] of [...expected].reverse())
      expect(await ask(another, variables)).toMatchObject(answer);
    expect(await ask(another, dear)).toMatchObject(refusedAs('QUERY_TOO_EXPENSIVE'));
  });

  test('is the same written out, in fragments, and as a default', async () => {
    const writtenOut = threeLevels.replace('query ($n: Int)', '').replaceAll('$n', '100');
    const inFragments = `{ events(first: 100) { ...e } } fragment e on EventConnection { nodes { participants(first: 100) { nodes { ...a } } } }
      fragment a on Actor { participations(first: 100) { nodes { id } } }`;
    const byDefault = threeLevels.replace('$n: Int', '$n: Int = 100');
    for (const query of [writtenOut, inFragments, byDefault])
      expect(await ask(query)).toMatchObject(refusedAs('QUERY_TOO_EXPENSIVE'));
  });

  test('a message tells how much it would be, and how much may be', async () => {
    const { errors } = await ask(threeLevels, dear);
    expect(errors[0]?.message).toMatch(
      new RegExp(
        `^The query could cost \\d{7} units; ${MAX_COST} are allowed\\. Ask for smaller pages or fewer levels, or in several queries\\.$`,
      ),
    );
  });

  test('as many nodes as ids are given', async () => {
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Event { participants(first: 100) { nodes { claims(first: 100) { nodes { id } } } } } } }';
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `event:number-${i}`);
    expect(await ask(query, { ids: ids(5) })).toMatchObject({ status: 200, errors: [] });
    expect(await ask(query, { ids: ids(50) })).toMatchObject(refusedAs('QUERY_TOO_EXPENSIVE'));
  });

  test('as many ties of a network as are asked for', async () => {
    const query =
      'query ($first: Int) { cooperation(first: $first) { actors { id kind name } ties { weight a { id } b { id } sharedEvents { id } } } }';
    const dearer = query.replace('a { id }', 'a { id name summary identifiers { value } }');
    // Not refused for its cost; the store of this suite has no answer.
    expect((await ask(query, { first: 20_000 })).errors[0]?.extensions.code).not.toBe('QUERY_TOO_EXPENSIVE');
    expect(await ask(dearer, { first: 20_000 })).toMatchObject(refusedAs('QUERY_TOO_EXPENSIVE'));
    expect((await ask(dearer, { first: 1_000 })).errors[0]?.extensions.code).not.toBe('QUERY_TOO_EXPENSIVE');
  });

  test('of the operation that is run, not of the others beside it', async () => {
    const query = `query Small { topics { totalCount } } query Large ${threeLevels.replace('query', '').replace('$n: Int', '$n: Int = 100')}`;
    const run = async (operationName: string) => {
      const response = await app.fetch(postRequest({ query, operationName }));
      return response.status;
    };
    expect([await run('Small'), await run('Large')]).toEqual([200, 400]);
  });
});

describe('size', () => {
  const megabytes = (count: number) =>
    JSON.stringify({ query: '{ __typename }', extensions: { padding: 'x'.repeat(count * 1024 * 1024) } });
  const tooLarge = { errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] };

  test('a body of 5 MB is refused by its length, before it is read', async () => {
    const body = megabytes(5);
    const request = postRequest(body, { 'content-length': String(body.length) });
    const response = await app.fetch(request);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject(tooLarge);
    expect(request.bodyUsed).toBe(false);
  });

  test('a body of 5 MB that does not tell its length is refused as soon as it is too long', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 5 * 1024 * 1024) return controller.close();
        const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' };
    const response = await app.fetch(new Request('http://test.invalid/graphql', init as RequestInit));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject(tooLarge);
    expect(sent).toBeLessThan(2 * MAX_BODY_BYTES);
  });

  test('a body just within the limit is answered', async () => {
    const empty = JSON.stringify({ query: '{ __typename }', extensions: { padding: '' } });
    const body = empty.replace('""', `"${'x'.repeat(MAX_BODY_BYTES - empty.length)}"`);
    expect(body.length).toBe(MAX_BODY_BYTES);
    expect((await app.fetch(postRequest(body))).status).toBe(200);
  });
});

test('several queries in one request are refused', async () => {
  const response = await app.fetch(postRequest([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ message: 'Batching is not supported.' }] });
});

test('forms and uploads are refused', async () => {
  const form = new FormData();
  form.set('operations', '{"query":"{ __typename }"}');
  const response = await app.fetch(
    new Request('http://test.invalid/graphql', { method: 'POST', body: form }),
  );
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
});

test('an error does not repeat all that was sent', async () => {
  const { text, errors } = await ask('query ($f: EventFilter) { events(filter: $f) { totalCount } }', {
    f: { ['x'.repeat(100_000)]: 1 },
  });
  expect(errors.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThan(10_000);
});

test('none of this is a fault of the service', () => {
  expect(logged).toEqual([]);
});
