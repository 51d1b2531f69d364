import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';
import { NotRunReporter } from './test/support/not-run-reporter.js';
import { SlowestFirst } from './test/support/slowest-first.js';
import { TimesReporter } from './test/support/times-reporter.js';

process.env.TZ ??= 'UTC';
// Workers inherit it, so that all of a run draws from one seed and a run can be repeated.
process.env.RANDOM_SEED ??= String(randomInt(2 ** 31));

// For scripts that read the counts, such as .ci/run.
const results = process.env.TEST_RESULTS_FILE;
const isDeep = process.env.TEST_DEEP === 'true';

export default defineConfig({
  resolve: {
    // Vite would resolve our `graphql` to index.mjs while graphql-yoga requires index.js: two copies, and every
    // GraphQLError of ours would be masked. test/graphql-instance.test.ts fails without this.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    // Only what hangs should end here: a machine that is busy with something else takes many times as long.
    testTimeout: isDeep ? 3_600_000 : 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    // Files of one worker share the modules that they import; no file may leave a module changed behind it.
    isolate: false,
    setupFiles: 'test/support/random-seed.ts',
    sequence: { sequencer: SlowestFirst },
    reporters: [
      'default',
      new NotRunReporter(),
      new TimesReporter(),
      ...(results ? [['json', { outputFile: results }] as ['json', { outputFile: string }]] : []),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/graphql/generated.ts', 'src/web/**'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['**/*.neo4j.test.ts', '**/*.browser.test.ts', 'test/ship/**'],
          globalSetup: 'test/support/global-temporary.ts',
          setupFiles: 'test/support/english-texts.ts',
          maxWorkers: 2,
        },
      },
      // A server of its own for each worker; one that is given holds one database, so it serves one worker.
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ['test/**/*.neo4j.test.ts'],
          globalSetup: ['test/support/global-temporary.ts', 'test/support/global-neo4j.ts'],
          maxWorkers: process.env.NEO4J_TEST_URI ? 1 : 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: ['test/support/global-temporary.ts', 'test/support/global-browser.ts'],
          setupFiles: 'test/support/english-texts.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      // Installs packages and starts processes, beside the browser.
      {
        extends: true,
        test: {
          name: 'ship',
          include: ['test/ship/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
