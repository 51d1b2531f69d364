/** Every question of the explorer is one that the service takes, within its limits of depth and cost. */
import { expect, test } from 'vitest';
import { MAX_TIES } from '../../src/analysis/cooperation/limits.js';
import * as generated from '../../src/web/generated/graphql.js';
import { seededApp } from '../support/app.js';

const { app, ask } = await seededApp();

const SERIES = 'series:dushanbe-process';
const ACTOR = 'org:caricc';
const EVENT = 'event:dushanbe-2018';
const SOURCE = 'source:caricc-2022-10-20';
/** What a document cannot be asked without. */
const FILTERS: Readonly<Record<string, object>> = { facts: { publishers: ['CARICC'] } };
const VALUES = {
  ids: [ACTOR],
  text: 'CARICC',
  from: ACTOR,
  to: 'state:kuwait',
  present: [EVENT],
  by: ['TOPIC'],
  top: 12,
  lang: 'ru',
};
/** Ids for the root fields that do not take that of an event. */
const IDS: Readonly<Record<string, string>> = { actor: ACTOR, series: SERIES, source: SOURCE, facts: SOURCE };

const documents = Object.entries(generated).flatMap(([name, document]) =>
  name.endsWith('Document') ? [[name, String(document)] as const] : [],
);

test.each(documents)('%s', async (_, query) => {
  const [, root = ''] = /\{\s*(\w+)/.exec(query) ?? [];
  const variables = Object.fromEntries(
    Object.entries({ ...VALUES, id: IDS[root] ?? EVENT, filter: FILTERS[root] ?? {} }).filter(([variable]) =>
      query.includes(`$${variable}:`),
    ),
  );
  const response = await app.fetch(
    new Request('http://service/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }),
  );
  const { errors, data } = (await response.json()) as { errors?: unknown; data: Record<string, unknown> };
  expect(errors).toBeUndefined();
  expect(data[root]).not.toBeNull();
});

test.each(['AllTiesDocument', 'CertainTiesDocument'])(
  'the largest network that the explorer draws is within the limit of cost: %s',
  async (asked) => {
    const [, query = ''] = documents.find(([name]) => name === asked) ?? [];
    const { status, errors } = await ask(query, { first: MAX_TIES });
    expect([status, errors]).toEqual([200, []]);
  },
);
