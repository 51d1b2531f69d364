import { defineConfig } from 'vitest/config';
import { NotRunReporter } from './test/support/not-run-reporter.js';

process.env.TZ ??= 'UTC';

// For scripts that read the counts, such as .ci/run.
const results = process.env.TEST_RESULTS_FILE;

export default defineConfig({
  resolve: {
    // Vite would resolve our `graphql` to index.mjs while graphql-yoga requires index.js: two copies, and every
    // GraphQLError of ours would be masked. test/graphql-instance.test.ts fails without this.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: [
      'default',
      new NotRunReporter(),
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
          maxWorkers: 2,
        },
      },
      // One server with one database, and one browser on two cores: a file at a time, after the others.
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ['test/**/*.neo4j.test.ts'],
          globalSetup: 'test/support/global-neo4j.ts',
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: 'test/support/global-browser.ts',
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      // Installs packages and starts processes.
      {
        extends: true,
        test: {
          name: 'ship',
          include: ['test/ship/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
