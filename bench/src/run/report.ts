/** The figures as a table for people, and as a file for whatever compares runs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLIENTS, type QueryFigures, type RouteFigures } from './measure.js';
import type { LoadFigures } from './prepare.js';
import type { RouteName } from './services.js';
import { geometricMean, rounded } from './statistics.js';

export interface SizeFigures {
  readonly size: string;
  readonly loads: Readonly<Record<string, LoadFigures>>;
  readonly residentMegabytes: Readonly<Record<string, number>>;
  readonly queries: readonly QueryFigures[];
}

export interface Summary {
  readonly throughputGeomeanVsPeer: number | null;
  readonly throughputWorstVsPeer: number | null;
  readonly throughputDeepestVsPeer: number | null;
  readonly p50WorstVsBound: number | null;
  readonly bulkLoadVsBare: number | null;
}

export interface Ratios {
  /** Requests a second, ours by the peer's: above 1, ours is faster. */
  readonly throughputVsPeer: Readonly<Record<string, number>>;
  readonly p50VsPeer: number | null;
  /** Times of a request, ours by the bound's: 1 is as fast as can be. */
  readonly p50VsBound: number | null;
}

export function ratiosOf({ routes: { ours, peer, bound } }: QueryFigures): Ratios {
  return {
    throughputVsPeer: Object.fromEntries(
      CLIENTS.flatMap((clients) => {
        const [a, b] = [ours?.throughput[clients], peer?.throughput[clients]];
        return a === undefined || b === undefined ? [] : [[clients, rounded(a / b)]];
      }),
    ),
    p50VsPeer: ratio(peer?.latency.p50, ours?.latency.p50),
    p50VsBound: ratio(ours?.latency.p50, bound?.latency.p50),
  };
}

/** Of M, or of the largest size measured without it; the load of the size on which both ways were tried. */
export function summarize(sizes: readonly SizeFigures[], deepest: readonly string[]): Summary {
  const queries = (sizes.find((s) => s.size === 'M') ?? sizes.at(-1))?.queries ?? [];
  const ratios = queries.map((query) => ({ name: query.name, ...ratiosOf(query) }));
  const throughputs = ratios.flatMap((r) => Object.values(r.throughputVsPeer));
  const deep = ratios
    .filter((r) => deepest.includes(r.name))
    .flatMap((r) => Object.values(r.throughputVsPeer));
  const loads = sizes.map((s) => s.loads).find((l) => l.fill !== undefined && l.bare !== undefined);
  return {
    throughputGeomeanVsPeer: geometricMean(throughputs),
    throughputWorstVsPeer: throughputs.length === 0 ? null : Math.min(...throughputs),
    throughputDeepestVsPeer: deep.length === 0 ? null : Math.min(...deep),
    p50WorstVsBound: highest(ratios.flatMap((r) => r.p50VsBound ?? [])),
    bulkLoadVsBare: ratio(loads?.fill?.edgesPerSecond, loads?.bare?.edgesPerSecond),
  };
}

export async function writeResults(directory: string, results: object): Promise<string> {
  await mkdir(directory, { recursive: true });
  const file = join(directory, 'latest.json');
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  return file;
}

export function printSize({ size, loads, residentMegabytes, queries }: SizeFigures): void {
  console.log(`\n## ${size}\n`);
  for (const [name, l] of Object.entries(loads))
    console.log(
      `load ${name}: ${l.nodes} nodes, ${l.edges} relationships in ${l.seconds} s, ${l.edgesPerSecond} relationships/s`,
    );
  const table: string[][] = [
    [
      'query',
      'route',
      'p50 ms',
      'p95',
      'p99',
      ...CLIENTS.map((n) => `req/s @${n}`),
      'statements',
      'round trips',
      '+20 ms',
      'kB',
    ],
  ];
  for (const query of queries) {
    const { routes, notMeasured } = query;
    for (const [name, figures] of Object.entries(routes))
      table.push(rowOf(query.name, name as RouteName, figures));
    if (routes.ours !== undefined) table.push(ratioRow(query));
    for (const [name, { failuresUnderLoad }] of Object.entries(routes))
      if (failuresUnderLoad > 0)
        table.push([query.name, name, `${failuresUnderLoad} requests failed under load`]);
    for (const [name, why] of Object.entries(notMeasured))
      table.push([query.name, name, `not measured: ${why}`]);
  }
  printTable(table);
  const memory = Object.entries(residentMegabytes).map(([name, mb]) => `${name} ${mb} MB`);
  console.log(`\nresident memory after the run: ${memory.join(', ')}`);
}

/** How the median answer of the product's routes grows from size to size. */
export function printGrowth(sizes: readonly SizeFigures[]): void {
  const [smallest] = sizes;
  if (smallest === undefined || sizes.length < 2) return;
  console.log(`\n## Growth: p50 in ms, and the largest by the smallest\n`);
  const table = [['query', 'route', ...sizes.map((s) => s.size), '×']];
  for (const { name } of smallest.queries)
    for (const route of ['ours', 'embedded'] as const) {
      const medians = sizes.map((s) => s.queries.find((q) => q.name === name)?.routes[route]?.latency.p50);
      const growth = ratio(medians.at(-1), medians[0]);
      table.push([name, route, ...medians.map((p50) => String(p50 ?? '')), String(growth ?? '')]);
    }
  printTable(table);
}

function rowOf(
  query: string,
  route: RouteName,
  { latency, throughput, work, answerBytes }: RouteFigures,
): string[] {
  return [
    query,
    route,
    ...[latency.p50, latency.p95, latency.p99].map(String),
    ...CLIENTS.map((n) => String(throughput[n] ?? '')),
    ...(work === undefined
      ? ['', '', '']
      : [work.statements, work.roundTrips, work.latenciesPerRequest].map(String)),
    (answerBytes / 1000).toFixed(1),
  ];
}

function ratioRow(query: QueryFigures): string[] {
  const { throughputVsPeer, p50VsPeer, p50VsBound } = ratiosOf(query);
  const times = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : `×${value}`;
  return [
    '',
    '→ vs peer',
    times(p50VsPeer),
    '',
    '',
    ...CLIENTS.map((n) => times(throughputVsPeer[n])),
    `p50 ${times(p50VsBound)} of bound`,
  ];
}

/** Rows with fewer cells than the first say something in words, and do not widen the columns. */
function printTable(rows: readonly (readonly string[])[]): void {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.filter((r) => r.length === columns || i < 2).map((r) => (r[i] ?? '').length)),
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, i) =>
          i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(row.length === 3 ? 0 : (widths[i] ?? 0)),
        )
        .join('  '),
    );
}

const ratio = (a: number | undefined, b: number | undefined): number | null =>
  a === undefined || b === undefined || b === 0 ? null : rounded(a / b);
const highest = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.max(...values);
