/** Documents by their ids, in both forms, and a service that executes nothing else. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectTrustedDocuments } from '../../scripts/build-trusted-documents.js';
import {
  documentIdOf,
  openTrustedDocuments,
  type TrustedDocuments,
} from '../../src/server/access/trusted-documents.js';
import { readExampleQueries } from '../../src/shared/package-files.js';
import { appOn, postRequest } from '../support/app.js';
import { openSeededStore } from '../support/seeded-graph.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const QUERY = 'query ($id: ID!) { actor(id: $id) { id } }';
const ID = documentIdOf(QUERY);
const variables = { id: 'org:un' };
const ANSWER = { data: { actor: { id: 'org:un' } } };
const OTHER = '{ __typename }';
const documents = new Map([[ID, QUERY]]);
const store = await openSeededStore();
const service = (mode: TrustedDocuments['mode'], of: ReadonlyMap<string, string> = documents) =>
  appOn(store, { trustedDocuments: { mode, documents: of } }).app;

async function post(mode: TrustedDocuments['mode'], body: object) {
  const response = await service(mode).fetch(postRequest({ variables, ...body }));
  return told(response);
}

async function told(response: Response) {
  const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, answer.errors?.[0]?.extensions.code ?? answer];
}

const get = (mode: TrustedDocuments['mode'], query: string) =>
  service(mode)
    .fetch(new Request(`http://test.invalid/graphql?variables=${JSON.stringify(variables)}&${query}`))
    .then(told);

const apollo = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
const HASH = ID.slice('sha256:'.length);

describe.each(['allowed', 'only'] as const)('where trusted documents are %s', (mode) => {
  test('an id stands for its document', async () => {
    const ok = [200, ANSWER];
    expect(await post(mode, { documentId: ID })).toEqual(ok);
    expect(await post(mode, { documentId: ID, query: QUERY })).toEqual(ok);
    expect(await post(mode, apollo(HASH))).toEqual(ok);
    expect(await post(mode, apollo(HASH.toUpperCase()))).toEqual(ok);
    expect(await post(mode, { ...apollo(HASH), query: QUERY })).toEqual(ok);
    expect(await post(mode, { query: QUERY })).toEqual(ok);
    expect(await get(mode, `documentId=${ID}`)).toEqual(ok);
    expect(await get(mode, `extensions=${JSON.stringify(apollo(HASH).extensions)}`)).toEqual(ok);
  });

  test('an id that is unknown, of another query, or no text is told apart', async () => {
    const unknown = [404, 'PERSISTED_QUERY_NOT_FOUND'];
    for (const id of ['sha256:00', HASH, ID.slice(0, -1), ID.toUpperCase(), '__proto__', 'x'])
      expect(await post(mode, { documentId: id })).toEqual(unknown);
    expect(await post(mode, apollo('00'))).toEqual(unknown);
    expect(await get(mode, 'documentId=x')).toEqual(unknown);
    expect(await post(mode, { documentId: ID, query: OTHER, variables: {} })).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
    expect(await post(mode, { ...apollo(HASH), query: OTHER, variables: {} })).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
    for (const id of [1, [], {}, true])
      expect(await post(mode, { documentId: id })).toEqual([400, 'BAD_USER_INPUT']);
  });

  test.each([null, {}, 1, { version: 1 }, { sha256Hash: 1 }])(
    '%j in its place is no id',
    async (persistedQuery) => {
      expect(await post(mode, { query: QUERY, extensions: { persistedQuery } })).toEqual([200, ANSWER]);
    },
  );
});

test('where they are allowed, any other text is executed too', async () => {
  expect(await post('allowed', { query: OTHER, variables: {} })).toEqual([
    200,
    { data: { __typename: 'Query' } },
  ]);
});

test('where they are the only ones, no other text is', async () => {
  for (const query of [
    OTHER,
    `${QUERY} `,
    QUERY.replace('id }', 'name }'),
    getIntrospectionQuery(),
    '{',
    'x'.repeat(9),
  ])
    expect(await post('only', { query })).toEqual([403, 'UNTRUSTED_DOCUMENT']);
  expect(await get('only', `query=${OTHER}`)).toEqual([403, 'UNTRUSTED_DOCUMENT']);
  expect(
    await told(await service('only').fetch(postRequest(OTHER, { 'content-type': 'application/graphql' }))),
  ).toEqual([...[403, 'UNTRUSTED_DOCUMENT']]);
  expect((await service('only').fetch(postRequest([{ query: QUERY, variables }]))).status).toBe(400);
});

test('where they are off, an id means nothing', async () => {
  expect((await post('off', { documentId: ID }))[0]).toBe(400);
  expect((await get('off', `documentId=${ID}`))[1]).toBe('BAD_REQUEST');
  expect(await post('off', { query: QUERY })).toEqual([200, ANSWER]);
});

test('the manifest that is built answers every example', async () => {
  const built = collectTrustedDocuments();
  const only = service('only', built);
  for (const { name, query } of readExampleQueries()) {
    const response = await only.fetch(postRequest({ documentId: documentIdOf(query) }));
    expect([name, response.status]).toEqual([name, 200]);
    expect([name, await response.json()]).toEqual([name, { data: expect.anything() }]);
  }
});

describe('the manifest of an operator', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await temporaryFolder('manifest');
  });
  afterAll(() => rm(folder, { recursive: true }));
  const open = async (text: string) => {
    const file = join(folder, 'manifest.json');
    await writeFile(file, text);
    return openTrustedDocuments({ mode: 'allowed', file });
  };

  test('is read beside the built one', async () => {
    expect((await open(JSON.stringify({ [ID]: QUERY }))).documents.get(ID)).toBe(QUERY);
  });

  test.each(['{', '[]', '{"x":1}', `{"sha256:${'0'.repeat(64)}":"{ __typename }"}`])(
    'is refused as %s',
    async (text) => {
      await expect(open(text)).rejects.toMatchObject({ code: 'BAD_CONFIGURATION' });
    },
  );
});
