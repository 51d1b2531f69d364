/** The specification of GraphQL over HTTP, as its own audits check it. */
import { serverAudits } from 'graphql-http';
import { test } from 'vitest';
import { appOn } from '../support/app.js';
import { stubStore } from './stub-store.js';

const { app } = appOn(stubStore());
const fetchFn = (url: string, init?: RequestInit) => app.fetch(new Request(url, init));

test.each(serverAudits({ url: 'http://test.invalid/graphql', fetchFn }))('$name', async (audit) => {
  const result = await audit.fn();
  if (result.status !== 'ok') throw new Error(`${result.status}: ${result.reason}`);
});
