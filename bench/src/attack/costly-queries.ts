/** Queries that pass all limits and cost as much as that allows: of each kind of work, and the worst of many random ones. */

import { hostileQuery } from '../../../test/server/hostile-query.js';
import { processorMs } from '../hub/processor-time.js';
import { createClient } from '../run/http-client.js';
import type { Service } from '../run/service.js';

export interface CostlyQuery {
  readonly name: string;
  readonly query: string;
  /** Milliseconds of processor time, of the service and of its database. */
  readonly processorMs: number;
  readonly milliseconds: number;
  readonly estimate: number;
  readonly spent: number;
  readonly kilobytes: number;
}

interface Cost {
  readonly estimate: number;
  readonly spent: number;
  readonly limit: number;
}

const TAJIKISTAN = 'state:tajikistan';
/** A field by the number of its alias, so that no two are the same. */
const FIELDS: Readonly<Record<string, (i: number) => string>> = {
  neighbourhood: (i) =>
    `neighbourhood(id: "${TAJIKISTAN}", depth: 3, first: ${500 - i}) { nodes { id name } links { id type } truncated { omitted } }`,
  search: (i) =>
    `search(text: "tajikistan conference border security council united nations ${i}", first: 100) { nodes { matchedName score } }`,
  paths: (i) =>
    `paths(from: "${TAJIKISTAN}", to: "person:rustam-miralizoda", maxLength: 6, first: ${50 - i}) { paths { sentence } }`,
  'paths in time': (i) =>
    `paths(from: "org:caricc", to: "org:osce", maxLength: 6, timeRespecting: true, first: ${50 - i}) { paths { sentence } }`,
  cooperation: (i) =>
    `cooperation(first: 1000, minWeight: ${i + 1}) { ties { weight } measures { betweenness } communities { number } timeline { year } }`,
  'facets of events': (i) =>
    `events(first: ${i + 1}) { facets(top: 100) { values { value count entity { name } } } }`,
  'facets of actors': (i) => `actors(first: ${i + 1}) { facets(top: 100) { values { value count } } }`,
  contested: (i) => `contested(first: ${100 - i}) { totalCount nodes { id reason } }`,
  about: () => 'about { __typename facts claims }',
};

const WHOLE: Readonly<Record<string, string>> = {
  'a large list':
    '{ events(first: 100) { nodes { participations(first: 100) { nodes { id participant { id name } onBehalfOf { id name } } } } } }',
  'claims with sources':
    '{ actors(first: 100) { nodes { claims(first: 100) { totalCount nodes { id value supports { source { id title } } } } } } }',
  'ties of actors':
    '{ actors(first: 100) { nodes { cooperation(first: 100) { totalCount nodes { weight b { id } sharedEvents { id } } } } } }',
  'the largest network':
    '{ cooperation(first: 20000) { actors { id kind name } ties { weight a { id } b { id } sharedEvents { id } } } }',
};

/** Finds the queries of each kind, as many aliases as pass, and the costliest of the random ones. */
export async function findCostlyQueries(
  service: Service,
  schema: Parameters<typeof hostileQuery>[0],
  {
    random,
    keep,
    draw,
  }: { readonly random: number; readonly keep: number; readonly draw: (limit: number) => number },
): Promise<readonly CostlyQuery[]> {
  const found: CostlyQuery[] = [];
  for (const [name, field] of Object.entries(FIELDS)) {
    const costly = await most(service, name, field);
    if (costly !== null) found.push(costly);
  }
  for (const [name, query] of Object.entries(WHOLE)) {
    const costly = await measured(service, name, query);
    if (costly !== null) found.push(costly);
  }
  const drawn: CostlyQuery[] = [];
  for (let i = 0; i < random; i++) {
    const costly = await measured(service, `random ${i}`, hostileQuery(schema, draw));
    if (costly !== null) drawn.push(costly);
  }
  return [...found, ...drawn.sort((a, b) => b.processorMs - a.processorMs).slice(0, keep)];
}

const MAX_ALIASES = 30;

async function most(
  service: Service,
  name: string,
  field: (i: number) => string,
): Promise<CostlyQuery | null> {
  for (let aliases = MAX_ALIASES; aliases > 0; aliases--) {
    const fields = Array.from({ length: aliases }, (_, i) => `a${i}: ${field(i)}`);
    const costly = await measured(service, `${aliases} × ${name}`, `{ ${fields.join(' ')} }`);
    if (costly !== null) return costly;
  }
  return null;
}

/** Asks a query once more than needed, since the first time is another; null where it is refused. */
async function measured(service: Service, name: string, query: string): Promise<CostlyQuery | null> {
  const client = createClient(service.url);
  const body = JSON.stringify({ query, extensions: { cost: true } });
  try {
    const first = await client.post(body);
    if (first.status !== 200 || costIn(first.body) === null) return null;
    const before = (await processorMs()) ?? 0;
    const { milliseconds, bytes, body: answer } = await client.post(body);
    const cost = costIn(answer);
    if (cost === null) return null;
    return {
      name,
      query,
      processorMs: ((await processorMs()) ?? 0) - before,
      milliseconds: Math.round(milliseconds),
      estimate: cost.estimate,
      spent: cost.spent,
      kilobytes: Math.round(bytes / 1000),
    };
  } finally {
    client.close();
  }
}

function costIn(body: string): Cost | null {
  const { errors, extensions } = JSON.parse(body) as {
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
    readonly extensions?: { readonly cost?: Cost };
  };
  return errors?.some((e) => e.extensions.code === 'QUERY_TOO_EXPENSIVE') ? null : (extensions?.cost ?? null);
}
