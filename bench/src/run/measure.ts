/** What is measured of one query: first whether all give the same answer, and only then how fast. */
import { isDeepStrictEqual } from 'node:util';
import type { BenchQuery, Route, Sample } from '../queries/bench-query.js';
import { closedLoop } from './closed-loop.js';
import { type Client, createClient, type Reply } from './http-client.js';
import { NEO4J_ROUTES, type Neo4jRoute, type RouteName, type Services } from './services.js';
import { type Latency, latencyOf, medianOf, rounded, shuffled } from './statistics.js';

export interface Durations {
  readonly warmUpSeconds: number;
  readonly latencySeconds: number;
  readonly sliceSeconds: number;
  readonly slices: number;
  readonly delayedRequests: number;
}

export interface RouteFigures {
  readonly latency: Latency;
  /** Requests a second, by number of clients. */
  readonly throughput: Readonly<Record<string, number>>;
  /** Requests refused or failed while throughput was measured; they do not count for it. */
  readonly failuresUnderLoad: number;
  readonly answerBytes: number;
  readonly work?: Work;
}

/** What a request costs on the line to the database. */
export interface Work {
  readonly statements: number;
  readonly roundTrips: number;
  readonly bytesFromDatabase: number;
  /** Median time of a request with the added latency, and how many times the latency it took longer. */
  readonly delayedP50: number;
  readonly latenciesPerRequest: number;
}

export interface QueryFigures {
  readonly name: string;
  readonly title: string;
  readonly levels: number;
  readonly samples: number;
  /** Why a route was not measured: it answers otherwise, or not at all. */
  readonly notMeasured: Readonly<Record<string, string>>;
  readonly routes: Readonly<Partial<Record<RouteName, RouteFigures>>>;
}

export const CLIENTS = [16, 64] as const;
export const ADDED_LATENCY_MS = 20;

export async function measureQuery(
  query: BenchQuery,
  samples: readonly Sample[],
  services: Services,
  durations: Durations,
): Promise<QueryFigures> {
  const head = { name: query.name, title: query.title, levels: query.levels, samples: samples.length };
  if (samples.length === 0)
    return { ...head, notMeasured: { all: 'the graph holds nothing to ask about' }, routes: {} };

  const names = [...services.direct.keys()];
  const bodies = new Map(names.map((name) => [name, bodiesOf(routeOf(query, name), samples)]));
  const clients = new Map([...services.direct].map(([name, { url }]) => [name, createClient(url)]));
  try {
    const { agreeing, notMeasured, answerBytes } = await compareAnswers(query, samples, clients, bodies);
    if (!agreeing.includes('ours')) return { ...head, notMeasured, routes: {} };
    const work = await measureWork(agreeing, bodies, services, durations);
    const atFirst = await latenciesOf(agreeing, clients, bodies, durations.warmUpSeconds);
    const throughput = await measureThroughput(atFirst, services, bodies, durations);
    // Last, of services that have seen many of the kind, as those that run for long have.
    const latencies = await latenciesOf(agreeing, clients, bodies, durations.latencySeconds);
    const figures = agreeing.map((name): [RouteName, RouteFigures] => {
      const own = work.get(name as Neo4jRoute);
      return [
        name,
        {
          latency: latencies.get(name) ?? latencyOf([]),
          throughput: throughput.get(name)?.rates ?? {},
          failuresUnderLoad: throughput.get(name)?.failures ?? 0,
          answerBytes: answerBytes.get(name) ?? 0,
          ...(own === undefined ? {} : { work: own }),
        },
      ];
    });
    return { ...head, notMeasured, routes: Object.fromEntries(figures) };
  } finally {
    for (const client of clients.values()) client.close();
  }
}

type Bodies = ReadonlyMap<RouteName, readonly string[]>;
type Clients = ReadonlyMap<RouteName, Client>;

const routeOf = (query: BenchQuery, name: RouteName): Route => query[name === 'embedded' ? 'ours' : name];

const bodiesOf = ({ text, variables }: Route, samples: readonly Sample[]): readonly string[] =>
  samples.map((sample) => JSON.stringify({ query: text, variables: variables(sample) }));

/** A route that answers one sample otherwise than the bound is out. */
async function compareAnswers(
  query: BenchQuery,
  samples: readonly Sample[],
  clients: Clients,
  bodies: Bodies,
) {
  const notMeasured: Record<string, string> = {};
  const answerBytes = new Map<RouteName, number>();
  const ask = async (name: RouteName, i: number): Promise<unknown> => {
    const reply = await (clients.get(name) as Client).post(bodies.get(name)?.[i] ?? '');
    answerBytes.set(name, Math.round((answerBytes.get(name) ?? 0) + reply.bytes / samples.length));
    return routeOf(query, name).normalize(dataOf(reply));
  };
  for (const [i, sample] of samples.entries()) {
    const expected = await ask('bound', i);
    if (Array.isArray(expected) ? expected.length === 0 : expected === null)
      throw new Error(`${query.name} finds nothing for ${JSON.stringify(sample)}`);
    for (const name of clients.keys()) {
      if (name === 'bound' || notMeasured[name] !== undefined) continue;
      try {
        const given = await ask(name, i);
        if (!isDeepStrictEqual(plain(given), plain(expected)))
          notMeasured[name] =
            `answers otherwise for ${JSON.stringify(sample)}: ${firstDifference(plain(given), plain(expected))}`;
      } catch (error) {
        notMeasured[name] = (error as Error).message.slice(0, 300);
      }
    }
  }
  return {
    agreeing: [...clients.keys()].filter((name) => notMeasured[name] === undefined),
    notMeasured,
    answerBytes,
  };
}

/** @throws when the answer is no success */
function dataOf({ status, body }: Reply): unknown {
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: readonly { message: string }[] };
  const [error] = errors ?? [];
  if (error !== undefined || status !== 200)
    throw new Error(`fails: ${error?.message ?? `status ${status}`}`);
  return data;
}

/** Without the prototypes and the undefined that JSON knows nothing of. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function firstDifference(given: unknown, expected: unknown, path = ''): string {
  if (typeof given === 'object' && typeof expected === 'object' && given !== null && expected !== null) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(given)])) {
      const [a, b] = [(given as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key]];
      if (!isDeepStrictEqual(a, b)) return firstDifference(a, b, `${path}.${key}`);
    }
  }
  return `${path} is ${JSON.stringify(given)?.slice(0, 100)}, not ${JSON.stringify(expected)?.slice(0, 100)}`;
}

async function measureWork(
  names: readonly RouteName[],
  bodies: Bodies,
  { proxied }: Services,
  { delayedRequests }: Durations,
): Promise<ReadonlyMap<Neo4jRoute, Work>> {
  const work = new Map<Neo4jRoute, Work>();
  for (const name of NEO4J_ROUTES) {
    const line = proxied.get(name);
    const own = bodies.get(name) ?? [];
    if (line === undefined || !names.includes(name)) continue;
    const client = createClient(line.service.url);
    const timesOf = async (count: number) => {
      const times: number[] = [];
      for (let i = 0; i < count; i++) times.push((await client.post(own[i % own.length] ?? '')).milliseconds);
      return times;
    };
    // Connections are opened, plans made.
    await timesOf(own.length);
    line.proxy.take();
    const near = medianOf(await timesOf(own.length));
    const traffic = line.proxy.take();
    line.proxy.setDelay(ADDED_LATENCY_MS);
    const far = medianOf(await timesOf(delayedRequests));
    line.proxy.setDelay(0);
    client.close();
    work.set(name, {
      statements: rounded(traffic.statements.length / own.length),
      roundTrips: rounded(traffic.roundTrips / own.length),
      bytesFromDatabase: Math.round(traffic.bytes / own.length),
      delayedP50: far,
      latenciesPerRequest: rounded((far - near) / ADDED_LATENCY_MS),
    });
  }
  return work;
}

/** Round and round through the routes, each time in another order, until the time is up. */
async function latenciesOf(
  names: readonly RouteName[],
  clients: Clients,
  bodies: Bodies,
  seconds: number,
): Promise<ReadonlyMap<RouteName, Latency>> {
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const end = performance.now() + seconds * 1000;
  for (let round = 0; performance.now() < end || round < 5; round++)
    for (const name of shuffled(names)) {
      const own = bodies.get(name) ?? [];
      const { milliseconds, status } = await (clients.get(name) as Client).post(
        own[round % own.length] ?? '',
      );
      if (status !== 200) throw new Error(`${name} answers with status ${status}`);
      times.get(name)?.push(milliseconds);
    }
  return new Map([...times].map(([name, own]) => [name, latencyOf(own)]));
}

interface Throughput {
  readonly rates: Readonly<Record<string, number>>;
  readonly failures: number;
}

/** Where clients would wait longer for one answer each than this, asked one after the other, nothing is learnt by waiting. */
const LONGEST_QUEUE_MS = 30_000;

async function measureThroughput(
  latencies: ReadonlyMap<RouteName, Latency>,
  { direct }: Services,
  bodies: Bodies,
  { slices, sliceSeconds }: Durations,
): Promise<ReadonlyMap<RouteName, Throughput>> {
  const measured = new Map(
    [...latencies.keys()].map((name) => [name, { rates: new Map<number, number[]>(), failures: 0 }]),
  );
  for (let slice = 0; slice < slices; slice++)
    for (const clients of CLIENTS)
      for (const [name, { p50 }] of shuffled([...latencies])) {
        if (p50 * clients > LONGEST_QUEUE_MS) continue;
        const url = direct.get(name)?.url ?? '';
        const result = await closedLoop(url, bodies.get(name) ?? [], clients, sliceSeconds);
        const own = measured.get(name);
        if (own === undefined) continue;
        own.rates.set(clients, [...(own.rates.get(clients) ?? []), result.requestsPerSecond]);
        own.failures += result.failures;
      }
  const mean = (rates: readonly number[]) => rounded(rates.reduce((a, b) => a + b, 0) / rates.length);
  return new Map(
    [...measured].map(([name, { rates, failures }]) => [
      name,
      { rates: Object.fromEntries([...rates].map(([clients, all]) => [clients, mean(all)])), failures },
    ]),
  );
}
