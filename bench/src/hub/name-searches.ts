/**
 * How long a search by name takes a service that has been searched before. A question put twice tells what the first readers
 * after a start wait; this tells what all others do. No name is searched twice, so nothing can be kept from before.
 */
import { actorsOf } from '../generate/actors.js';
import type { GraphSpec } from '../generate/sizes.js';
import type { Client } from '../run/http-client.js';
import { type Latency, latencyOf } from '../run/statistics.js';
import type { AskApi } from './anchors.js';
import { searchFor } from './questions.js';

export interface NameSearches {
  readonly typed: string;
  readonly latency: Latency;
}

const WARM_UPS = 200;
const SEARCHES = 400;
/** As many names as the API gives at once. */
const PAGE = 100;

/** How people type a name, from the name as it is recorded. */
const FORMS: Readonly<Record<string, (name: string) => string>> = {
  'the whole name': (name) => name,
  'two words of it, the last first': (name) => [name.split(' ').at(-1), name.split(' ')[0]].join(' '),
  'its first word, which many share': (name) => name.split(' ')[0] ?? name,
};

/** Searches one after another, in each form. */
export async function timeNameSearches(
  spec: GraphSpec,
  client: Client,
  ask: AskApi,
): Promise<readonly NameSearches[]> {
  const names = await namesOfPeople(spec, ask);
  const searches: NameSearches[] = [];
  for (const [typed, form] of Object.entries(FORMS)) {
    const times: number[] = [];
    for (const name of names) times.push(await timeOf(client, form(name)));
    searches.push({ typed, latency: latencyOf(times.slice(WARM_UPS)) });
  }
  return searches;
}

/** Names of people spread over all of them, who are numbered by how much they did. */
async function namesOfPeople(spec: GraphSpec, ask: AskApi): Promise<readonly string[]> {
  const actors = actorsOf(spec);
  const count = WARM_UPS + SEARCHES;
  const names: string[] = [];
  for (let first = 0; first < count; first += PAGE) {
    const ids = Array.from({ length: PAGE }, (_, i) =>
      actors.id({ kind: 'PERSON', index: Math.floor((spec.people / count) * (first + i)) }),
    );
    const { nodes } = await ask<{ nodes: readonly { name: string }[] }>(
      'query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { name } } }',
      { ids },
    );
    names.push(...nodes.map(({ name }) => name));
  }
  return names;
}

async function timeOf(client: Client, text: string): Promise<number> {
  const { text: query, variables } = searchFor('', text);
  const reply = await client.post(JSON.stringify({ query, variables }));
  if (reply.status !== 200) throw new Error(`the search for ${text} was answered with ${reply.body}`);
  return reply.milliseconds;
}
