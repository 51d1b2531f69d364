/** What watches the service looks at metrics that it has, and docs/operations.md describes each of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../src/server/observe/metrics.js';
import { requestLog } from '../src/server/observe/request-log.js';
import { stubStore } from './server/stub-store.js';
import { tableUnder } from './support/docs/tables.js';

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');

interface Dashboard {
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly labels: { readonly severity: string };
      readonly annotations: { readonly summary: string; readonly action: string };
    }[];
  }[];
}

const dashboard = JSON.parse(read('ops/grafana-dashboard.json')) as Dashboard;
const rules = (parse(read('ops/alerts.yaml')) as Rules).groups.flatMap((group) => group.rules);
const expressions = [
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
];

/** Names of metrics with their labels: `le` of histograms, and what Prometheus itself adds to each. */
let labelsOf: ReadonlyMap<string, ReadonlySet<string>>;
let ours: readonly string[];
beforeAll(async () => {
  const metrics = createMetrics({ store: stubStore(), version: '1' });
  const report = { codes: ['TIMED_OUT'], storeCalls: 1, storeMs: 1, estimate: 1, spent: 1 };
  metrics.observeRequest({
    ...{ requestId: '1', method: 'POST', route: '/graphql', status: 200, durationMs: 1, bytes: 1 },
    report,
  });
  metrics.observeStore('lookup.entities')(new Error('away'));
  const { text } = await metrics.render();
  ours = [...text.matchAll(/^# TYPE (communique_\w+) /gm)].map(([, name = '']) => name);
  const labels = new Map(
    [...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name = '']) => [name, new Set<string>()]),
  );
  for (const [, name = '', given = ''] of text.matchAll(/^(\w+)\{(.*)\} \S+$/gm))
    labels.set(name, new Set([...given.matchAll(/(\w+)="/g)].map(([, label = '']) => label)));
  // It has no series before the graph is counted.
  labels.set('communique_graph_size', new Set(['what']));
  labelsOf = labels;
});

const METRIC = /\b((?:communique|nodejs|process)_\w+)(?:\{([^}]*)\})?/g;
const ADDED = ['job', 'instance'];

test('every alert and every panel looks at metrics and labels that there are', () => {
  expect(rules.length).toBeGreaterThan(8);
  expect(dashboard.panels.length).toBeGreaterThan(12);
  for (const [title, expr] of expressions) {
    const used = [...expr.matchAll(METRIC)];
    expect([title, used.length > 0 || /^up\{/.test(expr)]).toEqual([title, true]);
    for (const [, name = '', selectors = ''] of used) {
      const known = labelsOf.get(name);
      expect([title, name, known !== undefined]).toEqual([title, name, true]);
      const groups = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(/,\s*/));
      const asked = [...selectors.matchAll(/(\w+)(?==|!)/g)].map(([, label = '']) => label);
      for (const label of [...groups, ...asked])
        expect([title, name, label, known?.has(label) || ADDED.includes(label)]).toEqual([
          title,
          name,
          label,
          true,
        ]);
    }
  }
});

test('every alert says how urgent it is and what to do', () => {
  for (const { labels, annotations } of rules) {
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations).toEqual({
      summary: expect.stringMatching(/\.$/),
      action: expect.stringMatching(/\.$/),
    });
  }
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
});

test('no panel lies on another', () => {
  const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
});

test('docs/operations.md describes every field of a line of the log', () => {
  const lines: string[] = [];
  const write = requestLog(pino({ base: null }, { write: (line) => void lines.push(line) }));
  write({
    ...{ requestId: '1', method: 'POST', route: '/graphql', status: 400, durationMs: 1, bytes: 1 },
    report: {
      ...{ operation: 'A', operationKind: 'query', estimate: 1, spent: 1 },
      ...{ codes: ['TIMED_OUT'], storeCalls: 1, storeMs: 1 },
    },
  });
  const fields = tableUnder(read('docs/operations.md'), 'The log').flatMap(([names = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  const logged = Object.keys(JSON.parse(lines[0] ?? ''));
  expect(logged.length).toBeGreaterThan(14);
  expect(logged.filter((field) => !fields.includes(field))).toEqual([]);
});

test('docs/operations.md describes every metric of ours, and no other', () => {
  const described = [...read('docs/operations.md').matchAll(/^\| `(communique_\w+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(described.sort()).toEqual([...ours].sort());
});
