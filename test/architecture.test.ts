/** The house is built as its plan says, and the checker that says so notices when it isn't. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchitecture, type Sources } from './support/architecture.js';

const projectDir = join(import.meta.dirname, '..');

describe('the sources', () => {
  test('keep to the architecture', async () => {
    const sources = await readSources();

    expect(Object.keys(sources)).toContain('src/domain/model.ts');
    expect(checkArchitecture(sources)).toEqual([]);
  });
});

describe('the checker', () => {
  test('has nothing to say about a house in order', () => {
    const sources = {
      'src/cli/main.ts':
        "import { listen } from '../server/listen.js'; import { config } from '../config.js';",
      'src/config.ts': 'export const config = process.env;',
      'src/server/listen.ts': "import { createServer } from 'node:http'; import '../graphql/schema.js';",
      'src/graphql/schema.ts':
        "import '../ingest/load.js'; import '../domain/ids.js'; // import '../server/app.js'",
      'src/ingest/load.ts':
        "import type { GraphStore } from '../store/graph-store.js'; const text = \"import './x'\";",
      'src/store/port/graph-store.ts':
        "import type { Id } from '../../domain/ids.js'; import type { Graph } from './property-graph.js';",
      'src/store/open-store.ts': "await import('./neo4j/neo4j-store.js')",
      'src/store/neo4j/neo4j-store.ts':
        "export { Driver } from 'neo4j-driver'; const environment = { env: 1 }; environment.env;",
      'src/store/embedded/grafeo-store.ts': "const { Database } = await import('@grafeo-db/js');",
      'src/domain/ids.ts': "import anyAscii from 'any-ascii'; import './names/fold.js';",
      'src/domain/names/fold.ts': '',
    };
    expect(checkArchitecture(sources)).toEqual([]);
  });

  test.each([
    ['src/domain/a.ts', "import '../store/s.js'", 'imports src/store/s.ts; domain may not import store'],
    [
      'src/domain/a.ts',
      "import type { S } from '../store/s.js'",
      'imports src/store/s.ts; domain may not import store',
    ],
    [
      'src/domain/a.ts',
      "type S = import('../store/s.js').S",
      'imports src/store/s.ts; domain may not import store',
    ],
    [
      'src/domain/a.ts',
      "await import('../store/s.js')",
      'imports src/store/s.ts; domain may not import store',
    ],
    [
      'src/store/s.ts',
      "export * from '../ingest/i.js'",
      'imports src/ingest/i.ts; store may not import ingest',
    ],
    [
      'src/ingest/i.ts',
      "import '../analysis/a.js'",
      'imports src/analysis/a.ts; ingest may not import analysis',
    ],
    [
      'src/analysis/a.ts',
      "import '../export/e.js'",
      'imports src/export/e.ts; analysis may not import export',
    ],
    [
      'src/export/e.ts',
      "import '../graphql/g.js'",
      'imports src/graphql/g.ts; export may not import graphql',
    ],
    ['src/graphql/g.ts', "import '../server/s.js'", 'imports src/server/s.ts; graphql may not import server'],
    ['src/server/s.ts', "import '../cli/main.js'", 'imports src/cli/main.ts; server may not import cli'],
    ['src/graphql/g.ts', "import '../config.js'", 'imports src/config.ts; graphql may not import config'],
    ['src/server/s.ts', "import '../web/page.js'", 'imports src/web/page.ts; server may not import web'],
    ['src/web/page.tsx', "import '../domain/ids.js'", 'imports src/domain/ids.ts; web may not import domain'],
    ['src/domain/a.ts', "import { join } from 'node:path'", 'imports node:path; domain is pure'],
    ['src/domain/a.ts', "export { GraphQLError } from 'graphql'", 'imports graphql; domain is pure'],
    [
      'src/graphql/g.ts',
      "import 'neo4j-driver'",
      'imports neo4j-driver; only ^src\\/store\\/neo4j\\/[^/]+\\.ts$ may',
    ],
    [
      'src/store/open.ts',
      "import '@grafeo-db/js'",
      'imports @grafeo-db/js; only ^src\\/store\\/embedded\\/[^/]+\\.ts$ may',
    ],
    [
      'src/store/open.ts',
      "require('neo4j-driver/lib/x')",
      'imports neo4j-driver/lib/x; only ^src\\/store\\/neo4j\\/[^/]+\\.ts$ may',
    ],
    ['src/store/open.ts', 'await import(name)', 'imports a computed name'],
    ['src/server/s.ts', "import '../../test/support/needs.js'", 'imports test/support/needs.ts, outside src'],
    ['src/server/s.ts', 'const port = process.env.PORT', 'reads process.env; only src/config.ts does'],
    ['src/server/s.ts', "process['env']", 'reads process.env; only src/config.ts does'],
    ['src/server/s.ts', 'globalThis.process.env', 'reads process.env; only src/config.ts does'],
    ['src/server/s.ts', 'const { env } = process', 'reads process.env; only src/config.ts does'],
    ['src/server/s.ts', "import { env } from 'node:process'", 'reads process.env; only src/config.ts does'],
    ['src/server/s.ts', 'export default 1', 'has a default export'],
    ['src/server/s.ts', 'const a = 1; export { a as default }', 'has a default export'],
    ['src/server/s.ts', '//\n'.repeat(401), 'has 401 lines, over 400'],
    ['src/utils.ts', '', 'belongs to no layer'],
    ['src/store/helpers/s.ts', '', 'belongs to no room'],
    [
      'src/store/port/p.ts',
      "import type { Q } from '../queries/q.js'",
      'imports src/store/queries/q.ts; store/port may not import store/queries',
    ],
    [
      'src/store/neo4j/n.ts',
      "import '../embedded/e.js'",
      'imports src/store/embedded/e.ts; store/neo4j may not import store/embedded',
    ],
    [
      'src/ingest/claims/c.ts',
      "import '../projection/p.js'",
      'imports src/ingest/projection/p.ts; ingest/claims may not import ingest/projection',
    ],
  ])('%s: %s', (path, text, breach) => {
    expect(checkArchitecture({ [path]: text })).toEqual([`${path} ${breach}`]);
  });

  test('finds an import cycle, of types too, and names it once', () => {
    const sources = {
      'src/domain/c.ts': "import './a.js'",
      'src/domain/a.ts': "import './b.js'",
      'src/domain/b.ts': "import type { C } from './c.js'",
      'src/domain/d.ts': "import './a.js'",
    };
    expect(checkArchitecture(sources)).toEqual([
      'src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts is an import cycle',
    ]);
  });

  test('lets generated and schema files be long', () => {
    const text = '//\n'.repeat(401);
    expect(
      checkArchitecture({ 'src/graphql/generated.ts': text, 'src/ingest/records/record-schema.ts': text }),
    ).toEqual([]);
  });
});

async function readSources(): Promise<Sources> {
  const names = await readdir(join(projectDir, 'src'), { recursive: true });
  const paths = names.filter((name) => /\.tsx?$/.test(name)).map((name) => join('src', name));
  const read = async (path: string) =>
    [path.split(sep).join('/'), await readFile(join(projectDir, path), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(paths.map(read)));
}
