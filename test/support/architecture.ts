/**
 * The rules of the house that a compiler doesn't know: which layer and which room may import which, who may touch a driver or the
 * environment, no cycles, no default exports, no overlong file. Works on sources given as text.
 */
import { dirname, join } from 'node:path/posix';
import { parseAst } from 'vitest/node';

/** Path from the project's root (`src/domain/model.ts`) → source text. */
export type Sources = Readonly<Record<string, string>>;

const MAX_LINES = 400;

const LAYERS = [
  'cli',
  'server',
  'graphql',
  'ingest',
  'analysis',
  'export',
  'store',
  'domain',
  'shared',
] as const;
const MIDDLE = ['store', 'domain', 'shared'];

/** Beside itself. `web` talks to the server over HTTP only, so it imports nobody and nobody imports it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  cli: [...LAYERS, 'config'],
  server: ['graphql', 'ingest', 'analysis', 'export', ...MIDDLE, 'config'],
  graphql: ['ingest', 'analysis', 'export', ...MIDDLE],
  ingest: MIDDLE,
  analysis: MIDDLE,
  export: MIDDLE,
  store: ['domain', 'shared'],
  config: MIDDLE,
  domain: [],
  shared: [],
  web: [],
};

/**
 * Which rooms of its layer a room may import, beside itself. The files that lie in the layer's own folder may import every room, and
 * every room may import them, as far as that makes no cycle.
 */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  domain: {
    text: [],
    time: ['text'],
    names: ['text'],
    paging: [],
    claims: ['text', 'time'],
    participation: ['claims', 'text'],
  },
  store: {
    port: [],
    mapping: ['port'],
    queries: ['mapping', 'port'],
    'nested-query': ['mapping', 'port', 'queries'],
    loading: ['mapping', 'port', 'queries'],
    backup: ['loading', 'port'],
    embedded: ['loading', 'mapping', 'port', 'queries'],
    neo4j: ['loading', 'mapping', 'port', 'queries'],
  },
  ingest: {
    records: [],
    checks: ['claims', 'records'],
    claims: ['records'],
    projection: ['claims', 'records'],
    'bulk-import': ['checks', 'claims', 'projection', 'records'],
    templates: ['checks', 'records'],
  },
  analysis: { cooperation: [], neighbourhood: [], paths: [], series: [] },
  graphql: {
    planner: [],
    loading: ['planner'],
    relay: [],
    fields: ['loading', 'planner', 'relay'],
    resolvers: ['fields', 'loading', 'planner', 'relay'],
  },
  server: {
    observe: [],
    http: ['observe'],
    cost: [],
    access: ['http'],
    cache: ['http', 'observe'],
    plugins: ['access', 'cost', 'http', 'observe'],
    routes: ['access', 'cost', 'http', 'observe', 'plugins'],
  },
};

const DOMAIN_PACKAGES = ['any-ascii', 'lru-cache'];

const DRIVERS = [
  { name: 'neo4j-driver', home: /^src\/store\/neo4j\/[^/]+\.ts$/ },
  { name: '@grafeo-db/js', home: /^src\/store\/embedded\/[^/]+\.ts$/ },
  // Loaded only where somebody watches the service.
  { name: 'prom-client', home: /^src\/server\/observe\/metrics\.ts$/ },
  { name: '@opentelemetry', home: /^src\/server\/observe\/open-telemetry\.ts$/ },
];

/** Every breach, one line each, sorted. Empty when the house is in order. */
export function checkArchitecture(sources: Sources): string[] {
  const files = Object.entries(sources).map(([path, text]) => readFile(path, text));
  return [...files.flatMap(checkFile), ...findCycles(files)].sort();
}

interface SourceFile {
  readonly path: string;
  readonly lines: number;
  /** As written: `./model.js`, `zod`; undefined where it is computed. */
  readonly imports: readonly (string | undefined)[];
  readonly hasDefaultExport: boolean;
  readonly readsEnvironment: boolean;
}

function readFile(path: string, text: string): SourceFile {
  const imports: (string | undefined)[] = [];
  let hasDefaultExport = false;
  let readsEnvironment = false;
  walk(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' }), (node) => {
    if (isImport(node)) imports.push(stringOf(node.source ?? firstOf(node.arguments)));
    hasDefaultExport ||= isDefaultExport(node);
    readsEnvironment ||= isEnvironmentRead(node);
  });
  return { path, lines: text.trimEnd().split('\n').length, imports, hasDefaultExport, readsEnvironment };
}

function checkFile({ path, lines, imports, hasDefaultExport, readsEnvironment }: SourceFile): string[] {
  const breaches: string[] = [];
  if (MAY_IMPORT[layerOf(path)] === undefined) breaches.push(`${path} belongs to no layer`);
  const room = roomOf(path);
  const rooms = ROOMS[layerOf(path)];
  if (rooms !== undefined && room !== undefined && rooms[room] === undefined)
    breaches.push(`${path} belongs to no room`);
  if (hasDefaultExport) breaches.push(`${path} has a default export`);
  if (readsEnvironment && path !== 'src/config.ts')
    breaches.push(`${path} reads process.env; only src/config.ts does`);
  if (lines > MAX_LINES && !mayBeLong(path)) breaches.push(`${path} has ${lines} lines, over ${MAX_LINES}`);
  for (const imported of imports) {
    const breach = checkImport(path, imported);
    if (breach) breaches.push(`${path} ${breach}`);
  }
  return breaches;
}

function checkImport(path: string, imported: string | undefined): string | undefined {
  if (imported === undefined) return 'imports a computed name';
  const layer = layerOf(path);
  if (!imported.startsWith('.')) {
    const driver = DRIVERS.find(({ name }) => imported === name || imported.startsWith(`${name}/`));
    if (driver && !driver.home.test(path)) return `imports ${imported}; only ${driver.home.source} may`;
    if (layer === 'domain' && !DOMAIN_PACKAGES.includes(imported))
      return `imports ${imported}; domain is pure`;
    return undefined;
  }
  const target = resolve(path, imported);
  if (target === 'package.json') return undefined;
  if (!target.startsWith('src/')) return `imports ${target}, outside src`;
  const targetLayer = layerOf(target);
  if (targetLayer === layer) return checkRoom(layer, path, target);
  if (MAY_IMPORT[layer]?.includes(targetLayer)) return undefined;
  return `imports ${target}; ${layer} may not import ${targetLayer}`;
}

function checkRoom(layer: string, path: string, target: string): string | undefined {
  const rooms = ROOMS[layer];
  const [room, targetRoom] = [roomOf(path), roomOf(target)];
  if (rooms === undefined || room === undefined || targetRoom === undefined || room === targetRoom)
    return undefined;
  if (rooms[room]?.includes(targetRoom)) return undefined;
  return `imports ${target}; ${layer}/${room} may not import ${layer}/${targetRoom}`;
}

/** One line a cycle, beginning with its first file in order. Types count: a cycle of types is a cycle of ideas. */
function findCycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files
      .filter(({ path }) => !isGenerated(path))
      .map(({ path, imports }) => [
        path,
        imports.flatMap((name) => (name?.startsWith('.') ? [resolve(path, name)] : [])),
      ]),
  );
  const cycles = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const cycle = trail.slice(start);
      const first = cycle.indexOf([...cycle].sort()[0] ?? path);
      const ordered = [...cycle.slice(first), ...cycle.slice(0, first)];
      cycles.add(`${[...ordered, ordered[0]].join(' → ')} is an import cycle`);
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return [...cycles];
}

/** `src/config.ts` → config, `src/domain/time/edtf.ts` → domain. */
function layerOf(path: string): string {
  return path.split('/')[1]?.replace(/\.tsx?$/, '') ?? '';
}

/** `src/store/port/graph-store.ts` → port; undefined for a file in the folder of its layer. */
function roomOf(path: string): string | undefined {
  const [, , room, file] = path.split('/');
  return file === undefined ? undefined : room;
}

function resolve(path: string, imported: string): string {
  return join(dirname(path), imported).replace(/\.js(x?)$/, '.ts$1');
}

function isGenerated(path: string): boolean {
  return /\/generated(\.ts$|\/)/.test(path);
}

function mayBeLong(path: string): boolean {
  return isGenerated(path) || /(^|[/-])schema\.ts$/.test(path);
}

type Node = Readonly<Record<string, unknown>>;

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  else if (isNode(node)) {
    visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

function isImport(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return true;
    case 'ExportNamedDeclaration':
      return isNode(node.source);
    case 'CallExpression':
      return nameOf(node.callee) === 'require';
    default:
      return false;
  }
}

function isDefaultExport(node: Node): boolean {
  return (
    node.type === 'ExportDefaultDeclaration' ||
    (node.type === 'ExportSpecifier' && nameOf(node.exported) === 'default')
  );
}

/** `process.env`, `globalThis.process.env`, `const { env } = process`, `import { env } from 'node:process'`. */
function isEnvironmentRead(node: Node): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return nameOf(node.property) === 'env' && nameOf(node.object) === 'process';
    case 'VariableDeclarator': {
      const { id, init } = node;
      return nameOf(init) === 'process' && isNode(id) && has(id.properties, 'key', 'env');
    }
    case 'ImportDeclaration':
      return (
        ['process', 'node:process'].includes(stringOf(node.source) ?? '') &&
        has(node.specifiers, 'imported', 'env')
      );
    default:
      return false;
  }
}

function has(nodes: unknown, key: string, name: string): boolean {
  return Array.isArray(nodes) && nodes.some((node) => isNode(node) && nameOf(node[key]) === name);
}

/** Of an identifier, of a string, or of the last part of a member expression. */
function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return typeof node.name === 'string' ? node.name : stringOf(node);
}

function stringOf(node: unknown): string | undefined {
  if (isNode(node) && node.type === 'TSLiteralType') return stringOf(node.literal);
  return isNode(node) && typeof node.value === 'string' ? node.value : undefined;
}

function firstOf(nodes: unknown): unknown {
  return Array.isArray(nodes) ? nodes[0] : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
